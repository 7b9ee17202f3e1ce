import type { ComponentChild } from 'preact'
import {
  ButtonLink,
  type Column,
  DataTable,
  Figure,
  KeyFigures,
  Link,
  PageHeading,
  Section,
  StatusBadge,
  useReader,
} from '#design/index.ts'
import { barChart } from '#platform/charts/bar-chart.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { formatCount, formatDay, formatInstant, formatRatio } from '#platform/text/format.ts'
import { compare, decimalText, divide, multiply, rational } from '#modules/indicators/index.ts'
import type { AnnouncedResult } from '../data/appeal-queries.ts'
import type { Appeal } from '../domain/appeal.ts'
import { stageOf } from '../domain/joint-year.ts'
import type { FieldScore } from '../domain/score-city.ts'
import { MakeUp } from './make-up.tsx'
import { hasMonth, type IndicatorLine } from '../use-cases/indicator-lines.ts'
import type { ScoredCity, YearFacts } from '../use-cases/year-board.ts'
import { sayFixed, sayMonth, sayPercent, sayPoints, sayRange } from './say.ts'
import { RoomsOfYear, type Rooms } from './rooms.tsx'
import { jointTexts, useWords } from './words.ts'
import { office, yearHref } from './year-in.ts'

export interface BoardProps {
  readonly facts: YearFacts
  readonly lines: readonly IndicatorLine[]
  readonly scored: readonly ScoredCity[]
  readonly month: CalendarMonth
  readonly staleDays: number
  readonly rooms: Rooms
  readonly mayPlan: boolean
  readonly others: readonly number[]
  /** What was announced for the own city; null before. */
  readonly announced: AnnouncedResult | null
  /** Objections of the year; asked only once its result is there. */
  readonly appeals: readonly Appeal[]
  readonly parts: readonly ComponentChild[]
}

/** How a year stands: the sentence of the day, four figures, points by field, and what to do next. */
export function BoardPage(props: BoardProps) {
  const { facts, lines, parts, others } = props
  const words = useWords()
  const { locale, today } = useReader()
  const { year, set } = facts
  const stage = stageOf(year, set, today)
  return (
    <>
      <PageHeading
        title={words.yearTitle(String(year.evaluationYear))}
        kicker={set.lockedAt === null ? `${words.resultYearOf(String(set.resultYear))} · ${words.baseDay} ${formatDay(set.baseDay, locale)} · ${words.locksOn(formatDay(set.lockDay, locale))}` : words.resultYearOf(String(set.resultYear))}
        status={<StatusBadge tone={stage === 'settled' ? 'success' : 'info'}>{words.stages[stage]}</StatusBadge>}
        lead={leadOf(props, locale)}
        actions={<Actions {...props} />}
      />
      <RoomsOfYear rooms={props.rooms} />
      {lines.length > 0 && (props.announced === null ? <Figures {...props} /> : <SettledFigures {...props} announced={props.announced} />)}
      {lines.length > 0 && <MakeUp facts={facts} own={ownOf(props.scored)} announced={props.announced} />}
      {lines.length > 0 && <Fields {...props} />}
      {parts}
      {(others.length > 0 || props.mayPlan) && (
        <Section title={words.years}>
          <ul class="link-list">
            {props.mayPlan && (
              <li>
                <Link href={`${office}/new`}>{words.openYear}</Link>
              </li>
            )}
            {others.map((other) => (
              <li key={other}>
                <Link href={yearHref({ evaluationYear: other })}>{words.yearTitle(String(other))}</Link>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
} // prettier-ignore

const ownOf = (scored: readonly ScoredCity[]) => scored.find(({ city }) => city.isOwn)

function leadOf({ facts, lines, scored, month, announced }: BoardProps, locale: Locale): string {
  const words = jointTexts[locale]
  const { set } = facts
  const own = ownOf(scored)
  const total = sayRange(own?.low ?? 0n, own?.high ?? 0n, locale)
  if (announced !== null)
    return words.boardLead.settled(sayFixed(announced.total, 2, locale), words.rankOf(String(announced.rank)))
  if (lines.length === 0) return words.boardLead.preparing
  if (set.lockedAt === null) {
    const entered = lines.filter((line) => hasMonth(line, month)).length
    const said = (count: number) => formatCount(count, locale)
    return words.boardLead.running(said(entered), said(lines.length), sayMonth(month, locale), total)
  }
  return words.boardLead.locked(total, sayRank(own, locale))
}

/** The place in the group, or between which two it lies. */
export function sayRank(own: ScoredCity | undefined, locale: Locale): string {
  const words = jointTexts[locale]
  if (own === undefined) return '–'
  const { bestRank, worstRank } = own
  return bestRank === worstRank
    ? words.rankOf(String(bestRank))
    : words.rankRange(String(bestRank), String(worstRank))
}

function Actions({ facts: { year, set }, lines, mayPlan }: BoardProps) {
  const words = useWords()
  const { today } = useReader()
  const isRunning = set.lockedAt === null
  return (
    <>
      {isRunning && lines.length > 0 && <ButtonLink href={yearHref(year, '/enter')}>{words.enter}</ButtonLink>}
      {mayPlan && isRunning && (
        <ButtonLink href={yearHref(year, '/manual')} kind={lines.length === 0 ? 'primary' : 'secondary'}>
          {words.manualTitle}
        </ButtonLink>
      )}
      {mayPlan && year.resultOn === null && (
        <ButtonLink href={yearHref(year, '/days')} kind="tertiary">
          {words.setDays}
        </ButtonLink>
      )}
      {mayPlan && year.resultOn === null && (
        <ButtonLink href={yearHref(year, '/composition')} kind="tertiary">
          {words.composeYear}
        </ButtonLink>
      )}
      {mayPlan && stageOf(year, set, today) === 'preparing' && (
        <ButtonLink href={yearHref(year, '/remove')} kind="tertiary">
          {words.removeYear}
        </ButtonLink>
      )}
      {mayPlan && isRunning && lines.length > 0 && today >= set.baseDay && (
        <ButtonLink href={yearHref(year, '/lock')} kind="tertiary">
          {words.lock}
        </ButtonLink>
      )}
    </>
  )
} // prettier-ignore

function Figures({ facts, lines, scored, month, staleDays, announced }: BoardProps) {
  const words = useWords()
  const { locale } = useReader()
  const { year, set } = facts
  const own = ownOf(scored)
  const entered = lines.filter((line) => hasMonth(line, month)).length
  const stale = lines.filter(({ isStale }) => isStale).length
  const waiting = lines.flatMap(({ months }) => months).filter(({ state }) => state === 'entered' || state === 'approved')
  const percent = (share: typeof year.parts.joint) => sayFixed(multiply(share, rational(100n)), 0, locale)
  const locked = set.lockedAt
  return (
    <KeyFigures
      figures={[
        {
          label: locked === null ? words.totalSoFar : words.totalLocked,
          value: announced === null ? sayRange(own?.low ?? 0n, own?.high ?? 0n, locale) : sayFixed(announced.total, 2, locale),
          unit: words.pointsUnit,
          note: `${words.totalNote(percent(year.parts.indicators), percent(year.parts.joint))} · ${words.goal} ${words.goalOf(String(own?.city.group ?? ''), String(year.goalRank))}`,
        },
        {
          label: words.enteredFigure,
          value: formatRatio(ratio(entered, lines.length), locale),
          note: words.enteredNote(sayMonth(month, locale)),
          href: yearHref(year, '/indicators?show=unsaid'),
        },
        {
          label: words.staleFigure,
          value: formatRatio(ratio(stale, lines.length), locale),
          note: words.staleNote(formatCount(staleDays, locale)),
          href: yearHref(year, '/indicators?show=stale'),
        },
        locked === null
          ? { label: words.waitingFigure, value: formatCount(waiting.length, locale), note: words.waitingNote, href: yearHref(year, '/decide') }
          : {
              label: words.baseDay,
              value: formatDay(set.baseDay, locale),
              note: words.lockedOn(formatInstant(locked, locale), set.lockedByName === 'system' ? words.byItself : (set.lockedByName ?? '')),
            },
      ]}
    />
  )
} // prettier-ignore

/** After the result nothing is entered any more: what it came to, and of what. */
function SettledFigures({ facts: { year }, scored, announced, appeals }: BoardProps & { readonly announced: AnnouncedResult }) {
  const words = useWords()
  const { locale } = useReader()
  const own = ownOf(scored)?.city
  const said = (count: number) => formatCount(count, locale)
  const percent = (share: typeof year.parts.joint) => sayFixed(multiply(share, rational(100n)), 0, locale)
  const upheld = appeals.filter(({ state }) => state === 'upheld').length
  return (
    <KeyFigures
      figures={[
        {
          ...{ label: words.totalAnnounced, value: sayFixed(announced.total, 2, locale), unit: words.pointsUnit },
          note: `${words.groupOf(String(own?.group ?? ''))} ${words.rankOf(String(announced.rank))} · ${words.goal} ${words.goalOf(String(own?.group ?? ''), String(year.goalRank))}`,
        },
        {
          ...{ label: words.jointScore, value: own === undefined || own.joint === null ? '–' : sayFixed(own.joint, 2, locale), unit: words.pointsUnit },
          note: words.totalNote(percent(year.parts.indicators), percent(year.parts.joint)),
        },
        { label: words.appeals, value: said(appeals.length), note: words.appealsUpheld(said(upheld)), href: yearHref(year, '/appeals') },
        { label: words.award, value: announced.award ?? words.noAward, note: year.resultOn === null ? '' : `${words.announcedOn} ${formatDay(year.resultOn, locale)}` },
      ]}
    />
  )
} // prettier-ignore

const shareOf = ({ low, weight }: FieldScore) => divide(rational(low, 10_000n), weight)

function Fields({ facts, scored }: BoardProps) {
  const words = useWords()
  const { locale, today } = useReader()
  const fields = (ownOf(scored)?.score?.fields ?? []).toSorted((a, b) => compare(shareOf(b), shareOf(a)))
  const [best, worst] = [fields[0], fields.at(-1)]
  const chart = barChart({
    title: best === undefined || worst === undefined ? words.fieldsChartEmpty : words.fieldsChart(best.field, worst.field),
    ...{ caption: words.fields, unit: words.fieldsUnit, day: today, locale },
    columns: [words.field, words.share],
    bars: fields.map((each) => ({
      label: each.field,
      value: Number(decimalText(multiply(shareOf(each), rational(100n)), 1)),
      tone: 'ours' as const,
    })),
  })
  const columns: readonly Column<FieldScore>[] = [
    { key: 'field', title: words.field, head: true, cell: ({ field }) => <Link href={yearHref(facts.year, `/indicators?field=${encodeURIComponent(field)}`)}>{field}</Link> },
    { key: 'weight', title: words.weight, kind: 'number', cell: ({ weight }) => sayFixed(weight, 2, locale) },
    { key: 'points', title: words.points, kind: 'number', cell: ({ low }) => sayPoints(low, locale) },
    { key: 'share', title: words.share, kind: 'number', cell: (each) => sayPercent(shareOf(each), locale) },
  ]
  return (
    <Section title={words.fields}>
      <Figure chart={chart} listedBelow />
      <DataTable caption={words.fields} captionHidden columns={columns} rows={fields} rowKey={({ field }) => field} day={today} />
    </Section>
  )
} // prettier-ignore
