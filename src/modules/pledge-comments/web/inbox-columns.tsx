import { type Column, DueMark, StatusBadge, useReader } from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatDay } from '#platform/text/format.ts'
import type { PledgeLine } from '#modules/pledges/index.ts'
import type { CommentLine } from '../data/comment-queries.ts'
import { answerStanding } from '../domain/comment-deadline.ts'
import { personalDataIn } from '#platform/kernel/personal-data.ts'
import type { DepartmentNames } from './comment-card.tsx'
import { excerpt } from './excerpt.ts'
import { standingTones, stateTones } from './tones.ts'
import { useWords } from './words.ts'

interface ColumnFacts {
  readonly pledges: ReadonlyMap<string, PledgeLine>
  readonly names: DepartmentNames
  readonly today: CalendarDate
}

/** The columns of a list of comments. */
export function useCommentColumns({ pledges, names, today }: ColumnFacts): readonly Column<CommentLine>[] {
  const words = useWords()
  const { locale } = useReader()
  return [
    {
      key: 'comment',
      title: words.comment,
      head: true,
      cell: ({ text, state, name }) =>
        state === 'withdrawn' ? (
          words.states.withdrawn
        ) : (
          <Flagged words={[text, name]}>{excerpt(text)}</Flagged>
        ),
    },
    {
      key: 'pledge',
      title: words.pledge,
      cell: ({ pledgeId }) => {
        const pledge = pledges.get(pledgeId)
        return pledge === undefined ? '–' : words.ofPledge(pledge.number, pledge.title[locale])
      },
    },
    { key: 'sent', title: words.sent, kind: 'date', cell: ({ sentOn }) => formatDay(sentOn, locale) },
    {
      key: 'state',
      title: words.state,
      kind: 'status',
      cell: ({ state }) => <StatusBadge tone={stateTones[state]}>{words.states[state]}</StatusBadge>,
    },
    ...useAnswerColumns(today),
    {
      key: 'department',
      title: words.department,
      cell: ({ departmentId }) => names.get(departmentId)?.[locale] ?? '–',
    },
  ]
}

function useAnswerColumns(today: CalendarDate): readonly Column<CommentLine>[] {
  const words = useWords()
  return [
    {
      key: 'answer',
      title: words.answers,
      kind: 'status',
      cell: (comment) => {
        const standing = answerStanding(comment, today)
        return <StatusBadge tone={standingTones[standing]}>{words.standings[standing]}</StatusBadge>
      },
    },
    {
      key: 'due',
      title: words.due,
      kind: 'date',
      cell: (comment) =>
        answerStanding(comment, today) === 'none' ? (
          '–'
        ) : (
          <DueMark day={comment.dueDay} done={comment.answeredOn !== null} />
        ),
    },
  ]
}

/** Says beside a text that it seems to hold personal data. */
function Flagged({
  words: texts,
  children,
}: {
  readonly words: readonly string[]
  readonly children: string
}) {
  const words = useWords()
  return texts.some((text) => personalDataIn(text).length > 0) ? (
    <>
      {children} <StatusBadge tone="warning">{words.holdsPersonalData}</StatusBadge>
    </>
  ) : (
    <>{children}</>
  )
}
