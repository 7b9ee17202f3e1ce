import { ButtonLink, KeyFigures, Notice, PageHeading, Section, useReader } from '#design/index.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { ratio } from '#platform/kernel/ratio.ts'
import { formatCount, formatDay, formatInstant, formatRatio } from '#platform/text/format.ts'
import { type AnswerCounts, countAnswers } from '../domain/check-answer.ts'
import type { CheckLine } from '../use-cases/check-lines.ts'
import { Answers } from './board-answers.tsx'
import { Departments, Versions } from './board-parts.tsx'
import type { BoardPageProps } from './board-props.ts'
import { checkHref, officeChecks } from './check-asked.ts'
import { CheckBadge } from './say.tsx'
import { sayPeriod, useWords } from './words.ts'

/** A round's board: who owes what, what came in and what became of it. */
export function BoardPage(props: BoardPageProps) {
  const { check, lines } = props
  const words = useWords()
  const { locale } = useReader()
  const counts = countAnswers(lines.map(({ answer }) => answer.state))
  return (
    <>
      <PageHeading
        title={words.checkOf(sayPeriod(check, locale))}
        status={<CheckBadge check={check} />}
        lead={useSentence(props, counts)}
        actions={<Actions {...props} />}
      />
      {check.state === 'open' && check.reopened !== null && (
        <Notice
          tone="warning"
          title={words.reopenedNotice(formatInstant(check.reopened.at, locale), check.reopened.by)}
        >
          {check.reopened.reason}
        </Notice>
      )}
      <Figures {...props} counts={counts} />
      <Departments {...props} />
      <Answers {...props} />
      <Versions check={check} snapshots={props.snapshots} />
      {check.state === 'open' && <Reminders reminders={props.reminders} />}
    </>
  )
}

const notDone = (lines: readonly CheckLine[]) =>
  lines.flatMap(({ corrections }) => corrections.filter(({ state }) => state !== 'done'))

function useSentence({ check, lines }: BoardPageProps, counts: AnswerCounts): string {
  const words = useWords()
  const { locale } = useReader()
  const said = (count: number) => formatCount(count, locale)
  const open = notDone(lines).length
  const rest = open === 0 ? '' : words.boardCorrections(said(open))
  if (check.state === 'closed') return words.boardClosed(said(lines.length), said(counts.accepted)) + rest
  const missing = counts.asked + counts.returned
  const first =
    missing === 0
      ? words.boardAll(said(lines.length))
      : words.boardSentence(said(lines.length), said(lines.length - missing), said(missing))
  return first + rest
}

function Actions({ check, may }: BoardPageProps) {
  const words = useWords()
  const isOpen = check.state === 'open'
  return (
    <>
      {isOpen && may.answer && (
        <ButtonLink href={checkHref(check.id, '/answer')}>{words.toAnswer}</ButtonLink>
      )}
      {isOpen && may.close && (
        <ButtonLink href={checkHref(check.id, '/close')} kind="secondary">
          {words.toClose}
        </ButtonLink>
      )}
      {!isOpen && may.publish && (
        <ButtonLink href={checkHref(check.id, '/publish')}>{words.toPublish}</ButtonLink>
      )}
      {check.snapshotId !== null && (
        <ButtonLink href={checkHref(check.id, '/frozen')} kind="secondary">
          {words.toFrozen}
        </ButtonLink>
      )}
      {check.published !== null && (
        <ButtonLink href={`/pledges/checks/${check.id}`} kind="secondary">
          {words.toPublic}
        </ButtonLink>
      )}
      {!isOpen && may.reopen && (
        <ButtonLink href={checkHref(check.id, '/reopen')} kind="tertiary">
          {words.toReopen}
        </ButtonLink>
      )}
    </>
  )
}

function Figures({ check, lines, counts }: BoardPageProps & { readonly counts: AnswerCounts }) {
  const words = useWords()
  const { locale, today } = useReader()
  const open = notDone(lines)
  const late = open.filter(({ dueDay }) => dueDay < today).length
  const published = check.published
  return (
    <KeyFigures
      figures={[
        {
          label: words.figureAnswered,
          value: formatRatio(ratio(counts.answered + counts.accepted, lines.length), locale),
        },
        {
          label: words.figureAccepted,
          value: formatRatio(ratio(counts.accepted, lines.length), locale),
        },
        {
          label: words.figureDue,
          value: formatDay(check.dueDay, locale),
          note:
            published === null
              ? words.notPublished
              : words.publishedOn(formatDay(dayInSeoul(published.at), locale)),
        },
        {
          label: words.figureCorrections,
          value: words.countOf(formatCount(open.length, locale)),
          note: words.correctionsLate(formatCount(late, locale)),
          href: `${officeChecks}/corrections`,
        },
      ]}
    />
  )
}

function Reminders({ reminders }: Pick<BoardPageProps, 'reminders'>) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Section title={words.reminders} id="reminders">
      {reminders.size === 0 ? (
        <p>{words.remindersNone}</p>
      ) : (
        <ul>
          {[...reminders].map(([kind, count]) => (
            <li key={kind}>{words.reminderCount(words.reminderKinds[kind], formatCount(count, locale))}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}
