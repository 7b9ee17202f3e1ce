import {
  ButtonLink,
  DataTable,
  Disclosure,
  Figure,
  KeyFigures,
  Link,
  Notice,
  PageHeading,
  Section,
  useReader,
} from '#design/index.ts'
import { formatCount, formatDay, formatInstant, formatMonth, formatRatio } from '#platform/text/format.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import type { MonthCheck } from '../data/check-queries.ts'
import type { SnapshotHead } from '../data/snapshot-queries.ts'
import { type AnswerCounts, countAnswers } from '../domain/month-answer.ts'
import { countStages } from '../domain/stage.ts'
import { qualityCounts } from '../domain/tracking-quality.ts'
import type { MonthStanding } from '../use-cases/month-lines.ts'
import { staleShare, type UnitStanding } from '../use-cases/unit-standing.ts'
import { monthHref } from './month-asked.ts'
import { MonthActions, type MonthRights, Reminders, type ShownReminder } from './month-parts.tsx'
import { CheckBadge, unitName } from './say.tsx'
import { stageChart } from './stage-chart.ts'
import { useWords } from './words.ts'

export interface MonthPageProps {
  readonly standing: MonthStanding
  readonly units: readonly UnitStanding[]
  readonly checks: readonly MonthCheck[]
  readonly snapshots: readonly SnapshotHead[]
  readonly decisions: { readonly open: number; readonly overdue: number }
  readonly reminders: readonly ShownReminder[]
  readonly goodLinks: number
  /** How many of the reader's own department's answers are missing. */
  readonly ownMissing: number
  readonly may: MonthRights
}

/** The overview of a month: who has answered, what is late or silent, what to do next. */
export function MonthPage(props: MonthPageProps) {
  const { check, lines } = props.standing
  const words = useWords()
  const { locale } = useReader()
  const answers = countAnswers(lines.flatMap(({ answer }) => (answer === null ? [] : [answer.state])))
  return (
    <>
      <PageHeading
        title={words.monthOf(formatMonth(check.month, locale))}
        status={<CheckBadge state={check.state} />}
        lead={useSentence(props, answers)}
        actions={<MonthActions {...props} check={check} />}
      />
      {check.state === 'open' && check.unlocked !== null && (
        <Notice
          tone="warning"
          title={words.unlockedNotice(formatInstant(check.unlocked.at, locale), check.unlocked.by)}
        >
          {check.unlocked.reason}
        </Notice>
      )}
      <Figures {...props} answers={answers} />
      <NextSteps {...props} answers={answers} />
      {props.snapshots.length > 0 && <Figure chart={stageChart(props.snapshots, locale)} />}
      <Units {...props} />
      {check.state === 'open' && <Reminders {...props} check={check} />}
      <Months {...props} />
    </>
  )
}

function useSentence({ standing }: MonthPageProps, answers: AnswerCounts): string {
  const words = useWords()
  const { locale } = useReader()
  const said = (count: number) => formatCount(count, locale)
  const { check, lines } = standing
  const given = answers.answered + answers.accepted
  const missing = answers.asked + answers.returned
  const stages = countStages(lines.map(({ stage }) => stage))
  const trouble = words.sentenceTrouble(said(stages.late), said(stages.stale))
  if (check.state === 'closed') return words.sentenceClosed(said(given + missing), said(given)) + trouble
  const first = missing === 0 ? words.sentenceAll(said(given)) : words.sentence(said(given + missing), said(given), said(missing))
  return first + trouble
}

function Figures({ standing, answers, decisions }: MonthPageProps & { readonly answers: AnswerCounts }) {
  const words = useWords()
  const { locale } = useReader()
  const { check, lines, day, staleDays } = standing
  const given = answers.answered + answers.accepted
  const asked = given + answers.asked + answers.returned
  const { late } = countStages(lines.map(({ stage }) => stage))
  const silent = staleShare(standing)
  const list = (query: string) => monthHref(check.id, `/answers?${query}`)
  return (
    <KeyFigures
      figures={[
        {
          label: words.figureAnswered,
          value: formatRatio(ratio(given, asked), locale),
          note:
            check.closedAt === null
              ? words.dueOn(formatDay(check.dueDay, locale))
              : words.closedOn(formatDay(dayInSeoul(check.closedAt), locale), check.closedBy ?? ''),
          href: monthHref(check.id, '/answers'),
        },
        { label: words.figureLate, value: words.countOf(formatCount(late, locale)), day, href: list('stage=late') },
        {
          label: words.figureStale,
          value: words.countOf(formatCount(silent.stale, locale)),
          note: words.figureStaleNote(staleDays, formatRatio(ratio(silent.stale, silent.open), locale)),
          href: list('stage=stale'),
        },
        {
          label: words.figureDecisions,
          value: words.countOf(formatCount(decisions.open, locale)),
          note: words.figureDecisionsNote(formatCount(decisions.overdue, locale)),
          href: '/office/decisions',
        },
      ]}
    />
  )
}

function NextSteps({ standing, answers, ownMissing, may }: MonthPageProps & { readonly answers: AnswerCounts }) {
  const words = useWords()
  const { locale } = useReader()
  const { check } = standing
  if (check.state === 'closed') return null
  const count = (number: number) => formatCount(number, locale)
  const steps = [
    ...(may.answer && ownMissing > 0 ? [{ href: '/answer', label: words.stepAnswer(count(ownMissing)) }] : []),
    ...(may.decide && answers.answered > 0
      ? [{ href: '/answers?answer=answered', label: words.stepReview(count(answers.answered)) }]
      : []),
  ]
  return (
    <Section title={words.nextSteps}>
      {steps.length === 0 ? (
        <p>{words.stepNone}</p>
      ) : (
        <ul>
          {steps.map(({ href, label }) => (
            <li key={href}>
              <Link href={monthHref(check.id, href)}>{label}</Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

function Units({ standing, units }: MonthPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const count = (number: number) => formatCount(number, locale)
  const { check, staleDays } = standing
  return (
    <Section title={words.byUnit} aside={<Link href={monthHref(check.id, '/answers')}>{words.stepAll}</Link>}>
      <DataTable
        caption={words.byUnitCaption(count(units.length))}
        captionHidden
        rows={units}
        rowKey={({ key }) => key}
        rowHref={({ first }) => monthHref(check.id, `/answers?${unitQuery(first)}`)}
        columns={[
          { key: 'unit', title: words.unit, head: true, cell: ({ first }) => unitName(first, locale) },
          { key: 'asked', title: words.asked, kind: 'number', cell: ({ asked }) => count(asked) },
          { key: 'missing', title: words.missingShort, kind: 'number', cell: ({ answers }) => count(answers.asked) },
          { key: 'answered', title: words.answeredShort, kind: 'number', cell: ({ answers }) => count(answers.answered) },
          { key: 'returned', title: words.returnedShort, kind: 'number', cell: ({ answers }) => count(answers.returned) },
          { key: 'accepted', title: words.acceptedShort, kind: 'number', cell: ({ answers }) => count(answers.accepted) },
          { key: 'late', title: words.lateShort, kind: 'number', cell: ({ stages }) => count(stages.late) },
          { key: 'stale', title: words.staleShort, kind: 'number', cell: ({ stages }) => count(stages.stale) },
          { key: 'quality', title: words.quality, cell: (unit) => <Score unit={unit} /> },
          {
            key: 'people',
            title: words.asksWhom,
            cell: ({ people }) => people.map(({ name }) => name).join(', ') || words.nobody,
          },
        ]}
      />
      <Disclosure summary={words.qualityTitle}>
        <p>{words.qualityBody(staleDays)}</p>
      </Disclosure>
    </Section>
  )
}

/** A unit's part of the list of answers. */
function unitQuery({ departmentId, team }: { readonly departmentId: string; readonly team: string | null }): string {
  const query = new URLSearchParams({ department: departmentId })
  if (team !== null) query.set('team', team)
  return query.toString()
}

function Score({ unit: { score } }: { unit: UnitStanding }) {
  const words = useWords()
  const { locale } = useReader()
  const { part, whole } = qualityCounts(score)
  if (whole === 0) return <>–</>
  const count = (number: number) => formatCount(number, locale)
  return (
    <>
      <strong>{formatRatio(ratio(part, whole), locale)}</strong>
      <br />
      <small>
        {words.qualityInputs(count(score.owner), count(score.nextDate), count(score.freshReport), count(score.tasks))}
      </small>
    </>
  )
}

function Months({ standing, checks, snapshots }: MonthPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const latest = new Map(snapshots.toReversed().map((head) => [head.checkId, head]))
  const rows = checks.filter(({ planId }) => planId === standing.check.planId)
  return (
    <Section
      title={words.months}
      aside={snapshots.length > 1 && <ButtonLink href="/office/monthly-check/compare" kind="tertiary" size="small">{words.compare}</ButtonLink>}
    >
      <DataTable
        caption={words.monthsCaption(formatCount(rows.length, locale))}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        rowHref={({ id }) => monthHref(id)}
        columns={[
          { key: 'month', title: words.month, head: true, cell: ({ month }) => formatMonth(month, locale) },
          { key: 'state', title: words.state, kind: 'status', cell: ({ state }) => <CheckBadge state={state} /> },
          { key: 'due', title: words.due, kind: 'date', cell: ({ dueDay }) => formatDay(dueDay, locale) },
          {
            key: 'snapshot',
            title: words.snapshots,
            cell: ({ id }) => {
              const head = latest.get(id)
              return head === undefined ? '–' : (
                <Link href={`/office/monthly-check/snapshots/${head.id}`}>{words.version(head.version)}</Link>
              )
            },
          },
        ]}
      />
    </Section>
  )
}
