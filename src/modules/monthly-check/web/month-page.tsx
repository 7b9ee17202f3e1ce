import { Figure, KeyFigures, Link, Notice, PageHeading, Section, useReader } from '#design/index.ts'
import { formatCount, formatDay, formatInstant, formatMonth, formatRatio } from '#platform/text/format.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import type { MonthCheck } from '../data/check-queries.ts'
import type { SnapshotHead } from '../data/snapshot-queries.ts'
import { type AnswerCounts, countAnswers } from '../domain/month-answer.ts'
import { countStages } from '../domain/stage.ts'
import type { MonthStanding } from '../use-cases/month-lines.ts'
import { staleShare, type UnitStanding } from '../use-cases/unit-standing.ts'
import { monthHref } from './month-asked.ts'
import { MonthActions, type MonthRights, Reminders, type ShownReminder } from './month-parts.tsx'
import { MonthList, UnitTable } from './month-tables.tsx'
import { CheckBadge } from './say.tsx'
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
      <UnitTable {...props} />
      {check.state === 'open' && <Reminders {...props} check={check} />}
      <MonthList {...props} />
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
  const first =
    missing === 0
      ? words.sentenceAll(said(given))
      : words.sentence(said(given + missing), said(given), said(missing))
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
        {
          label: words.figureLate,
          value: words.countOf(formatCount(late, locale)),
          day,
          href: list('answer=every&stage=late'),
        },
        {
          label: words.figureStale,
          value: words.countOf(formatCount(silent.stale, locale)),
          note: words.figureStaleNote(staleDays, formatRatio(ratio(silent.stale, silent.open), locale)),
          href: list('answer=every&stage=stale'),
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

function NextSteps({
  standing,
  answers,
  ownMissing,
  may,
}: MonthPageProps & { readonly answers: AnswerCounts }) {
  const words = useWords()
  const { locale } = useReader()
  const { check } = standing
  if (check.state === 'closed') return null
  const count = (number: number) => formatCount(number, locale)
  const steps = [
    ...(may.answer && ownMissing > 0
      ? [{ href: '/answer', label: words.stepAnswer(count(ownMissing)) }]
      : []),
    ...(may.decide && answers.answered > 0
      ? [{ href: '/answers?answer=answered', label: words.stepReview(count(answers.answered)) }]
      : []),
    ...(may.close && answers.asked + answers.returned + answers.answered === 0
      ? [{ href: '/close', label: words.stepClose }]
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
