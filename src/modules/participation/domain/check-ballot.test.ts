import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { type Won, won } from '#platform/kernel/won.ts'
import { type BallotContent, contentOf, marksOf } from './ballot.ts'
import type { BallotForm } from './ballot-form.ts'
import { checkBallot } from './check-ballot.ts'
import { readLines } from './read-lines.ts'
import { readReceipt, receiptCode } from './receipt.ts'
import { ageOn, checkVoter, plainName } from './voter.ts'

const costs = new Map<string, Won | null>(
  Array.from({ length: 8 }, (_, index) => [`A${index + 1}`, won((index + 1) * 100)]),
)
const small = fc.integer({ min: 1, max: 6 })
const form: fc.Arbitrary<BallotForm> = fc.oneof(
  fc.record({ kind: fc.constant('approval' as const), least: small, most: small }),
  fc.record({ kind: fc.constant('knapsack' as const), limit: fc.integer({ min: 0, max: 2_000 }).map(won) }),
  fc.record({ kind: fc.constant('ranked' as const), places: small }),
  fc.record({ kind: fc.constant('points' as const), total: fc.integer({ min: 1, max: 12 }), most: small }),
)
/** Mostly choices of the ballot, now and then one that is not on it, now and then one twice. */
const choice = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 8 }).map((number) => `A${number}`) },
  { weight: 1, arbitrary: fc.constantFrom('A9', 'a1', '', '__proto__') },
)
const content: fc.Arbitrary<BallotContent> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('approval' as const, 'knapsack' as const, 'ranked' as const),
    choices: fc.array(choice, { maxLength: 7 }),
  }),
  fc.record({
    kind: fc.constant('points' as const),
    points: fc.array(fc.tuple(choice, fc.oneof(fc.integer({ min: -1, max: 7 }), fc.constant(1.5))), {
      maxLength: 6,
    }),
  }),
  fc.constant({ kind: 'blank' as const }),
)

/** The rules once more, as sentences. */
function isFit(rule: BallotForm, ballot: BallotContent): boolean {
  if (ballot.kind === 'blank' || ballot.kind !== rule.kind) return false
  const named = ballot.kind === 'points' ? ballot.points.map(([id]) => id) : ballot.choices
  const isPlain =
    named.length > 0 && new Set(named).size === named.length && named.every((id) => /^A[1-8]$/.test(id))
  if (!isPlain) return false
  const sum = named.reduce((all, id) => all + Number(id.slice(1)) * 100, 0)
  switch (rule.kind) {
    case 'approval':
      return named.length >= rule.least && named.length <= rule.most
    case 'knapsack':
      return BigInt(sum) <= rule.limit
    case 'ranked':
      return named.length <= rule.places
    case 'points': {
      const given = ballot.kind === 'points' ? ballot.points.map(([, points]) => points) : []
      const each = given.every((points) => Number.isInteger(points) && points >= 1 && points <= rule.most)
      return each && given.reduce((all, points) => all + points, 0) <= rule.total
    }
  }
}

describe('a ballot', () => {
  it('is taken exactly when it keeps to its poll’s form', () => {
    fc.assert(
      fc.property(form, content, (rule, ballot) => {
        expect(checkBallot(rule, costs, ballot).ok).toBe(isFit(rule, ballot))
      }),
      { numRuns: 5_000 },
    )
  })

  it('is written in one way whatever the order in which it was marked; only a ranking keeps its order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['A1', 'A2', 'A3', 'A4', 'A5']), (choices) => {
        const sorted = choices.toSorted()
        expect(marksOf({ kind: 'approval', choices })).toBe(marksOf({ kind: 'approval', choices: sorted }))
        expect(contentOf(marksOf({ kind: 'ranked', choices }), 'ranked')).toEqual({ kind: 'ranked', choices })
      }),
    )
    expect(contentOf(marksOf({ kind: 'blank' }), 'points')).toEqual({ kind: 'blank' })
  })

  it('of one form is never read as a ballot of another', () => {
    expect(() => contentOf(marksOf({ kind: 'points', points: [['A1', 1]] }), 'approval')).toThrow()
    expect(() => contentOf(marksOf({ kind: 'approval', choices: ['A1'] }), 'points')).toThrow()
  })
})

describe('a receipt', () => {
  it('is read again as it was drawn, also in small letters, without hyphens, with O and I typed for 0 and 1', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 10 }), (bytes) => {
        const code = receiptCode(bytes)
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
        expect(
          readReceipt(code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')),
        ).toBe(code)
      }),
    )
  })

  it('of other lengths or letters is none', () => {
    for (const text of ['', 'ABCD', 'UUUU-UUUU-UUUU-UUUU', '0000-0000-0000-00000', '가나다라-0000-0000-0000'])
      expect(readReceipt(text)).toBeNull()
  })
})

describe('papers typed in', () => {
  const ids = ['A1', 'A2', 'A3']
  it('are read one a line, blank ones as blank, lines of spaces not at all', () => {
    expect(readLines('1 3\r\n\r\n0\n 2,1 \n무효', 'approval', ids)).toEqual({
      ok: true,
      value: [
        { line: 1, content: { kind: 'approval', choices: ['A1', 'A3'] } },
        { line: 3, content: { kind: 'blank' } },
        { line: 4, content: { kind: 'approval', choices: ['A2', 'A1'] } },
        { line: 5, content: { kind: 'blank' } },
      ],
    })
    expect(readLines('1:5 3:2', 'points', ids)).toEqual({
      ok: true,
      value: [
        {
          line: 1,
          content: {
            kind: 'points',
            points: [
              ['A1', 5],
              ['A3', 2],
            ],
          },
        },
      ],
    })
  })

  it('that cannot be read are named by their lines, and a number without a choice is no choice', () => {
    expect(readLines('1\nx\n2 -3\n', 'approval', ids)).toEqual({ ok: false, refusal: [2, 3] })
    expect(readLines('1 2', 'points', ids)).toEqual({ ok: false, refusal: [1] })
    const read = readLines('9', 'approval', ids)
    const paper = read.ok ? read.value[0] : undefined
    expect(checkBallot({ kind: 'approval', least: 1, most: 3 }, costs, paper!.content)).toEqual({
      ok: false,
      refusal: 'unknown-choice',
    })
  })
})

describe('a voter', () => {
  const rule = { leastAge: 19, lastDay: calendarDate('2021-08-20'), today: calendarDate('2021-08-10') }
  const born = (day: string) => checkVoter({ name: '윤슬기', birthDate: calendarDate(day) }, rule)
  it('is old enough who is on the last day, whenever they vote', () => {
    expect(born('2002-08-20').ok).toBe(true)
    expect(born('2002-08-21')).toEqual({ ok: false, refusal: 'too-young' })
    expect(ageOn(calendarDate('2000-02-29'), calendarDate('2019-02-28'))).toBe(18)
    expect(ageOn(calendarDate('2000-02-29'), calendarDate('2019-03-01'))).toBe(19)
  })

  it('born tomorrow, or before anybody who lives, is none', () => {
    expect(born('2021-08-11')).toEqual({ ok: false, refusal: 'birth-date-unfit' })
    expect(born('1850-01-01')).toEqual({ ok: false, refusal: 'birth-date-unfit' })
  })

  it('is the same person however the name is spaced and composed', () => {
    expect(plainName(' 윤 슬기 ')).toBe(plainName('윤슬기'.normalize('NFD')))
    expect(plainName('Kim, Ha-neul')).toBe(plainName('kim haneul'))
  })
})
