import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '#platform/kernel/calendar-date.ts'
import { sumWon, won } from '#platform/kernel/won.ts'
import { aRoundPlan, withDays } from '#testing/a-budget-round.ts'
import { beginsInThePast, checkNewDays } from './check-change.ts'
import { checkRound } from './check-round.ts'
import { countingRule } from './published-rule.ts'
import { isIn, limitOf, phaseKinds, phaseOf, phaseOn, type RoundPlan } from './round.ts'

const NOTICE_DAYS = 14
const flawOf = (facts: Partial<RoundPlan> | RoundPlan) => {
  const checked = checkRound(aRoundPlan(facts), NOTICE_DAYS)
  return checked.ok ? null : checked.refusal[0]
}
const plan = aRoundPlan()
const day = calendarDate

describe('the money of a round', () => {
  it('is made up by the limits of its types, 70억 = 49 + 14 + 7', () => {
    expect(flawOf({})).toBeNull()
    expect(flawOf({ total: won(7_000_000_001) })).toEqual({
      flaw: 'limits-do-not-match',
      sum: won(7_000_000_000),
    })
  })
  it('fits exactly then when total and sum are the same to the won, whatever the amounts', () => {
    const amounts = fc.tuple(...[0, 1, 2].map(() => fc.bigInt({ min: 0n, max: 10n ** 15n })))
    fc.assert(
      fc.property(amounts, fc.bigInt({ min: -2n, max: 2n }), (each, off) => {
        const limits = plan.limits.map(({ type }, place) => ({ type, limit: won(each[place] ?? 0n) }))
        const sum = sumWon(limits.map(({ limit }) => limit))
        const flaw = flawOf({ limits, total: won(sum + off) })
        if (sum + off <= 0n) expect(flaw).toEqual({ flaw: 'no-money' })
        else expect(flaw).toEqual(off === 0n ? null : { flaw: 'limits-do-not-match', sum })
      }),
    )
  })
  it('is never less than nothing, for all types together and for each', () => {
    expect(flawOf({ total: won(0), limits: [] })).toEqual({ flaw: 'no-money' })
    const limits = [{ type: 'city', limit: won(100) } as const, { type: 'town', limit: won(-30) } as const]
    expect(flawOf({ total: won(70), limits })).toEqual({ flaw: 'no-money' })
    expect(limitOf({ limits: [] }, 'town')).toBe(0n)
  })
})

describe('the steps of a round', () => {
  it('begin in their order, each with a last day that is not before the first', () => {
    expect(flawOf(withDays(plan, 'vote', '2021-05-31', '2021-08-13'))).toEqual({
      flaw: 'begins-too-early',
      phase: 'vote',
    })
    expect(flawOf(withDays(plan, 'vote', '2021-08-13', '2021-08-02'))).toEqual({
      flaw: 'ends-before-it-begins',
      phase: 'vote',
    })
    expect(flawOf({ phases: plan.phases.filter(({ kind }) => kind !== 'opinion') })).toEqual({
      flaw: 'step-missing',
      phase: 'opinion',
    })
    // Nobody votes on what may still come in, and no committee decides on what is not counted.
    expect(flawOf(withDays(plan, 'intake', '2021-01-18', '2021-08-02'))).toEqual({
      flaw: 'ends-too-late',
      phase: 'intake',
    })
    expect(flawOf(withDays(plan, 'review', '2021-06-01', '2021-08-02'))).toMatchObject({ phase: 'review' })
    expect(flawOf(withDays(plan, 'vote', '2021-08-02', '2021-08-17'))).toMatchObject({ phase: 'vote' })
    expect(flawOf(withDays(plan, 'vote', '2021-08-02', '2021-08-16'))).toBeNull()
    // Departments may review while towns meet.
    expect(flawOf(withDays(plan, 'review', '2021-05-10', '2021-07-30'))).toBeNull()
  })
  it('follow a notice of fourteen days, and whoever plans is told from when proposals can be taken', () => {
    expect(flawOf(withDays(plan, 'intake', '2021-01-18', '2021-04-30'))).toBeNull()
    expect(flawOf(withDays(plan, 'intake', '2021-01-17', '2021-04-30'))).toEqual({
      ...{ flaw: 'notice-too-short', days: 14, earliest: day('2021-01-18') },
    })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 60 }), (gap, days) => {
        const from = day('2021-01-04')
        const moved = withDays(
          withDays(plan, 'notice', from, from),
          'intake',
          addDays(from, gap),
          '2021-04-30',
        )
        expect(checkRound(moved, days).ok).toBe(gap >= days)
      }),
    )
  })
  it('are told all that is wrong with them at once', () => {
    const wrong = withDays(
      withDays(withDays(plan, 'vote', '2021-08-13', '2021-08-02'), 'review', '2021-05-01', '2021-07-30'),
      ...(['opinion', '2021-08-16', '2021-10-29'] as const),
    )
    const checked = checkRound({ ...wrong, total: won(1) }, NOTICE_DAYS)
    expect(checked.ok ? [] : checked.refusal).toEqual([
      { flaw: 'limits-do-not-match', sum: won(7_000_000_000) },
      { flaw: 'begins-too-early', phase: 'review' },
      { flaw: 'ends-before-it-begins', phase: 'vote' },
      { flaw: 'begins-too-early', phase: 'opinion' },
    ])
  })
  it('are announced and open in the year of the round or the one before', () => {
    expect(flawOf({ year: 2022 })).toBeNull()
    const wrong = (['notice', 'intake'] as const).map((phase) => ({ flaw: 'outside-the-year', phase }))
    for (const year of [2012, 2020, 2023]) {
      const checked = checkRound({ ...plan, year }, NOTICE_DAYS)
      expect(checked.ok ? [] : checked.refusal).toEqual(wrong.map((each) => ({ ...each, year })))
    }
  })
  it('are kept in their order, in whichever order they came', () => {
    const checked = checkRound({ ...plan, phases: plan.phases.toReversed() }, NOTICE_DAYS)
    expect(checked.ok && checked.value.phases.map(({ kind }) => kind)).toEqual(phaseKinds)
  })
  it('hold their first and their last day', () => {
    const days = [day('2021-01-17'), day('2021-01-18'), day('2021-04-30'), day('2021-05-01')]
    expect(days.map((each) => isIn(plan, 'intake', each))).toEqual([false, true, true, false])
    expect(phaseOn(plan, day('2021-01-03'))).toBeNull()
    expect(phaseOn(plan, day('2021-05-01'))?.kind).toBe('intake')
    expect(phaseOn(plan, day('2021-05-12'))?.kind).toBe('local-meetings')
    expect(phaseOf({ phases: [] }, 'vote')).toBeNull()
    // Carried out all year; monitored in June, after which the carrying out goes on.
    const in2022 = ['2022-03-01', '2022-06-15', '2022-07-01', '2023-01-01'].map(
      (each) => phaseOn(plan, day(each))?.kind,
    )
    expect(in2022).toEqual(['execution', 'monitoring', 'execution', 'monitoring'])
  })
})

describe('what else a round needs', () => {
  it.each([
    [{ year: 2010 }, 'year-out-of-range'],
    [{ year: 2021.5 }, 'year-out-of-range'],
    [{ ballot: { kind: 'approval', most: 0 } }, 'choices-out-of-range'],
    [{ ballot: { kind: 'approval', most: 51 } }, 'choices-out-of-range'],
    [{ ballot: { kind: 'ranked', places: 1 } }, 'places-out-of-range'],
    [{ ballot: { kind: 'points', total: 1, most: 1 } }, 'points-out-of-range'],
    [{ ballot: { kind: 'points', total: 10, most: 11 } }, 'points-on-one-out-of-range'],
    [{ ballot: { kind: 'points', total: 10, most: 0.5 } }, 'points-on-one-out-of-range'],
    [{ rule: { ...plan.rule, step: 0n } }, 'count-has-no-step'],
  ] as const)('is refused when it is wrong: %o', (facts, flaw) => {
    expect(flawOf(facts)).toEqual({ flaw })
  })
  it('is a notice that people can still read: none begins on a day that is over', () => {
    expect(beginsInThePast(plan, day('2021-01-04'))).toBe(false)
    expect(beginsInThePast(plan, day('2021-01-05'))).toBe(true)
  })
})

describe('the way of counting of a round', () => {
  const counting = (facts: Partial<RoundPlan['rule']>) => flawOf({ rule: { ...plan.rule, ...facts } })
  it('has a seed where a lot breaks ties, of signs that go into a command', () => {
    expect(counting({ ties: 'cost-votes-lot' })).toEqual({ flaw: 'seed-missing' })
    expect(counting({ ties: 'cost-votes-lot', seed: '두레 2021-08' })).toBeNull()
    for (const seed of ['"; rm', '$(ls)', ' ', '-', 'a'.repeat(61)])
      expect(counting({ ties: 'cost-votes-lot', seed })).toEqual({ flaw: 'seed-unfit' })
  })
  it('ends at the first that does not fit, or asks for votes, only under most votes first', () => {
    expect(counting({ stopsAtFirst: true })).toEqual({ flaw: 'greedy-alone' })
    expect(counting({ leastVotes: 30 })).toEqual({ flaw: 'greedy-alone' })
    expect(counting({ rule: 'greedy', stopsAtFirst: true, leastVotes: 30 })).toBeNull()
    expect(counting({ rule: 'greedy', leastVotes: -1 })).toEqual({ flaw: 'least-votes-out-of-range' })
  })
  it('weighs a committee and caps fields and towns only under most votes first, in whole percents', () => {
    expect(counting({ committeePercent: 30 })).toEqual({ flaw: 'committee-needs-greedy' })
    expect(counting({ fieldPercent: 40 })).toEqual({ flaw: 'caps-need-greedy' })
    expect(counting({ townPercent: 40 })).toEqual({ flaw: 'caps-need-greedy' })
    const greedy = { rule: 'greedy', committeePercent: 30, fieldPercent: 40, townPercent: 25 } as const
    expect(counting(greedy)).toBeNull()
    for (const percent of [100, -1, 1.5])
      expect(counting({ ...greedy, committeePercent: percent })).toEqual({ flaw: 'percent-out-of-range' })
  })
  it('counts points only where ballots give points', () => {
    const flawWith = (ballot: RoundPlan['ballot'], utility: 'points' | 'borda') =>
      flawOf({ ballot, rule: { ...plan.rule, utility } })
    const points = { kind: 'points', total: 10, most: 4 } as const
    expect(flawWith(plan.ballot, 'points')).toEqual({ flaw: 'no-points-on-ballots' })
    expect(flawWith({ kind: 'knapsack' }, 'points')).toEqual({ flaw: 'no-points-on-ballots' })
    expect(flawWith({ kind: 'ranked', places: 3 }, 'points')).toBeNull()
    expect(flawWith(points, 'points')).toBeNull()
    expect(flawWith(points, 'borda')).toEqual({ flaw: 'borda-is-not-offered' })
  })
  it('is what the count goes by, and nothing that the round did not publish', () => {
    const digest = (text: string) => text
    const { rule, utility, completion, step, ties } = plan.rule
    const vote = { budget: 100n, projects: [{ id: '1', cost: 1n, committeeScore: 7n }], conflicts: [] }
    expect(countingRule(plan.rule, digest, vote)).toEqual({ rule, utility, completion, step, ties })
    const greedy = { ...plan.rule, rule: 'greedy', ties: 'cost-votes-lot', seed: '두레' } as const
    expect(countingRule({ ...greedy, stopsAtFirst: true }, digest, vote)).toMatchObject({
      ...{ lot: { seed: '두레', digest }, limits: { stopsAtFirst: true, leastVotes: 0 } },
    })
    expect(countingRule({ ...greedy, committeePercent: 30 }, digest, vote)).toMatchObject({
      scores: { committee: [7n], committeePercent: 30n, votePercent: 70n },
    })
  })
  it('names projects of a field, of a town and in conflict by their places on the ballot', () => {
    const projects = [
      { id: '4', cost: 1n, category: 'roads', area: 'west' },
      { id: '7', cost: 1n, category: 'roads', area: '' },
      { id: '9', cost: 1n, category: 'parks', area: 'west' },
    ]
    const greedy = { ...plan.rule, rule: 'greedy', fieldPercent: 40, townPercent: 33 } as const
    const { limits } = countingRule(greedy, String, { budget: 101n, projects, conflicts: [['9', '4', '5']] })
    expect(limits).toMatchObject({
      conflicts: [[2, 0]],
      caps: [
        { projects: [0, 1], most: 40n },
        { projects: [2], most: 40n },
        { projects: [0, 2], most: 33n },
      ],
    })
  })
})

describe('a plan whose notice is out', () => {
  const after = (changed: RoundPlan, today: string) => {
    const checked = checkNewDays(plan, changed, day(today))
    return checked.ok ? null : checked.refusal[0]?.flaw
  }
  const half = aRoundPlan({
    total: won(3_500_000_000),
    limits: [{ type: 'city', limit: won(3_500_000_000) }],
  })
  it('keeps its money, its types and its way of counting; until then all of it may change', () => {
    expect(after(half, '2021-01-03')).toBeNull()
    expect(after(half, '2021-01-04')).toBe('published-already')
    expect(after({ ...plan, proposers: ['resident'] }, '2021-01-04')).toBe('published-already')
    expect(after({ ...plan, proposers: plan.proposers.toReversed() }, '2021-01-04')).toBeNull()
    expect(after(aRoundPlan({ rule: { ...plan.rule, step: 2_000n } }), '2021-01-04')).toBe(
      'published-already',
    )
    expect(after(aRoundPlan({ ballot: { kind: 'approval', most: 6 } }), '2021-01-04')).toBe(
      'published-already',
    )
    expect(after(withDays(plan, 'notice', '2021-01-02', '2021-01-17'), '2021-01-03')).toBe('notice-is-past')
  })
  it('keeps the seed of its lot and what most votes first asks for', () => {
    for (const rule of [{ seed: '다른 말' }, { stopsAtFirst: true }, { leastVotes: 1 }])
      expect(
        checkNewDays(plan, { ...plan, rule: { ...plan.rule, ...rule } }, day('2021-02-01')),
      ).toMatchObject({ ok: false, refusal: [{ flaw: 'published-already' }] })
    const { rule, utility, completion, step, ties } = plan.rule
    const same = { rule, utility, completion, step, ties }
    expect(checkNewDays(plan, { ...plan, rule: same }, day('2021-02-01')).ok).toBe(true)
  })
  it('moves only days that are to come', () => {
    expect(after(withDays(plan, 'vote', '2021-08-09', '2021-08-20'), '2021-08-01')).toBeNull()
    expect(after(withDays(plan, 'vote', '2021-08-03', '2021-08-13'), '2021-08-02')).toBe('step-has-begun')
    expect(after(withDays(plan, 'vote', '2021-08-02', '2021-08-20'), '2021-08-13')).toBeNull()
    expect(after(withDays(plan, 'vote', '2021-08-02', '2021-08-10'), '2021-08-11')).toBe('day-is-over')
    expect(after(withDays(plan, 'vote', '2021-08-02', '2021-08-20'), '2021-08-14')).toBe('day-is-over')
    expect(after({ ...plan, phases: plan.phases.slice(1) }, '2021-02-01')).toBe('step-has-begun')
  })
  it('never says of a day that is over anything but what it said, whatever is asked for', () => {
    const shift = fc.integer({ min: -40, max: 40 })
    fc.assert(
      fc.property(
        fc.constantFrom(...phaseKinds),
        shift,
        shift,
        fc.integer({ min: 0, max: 360 }),
        (kind, first, last, since) => {
          const today = addDays(day('2021-01-04'), since)
          const old = phaseOf(plan, kind)
          if (old === null) return
          const changed = withDays(plan, kind, addDays(old.from, first), addDays(old.until, last))
          if (!checkNewDays(plan, changed, today).ok) return
          for (let back = 1; back < 40; back += 1) {
            const past = addDays(today, -back)
            expect(isIn(changed, kind, past)).toBe(isIn(plan, kind, past))
          }
        },
      ),
    )
  })
})
