import { tablesDownload } from '#platform/documents/download.ts'
import { type RowColumn, sheetOf } from '#platform/documents/sheet.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import { pointsOf } from '#modules/indicators/index.ts'
import { sayAim } from '#modules/joint-evaluation/index.ts'
import { forecastFlawTexts, methodTexts, signalTexts } from '../domain/forecast/forecast-texts.ts'
import type { Expectation } from '../use-cases/foresee.ts'
import type { CityAhead } from '../use-cases/year-outlook.ts'
import { cityNameOf, sayKnown } from './cities.tsx'
import { type FileFormat, numberCell, pointsCell, totalCell, type Written } from './file-columns.ts'
import type { Told } from './frame.tsx'
import { toldRanks } from './rank-chart.ts'
import { countWithin, sayRanks } from './say-ahead.ts'
import { missedOf, widthOf } from './weak-lists.tsx'
import { type ForesightWords, foresightWords } from './words.ts'

/** The outlook of a year: each indicator, the group's totals, and the own city's chances of ranks. */
export async function outlookFile(all: Told, format: FileFormat, { locale, today }: Written): Promise<Reply> {
  const words = foresightWords[locale]
  const { facts, told, foresight } = all
  const year = String(facts.year.evaluationYear)
  const titled = (sheetName: string) => ({
    ...{ sheetName, locale },
    title: `${words.roomTitle(year)} · ${sheetName} · ${words.asOf(formatDay(today, locale))}`,
  })
  const ranks = told.own.outlook.chances.counts.slice(0, toldRanks(facts, told))
  return await tablesDownload(
    [
      sheetOf(titled(words.forecasts), indicatorColumns(words, locale), foresight.expectations),
      sheetOf(titled(words.totals), cityColumns(all, words, locale), told.cities),
      sheetOf(
        titled(words.chances),
        [
          { title: words.rank, sheet: 'text', value: ({ rank }) => words.rankOf(String(rank)) },
          { title: words.chance, sheet: 'percent', value: ({ count }) => count / told.runs },
        ],
        ranks.map((count, place) => ({ rank: place + 1, count })),
      ),
    ],
    format,
    words.fileNames.outlook(year, today),
  )
}

function indicatorColumns(words: ForesightWords, locale: Locale): readonly RowColumn<Expectation>[] {
  const points = ({ expected, indicator }: Expectation) =>
    expected === null ? 0n : pointsOf(expected.value, indicator)
  return [
    { title: words.number, sheet: 'text', value: ({ indicator }) => indicator.number },
    { title: words.indicator, sheet: 'text', value: ({ indicator }) => indicator.name },
    { title: words.unit, sheet: 'text', value: ({ indicator }) => indicator.unit },
    { title: words.current, sheet: 'decimal', value: ({ current }) => numberCell(current) },
    { title: words.expected, sheet: 'decimal', value: ({ expected }) => numberCell(expected?.value ?? null) },
    { title: words.lowLine, sheet: 'decimal', value: ({ expected }) => numberCell(expected?.low ?? null) },
    { title: words.highLine, sheet: 'decimal', value: ({ expected }) => numberCell(expected?.high ?? null) },
    {
      ...{ title: words.target, sheet: 'decimal' },
      // A range is no number: it is told as on the page.
      value: ({ indicator }) => indicator.aim.direction === 'range' ? sayAim(indicator, locale) : numberCell(indicator.aim.target),
    },
    { title: words.signal, sheet: 'text', value: ({ signal }) => signal === null ? words.unknownSignal : signalTexts[locale][signal.signal] },
    { title: words.certainty, sheet: 'text', value: ({ signal }) => signal === null ? null : signal.isSure ? words.isSure : words.isNotSure },
    { title: words.expectedPoints, sheet: 'decimal', value: (each) => pointsCell(points(each)) },
    { title: words.weight, sheet: 'decimal', value: ({ indicator }) => numberCell(indicator.weight) },
    { title: words.missed, sheet: 'decimal', value: (each) => pointsCell(missedOf(each)) },
    { title: words.between, sheet: 'decimal', value: (each) => pointsCell(widthOf(each)) },
    { title: words.method, sheet: 'text', value: (each) => sayMethod(each, words, locale) },
    { title: words.readings, sheet: 'text', value: ({ forecast }) => forecast.ok ? words.readingCount(formatCount(forecast.value.readings, locale)) : null },
  ]
} // prettier-ignore

function sayMethod({ forecast, expected }: Expectation, words: ForesightWords, locale: Locale): string {
  if (forecast.ok) return methodTexts[locale][forecast.value.method]
  const instead = expected === null ? words.noForecastNoValue : words.noForecast
  return `${forecastFlawTexts[locale][forecast.refusal.flaw]} ${instead}`
}

function cityColumns({ facts, told }: Told, words: ForesightWords, locale: Locale): readonly RowColumn<CityAhead>[] {
  return [
    { title: words.city, sheet: 'text', value: (each) => cityNameOf(each, words) },
    { title: words.middle, sheet: 'decimal', value: ({ outlook }) => totalCell(outlook.middle) },
    { title: words.low, sheet: 'decimal', value: ({ outlook }) => totalCell(outlook.low) },
    { title: words.high, sheet: 'decimal', value: ({ outlook }) => totalCell(outlook.high) },
    { title: words.ranks, sheet: 'text', value: ({ outlook }) => sayRanks(outlook.chances, locale) },
    { title: words.firstChance, sheet: 'percent', value: ({ outlook }) => countWithin(outlook.chances, 1) / told.runs },
    { title: words.known, sheet: 'text', value: (each) => sayKnown(each, facts, locale) },
  ]
} // prettier-ignore
