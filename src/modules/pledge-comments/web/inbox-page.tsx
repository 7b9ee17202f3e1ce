import type { ComponentChildren } from 'preact'
import {
  Button,
  DataTable,
  EmptyState,
  InboxList,
  Notice,
  PageHeading,
  Pagination,
  RoomTabs,
  Tabs,
  useReader,
} from '#design/index.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { formatCount } from '#platform/text/format.ts'
import { officeRooms, type PledgeLine } from '#modules/pledges/index.ts'
import type { CommentLine } from '../data/comment-queries.ts'
import type { InboxCounts } from '../data/count-queries.ts'
import type { DepartmentNames } from './comment-card.tsx'
import { excerpt } from './excerpt.ts'
import { useCommentColumns } from './inbox-columns.tsx'
import { useWords } from './words.ts'

export const ROWS_ON_A_PAGE = 50
export const lists = ['unseen', 'mine', 'overdue', 'waiting', 'all'] as const
export type InboxListName = (typeof lists)[number]

export interface InboxPageProps {
  readonly list: InboxListName
  readonly counts: InboxCounts
  readonly comments: readonly CommentLine[]
  readonly fitting: number
  readonly page: number
  readonly pledges: ReadonlyMap<string, PledgeLine>
  readonly names: DepartmentNames
  readonly today: CalendarDate
  /** Whether the reader may publish what was chosen. */
  readonly mayModerate: boolean
  readonly error?: string | undefined
}

/** What came in, as work: to be looked at, to be answered, overdue. */
export function InboxPage(props: InboxPageProps) {
  const { counts, list } = props
  const words = useWords()
  const { locale } = useReader()
  const said = (count: number) => formatCount(count, locale)
  const countOf: Partial<Record<InboxListName, number>> = { ...counts }
  return (
    <>
      <PageHeading
        title={words.office}
        lead={words.officeLead(said(counts.unseen), said(counts.waiting), said(counts.overdue))}
      />
      <RoomTabs label={words.pledges} rooms={officeRooms} current="comments" />
      <Tabs
        label={words.listsLabel}
        tabs={lists.map((name) => ({
          href: `/office/pledges/comments?list=${name}`,
          label: words.lists[name],
          count: countOf[name],
          current: name === list,
        }))}
      />
      {props.error !== undefined && <Notice tone="danger">{props.error}</Notice>}
      {list === 'unseen' || list === 'all' ? <CommentTable {...props} /> : <Due {...props} />}
      <Pagination page={props.page} pages={Math.ceil(props.fitting / ROWS_ON_A_PAGE)} />
    </>
  )
}

const hrefOf = ({ id }: CommentLine) => `/office/pledges/comments/${id}`

function Empty({ list }: Pick<InboxPageProps, 'list'>): ComponentChildren {
  const words = useWords()
  return <EmptyState title={words.empties[list]}>{words.emptyBody}</EmptyState>
}

/** What waits for an answer, in due order. */
function Due({ list, comments, pledges, names }: InboxPageProps) {
  const { locale } = useReader()
  const words = useWords()
  return (
    <InboxList
      items={comments.map((comment) => {
        const pledge = pledges.get(comment.pledgeId)
        const department = names.get(comment.departmentId)?.[locale] ?? '–'
        return {
          key: comment.id,
          title: excerpt(comment.text),
          href: hrefOf(comment),
          due: comment.dueDay,
          note:
            pledge === undefined
              ? department
              : `${department} · ${words.ofPledge(pledge.number, pledge.title[locale])}`,
        }
      })}
      empty={<Empty list={list} />}
    />
  )
}

function CommentTable({ list, comments, pledges, names, today, mayModerate }: InboxPageProps) {
  const words = useWords()
  return (
    <DataTable
      caption={words.lists[list]}
      captionHidden
      columns={useCommentColumns({ pledges, names, today })}
      rows={comments}
      rowKey={({ id }) => id}
      rowHref={hrefOf}
      empty={<Empty list={list} />}
      {...(list === 'unseen' && mayModerate
        ? {
            select: {
              name: 'comment',
              action: '/office/pledges/comments/publish',
              label: ({ text }: CommentLine) => excerpt(text),
              actions: <Button>{words.publishChosen}</Button>,
            },
          }
        : {})}
    />
  )
}
