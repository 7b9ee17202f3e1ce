import type { Session } from '#platform/database/session.ts'
import { type CalendarDate, monthOf, yearOf } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { settingValues } from '#platform/settings/setting-value.ts'
import {
  compare,
  type Indicator,
  type IndicatorId,
  type IndicatorSet,
  indicatorsOf,
  type IndicatorValue,
  type Rational,
  rational,
  valuesOfIndicators,
  zero,
} from '#modules/indicators/index.ts'
import { ownValues, readYear, type YearFacts } from '#modules/joint-evaluation/index.ts'
import { type Forecast, type ForecastFlaw, forecastOf, type Scale } from '../domain/forecast/forecast.ts'
import type { Reading } from '../domain/forecast/series.ts'
import { type Signalled, signalOf, type Thresholds } from '../domain/forecast/signal.ts'
import type { Confidence } from '../domain/forecast/spread.ts'
import {
  fineFrom,
  forecastConfidence,
  outlookRuns,
  suggestedEffort,
  watchFrom,
  weightPercent,
} from '../domain/foresight-settings.ts'
import type { ExpectedValue } from '../domain/total/chances.ts'

/** How the city looks ahead on a day. */
export interface ForesightRules {
  readonly thresholds: Thresholds
  readonly confidence: Confidence
  readonly runs: number
  readonly weightPercent: number
  readonly suggestedEffort: number
}

/** An indicator of the own city with what it is expected to come to. */
export interface Expectation {
  readonly indicator: Indicator
  readonly current: Rational | null
  readonly readings: readonly Reading[]
  readonly scale: Scale
  readonly forecast: Result<Forecast, ForecastFlaw>
  /** What counts: the forecast; where there is none the value as it stands; null where there is neither. */
  readonly expected: ExpectedValue | null
  readonly signal: Signalled | null
}

export interface Foresight {
  readonly facts: YearFacts
  readonly rules: ForesightRules
  readonly expectations: readonly Expectation[]
}

/** Looks ahead to the base day for each own indicator. One query for the settings, three for the year before. */
export async function foresee(session: Session, today: CalendarDate, facts: YearFacts): Promise<Foresight> {
  const rules = await rulesOn(session, today)
  const isOver = facts.set.lockedAt !== null
  const before = isOver ? new Map<IndicatorId, readonly Reading[]>() : await lastYearOf(session, facts)
  const current = ownValues(facts)
  return {
    ...{ facts, rules },
    expectations: facts.indicators.map((indicator) =>
      expectationOf(facts, indicator, current.get(indicator.id) ?? null, { lastYear: before.get(indicator.id) ?? [], today }, rules),
    ),
  }
} // prettier-ignore

async function rulesOn(session: Session, today: CalendarDate): Promise<ForesightRules> {
  const values = await settingValues(
    session,
    { fineFrom, watchFrom, forecastConfidence, outlookRuns, weightPercent, suggestedEffort },
    today,
  )
  const percent = (value: number) => rational(BigInt(value), 100n)
  return {
    thresholds: { fine: percent(values.fineFrom), watch: percent(values.watchFrom) },
    confidence: Number(values.forecastConfidence) as Confidence,
    runs: values.outlookRuns,
    weightPercent: values.weightPercent,
    suggestedEffort: values.suggestedEffort,
  }
}

/** The months of the year before, of indicators that were called the same and told in the same way. */
async function lastYearOf(
  session: Session,
  { year, indicators }: YearFacts,
): Promise<ReadonlyMap<IndicatorId, readonly Reading[]>> {
  const before = await readYear(session, year.evaluationYear - 1)
  if (before === null) return new Map()
  const wanted = new Set(indicators.map(nameOf))
  const then = (await indicatorsOf(session, before.setId)).filter((each) => wanted.has(nameOf(each)))
  const found = await valuesOfIndicators(
    session,
    then.map(({ id }) => id),
  )
  const values = Map.groupBy(found, ({ indicatorId }) => indicatorId)
  const named = new Map(then.map((each) => [nameOf(each), values.get(each.id) ?? []]))
  return new Map(
    indicators.map((each) => {
      const months = named.get(nameOf(each)) ?? []
      const [first] = months
      return [each.id, first === undefined ? [] : readingsOf(months, Number(first.month.slice(0, 4)))]
    }),
  )
}

const nameOf = ({ name, series }: Indicator) => `${series} ${name.replace(/\s+/g, '')}`

/** The month at whose end the base day lies: 9 for a year's 30 September. */
export const baseMonthOf = ({ baseDay, resultYear }: IndicatorSet): number =>
  12 * (yearOf(baseDay) - resultYear) + monthOf(baseDay)

/** Months as numbers of the year: January is 1. */
const readingsOf = (values: readonly IndicatorValue[], year: number): readonly Reading[] =>
  values
    .filter(({ month }) => month.startsWith(`${year}-`))
    .map(({ month, value }) => ({ month: Number(month.slice(5)), value }))

function expectationOf(
  { set, values, recognised }: YearFacts,
  indicator: Indicator,
  current: Rational | null,
  { lastYear, today }: { readonly lastYear: readonly Reading[]; readonly today: CalendarDate },
  { confidence, thresholds }: ForesightRules,
): Expectation {
  const months = values.get(indicator.id) ?? []
  const readings = readingsOf(months, set.resultYear)
  const scale = scaleOf(indicator, [...readings, ...lastYear])
  const isSettled = recognised.has(indicator.id) || set.lockedAt !== null
  const baseMonth = baseMonthOf(set)
  // Whoever types September's value on the 8th tells how it stands, not what it will have come to.
  const isUnfinished = today <= set.baseDay && months.at(-1)?.state !== 'accepted'
  const series = { kind: indicator.series, thisYear: readings, lastYear, baseMonth, isUnfinished }
  const forecast = isSettled
    ? knownForecast(current, scale, confidence, readings.length)
    : forecastOf(series, scale, confidence)
  const stands = knownForecast(current, scale, confidence, readings.length)
  const expected = forecast.ok ? forecast.value : stands.ok ? stands.value : null
  return {
    ...{ indicator, current, readings, scale, forecast, expected },
    signal: forecast.ok ? signalOf(forecast.value, indicator.aim, thresholds) : null,
  }
}

function knownForecast(
  value: Rational | null,
  { least, most }: Scale,
  confidence: Confidence,
  readings: number,
): Result<Forecast, ForecastFlaw> {
  if (value === null) return refuse({ flaw: 'no-readings' })
  return ok({ value, low: value, high: value, confidence, method: 'known', readings, least, most })
}

/** What is written out of a hundred: a percentage, and the marks of a review. */
const ofHundred = ['%', '점']

/** Nothing that was never below 0 is expected to be; what is of a hundred, never passed it and does not aim beyond it neither. */
function scaleOf({ decimals, unit, aim }: Indicator, readings: readonly Reading[]): Scale {
  const hundred = rational(100n)
  const aims = aim.direction === 'range' ? [aim.from, aim.to] : [aim.target]
  const seen = [...aims, ...readings.map(({ value }) => value)]
  return {
    decimals,
    least: seen.some((value) => compare(value, zero) < 0) ? null : zero,
    most: ofHundred.includes(unit) && seen.every((value) => compare(value, hundred) <= 0) ? hundred : null,
  }
}
