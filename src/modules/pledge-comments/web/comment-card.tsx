import type { ComponentChildren } from 'preact'
import { Card, Link, Notice, useReader } from '#design/index.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { formatCount, formatDay } from '#platform/text/format.ts'
import type { CommentAnswer, CommentLine } from '../data/comment-queries.ts'
import { useWords } from './words.ts'

export type DepartmentNames = ReadonlyMap<DepartmentId, Localized>

interface CommentCardProps {
  readonly comment: CommentLine
  readonly names: DepartmentNames
  readonly today: CalendarDate
  /** Which pledge it is about, where the page does not say so. */
  readonly pledge?: { readonly number: number; readonly title: Localized } | undefined
  readonly level?: 2 | 3 | undefined
  /** Whether the card leads to the comment's own page. */
  readonly withLink?: boolean | undefined
}

/** A comment as citizens see it, with what became of it. */
export function CommentCard({ comment, names, today, pledge, level = 3, withLink = true }: CommentCardProps) {
  const words = useWords()
  const { locale } = useReader()
  const { state, name } = comment
  return (
    <Card
      level={level}
      title={state === 'hidden' || name === '' ? words.anonymous : name}
      kicker={
        <>
          {words.sentOn(formatDay(comment.sentOn, locale))}
          {pledge !== undefined && (
            <>
              {' · '}
              <Link href={`/pledges/${pledge.number}`}>
                {words.ofPledge(pledge.number, pledge.title[locale])}
              </Link>
            </>
          )}
        </>
      }
      footer={
        withLink ? (
          <Link href={`/pledges/comments/${comment.id}`}>
            {comment.answer !== null && comment.answer.version > 1 ? words.seeCorrections : words.link}
          </Link>
        ) : undefined
      }
    >
      {state === 'hidden' ? <HiddenWords comment={comment} /> : <Written text={comment.text} />}
      {state === 'published' &&
        (comment.answer === null ? (
          <Unanswered dueDay={comment.dueDay} today={today} />
        ) : (
          <AnswerWords answer={comment.answer} names={names} />
        ))}
    </Card>
  )
}

/** Why a comment's words are not shown. */
export function HiddenWords({ comment: { hidden } }: { readonly comment: Pick<CommentLine, 'hidden'> }) {
  const words = useWords()
  if (hidden === null) return null
  return (
    <Notice tone="neutral">
      <p>{words.hiddenBecause(words.grounds[hidden.ground])}</p>
      {hidden.note !== '' && <Written text={hidden.note} />}
    </Notice>
  )
}

function Unanswered({ dueDay, today }: { readonly dueDay: CalendarDate; readonly today: CalendarDate }) {
  const words = useWords()
  const { locale } = useReader()
  const day = formatDay(dueDay, locale)
  return (
    <p>
      <small>{today <= dueDay ? words.noAnswer(day) : words.noAnswerLate(day)}</small>
    </p>
  )
}

interface AnswerWordsProps {
  readonly answer: CommentAnswer
  readonly names: DepartmentNames
  readonly children?: ComponentChildren
}

/** What the department answered. */
export function AnswerWords({ answer, names, children }: AnswerWordsProps) {
  const words = useWords()
  const { locale } = useReader()
  return (
    <Notice tone="info" title={words.answerOf(names.get(answer.departmentId)?.[locale] ?? '–')}>
      <Written text={answer.text} />
      <p>
        <small>
          {words.answeredOn(formatDay(answer.answeredOn, locale))}
          {answer.version > 1 && ` · ${words.corrected(formatCount(answer.version, locale))}`}
        </small>
      </p>
      {children}
    </Notice>
  )
}

/** What somebody wrote, line by line; it is Korean on English pages too. */
export function Written({ text }: { readonly text: string }) {
  const { locale } = useReader()
  return (
    <div lang={locale === 'ko' ? undefined : 'ko'}>
      {text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line, index) => (
          <p key={index}>{line}</p>
        ))}
    </div>
  )
}
