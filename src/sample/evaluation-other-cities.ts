import {
  compare,
  decimalText,
  type Indicator,
  type Rational,
  rational,
  readDecimal,
  Seeded,
  valueFor,
  zero,
} from '#modules/indicators/index.ts'
import type { CityValue } from '#modules/joint-evaluation/index.ts'
import type { SampleEvaluation } from './evaluation-data.ts'
import { usualShare } from './evaluation-own-values.ts'

type Import = SampleEvaluation['otherCities'][number]
type Judged = Pick<Indicator, 'id' | 'number' | 'kind' | 'unit' | 'decimals' | 'aim' | 'method' | 'baseline'>

/** How wide an estimate is on each side by a month, in percent of the value. */
const widths: Readonly<Record<number, number>> = { 3: 12, 6: 7, 9: 3 }

/**
 * What other cities had by a month: exact where a city tells its network, else an estimate, wider early in the year.
 * How good a city is follows from the total that it had in the end.
 */
export function otherCitiesValues(
  year: SampleEvaluation,
  indicators: readonly Judged[],
  { month, asOf }: Import,
): readonly CityValue[] {
  return year.cities.flatMap(({ code, joint, total }, place) => {
    if (code === ownCode) return []
    const skill = skillFor(toNumber(joint), toNumber(total))
    const city = new Seeded(place + 1)
    const openness = 20 + Math.floor(city.next() * 50)
    return indicators.map((indicator): CityValue => {
      const chance = new Seeded((place + 1) * 100_000 + seedOf(indicator.number))
      const end = endOf(indicator, skill, chance)
      const isShared = indicator.kind === 'quantitative' && chance.next() * 100 < openness
      const own = year.ownValues.get(indicator.number)
      const now = end * (own === undefined ? 1 : usualShare(own, month))
      const width = isShared ? 0 : (now * (widths[month] ?? 0)) / 100
      // An estimate's middle is seldom what it is.
      const middle = now + width * (chance.next() - 0.5)
      return {
        ...{ code, indicatorId: indicator.id, asOf },
        ...{ low: written(indicator, middle - width), high: written(indicator, middle + width) },
        knowing: isShared ? 'entered' : 'estimated',
        source: isShared ? '시군 평가 담당자 모임' : '공개 자료와 지난해 실적으로 어림',
      }
    })
  })
}

export const ownCode = 'gimpo'

const toNumber = (value: Rational) => Number(decimalText(value, 6))

/** The part of the weights that a city must have reached for its total, with a little bonus. */
const skillFor = (joint: number, total: number) => (total - 1.2 - 0.3 * joint) / 70

function seedOf(number: string): number {
  const [field = 0, within = 0] = number.split('-').map(Number)
  return field * 100 + within
}

/** Where a city ended in an indicator: past the target about as often as not, else short of it. */
function endOf(indicator: Judged, skill: number, chance: Seeded): number {
  const drawn = chance.next()
  const { aim, kind, method } = indicator
  if (kind === 'qualitative') return 100 * Math.min(1, skill + chance.triangular(-0.06, 0, 0.05))
  const mostly = method.kind === 'met' ? skill : 0.55
  const short = (skill - 0.55) / 0.45
  const attained =
    drawn < mostly
      ? chance.triangular(1, 1.01, 1.08)
      : chance.triangular(short - 0.09, short, Math.min(0.995, short + 0.09))
  const reached = rational(BigInt(Math.round(attained * 10_000)), 10_000n)
  return toNumber(valueFor(aim, reached) ?? ('target' in aim ? aim.target : aim.from))
}

/** As its manual prints it, never below nothing and no more than all of a percentage. */
function written({ unit, decimals, aim }: Judged, value: number): Rational {
  const most = unit === '%' || unit === '점' ? 100 : Number.MAX_SAFE_INTEGER
  const read = readDecimal(Math.max(0, Math.min(most, value)).toFixed(decimals)) ?? zero
  const isBarelyMissed = aim.direction === 'up' && compare(read, aim.target) < 0 && value >= toNumber(aim.target)
  return isBarelyMissed ? aim.target : read
} // prettier-ignore
