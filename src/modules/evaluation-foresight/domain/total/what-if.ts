import { pointsOf, type Rational, type Scoring } from '#modules/indicators/rules.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  type Composition,
  type CompositionFlaw,
  rankAmong,
  sumOf,
  totalOfSum,
  type Weighing,
  weighingOf,
} from './weighing.ts'

/** An indicator with its value, by which it has points; without one it has none. */
export interface Valued {
  readonly id: string
  readonly part: string
  readonly scoring: Scoring
  readonly value: Rational | null
}

/** A city as it stands among the others of its group. */
export interface Stand {
  readonly composition: Composition
  readonly indicators: readonly Valued[]
  /** The other cities' totals, in hundredths. */
  readonly others: readonly bigint[]
}

/** What would be, were values others. */
export interface WhatIf {
  readonly before: { readonly total: bigint; readonly rank: number }
  readonly after: { readonly total: bigint; readonly rank: number }
  /** The indicators that were moved, with their points in ten-thousandths. */
  readonly moved: readonly {
    readonly id: string
    readonly before: bigint
    readonly after: bigint
  }[]
}

export type WhatIfFlaw =
  | { readonly flaw: CompositionFlaw }
  | { readonly flaw: 'unknown-part' | 'unknown-indicator'; readonly id: string }

/** The points of a value; none where there is no value. */
export const pointsOfValue = ({ scoring, value }: Pick<Valued, 'scoring' | 'value'>): bigint =>
  value === null ? 0n : pointsOf(value, scoring)

/** What total and rank would be with one value or several moved (가정 분석); null moves an indicator to no value. */
export function whatIf(
  { composition, indicators, others }: Stand,
  moves: ReadonlyMap<string, Rational | null>,
): Result<WhatIf, WhatIfFlaw> {
  const weighing = weighingOf(composition)
  if (!weighing.ok) return refuse({ flaw: weighing.refusal })
  const stranger = indicators.find(({ part }) => !weighing.value.factors.has(part))
  if (stranger !== undefined) return refuse({ flaw: 'unknown-part', id: stranger.id })
  const unknown = [...moves.keys()].find((id) => indicators.every((each) => each.id !== id))
  if (unknown !== undefined) return refuse({ flaw: 'unknown-indicator', id: unknown })
  const pairs = indicators.map((each) => {
    const before = pointsOfValue(each)
    const value = moves.get(each.id)
    return { id: each.id, part: each.part, before, after: value === undefined ? before : pointsOfValue({ ...each, value }) } // prettier-ignore
  })
  const standing = (points: 'before' | 'after') => standingOf(weighing.value, pairs, points, others)
  return ok({
    before: standing('before'),
    after: standing('after'),
    moved: pairs.flatMap(({ id, before, after }) => (moves.has(id) ? { id, before, after } : [])),
  })
}

function standingOf<Points extends string>(
  weighing: Weighing,
  pairs: readonly ({ readonly part: string } & { readonly [P in Points]: bigint })[],
  points: Points,
  others: readonly bigint[],
) {
  const total = totalOfSum(
    weighing,
    sumOf(
      weighing,
      pairs.map((each) => ({ part: each.part, points: each[points] })),
    ),
  )
  return { total, rank: rankAmong(total, others) }
}
