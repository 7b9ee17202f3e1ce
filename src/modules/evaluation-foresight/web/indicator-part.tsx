import type { ComponentChild } from 'preact'
import { FactList, Figure, Notice, Section } from '#design/index.ts'
import { type Line, lineChart } from '#platform/charts/line-chart.ts'
import type { Chart } from '#platform/charts/chart.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import { add, type Indicator, pointsOf, type Rational, zero } from '#modules/indicators/index.ts'
import { sayAim, sayFixed, sayNumber, sayPoints, type YearFacts } from '#modules/joint-evaluation/index.ts'
import { forecastFlawTexts, methodTexts } from '../domain/forecast/forecast-texts.ts'
import { floatOf, type Reading } from '../domain/forecast/series.ts'
import { baseMonthOf, type Expectation } from '../use-cases/foresee.ts'
import { foresightOf } from './ahead-in.ts'
import { sayValue } from './say-ahead.ts'
import { SignalMark } from './weak-lists.tsx'
import { foresightWords } from './words.ts'

/** What an indicator will come to at the base day, on its own page. */
export async function forecastOnIndicator(
  request: WebRequest,
  facts: YearFacts,
  { id }: Indicator,
): Promise<ComponentChild> {
  const { expectations } = await foresightOf(request, facts)
  const expectation = expectations.find(({ indicator }) => indicator.id === id)
  if (expectation === undefined) return null
  const { locale, context } = request
  const words = foresightWords[locale]
  const { forecast, expected } = expectation
  return (
    <Section title={words.onIndicator} id="forecast" lead={leadOf(expectation, locale)}>
      {!forecast.ok && (
        <Notice tone="info" title={expected === null ? words.noForecastNoValue : words.noForecast}>
          {forecastFlawTexts[locale][forecast.refusal.flaw]}
        </Notice>
      )}
      <FactList facts={factsOf(expectation, locale)} />
      {forecast.ok && expectation.readings.length > 0 && (
        <Figure chart={monthsChart(facts, expectation, { locale, today: context.today })} />
      )}
    </Section>
  )
}

function leadOf({ forecast, indicator }: Expectation, locale: Locale): string | undefined {
  if (!forecast.ok) return undefined
  const words = foresightWords[locale]
  const { value, low, high, confidence, method } = forecast.value
  const said = (each: Rational) => sayValue(each, indicator, locale)
  const plain = (each: Rational) => sayNumber(each, Math.max(indicator.decimals, 2), locale)
  return method === 'known'
    ? words.onIndicatorKnown(said(value))
    : words.onIndicatorLead(said(value), plain(low), said(high), String(confidence))
}

function factsOf(expectation: Expectation, locale: Locale) {
  const words = foresightWords[locale]
  const { forecast, expected, indicator, signal } = expectation
  const points = (value: Rational) => sayPoints(pointsOf(value, indicator), locale)
  return [
    {
      term: words.expectedPoints,
      value: `${expected === null ? sayPoints(0n, locale) : points(expected.value)} / ${sayFixed(indicator.weight, 2, locale)}`,
    },
    {
      term: words.signal,
      value: (
        <>
          <SignalMark signal={signal} />
          {signal !== null && ` ${signal.isSure ? words.isSure : words.isNotSure}`}
        </>
      ),
    },
    ...(forecast.ok
      ? [
          { term: words.method, value: methodTexts[locale][forecast.value.method], wide: true },
          { term: words.readings, value: words.readingCount(formatCount(forecast.value.readings, locale)) },
        ]
      : []),
  ]
}

/** The months as they came, and where they are expected to lead. */
function monthsChart(
  { set }: YearFacts,
  { indicator, forecast, readings }: Expectation,
  { locale, today }: { readonly locale: Locale; readonly today: CalendarDate },
): Chart {
  const words = foresightWords[locale]
  if (!forecast.ok) throw new Error('no chart without a forecast')
  const { value, low, high } = forecast.value
  const base = baseMonthOf(set)
  const months = toDate(indicator, readings)
  const last = Math.min(base, Math.max(1, ...months.keys()))
  // From the last reading straight to the base day: nothing is told of the months between.
  const periods = [...Array.from({ length: last }, (_, place) => place + 1), ...(last < base ? [base] : [])]
  const at = (month: number) => rounded(months.get(month))
  const ahead = (end: Rational) =>
    periods.map((month) => (month === base ? rounded(end) : month === last ? at(month) : null))
  const target = indicator.aim.direction === 'range' ? indicator.aim.from : indicator.aim.target
  const isKnown = last >= base
  const lines: readonly Line[] = [
    { name: words.actualLine, tone: 'ours', values: periods.map(at) },
    ...(isKnown
      ? []
      : [
          { name: words.forecastLine, tone: 'info' as const, values: ahead(value) },
          { name: words.lowLine, tone: 'fourth' as const, values: ahead(low) },
          { name: words.highLine, tone: 'fourth' as const, values: ahead(high) },
        ]),
    { name: words.targetLine, tone: 'rest', values: periods.map(() => rounded(target)) },
  ]
  return lineChart({
    title: words.chartFinding(indicator.name, sayValue(value, indicator, locale), sayAim(indicator, locale)),
    ...{ unit: indicator.unit, day: today, locale, column: words.month, lines },
    periods: periods.map((month) => (month === base ? words.atBaseDay : words.monthOf(String(month)))),
  })
}

/** What happens month by month is shown as it adds up, as the target is told. */
function toDate({ series }: Indicator, readings: readonly Reading[]): ReadonlyMap<number, Rational> {
  let sum = zero
  return new Map(
    readings
      .toSorted((a, b) => a.month - b.month)
      .map(({ month, value }) => {
        sum = add(sum, value)
        return [month, series === 'monthly' ? sum : value]
      }),
  )
}

const rounded = (value: Rational | undefined): number | null =>
  value === undefined ? null : Math.round(floatOf(value) * 100) / 100
