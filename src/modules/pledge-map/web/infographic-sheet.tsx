import type { ComponentChildren } from 'preact'
import { QrCode, useReader } from '#design/index.ts'
import type { Chart } from '#platform/charts/chart.ts'
import { type CalendarDate, daysBetween, monthOf } from '#platform/kernel/calendar-date.ts'
import { perMille, type Ratio } from '#platform/kernel/ratio.ts'
import { formatCount, formatDay, formatPercent, formatPeriod, formatRatio } from '#platform/text/format.ts'
import { countWhereabouts } from '../domain/count-places.ts'
import { Money } from './infographic-money.tsx'
import type { Infographic } from './infographic.ts'
import { useWords } from './words.ts'

export interface SheetProps {
  readonly facts: Infographic
  readonly fields: Chart
  readonly map: Chart
  /** The whole address of the pledges' page, for those who hold the print in their hands. */
  readonly address: string
  /** In another site's frame links open outside of it. */
  readonly framed?: boolean
}

/** One sheet of A4: the sentence, three rates, every pledge by field, where, and when to look again. */
export function InfographicSheet(props: SheetProps) {
  const { facts, fields, map } = props
  const words = useWords()
  const { locale } = useReader()
  const where = countWhereabouts(facts.shown.pledges)
  return (
    <article class="sheet">
      <SheetHead {...props} />
      <Rates facts={facts} />
      <Part title={words.fieldsTitle} note={words.unitOne} class="sheet-fields">
        <Drawing chart={fields} />
      </Part>
      <div class="sheet-columns">
        <Part
          title={words.whereTitle}
          note={words.whereBody(
            formatCount(where['on-map'], locale),
            formatCount(where['whole-city'], locale),
          )}
          class="sheet-where"
        >
          <Drawing chart={map} />
        </Part>
        <div>
          {facts.money !== null && (
            <Part title={words.moneyTitle} note={words.moneyCaption} class="sheet-cost">
              <Money money={facts.money} />
            </Part>
          )}
          <NextDates facts={facts} />
          <MoreAbout {...props} />
        </div>
      </div>
      <footer class="sheet-foot">
        <p>{`${words.sheetSource} ${words.sheetDay(formatDay(facts.shown.day, locale))}`}</p>
        {facts.shown.map.kind === 'areas' && <p>{words.credit(facts.shown.map.credit)}</p>}
      </footer>
    </article>
  )
}

function SheetHead({ facts }: SheetProps) {
  const words = useWords()
  const { locale } = useReader()
  const { shown, counts, target, cityName } = facts
  const said = (count: number) => formatCount(count, locale)
  const underWay = counts['on-track'] + counts.partial
  const setAside = counts['on-hold'] + counts.dropped
  return (
    <header class="sheet-head">
      <p class="sheet-kicker">
        {words.sheetKicker(
          cityName[locale],
          String(shown.term.number),
          formatPeriod(shown.term.from, shown.term.until, locale),
        )}
      </p>
      <h1>
        <span>{words.sheetHead(said(shown.pledges.length))} </span>
        <strong>{words.sheetDone(said(target.completed))}</strong>
        <span>{words.sheetTail}</span>
      </h1>
      <p class="sheet-lead">
        {[
          target.left === 0
            ? words.sheetTargetMet(said(target.percent), said(target.needed))
            : words.sheetTarget(said(target.percent), said(target.needed), said(target.left)),
          words.sheetUnderWay(said(underWay), said(counts.partial)),
          ...(setAside === 0 ? [] : [words.sheetSetAside(said(setAside))]),
          ...(counts.none === 0 ? [] : [words.sheetUnstaged(said(counts.none))]),
        ].join(' ')}
      </p>
      <p class="sheet-day">{words.sheetDay(formatDay(shown.day, locale))}</p>
    </header>
  )
}

function Rates({ facts: { rates, shown } }: Pick<SheetProps, 'facts'>) {
  const words = useWords()
  const { locale } = useReader()
  const count = formatCount(shown.pledges.length, locale)
  return (
    <section class="sheet-part" aria-labelledby="sheet-rates">
      <h2 id="sheet-rates">{words.rates}</h2>
      <ul class="sheet-rates">
        <Rate name={words.completion} rate={rates.completion} formula={words.completionFormula} counted />
        <Rate name={words.inTerm} rate={rates.inTerm} formula={words.inTermFormula} counted />
        <Rate name={words.meanProgress} rate={rates.meanProgress} formula={words.meanFormula(count)} />
      </ul>
    </section>
  )
}

interface RateProps {
  readonly name: string
  readonly rate: Ratio
  readonly formula: string
  /** Whether its two counts are counts of pledges, which then stand beside it. */
  readonly counted?: boolean
}

function Rate({ name, rate, formula, counted = false }: RateProps) {
  const { locale } = useReader()
  return (
    <li>
      <p class="sheet-rate-name">{name}</p>
      <p class="sheet-rate-value">
        <strong>{formatPercent(rate, locale)}</strong>
        {counted && <span>{`${rate.part}/${rate.whole}`}</span>}
      </p>
      <svg class="sheet-rate-bar" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
        <rect class="sheet-rate-track" width="1000" height="24" fill="#e6e8ea" />
        <rect class="sheet-rate-fill" width={perMille(rate) ?? 0} height="24" fill="#0b50d0" />
      </svg>
      <p class="sheet-rate-formula">{formula}</p>
    </li>
  )
}

interface PartProps {
  readonly title: string
  readonly note?: string
  readonly class: string
  readonly children: ComponentChildren
}

function Part({ title, note, class: name, children }: PartProps) {
  return (
    <section class={`sheet-part ${name}`} aria-labelledby={name}>
      <div class="sheet-part-head">
        <h2 id={name}>{title}</h2>
        {note !== undefined && <p>{note}</p>}
      </div>
      {children}
    </section>
  )
}

/** A chart without its table: the tables stand below the sheet. */
function Drawing({ chart }: { readonly chart: Chart }) {
  return (
    <div class="figure-two">
      {/* Drawn by the house's own chart functions, which escape every text. */}
      <div class="figure-drawing figure-wide" dangerouslySetInnerHTML={{ __html: chart.svg }} />
      <div class="figure-drawing figure-narrow" dangerouslySetInnerHTML={{ __html: chart.narrowSvg }} />
    </div>
  )
}

function NextDates({ facts: { dates, today } }: Pick<SheetProps, 'facts'>) {
  const words = useWords()
  const { locale } = useReader()
  const name = ({ kind, day }: Infographic['dates'][number]) => {
    if (kind === 'term') return words.dateTerm
    return kind === 'quarter'
      ? words.dateQuarter(String(monthOf(day) / 3))
      : words.dateHalf(monthOf(day) === 6 ? words.firstHalf : words.secondHalf)
  }
  return (
    <Part title={words.datesTitle} class="sheet-dates">
      <dl>
        {dates.map((date) => (
          <div key={date.kind}>
            <dt>{name(date)}</dt>
            <dd>
              <time dateTime={date.day}>{formatDay(date.day, locale)}</time>
              <span>{words.daysLeft(formatCount(daysLeft(today, date.day), locale))}</span>
            </dd>
          </div>
        ))}
      </dl>
    </Part>
  )
}

const daysLeft = (today: CalendarDate, day: CalendarDate) => daysBetween(today, day)

function MoreAbout({ address, framed = false }: SheetProps) {
  const words = useWords()
  const out = framed ? { target: '_blank', rel: 'noopener' } : {}
  return (
    <div class="sheet-more">
      <QrCode text={address} label={words.sheetQr}>
        <p>
          <a href={address} {...out}>
            {words.sheetMore}
          </a>
        </p>
        <p class="sheet-address">{address.replace(/^https?:\/\//, '')}</p>
      </QrCode>
    </div>
  )
}

/** The same rates as a table of a document. */
export function ratesTable(facts: Infographic, words: ReturnType<typeof useWords>, locale: 'ko' | 'en') {
  const { rates, shown } = facts
  const count = formatCount(shown.pledges.length, locale)
  return [
    [words.completion, formatRatio(rates.completion, locale), words.completionFormula],
    [words.inTerm, formatRatio(rates.inTerm, locale), words.inTermFormula],
    [words.meanProgress, formatPercent(rates.meanProgress, locale), words.meanFormula(count)],
  ] as const
}
