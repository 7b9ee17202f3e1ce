import {
  add,
  compare,
  divide,
  multiply,
  POINT_DECIMALS,
  type Rational,
  rational,
  scaled,
  subtract,
  TOTAL_DECIMALS,
  zero,
} from '#modules/indicators/rules.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type Composition, type CompositionFlaw, rankAmong, weighingOf } from '../total/weighing.ts'

/** An indicator with its weight, in the part and the field (분야) to which it belongs. */
export interface WeightedIndicator {
  readonly id: string
  readonly part: string
  readonly field: string
  readonly weight: Rational
}

/** A city whose points are known indicator by indicator, in the order of the indicators; or only its total, which then stays. */
export type ScoredCity =
  | {
      readonly id: string
      readonly points: readonly bigint[]
      /** What this city alone is given or loses, in points of the total. */
      readonly added?: Rational
    }
  | { readonly id: string; readonly total: bigint }

/** What is asked: how a city's total and rank hang on the weights. */
export interface WeightQuestion {
  readonly composition: Composition
  readonly indicators: readonly WeightedIndicator[]
  readonly cities: readonly ScoredCity[]
  readonly own: string
  /** By how much of itself a weight moves, both ways: 10 for ±10 %. */
  readonly percent: number
}

export type MoverKind = 'indicator' | 'field' | 'part'

/** A weight, or the weights of a field, or the share of a part: what moves together. */
export interface Mover {
  readonly kind: MoverKind
  readonly id: string
  readonly part: string
}

export interface Moved {
  readonly total: bigint
  readonly rank: number
}

/** What a weight's move does. */
export interface WeightEffect extends Mover {
  readonly less: Moved
  readonly more: Moved
  /** The best and the worst rank of the three: less, as it is, more. */
  readonly best: number
  readonly worst: number
  /** Between the least and the greatest total, in hundredths. */
  readonly swing: bigint
}

export interface WeightEffects {
  readonly now: Moved
  /** What matters most first: by ranks, then by the total. */
  readonly effects: readonly WeightEffect[]
}

export type WeightFlaw =
  | { readonly flaw: CompositionFlaw | 'percent-outside' | 'own-city-without-points' }
  | { readonly flaw: 'unknown-part' | 'weight-not-positive' | 'points-missing'; readonly id: string }

const one = rational(1n)

/** Checks a question, for all who move weights. */
export function checkQuestion(question: WeightQuestion): Result<void, WeightFlaw> {
  const { composition, indicators, cities, own, percent } = question
  const weighing = weighingOf(composition)
  if (!weighing.ok) return refuse({ flaw: weighing.refusal })
  if (!Number.isInteger(percent) || percent < 1 || percent > 99) return refuse({ flaw: 'percent-outside' })
  for (const { id, part, weight } of indicators) {
    if (!weighing.value.factors.has(part)) return refuse({ flaw: 'unknown-part', id })
    if (compare(weight, zero) <= 0) return refuse({ flaw: 'weight-not-positive', id })
  }
  for (const city of cities)
    if ('points' in city && city.points.length !== indicators.length)
      return refuse({ flaw: 'points-missing', id: city.id })
  return cities.some((city) => city.id === own && 'points' in city)
    ? ok()
    : refuse({ flaw: 'own-city-without-points' })
}

/**
 * Moves each weight alone, less and more (민감도): the others of its part make room, so that the part stays as large as it is;
 * where a part's share moves, the other parts do. Exact until the total is rounded.
 */
export function weightEffects(question: WeightQuestion): Result<WeightEffects, WeightFlaw> {
  const flaw = checkQuestion(question)
  if (!flaw.ok) return flaw
  const standing = new Standing(question)
  const now = standing.moved(null, one)
  const step = rational(BigInt(question.percent), 100n)
  const effects = moversOf(question).map((mover): WeightEffect => {
    const [less, more] = [standing.moved(mover, subtract(one, step)), standing.moved(mover, add(one, step))]
    const [ranks, totals] = [[now, less, more].map(({ rank }) => rank), [now, less, more].map(({ total }) => total)] // prettier-ignore
    const [least, most] = totals.reduce(
      ([low, high], each) => [each < low ? each : low, each > high ? each : high],
      [now.total, now.total],
    )
    return { ...mover, less, more, best: Math.min(...ranks), worst: Math.max(...ranks), swing: most - least }
  })
  return ok({ now, effects: effects.toSorted(byEffect) })
}

function byEffect(a: WeightEffect, b: WeightEffect): number {
  const byRank = b.worst - b.best - (a.worst - a.best)
  if (byRank !== 0) return byRank
  return a.swing === b.swing ? 0 : a.swing > b.swing ? -1 : 1
}

function moversOf({ composition, indicators }: WeightQuestion): readonly Mover[] {
  const fields = new Map(
    indicators.map(({ part, field }) => [
      JSON.stringify([part, field]),
      { kind: 'field' as const, id: field, part },
    ]),
  )
  return [
    ...composition.parts.map(({ id }) => ({ kind: 'part' as const, id, part: id })),
    ...fields.values(),
    ...indicators.map(({ id, part }) => ({ kind: 'indicator' as const, id, part })),
  ]
}

/** The totals of a group under weights that were moved. */
class Standing {
  private readonly question: WeightQuestion
  private readonly adjustment: Rational
  private readonly weights: ReadonlyMap<string, Rational>
  private readonly points: ReadonlyMap<string, ReadonlyMap<string, bigint>>

  constructor(question: WeightQuestion) {
    this.question = question
    const { composition, indicators, cities } = question
    this.adjustment = composition.adjustments.reduce((sum, { points }) => add(sum, points), zero)
    this.weights = new Map(composition.parts.map(({ id }) => [id, this.weightOf(({ part }) => part === id)]))
    this.points = new Map(
      cities.map((city) => {
        const sums = new Map<string, bigint>()
        for (const [place, { part }] of indicators.entries())
          sums.set(part, (sums.get(part) ?? 0n) + ('points' in city ? (city.points[place] ?? 0n) : 0n))
        return [city.id, sums]
      }),
    )
  }

  moved(mover: Mover | null, by: Rational): Moved {
    const { cities, own } = this.question
    const room = this.roomFor(mover, by)
    const totals = cities.map((city) => ({
      id: city.id,
      total: 'points' in city ? this.totalOf(city, mover, by, room) : city.total,
    }))
    const total = totals.find(({ id }) => id === own)?.total ?? 0n
    const others = totals.flatMap((each) => (each.id === own ? [] : each.total))
    return { total, rank: rankAmong(total, others) }
  }

  private isOf(mover: Mover | null, { id, part, field }: WeightedIndicator): boolean {
    if (mover === null || mover.part !== part) return false
    return (mover.kind === 'indicator' && mover.id === id) || (mover.kind === 'field' && mover.id === field)
  }

  private weightOf(isCounted: (indicator: WeightedIndicator) => boolean): Rational {
    return this.question.indicators.reduce(
      (sum, each) => (isCounted(each) ? add(sum, each.weight) : sum),
      zero,
    )
  }

  /** By how much all of a part must shrink so that it stays as large as it is. */
  private roomFor(mover: Mover | null, by: Rational): Rational {
    if (mover === null || mover.kind === 'part') return one
    const all = this.weights.get(mover.part) ?? one
    const moved = this.weightOf((each) => this.isOf(mover, each))
    return divide(all, add(all, multiply(subtract(by, one), moved)))
  }

  private totalOf(
    city: Extract<ScoredCity, { readonly points: readonly bigint[] }>,
    mover: Mover | null,
    by: Rational,
    room: Rational,
  ): bigint {
    const gained = this.question.indicators.reduce(
      (sum, each, place) => (this.isOf(mover, each) ? sum + (city.points[place] ?? 0n) : sum),
      0n,
    )
    const sum = this.question.composition.parts.reduce(
      (all, { id, share }) => {
        const points = rational(this.points.get(city.id)?.get(id) ?? 0n, 10n ** BigInt(POINT_DECIMALS))
        const isInside = mover !== null && mover.kind !== 'part' && mover.part === id
        const more = multiply(subtract(by, one), rational(gained, 10n ** BigInt(POINT_DECIMALS)))
        const own = isInside ? multiply(add(points, more), room) : points
        return add(all, multiply(own, this.shareOf(id, share, mover, by)))
      },
      add(this.adjustment, city.added ?? zero),
    )
    const total = scaled(sum, TOTAL_DECIMALS)
    return total < 0n ? 0n : total
  }

  /** A part's share grows to all at most; the others keep their proportion in what is left. */
  private shareOf(id: string, share: Rational, mover: Mover | null, by: Rational): Rational {
    if (mover?.kind !== 'part') return share
    const before = this.question.composition.parts.find((part) => part.id === mover.id)?.share ?? zero
    if (compare(before, one) === 0) return share
    const grown = multiply(before, by)
    const after = compare(grown, one) > 0 ? one : grown
    return id === mover.id ? after : multiply(share, divide(subtract(one, after), subtract(one, before)))
  }
}
