import {
  add,
  type Adjustment,
  compare,
  divide,
  type Indicator,
  type IndicatorId,
  multiply,
  type Rational,
  rational,
  scoreValue,
  totalOf,
  zero,
} from '#modules/indicators/rules.ts'
import type { YearParts } from './joint-year.ts'

type Judged = Pick<Indicator, 'id' | 'field' | 'source' | 'weight' | 'aim' | 'method'>

/** What is known of a value: the same twice where it is certain. */
export interface ValueRange {
  readonly low: Rational
  readonly high: Rational
}

/** Points between two bounds, in ten-thousandths. */
export interface PointRange {
  readonly low: bigint
  readonly high: bigint
}

export interface FieldScore extends PointRange {
  readonly field: string
  readonly weight: Rational
}

export interface CityScore {
  /** Points of each indicator whose value is known. */
  readonly points: ReadonlyMap<IndicatorId, PointRange>
  readonly fields: readonly FieldScore[]
  /** Points of all indicators before they are weighed against the joint evaluation. */
  readonly indicators: PointRange
  /** Totals in hundredths of a point; the same twice where everything is certain. */
  readonly total: PointRange
  /** Indicators nobody knows a value of; they count as nothing at the low end and as everything at the high end. */
  readonly unknown: number
}

export interface CityFacts {
  readonly values: ReadonlyMap<IndicatorId, ValueRange>
  readonly joint: ValueRange
  readonly adjustments: readonly Adjustment[]
  /** Whether what nobody knows might be anything (another city), or is not there yet (the own city): then it is 0. */
  readonly unknownMightBeAnything: boolean
}

const TEN_THOUSAND = 10_000n

/** What a city's values come to: by indicator, by field, and in all. */
export function scoreCity(indicators: readonly Judged[], facts: CityFacts, parts: YearParts): CityScore {
  const points = new Map<IndicatorId, PointRange>()
  let unknown = 0
  const counted = indicators.map((indicator) => {
    const value = facts.values.get(indicator.id)
    if (value === undefined) unknown += 1
    const range = value === undefined ? unknownPoints(indicator, facts) : pointsOfRange(indicator, value)
    if (value !== undefined) points.set(indicator.id, range)
    return { indicator, range }
  })
  const total = (end: 'low' | 'high') =>
    totalOf(
      [
        {
          name: 'indicators',
          share: parts.indicators,
          points: indicatorsPart(
            counted.map((each) => ({ ...each.indicator, points: each.range[end] })),
            parts,
          ),
        },
        { name: 'joint', share: parts.joint, points: facts.joint[end] },
      ],
      facts.adjustments,
    )
  return {
    ...{ points, unknown, fields: fieldsOf(counted) },
    indicators: sumOf(counted.map(({ range }) => range)),
    total: { low: total('low'), high: total('high') },
  }
}

const sumOf = (ranges: readonly PointRange[]): PointRange => ({
  low: ranges.reduce((sum, { low }) => sum + low, 0n),
  high: ranges.reduce((sum, { high }) => sum + high, 0n),
})

/** Points of the indicators, of 100: as they are, or national and provincial ones each made 100 and weighed. */
export function indicatorsPart(
  scored: readonly { readonly source: string; readonly weight: Rational; readonly points: bigint }[],
  { national }: Pick<YearParts, 'national'>,
): Rational {
  const points = (of: typeof scored) =>
    rational(
      of.reduce((sum, each) => sum + each.points, 0n),
      TEN_THOUSAND,
    )
  if (national === null) return points(scored)
  const part = (isNational: boolean, share: Rational): Rational => {
    const of = scored.filter(({ source }) => (source === 'national') === isNational)
    const weight = of.reduce((sum, each) => add(sum, each.weight), zero)
    if (compare(weight, zero) === 0) return zero
    return multiply(divide(multiply(points(of), rational(100n)), weight), share)
  }
  return add(part(true, national), part(false, subtractFromOne(national)))
}

const subtractFromOne = ({ part, whole }: Rational) => rational(whole - part, whole)

function unknownPoints(
  { weight, method }: Judged,
  { unknownMightBeAnything }: Pick<CityFacts, 'unknownMightBeAnything'>,
): PointRange {
  if (!unknownMightBeAnything) return { low: 0n, high: 0n }
  const [first] = method.kind === 'bands' ? method.bands : []
  const cap = method.kind === 'linear' ? method.cap : (first?.share ?? rational(1n))
  const most = multiply(multiply(weight, cap), rational(TEN_THOUSAND))
  return { low: 0n, high: most.part / most.whole }
}

/** The points that a value somewhere between two bounds can have. */
export function pointsOfRange(indicator: Judged, { low, high }: ValueRange): PointRange {
  const candidates = [low, high]
  const { aim } = indicator
  // Of a range that is aimed at the best lies within it, not at an end.
  if (aim.direction === 'range')
    for (const bound of [aim.from, aim.to])
      if (compare(low, bound) < 0 && compare(bound, high) < 0) candidates.push(bound)
  const points = candidates.map((value) => scoreValue(value, indicator).points)
  return {
    low: points.reduce((least, each) => (each < least ? each : least)),
    high: points.reduce((most, each) => (each > most ? each : most)),
  }
}

function fieldsOf(
  counted: readonly { readonly indicator: Judged; readonly range: PointRange }[],
): readonly FieldScore[] {
  return [...Map.groupBy(counted, ({ indicator }) => indicator.field)].map(([field, of]) => ({
    ...{ field, ...sumOf(of.map(({ range }) => range)) },
    weight: of.reduce((sum, { indicator }) => add(sum, indicator.weight), zero),
  }))
}
