import { Disclosure, Downloads, Figure, KeyFigures, Link, Section, useReader } from '#design/index.ts'
import type { Result } from '#platform/kernel/result.ts'
import { formatCount } from '#platform/text/format.ts'
import { jointIndicatorHref, sayTotal, scoreYear, yearHref } from '#modules/joint-evaluation/index.ts'
import { forecastFlawTexts } from '../domain/forecast/forecast-texts.ts'
import type { WeightFlaw } from '../domain/sensitivity/weights.ts'
import type { WeightsOfYear } from '../use-cases/weights-of-year.ts'
import { outlookPath } from './ahead-in.ts'
import { sayOutlook, SignalCounts } from './board-part.tsx'
import { Cities } from './cities.tsx'
import type { FileFormat } from './file-columns.ts'
import { Framed, type Told } from './frame.tsx'
import { rankChart } from './rank-chart.ts'
import { countWithin, sayBothTotals, sayChance, sayRanks } from './say-ahead.ts'
import { Weights } from './weights.tsx'
import { WeakLists } from './weak-lists.tsx'
import { useWords } from './words.ts'

interface OutlookProps {
  readonly all: Told
  readonly weights: Result<WeightsOfYear, WeightFlaw>
}

/** What total and rank the year will come to, how sure that is, and on what it hangs. */
export function OutlookPage({ all, weights }: OutlookProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const { facts, told, foresight } = all
  return (
    <Framed
      told={all}
      here=""
      title={words.title}
      lead={[sayOutlook(told, locale), sayBothTotals(told, facts.year.goalRank, locale)]
        .filter((each) => each !== '')
        .join(' ')}
    >
      <Figures {...all} />
      <Figure chart={rankChart(facts, told, { locale, today })} />
      <Cities facts={facts} told={told} />
      <Section title={words.signals} id="signals">
        <SignalCounts facts={facts} expectations={foresight.expectations} />
      </Section>
      <WeakLists facts={facts} expectations={foresight.expectations} />
      <Weights facts={facts} weights={weights} />
      <Files facts={facts} />
      <How {...all} />
    </Framed>
  )
}

/** The workbook has all of it; a CSV is one table. */
function Files({ facts }: Pick<Told, 'facts'>) {
  const words = useWords()
  const file = (format: FileFormat) => yearHref(facts.year, `${outlookPath}.${format}`)
  return (
    <Downloads
      files={[
        { format: 'xlsx', href: file('xlsx') },
        { format: 'csv', href: file('csv'), note: words.forecasts },
      ]}
    />
  )
}

function Figures({ facts, told, foresight }: Told) {
  const words = useWords()
  const { locale } = useReader()
  const { own, cities, runs } = told
  const { likely, middle, low, high, chances } = own.outlook
  const total = (each: bigint) => sayTotal(each, locale)
  const said = (count: number) => formatCount(count, locale)
  const now = scoreYear(facts).find(({ city }) => city.isOwn)?.low ?? 0n
  const count = (signal: 'fine' | 'watch' | 'weak') =>
    foresight.expectations.filter((each) => each.signal?.signal === signal).length
  const { goalRank } = facts.year
  return (
    <KeyFigures
      figures={[
        {
          ...{ label: words.totalFigure, value: total(middle), unit: words.points },
          note: low === high ? words.totalSoFar(total(now)) : `${words.totalNote(total(low), total(high))} · ${words.totalSoFar(total(now))} · ${words.totalIfAll(total(likely))}`,
        },
        {
          ...{ label: words.goalFigure(String(goalRank)), value: sayChance(countWithin(chances, goalRank), runs, locale) },
          note: words.goalNote(String(own.city.group), said(cities.length)),
        },
        { label: words.rankFigure, value: sayRanks(chances, locale), note: words.rankNote },
        {
          ...{ label: words.signalFigure, value: said(count('weak')), href: yearHref(facts.year, '/indicators?signal=weak') },
          note: words.signalNote(said(count('watch')), said(count('fine'))),
        },
      ]}
    />
  )
} // prettier-ignore

function How({ facts, told, foresight }: Told) {
  const words = useWords()
  const { locale } = useReader()
  const unforeseen = foresight.expectations.filter(({ forecast }) => !forecast.ok)
  return (
    <Section title={words.how} id="how">
      <p>{words.howRuns(formatCount(told.runs, locale), String(told.seed))}</p>
      <p>{words.howCarried}</p>
      <p>{words.howUnknown}</p>
      <p>{words.howMiddle}</p>
      <p>{words.howApart}</p>
      {unforeseen.length > 0 && (
        <Disclosure summary={words.howUnforeseen(formatCount(unforeseen.length, locale))}>
          <ul class="link-list">
            {unforeseen.map(({ indicator, forecast, expected }) => (
              <li key={indicator.id}>
                <Link href={jointIndicatorHref(facts.year, indicator)}>{`${indicator.number} ${indicator.name}`}</Link>
                {': '}
                {!forecast.ok && forecastFlawTexts[locale][forecast.refusal.flaw]}{' '}
                {expected === null ? words.noForecastNoValue : words.noForecast}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  )
} // prettier-ignore
