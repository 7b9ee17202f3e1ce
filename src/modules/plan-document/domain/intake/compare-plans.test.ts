import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareLines, likeness, linesOfChanges, onlyChanges } from './compare-lines.ts'
import {
  comparedAspects,
  type ComparedPlan,
  type ComparedProgramme,
  comparePlans,
  isUnchanged,
  type ProgrammeChange,
} from './compare-plans.ts'

// Few and short words, so that lists share much.
const lines = fc.array(fc.constantFrom('공사', '공사 시작', '점검', '개통식', '공모', '설계 공모'), {
  maxLength: 12,
})
const programme: fc.Arbitrary<ComparedProgramme> = fc.record({
  number: fc.integer({ min: 1, max: 6 }),
  title: fc.constantFrom('강변길 잇기', '강변길 넓히기', '기록관 열기', '도서관', '나루터'),
  lines: fc.record(
    Object.fromEntries(comparedAspects.map((aspect) => [aspect, lines])) as Record<
      (typeof comparedAspects)[number],
      typeof lines
    >,
  ),
})
const plan: fc.Arbitrary<ComparedPlan> = fc.record({
  head: lines,
  results: lines,
  programmes: fc.array(programme, { maxLength: 5 }),
})

const sideOf = (changes: readonly ProgrammeChange[], side: 'before' | 'after') =>
  changes.flatMap((change) => {
    if (change.kind !== 'both')
      return (change.kind === 'added') === (side === 'after') ? [change.programme] : []
    const told = comparedAspects.map((aspect) => [aspect, linesOfChanges(change.changes[aspect], side)])
    return [{ ...change[side], lines: Object.fromEntries(told) as ComparedProgramme['lines'] }]
  })

describe('two lists of lines', () => {
  it('can be told from their comparison, the one and the other', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const changes = compareLines(before, after)
        expect(linesOfChanges(changes, 'before')).toEqual(before)
        expect(linesOfChanges(changes, 'after')).toEqual(after)
      }),
    )
  })

  it('have nothing changed when they are the same', () => {
    fc.assert(
      fc.property(lines, (same) => {
        expect(onlyChanges(compareLines(same, same))).toEqual([])
      }),
    )
  })

  it('keep as much as any common subsequence keeps', () => {
    const kept = compareLines(['가', '나', '다', '라'], ['나', '마', '라', '가']).filter(
      ({ kind }) => kind === 'same',
    )
    expect(kept).toHaveLength(2)
  })

  it('show a line that was reworded as changed, not as one gone and one come', () => {
    expect(compareLines(['○ 3월 : 구간별 공사 시작'], ['○ 4월 : 구간별 공사 시작'])).toEqual([
      { kind: 'changed', from: '○ 3월 : 구간별 공사 시작', to: '○ 4월 : 구간별 공사 시작' },
    ])
    expect(onlyChanges(compareLines(['도서관 개관'], ['하천 정비 계획'])).map(({ kind }) => kind)).toEqual([
      'removed',
      'added',
    ])
  })

  it('of many thousand lines are told apart in bounded time', () => {
    const before = Array.from({ length: 6_000 }, (_, index) => `가 ${index}`)
    const after = before.map((line) => `${line}나`).reverse()
    expect(linesOfChanges(compareLines(before, after), 'after')).toEqual(after)
  })

  it('have a likeness that does not depend on which is first', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(likeness(one, other)).toBe(likeness(other, one))
        expect(likeness(one, other)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('two versions of a plan', () => {
  it('are unchanged when they are the same', () => {
    fc.assert(
      fc.property(plan, (same) => {
        const numbered = { ...same, programmes: distinct(same.programmes) }
        expect(isUnchanged(comparePlans(numbered, numbered))).toBe(true)
      }),
    )
  })

  it('can both be told from their comparison', () => {
    fc.assert(
      fc.property(plan, plan, (before, after) => {
        const { head, results, programmes } = comparePlans(before, after)
        expect(linesOfChanges(head, 'after')).toEqual(after.head)
        expect(linesOfChanges(results, 'before')).toEqual(before.results)
        expect(sideOf(programmes, 'after')).toEqual(after.programmes)
        const told = sideOf(programmes, 'before')
        expect(told).toHaveLength(before.programmes.length)
        expect(told).toEqual(expect.arrayContaining([...before.programmes]))
      }),
    )
  })

  it('know a programme again by its title when its number has changed', () => {
    const empty = Object.fromEntries(
      comparedAspects.map((aspect) => [aspect, []]),
    ) as unknown as ComparedProgramme['lines']
    const one = (number: number, title: string) => ({ number, title, lines: empty })
    const before = {
      head: [],
      results: [],
      programmes: [one(1, '강변 산책길 잇기'), one(2, '마을 기록관 열기')],
    }
    const after = { head: [], results: [], programmes: [one(1, '마을 기록관 열기'), one(2, '나무 심기')] }
    expect(comparePlans(before, after).programmes.map(({ kind }) => kind)).toEqual([
      'both',
      'added',
      'removed',
    ])
  })
})

/** A plan has no programme twice. */
const distinct = (programmes: readonly ComparedProgramme[]) =>
  programmes.filter((one, index) => programmes.findIndex(({ title }) => title === one.title) === index)
