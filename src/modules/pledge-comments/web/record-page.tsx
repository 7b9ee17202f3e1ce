import {
  ButtonLink,
  FactList,
  Notice,
  PageHeading,
  Section,
  StatusBadge,
  Timeline,
  type TimelineEntry,
  useReader,
} from '#design/index.ts'
import { DueMark } from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { formatDay, formatInstant } from '#platform/text/format.ts'
import type { PledgeLine } from '#modules/pledges/index.ts'
import type { CommentLine } from '../data/comment-queries.ts'
import type { AnswerDraft, AnswerVersion, CommentMove } from '../data/record-queries.ts'
import { answerStanding } from '../domain/comment-deadline.ts'
import { personalDataIn } from '#platform/kernel/personal-data.ts'
import { type DepartmentNames, HiddenWords, Written } from './comment-card.tsx'
import { type Again, AnswerForm, LookForms, MoveForm } from './record-forms.tsx'
import { standingTones, stateTones } from './tones.ts'
import { useWords } from './words.ts'

export interface RecordPageProps {
  readonly comment: CommentLine
  readonly pledge: PledgeLine
  readonly answers: readonly AnswerVersion[]
  readonly moves: readonly CommentMove[]
  readonly draft: AnswerDraft | null
  readonly names: DepartmentNames
  readonly today: CalendarDate
  readonly mayModerate: boolean
  readonly mayMove: boolean
  readonly mayAnswer: boolean
  readonly again: Again | null
}

/** A comment as a record: what was said, who has it, what happened, what is to be done. */
export function RecordPage(props: RecordPageProps) {
  const { comment, pledge, names, again } = props
  const words = useWords()
  const { locale } = useReader()
  const canMove = comment.answeredOn === null && (comment.state === 'held' || comment.state === 'published')
  return (
    <>
      <PageHeading
        title={words.record}
        kicker={words.ofPledge(pledge.number, pledge.title[locale])}
        status={<StatusBadge tone={stateTones[comment.state]}>{words.states[comment.state]}</StatusBadge>}
        actions={
          <ButtonLink href={`/office/pledges/${pledge.number}`} kind="secondary">
            {words.seePledge}
          </ButtonLink>
        }
      />
      <Facts {...props} />
      <Said comment={comment} />
      {props.mayAnswer && comment.state === 'published' && (
        <AnswerForm comment={comment} again={again} draft={props.draft} />
      )}
      {props.mayModerate && comment.state !== 'withdrawn' && <LookForms comment={comment} again={again} />}
      {props.mayMove && canMove && <MoveForm comment={comment} again={again} names={names} />}
      <History {...props} />
    </>
  )
}

function Facts({ comment, names, today }: RecordPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const standing = answerStanding(comment, today)
  const author = comment.name === '' ? words.anonymous : comment.name
  return (
    <FactList
      facts={[
        { term: words.department, value: names.get(comment.departmentId)?.[locale] ?? '–' },
        {
          term: words.answers,
          value: <StatusBadge tone={standingTones[standing]}>{words.standings[standing]}</StatusBadge>,
        },
        { term: words.sent, value: formatInstant(comment.sentAt, locale) },
        {
          term: words.due,
          value:
            standing === 'none' ? '–' : <DueMark day={comment.dueDay} done={comment.answeredOn !== null} />,
        },
        {
          term: words.author,
          value: comment.accountId === null ? author : `${author} (${words.signedIn})`,
        },
        {
          term: words.publishedOn,
          value: comment.publishedOn === null ? '–' : formatDay(comment.publishedOn, locale),
        },
      ]}
    />
  )
}

function Said({ comment }: { readonly comment: CommentLine }) {
  const words = useWords()
  if (comment.state === 'withdrawn') return <Notice tone="neutral">{words.withdrawnAlready}</Notice>
  const isFlagged = [comment.text, comment.name].some((text) => personalDataIn(text).length > 0)
  return (
    <Section title={words.comment}>
      <HiddenWords comment={comment} />
      {isFlagged && <Notice tone="warning">{words.holdsPersonalData}</Notice>}
      <Written text={comment.text} />
    </Section>
  )
}

function History({ comment, answers, moves, names }: RecordPageProps) {
  const words = useWords()
  const { locale } = useReader()
  const name = (id: CommentMove['from']) => names.get(id)?.[locale] ?? '–'
  const at = (instant: Date) => ({ when: formatInstant(instant, locale), dateTime: dayInSeoul(instant) })
  const happened: readonly { readonly at: Date; readonly entry: TimelineEntry }[] = [
    ...answers.map((answer) => ({
      at: answer.answeredAt,
      entry: {
        key: answer.id,
        ...at(answer.answeredAt),
        title: answer.version > 1 ? words.events.corrected : words.events.answered,
        body: (
          <>
            <Written text={answer.text} />
            {answer.reason !== null && <p>{words.correctedBecause(answer.reason)}</p>}
            <p>{words.by(`${name(answer.departmentId)} ${answer.answeredBy}`)}</p>
          </>
        ),
        tone: 'success' as const,
      },
    })),
    ...moves.map((move) => ({
      at: move.movedAt,
      entry: {
        key: String(move.movedAt.getTime()),
        ...at(move.movedAt),
        title: words.movedTo(name(move.from), name(move.to)),
        body: (
          <>
            <p>{move.reason}</p>
            <p>{words.by(move.movedBy)}</p>
          </>
        ),
      },
    })),
    { at: comment.sentAt, entry: { key: 'sent', ...at(comment.sentAt), title: words.events.sent } },
  ]
  return (
    <Section title={words.history}>
      <Timeline
        label={words.history}
        entries={happened.toSorted((a, b) => b.at.getTime() - a.at.getTime()).map(({ entry }) => entry)}
      />
    </Section>
  )
}
