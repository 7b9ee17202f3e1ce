import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { AnsweredStage } from './check-answer.ts'
import { compareRounds } from './compare-rounds.ts'
import { type Finding, lintRound, type LintedRound } from './lint-round.ts'
import type { FrozenPledge, FrozenRate } from './round-content.ts'

const day = calendarDate
const pledge = (number: number, given: Partial<FrozenPledge> = {}): FrozenPledge => ({
  id: `pledge-${number}`,
  number,
  field: { number: 1, title: { ko: '배움', en: 'Learning' } },
  title: { ko: `공약 ${number}`, en: `Pledge ${number}` },
  horizon: 'in-term',
  department: { ko: '도서관과', en: 'Libraries' },
  stage: 'on-track',
  progress: 60,
  answer: 'accepted',
  note: '설계를 마침.',
  problem: '',
  reason: '',
  goals: { planned: 1, met: 1, open: 0 },
  ...given,
})
const completion = (part: number, whole: number): FrozenRate => ({
  key: 'completion',
  label: { ko: '완료율', en: 'Completion' },
  formula: { ko: '', en: '' },
  part: String(part),
  whole: String(whole),
  shows: 'counts',
})
const round = (pledges: readonly FrozenPledge[], given: Partial<LintedRound> = {}): LintedRound => ({
  content: {
    term: 7,
    year: 2020,
    quarter: 4,
    lastDay: day('2020-12-31'),
    day: day('2021-01-15'),
    pledges,
    rates: [],
  },
  isWhole: true,
  counted: new Map(),
  corrections: [],
  now: new Map(),
  today: day('2021-01-15'),
  ...given,
})
const codes = (linted: LintedRound) => lintRound(linted).map(({ code }) => code)

/** The end of 2020: 36 completed or continuing, 46 under way, and one of which nobody had said where it stood. */
const endOf2020 = Array.from({ length: 83 }, (_, index) => {
  const number = index + 1
  if (number === 46) return pledge(number, { stage: null, progress: 10 })
  const isCompleted = number <= 36
  return pledge(number, isCompleted ? { stage: 'completed', progress: 100 } : {})
})

describe('the linter', () => {
  it('says that 36 and 46 are not 83, and which pledge is missing', () => {
    const [first, second] = lintRound(round(endOf2020))
    expect(first).toEqual({
      code: 'stages-not-whole',
      pledge: null,
      completed: 36,
      underWay: 46,
      setAside: 0,
      whole: 83,
      without: [46],
    })
    expect(second).toMatchObject({ code: 'no-stage', pledge: 46 })
  })

  it('finds nothing once the missing one has its stage', () => {
    const mended = endOf2020.map((each) =>
      each.number === 46 ? pledge(46, { stage: 'dropped', progress: 10 }) : each,
    )
    expect(lintRound(round(mended))).toEqual([])
  })

  it.each<[string, Partial<FrozenPledge>, Finding['code']]>([
    ['completed under 100 %', { stage: 'completed', progress: 90 }, 'completed-under-100'],
    ['never answered', { answer: 'asked' }, 'unanswered'],
    ['returned and not answered again', { answer: 'returned' }, 'returned'],
    ['not decided', { answer: 'answered' }, 'undecided'],
    ['at 100 % but under way', { progress: 100 }, 'hundred-not-completed'],
    ['whose progress fell', { reason: '설계를 다시 함' }, 'progress-fell'],
    ['with goals without a result', { goals: { planned: 2, met: 1, open: 1 } }, 'goals-open'],
    ['without goals', { goals: { planned: 0, met: 0, open: 0 } }, 'no-goals'],
  ])('names a pledge %s', (_what, given, code) => {
    expect(codes(round([pledge(1, given)]))).toContain(code)
  })

  it('says a rate that its counts do not give, with both', () => {
    const linted = round([pledge(1)], { counted: new Map([['completion', { part: '54', whole: '79' }]]) })
    const wrong = { ...linted, content: { ...linted.content, rates: [completion(53, 79)] } }
    expect(lintRound(wrong)).toMatchObject([
      { code: 'rate-differs', printed: { part: '53' }, counted: { part: '54' } },
    ])
    const right = { ...linted, content: { ...linted.content, rates: [completion(54, 79)] } }
    expect(lintRound(right)).toEqual([])
  })

  it('says that a frozen text was changed, and doubts what has moved since', () => {
    expect(codes(round([pledge(1)], { isWhole: false }))).toEqual(['text-differs'])
    const moved = new Map([['pledge-1', { stage: 'completed' as const, progress: 100 }]])
    expect(codes(round([pledge(1)], { now: moved }))).toEqual(['register-moved-on'])
    const orders = [
      { pledge: 1, dueDay: day('2021-01-14') },
      { pledge: 1, dueDay: day('2021-01-15') },
    ]
    expect(codes(round([pledge(1)], { corrections: orders }))).toEqual(['correction-late', 'correction-open'])
  })

  it('finds stages that do not reach the whole exactly when a pledge has none', () => {
    const stage = fc.constantFrom<AnsweredStage | null>('completed', 'partial', 'on-hold', 'dropped', null)
    fc.assert(
      fc.property(fc.array(stage, { minLength: 1 }), (stages) => {
        const pledges = stages.map((each, index) => pledge(index + 1, { stage: each, progress: 100 }))
        expect(codes(round(pledges)).includes('stages-not-whole')).toBe(stages.includes(null))
      }),
    )
  })
})

describe('two rounds', () => {
  it('are compared pledge by pledge, what matters most first', () => {
    const before = { pledges: [pledge(1), pledge(2), pledge(3), pledge(4, { stage: null }), pledge(5)] }
    const after = {
      pledges: [
        pledge(1, { progress: 70 }),
        pledge(2, { stage: 'completed', progress: 100 }),
        pledge(3),
        pledge(4, { stage: 'dropped' }),
        pledge(5, { progress: 40 }),
        pledge(6),
      ],
    }
    const { moves, unchanged, added } = compareRounds(before, after)
    expect(moves.map(({ kind, after: { number } }) => [kind, number])).toEqual([
      ['completed', 2],
      ['set-aside', 4],
      ['forward', 1],
      ['back', 5],
    ])
    expect([unchanged, added]).toEqual([1, 1])
  })

  it('account for every pledge that both know', () => {
    const some = fc.record({
      stage: fc.constantFrom<AnsweredStage | null>('completed', 'on-track', 'dropped', null),
      progress: fc.integer({ min: 0, max: 100 }),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(some, some)), (pairs) => {
        const at = (side: 0 | 1) => pairs.map((pair, index) => pledge(index + 1, pair[side]))
        const { moves, unchanged } = compareRounds({ pledges: at(0) }, { pledges: at(1) })
        expect(moves.length + unchanged).toBe(pairs.length)
      }),
    )
  })
})
