import type { ComponentChild } from 'preact'
import {
  ButtonLink,
  type Column,
  DataTable,
  Disclosure,
  type Fact,
  FactList,
  Figure,
  Link,
  Notice,
  PageHeading,
  Section,
  StatusBadge,
  Timeline,
  useReader,
} from '#design/index.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { formatCount, formatDay, formatInstant } from '#platform/text/format.ts'
import {
  attainmentBy,
  type IndicatorEvent,
  type IndicatorValue,
  isOpen,
  readDecimal,
  type Rational,
  type Standing,
  standings,
  targetBy,
} from '#modules/indicators/index.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import type { Appeal, Recognised } from '../domain/appeal.ts'
import type { IndicatorLine } from '../use-cases/indicator-lines.ts'
import { countedOf, type YearFacts } from '../use-cases/year-board.ts'
import { monthsChart } from './indicator-chart.ts'
import { SignalBadge } from './list-page.tsx'
import { sayAim, sayFixed, sayMonth, sayNumber, sayPercent, sayPoints } from './say.ts'
import { sayDoubts } from './value-fields.tsx'
import { useWords } from './words.ts'
import { indicatorHref, yearHref } from './year-in.ts'

export interface IndicatorProps {
  readonly facts: YearFacts
  readonly line: IndicatorLine
  readonly names: {
    readonly department: string
    readonly helpers: readonly string[]
    readonly owner: string | null
    readonly deputy: string | null
  }
  readonly files: readonly { readonly valueId: IndicatorValue['id']; readonly fileId: FileId }[]
  readonly events: readonly IndicatorEvent[]
  readonly recognised: Recognised | null
  readonly appeals: readonly Appeal[]
  readonly may: {
    readonly enter: boolean
    readonly nameOwner: boolean
    readonly unlock: boolean
    readonly appeal: boolean
  }
  /** Forms that this reader may use, and what other modules show. */
  readonly parts: readonly ComponentChild[]
}

/** One indicator: what it aims at, how it stands, who answers for it, and what happened. */
export function IndicatorPage(props: IndicatorProps) {
  const { facts, line, parts } = props
  const words = useWords()
  const { locale, today } = useReader()
  const { indicator } = line
  const open = isOpen(facts.set, indicator, today)
  return (
    <>
      <PageHeading
        title={`${indicator.number} ${indicator.name}`}
        kicker={`${words.yearTitle(String(facts.year.evaluationYear))} · ${indicator.field}`}
        status={<><SignalBadge signal={line.signal} />{line.isBehind && <> <StatusBadge tone="warning">{words.behind}</StatusBadge></>}</>}
        actions={<Actions {...props} />}
      />
      {!open && <Notice tone="info" title={words.isLocked}>{words.isLockedBody}</Notice>}
      {facts.set.lockedAt !== null && open && indicator.unlockedUntil !== null && (
        <Notice tone="warning" title={words.unlockedUntil(formatDay(indicator.unlockedUntil, locale))} />
      )}
      <FactList facts={useFacts(props)} />
      <Section title={words.months}>
        <Figure chart={monthsChart(line, facts.set, today, locale)} listedBelow />
        <Months {...props} />
      </Section>
      {parts}
      <Appeals {...props} />
      <History {...props} />
    </>
  )
} // prettier-ignore

function Actions({ facts, line: { indicator }, may }: IndicatorProps) {
  const words = useWords()
  const { today } = useReader()
  const open = isOpen(facts.set, indicator, today)
  const isLocked = facts.set.lockedAt !== null
  return (
    <>
      {may.enter && open && <ButtonLink href={indicatorHref(facts.year, indicator, '/enter')}>{words.enter}</ButtonLink>}
      {may.appeal && <ButtonLink href={indicatorHref(facts.year, indicator, '/appeal')}>{words.raiseAppeal}</ButtonLink>}
      {may.nameOwner && !isLocked && (
        <ButtonLink kind="secondary" href={indicatorHref(facts.year, indicator, '/owner')}>{words.nameOwner}</ButtonLink>
      )}
      {may.unlock && isLocked && (
        <ButtonLink kind="secondary" href={indicatorHref(facts.year, indicator, '/unlock')}>
          {open ? words.lockAgain : words.unlock}
        </ButtonLink>
      )}
    </>
  )
} // prettier-ignore

function useFacts({ line, names, recognised }: IndicatorProps): readonly Fact[] {
  const words = useWords()
  const { locale } = useReader()
  const { indicator, actual, attainment, scored } = line
  const number = (value: typeof actual) =>
    value === null ? '–' : `${sayNumber(value, indicator.decimals + 1, locale)} ${indicator.unit}`
  const points = scored === null ? '–' : `${sayPoints(scored.points, locale)} / ${sayFixed(indicator.weight, 2, locale)}`
  const optional = (label: string, value: string) => (value === '' ? [] : [{ term: label, value }])
  return [
    { term: words.actual, value: number(actual) },
    { term: words.target, value: sayAim(indicator, locale) },
    { term: words.attainment, value: attainment === null ? '–' : sayPercent(attainment, locale) },
    { term: words.points, value: scored?.band == null ? points : `${points} (${words.band} ${scored.band})` },
    ...(recognised === null ? [] : [{ term: words.recognised, value: `${number(recognised.value)}${recognised.note === '' ? '' : ` · ${recognised.note}`}` }]),
    { term: words.baseline, value: number(indicator.baseline) },
    { term: words.direction, value: words.directions[indicator.aim.direction] },
    { term: words.method, value: words.methods[indicator.method.kind] },
    { term: words.series, value: words.seriesNames[indicator.series] },
    ...optional(words.formula, indicator.formula?.text ?? ''),
    { term: words.kind, value: `${words.kinds[indicator.kind]} · ${words.sources[indicator.source] ?? indicator.source}` },
    { term: words.department, value: names.department },
    ...optional(words.helpers, names.helpers.join(', ')),
    { term: words.owner, value: names.owner ?? words.noOwner },
    ...optional(words.deputy, names.deputy ?? ''),
    ...optional(words.dataSource, indicator.dataSource),
    ...optional(words.evidence, indicator.evidence),
  ]
} // prettier-ignore

const sayOr = (value: Rational | null, said: (value: Rational) => string) =>
  value === null ? '–' : said(value)

function Months({ facts, line: { indicator, months }, files, may }: IndicatorProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const canEnter = may.enter && isOpen(facts.set, indicator, today)
  const seen = new Map(standings(indicator.series, months).map((each) => [each.month, each]))
  const counted = countedOf(months)
  const number = (of: (standing: Standing) => Standing['inMonth']) => (value: IndicatorValue) => {
    const shown = seen.get(value.month)
    const said = shown === undefined ? null : of(shown)
    return said === null ? '–' : sayNumber(said, indicator.decimals + 1, locale)
  }
  const columns: readonly Column<IndicatorValue>[] = [
    { key: 'month', title: words.month, head: true, cell: ({ month }) => (canEnter ? <Link href={indicatorHref(facts.year, indicator, `/enter?month=${month}`)}>{sayMonth(month, locale)}</Link> : sayMonth(month, locale)) },
    ...(indicator.series === 'level'
      ? [{ key: 'level', title: words.level, kind: 'number' as const, cell: number(({ level }) => level) }]
      : [
          { key: 'own', title: words.inMonth, kind: 'number' as const, cell: number(({ inMonth }) => inMonth) },
          { key: 'all', title: words.toDate, kind: 'number' as const, cell: number(({ toDate }) => toDate) },
        ]),
    ...(indicator.targets.size === 0
      ? []
      : [
          { key: 'target', title: words.monthTarget, kind: 'number' as const, cell: ({ month }: IndicatorValue) => sayOr(targetBy(indicator, month), (value) => sayNumber(value, indicator.decimals + 1, locale)) },
          { key: 'part', title: words.ofMonthTarget, kind: 'number' as const, cell: ({ month }: IndicatorValue) => sayOr(attainmentBy(indicator, counted, month), (part) => sayPercent(part, locale)) },
        ]),
    { key: 'state', title: words.state, cell: ({ state, isUnchanged }) => `${words.states[state]}${isUnchanged ? ` · ${words.unchanged}` : ''}` },
    { key: 'by', title: words.enteredBy, cell: ({ enteredByName, enteredAt }) => `${enteredByName} ${formatDay(dayInSeoul(enteredAt), locale)}` },
    { key: 'note', title: words.note, cell: ({ note, reason, doubts }) => [note, reason, sayDoubts(doubts, locale)].filter((each) => each !== '').join(' · ') || '–' },
    {
      key: 'files',
      title: words.evidence,
      cell: ({ id }) => {
        const own = files.filter(({ valueId }) => valueId === id)
        return own.length === 0 ? '–' : (
          <>
            {own.map(({ fileId }, place) => (
              <Link key={fileId} href={`/office/indicators/files/${fileId}`}>{`${words.evidence} ${place + 1}`} </Link>
            ))}
          </>
        )
      },
    },
  ]
  return (
    <DataTable
      caption={words.months}
      captionHidden
      unit={indicator.unit}
      day={facts.set.lockedAt === null ? today : facts.set.baseDay}
      columns={columns}
      rows={months}
      rowKey={({ id }) => id}
      empty={<p>{words.notEntered}</p>}
    />
  )
} // prettier-ignore

function Appeals({ facts, line: { indicator }, appeals }: IndicatorProps) {
  const words = useWords()
  const { locale } = useReader()
  if (appeals.length === 0) return null
  return (
    <Section title={words.appeals}>
      <ul>
        {appeals.map((each) => (
          <li key={each.id}>
            {formatDay(each.raisedOn, locale)} · {words.appealStates[each.state]} ·{' '}
            {words.claimedValue(sayNumber(each.claimed, indicator.decimals + 1, locale), indicator.unit)} · {each.reason}
            {each.answer !== '' && <> → {each.answer}</>}
          </li>
        ))}
      </ul>
      <p>
        <Link href={yearHref(facts.year, '/appeals')}>{words.allAppeals}</Link>
      </p>
    </Section>
  )
} // prettier-ignore

const SHOWN_EVENTS = 6

function History({ line: { indicator }, events }: IndicatorProps) {
  const words = useWords()
  const { locale } = useReader()
  if (events.length === 0) return null
  const entry = (event: IndicatorEvent) => {
    const value = event.value === null ? null : readDecimal(event.value)
    const said = value === null ? '' : sayNumber(value, indicator.decimals + 1, locale)
    return {
      key: event.id,
      when: formatInstant(event.at, locale),
      dateTime: event.at.toISOString(),
      title: words.actBy(words.acts[event.act], event.byName),
      body: [event.month === null ? '' : words.actMonth(sayMonth(event.month, locale), said), event.reason]
        .filter((each) => each !== '')
        .join(' · '),
    }
  }
  const rest = events.slice(SHOWN_EVENTS)
  return (
    <Section title={words.history} lead={words.historyCount(formatCount(events.length, locale))}>
      <Timeline label={words.history} entries={events.slice(0, SHOWN_EVENTS).map(entry)} />
      {rest.length > 0 && (
        <Disclosure summary={words.historyMore}>
          <Timeline label={words.historyMore} entries={rest.map(entry)} />
        </Disclosure>
      )}
    </Section>
  )
} // prettier-ignore
