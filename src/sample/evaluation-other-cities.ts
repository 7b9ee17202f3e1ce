import {
  compare,
  decimalText,
  type Indicator,
  type Rational,
  rational,
  readDecimal,
  scoreValue,
  Seeded,
  valueFor,
  zero,
} from '#modules/indicators/index.ts'
import type { CityValue } from '#modules/joint-evaluation/index.ts'
import type { SampleEvaluation } from './evaluation-data.ts'
import { usualShare } from './evaluation-own-values.ts'

type Import = SampleEvaluation['otherCities'][number]
type SampleEvaluatedCity = SampleEvaluation['cities'][number]
type Judged = Pick<
  Indicator,
  'id' | 'number' | 'kind' | 'unit' | 'decimals' | 'aim' | 'method' | 'weight' | 'baseline'
>

export const ownCode = 'gimpo'

/** How wide an estimate is on each side by a month, in percent of the value. */
const widths: Readonly<Record<number, number>> = { 3: 12, 6: 6, 9: 3 }

/**
 * What other cities had by a month: exact where a city tells its network, else an estimate, wider early in the year.
 * Where a city ended follows from the total that it had in the end.
 */
export function otherCitiesValues(
  year: SampleEvaluation,
  indicators: readonly Judged[],
  { month, asOf }: Import,
): readonly CityValue[] {
  return year.cities.flatMap((city, place) => {
    if (city.code === ownCode) return []
    const openness = 25 + Math.floor(new Seeded(place + 1).next() * 50)
    const ends = endsOf(indicators, place, pointsOf(city))
    return indicators.map((indicator): CityValue => {
      const chance = chanceOf(place, indicator, 'shared')
      const isShared = indicator.kind === 'quantitative' && chance.next() * 100 < openness
      const own = year.ownValues.get(indicator.number)
      const now = (ends.get(indicator.number) ?? 0) * (own === undefined ? 1 : usualShare(own, month))
      const width = isShared ? 0 : (now * (widths[month] ?? 0)) / 100
      // An estimate's middle is seldom what it is.
      const middle = now + width * (chance.next() - 0.5)
      return {
        ...{ code: city.code, indicatorId: indicator.id, asOf },
        ...{ low: written(indicator, middle - width), high: written(indicator, middle + width) },
        knowing: isShared ? 'entered' : 'estimated',
        source: isShared ? '시군 평가 담당자 모임' : '공개 자료와 지난해 실적으로 어림',
      }
    })
  })
}

const toNumber = (value: Rational) => Number(decimalText(value, 6))

/** The points that a city's indicators must have made for its total. */
const pointsOf = ({ joint, bonus, total }: SampleEvaluatedCity) =>
  (toNumber(total) - toNumber(bonus) - 0.3 * toNumber(joint)) / 0.7

/** Chance that hangs on the city, the indicator and what it is for alone. */
function chanceOf(place: number, { number }: Pick<Judged, 'number'>, purpose: 'end' | 'shared'): Seeded {
  const [field = 0, within = 0] = number.split('-').map(Number)
  return new Seeded((place + 1) * 100_000 + field * 1_000 + within * 10 + (purpose === 'end' ? 1 : 2))
}

/** Where a city ended in each indicator, so well that it makes the points: found by halving how well it does. */
function endsOf(indicators: readonly Judged[], place: number, points: number): ReadonlyMap<string, number> {
  let [worse, better] = [0.6, 1.05]
  let ends = new Map<string, number>()
  for (let step = 0; step < 9; step += 1) {
    const skill = (worse + better) / 2
    ends = new Map(indicators.map((each) => [each.number, endOf(each, skill, chanceOf(place, each, 'end'))]))
    const made = indicators.reduce((sum, each) => {
      const scored = scoreValue(written(each, ends.get(each.number) ?? 0), each)
      return sum + Number(scored.points) / 10_000
    }, 0)
    if (made < points) worse = skill
    else better = skill
  }
  return ends
}

/** Where a city of a skill ended in an indicator: past the target about as often as not, else short of it. */
function endOf({ aim, kind, method }: Judged, skill: number, chance: Seeded): number {
  const drawn = chance.next()
  if (kind === 'qualitative') return 100 * Math.min(1, skill + chance.triangular(-0.06, 0, 0.05))
  const mostly = method.kind === 'met' ? 0.9 : 0.5
  const short = Math.min(0.99, skill - 0.03)
  const attained =
    drawn < mostly
      ? chance.triangular(1, 1.01, 1.08)
      : chance.triangular(short - 0.08, short, Math.min(0.999, short + 0.06))
  const reached = rational(BigInt(Math.round(attained * 10_000)), 10_000n)
  return toNumber(valueFor(aim, reached) ?? ('target' in aim ? aim.target : aim.from))
}

/** As its manual prints it, never below nothing and no more than all of a percentage. */
function written({ unit, decimals, aim }: Judged, value: number): Rational {
  const most = unit === '%' || unit === '점' ? 100 : Number.MAX_SAFE_INTEGER
  const read = readDecimal(Math.max(0, Math.min(most, value)).toFixed(decimals)) ?? zero
  // Rounding turns no met target into a missed one.
  const isBarelyMissed =
    aim.direction === 'up' && compare(read, aim.target) < 0 && value >= toNumber(aim.target)
  return isBarelyMissed ? aim.target : read
}
