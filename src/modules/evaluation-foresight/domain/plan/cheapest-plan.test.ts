import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Adjustment, compare, rational, totalOf, zero } from '#modules/indicators/rules.ts'
import type { SolveProgramme } from '#platform/kernel/integer-programme.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { loadSolver } from '#platform/solver/solve-with-highs.ts'
import { cheapestPlan } from './cheapest-plan.ts'
import type { Improvable, PlanQuestion, Step } from './plan.ts'

const solve = await loadSolver()

/** A solver that is never any good: the exact search answers alone. */
const silent: SolveProgramme = () => ({ status: 'unknown' })
/** One that says what does not reach. */
const wrong: SolveProgramme = () => ({ status: 'chosen', columns: [] })

const step = (points: number, effort: number, isFeasible = true): Step => ({
  ...{ value: rational(BigInt(points)), points: BigInt(points), effort: BigInt(effort), isFeasible },
})
const indicator = (id: string, points: number, steps: readonly Step[], part = '지표'): Improvable => ({
  ...{ id, part, value: rational(BigInt(points)), points: BigInt(points), steps },
})
const composition = {
  parts: [
    { id: '지표', share: rational(7n, 10n) },
    { id: '정부합동', share: rational(3n, 10n) },
  ],
  adjustments: [] as readonly Adjustment[],
}

/** What a total is with these steps, by the rule of totals itself and not by what is tested. */
function totalWith({ composition, indicators }: PlanQuestion, choice: readonly number[]): bigint {
  const parts = composition.parts.map(({ id, share }) => {
    const points = indicators.reduce(
      (sum, { part, points, steps }, place) =>
        part === id ? sum + (steps[choice[place] ?? -1]?.points ?? points) : sum,
      0n,
    )
    return { name: id, points: rational(points, 10_000n), share }
  })
  return totalOf(parts, composition.adjustments)
}

/** Every way to take steps, none being −1. */
function* waysOf(indicators: readonly Improvable[]): Generator<readonly number[]> {
  const [first, ...rest] = indicators
  if (first === undefined) {
    yield []
    return
  }
  for (const way of waysOf(rest))
    for (let place = -1; place < first.steps.length; place += 1)
      if (first.steps[place]?.isFeasible !== false) yield [place, ...way]
}

interface Found {
  readonly effort: bigint
  readonly taken: readonly (readonly [indicator: number, step: number])[]
}

function isBetter(one: Found, other: Found): boolean {
  if (one.effort !== other.effort) return one.effort < other.effort
  if (one.taken.length !== other.taken.length) return one.taken.length < other.taken.length
  const difference = one.taken.flat().map((value, place) => value - (other.taken.flat()[place] ?? 0))
  return (difference.find((each) => each !== 0) ?? 0) < 0
}

/** The best way by trying each; and the best total that any has. */
function byTrial(
  question: PlanQuestion,
  needed: bigint,
): { readonly best: Found | null; readonly most: bigint } {
  let best: Found | null = null
  let most = 0n
  for (const way of waysOf(question.indicators)) {
    const total = totalWith(question, way)
    if (total > most) most = total
    if (total < needed) continue
    const found = {
      effort: way.reduce((sum, place, at) => sum + (question.indicators[at]?.steps[place]?.effort ?? 0n), 0n),
      taken: way.flatMap((place, at): [number, number][] => (place < 0 ? [] : [[at, place]])),
    }
    if (best === null || isBetter(found, best)) best = found
  }
  return { best, most }
}

/** Small numbers tie often; points in odd ten-thousandths meet the rounding. */
const questions: fc.Arbitrary<PlanQuestion> = fc
  .record({
    unit: fc.constantFrom(1, 37, 250, 10_000),
    indicators: fc.array(
      fc.record({
        part: fc.constantFrom('지표', '지표', '정부합동'),
        points: fc.integer({ min: 0, max: 6 }),
        steps: fc.array(
          fc.record({
            points: fc.integer({ min: 0, max: 9 }),
            effort: fc.integer({ min: 0, max: 5 }),
            isFeasible: fc.integer({ min: 0, max: 5 }).map((chance) => chance > 0),
          }),
          { maxLength: 3 },
        ),
      }),
      { maxLength: 6 },
    ),
    others: fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 5 }),
    near: fc.array(fc.integer({ min: -3, max: 40 }), { minLength: 1, maxLength: 3 }),
    rank: fc.integer({ min: 1, max: 4 }),
    bonus: fc.integer({ min: -7, max: 7 }),
  })
  .map(({ unit, indicators, others, near, rank, bonus }) => {
    const own = indicators.map(
      ({ part, points, steps }, place) =>
      indicator(`i${place}`, points * unit, steps.map((each) => step(each.points * unit, each.effort, each.isFeasible)), part), // prettier-ignore
    )
    const adjustments = [{ reason: '가감점', points: rational(BigInt(bonus), 3n) }]
    const question = { composition: { ...composition, adjustments }, indicators: own, others: [], target: { kind: 'rank' as const, rank } } // prettier-ignore
    // Most of the others lie where it is decided, between what there is and what can be reached.
    const [now, reach] = [totalWith(question, []), byTrial(question, 0n).most]
    const among = near.map((part) => now + ((reach - now) * BigInt(part)) / 36n)
    return { ...question, others: [...others.map(BigInt), ...among.map((each) => (each < 0n ? 0n : each))] }
  })

/** As many others as may be better, and no more, are better. */
const isReached = (total: bigint, rank: number, others: readonly bigint[]) =>
  others.filter((other) => other > total).length < rank

function checkAgainstTrial(question: PlanQuestion, solver: SolveProgramme): void {
  const rank = question.target.kind === 'rank' ? question.target.rank : 0
  const sorted = question.others.toSorted((a, b) => Number(b - a))
  const needed = sorted[rank - 1] ?? 0n
  const { best, most } = byTrial(question, needed)
  const plan = cheapestPlan(question, solver)
  if (!plan.ok) {
    expect(best).toBe(null)
    expect(plan.refusal).toMatchObject({ refusal: 'out-of-reach', needed, short: needed - most })
    return
  }
  const { chosen, effort, after, before, isProven, slack } = plan.value
  expect(chosen.map(({ id, step }) => [Number(id.slice(1)), step])).toEqual(best?.taken)
  expect([effort, isProven]).toEqual([best?.effort, true])
  const way = question.indicators.map(({ id }) => chosen.find((each) => each.id === id)?.step ?? -1)
  expect(after.total).toBe(totalWith(question, way))
  expect(before.total).toBe(totalWith(question, []))
  expect(isReached(after.total, rank, question.others)).toBe(true)
  expect(compare(slack, zero) >= 0).toBe(true)
}

describe('a plan to a rank', () => {
  it('is the best of all ways there are: least effort, then fewest indicators, then the first by number', () => {
    fc.assert(
      fc.property(questions, (question) => checkAgainstTrial(question, solve)),
      { numRuns: 700 },
    )
  })
  it('is the same when the solver knows nothing or says what does not reach', () => {
    fc.assert(fc.property(questions, fc.constantFrom(silent, wrong), checkAgainstTrial), { numRuns: 700 })
  })
  it('takes the cheaper of two that reach, and tells what each step brings', () => {
    const question: PlanQuestion = {
      composition,
      indicators: [
        indicator('일자리', 50_000, [step(60_000, 10), step(80_000, 40)]),
        indicator('안전', 30_000, [step(50_000, 15)]),
      ],
      ...{ others: [700n, 690n, 100n], target: { kind: 'rank', rank: 1 } },
    }
    const plan = valueOf(cheapestPlan(question, solve))
    expect(plan).toMatchObject({ needed: 700n, before: { total: 560n, rank: 3 }, after: { total: 700n, rank: 1 }, effort: 15n, isProven: true }) // prettier-ignore
    expect(plan.chosen).toEqual([
      {
        ...{ id: '안전', step: 0, from: rational(30_000n), to: rational(50_000n), effort: 15n },
        ...{ gain: 20_000n, gainInTotal: rational(7n, 5n) },
      },
    ])
    // 6.995 is already printed as 7.00.
    expect(plan.slack).toEqual(rational(5n, 1_000n))
  })
  it('is empty where the rank is held already, and where there are fewer others than ranks', () => {
    const question = {
      composition,
      indicators: [indicator('a', 10_000, [step(20_000, 1)])],
      others: [70n, 60n],
    }
    for (const target of [{ kind: 'rank', rank: 1 }, { kind: 'rank', rank: 9 }, { kind: 'total', total: 70n }] as const) // prettier-ignore
      expect(cheapestPlan({ ...question, target }, silent)).toMatchObject({ ok: true, value: { chosen: [], effort: 0n } }) // prettier-ignore
  })
  it('is refused with what is missing where even all best steps do not reach', () => {
    const indicators = [indicator('a', 10_000, [step(20_000, 1), step(90_000, 1, false)])]
    const target = { kind: 'total', total: 200n } as const
    expect(cheapestPlan({ composition, indicators, others: [150n], target }, solve)).toEqual({
      ok: false,
      refusal: { refusal: 'out-of-reach', needed: 200n, best: { total: 140n, rank: 2 }, short: 60n },
    })
  })
  it('is refused for questions that are none', () => {
    const target = { kind: 'rank', rank: 1 } as const
    const asked = (changes: Partial<PlanQuestion>) =>
      cheapestPlan({ composition, indicators: [], others: [1n], target, ...changes }, solve)
    expect(asked({ indicators: [indicator('a', 1, []), indicator('a', 1, [])] })).toMatchObject({ refusal: { refusal: 'indicator-twice', id: 'a' } }) // prettier-ignore
    expect(asked({ indicators: [indicator('a', 1, [], '다른')] })).toMatchObject({ refusal: { refusal: 'unknown-part' } }) // prettier-ignore
    expect(asked({ indicators: [indicator('a', 1, [step(1, -1)])] })).toMatchObject({ refusal: { refusal: 'effort-below-zero' } }) // prettier-ignore
    expect(asked({ target: { kind: 'rank', rank: 0 } })).toMatchObject({
      refusal: { refusal: 'no-such-rank' },
    })
    expect(asked({ composition: { ...composition, parts: [{ id: '지표', share: rational(7n, 10n) }] } })).toMatchObject({ refusal: { refusal: 'shares-do-not-make-one' } }) // prettier-ignore
    const large = { ...step(90_000, 1), effort: 2n ** 60n + 1n }
    const indicators = [indicator('a', 1, [large]), indicator('b', 1, [step(90_000, 2)])]
    expect(asked({ indicators })).toMatchObject({ refusal: { refusal: 'numbers-too-large' } })
  })
})

describe('a plan of a year', () => {
  /** 93 indicators with four steps each, of uneven gains and efforts in won. */
  const year = (salt: number): PlanQuestion => {
    let state = salt
    const drawn = (most: number) => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return Math.floor((state / 2 ** 32) * most)
    }
    const indicators = Array.from({ length: 93 }, (_, place) => {
      const points = 6_000 + drawn(3_000)
      const steps = Array.from({ length: 4 }, (_, each) =>
        step(points + (each + 1) * (200 + drawn(500)), (each + 1) * (3 + drawn(40)), drawn(8) > 0),
      )
      return indicator(`i${place}`, points, steps, place % 5 === 0 ? '정부합동' : '지표')
    })
    return { composition, indicators, others: [], target: { kind: 'rank', rank: 1 } }
  }
  it('is found and proven by solver and search alike', () => {
    for (let salt = 1; salt <= 6; salt += 1) {
      const question = year(salt)
      const now = totalWith(question, [])
      const asked = { ...question, others: [now + 150n, now + 80n, now + 10n] }
      const plan = valueOf(cheapestPlan(asked, solve))
      expect([plan.after.rank, plan.isProven]).toEqual([1, true])
      expect(valueOf(cheapestPlan(asked, silent)).chosen).toEqual(plan.chosen)
    }
  })
})
