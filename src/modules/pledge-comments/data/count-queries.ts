import { sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { commentTables } from './tables.ts'

/** Counts of what the public may know. Held comments are among those that came in and wait. */
export interface CommentCounts {
  /** All that came in and were not taken back. */
  readonly received: number
  readonly published: number
  readonly hidden: number
  readonly answered: number
  /** Of the answered, those whose first answer came by the due day. */
  readonly inTime: number
  /** Neither answered nor hidden. */
  readonly waiting: number
  /** Of the waiting, those whose due day has passed. */
  readonly overdue: number
}

/** Counts the comments that had come in on some pledges by a day, and what had been answered by it: one query. */
export async function countComments(
  session: Session,
  pledgeIds: readonly string[],
  today: CalendarDate,
): Promise<CommentCounts> {
  if (pledgeIds.length === 0)
    return { received: 0, published: 0, hidden: 0, answered: 0, inTime: 0, waiting: 0, overdue: 0 }
  const row = await commentTables(session)
    .selectFrom('pledge_comment')
    .select((eb) => {
      const count = () => eb.fn.countAll<bigint>()
      const answered = eb('answered_on', '<=', today)
      const waits = eb.and([
        eb.or([eb('answered_on', 'is', null), eb('answered_on', '>', today)]),
        eb('state', 'in', ['held', 'published']),
      ])
      return [
        count().as('received'),
        count().filterWhere('state', '=', 'published').as('published'),
        count().filterWhere('state', '=', 'hidden').as('hidden'),
        count().filterWhere(answered).as('answered'),
        count()
          .filterWhere(eb.and([answered, eb('answered_on', '<=', eb.ref('due_day'))]))
          .as('in_time'),
        count().filterWhere(waits).as('waiting'),
        count()
          .filterWhere(eb.and([waits, eb('due_day', '<', today)]))
          .as('overdue'),
      ]
    })
    .where('state', '<>', 'withdrawn')
    .where('sent_on', '<=', today)
    .where('pledge_id', '=', sql<string>`any(${pledgeIds}::uuid[])`)
    .executeTakeFirstOrThrow()
  return {
    received: Number(row.received),
    published: Number(row.published),
    hidden: Number(row.hidden),
    answered: Number(row.answered),
    inTime: Number(row.in_time),
    waiting: Number(row.waiting),
    overdue: Number(row.overdue),
  }
}

/** What lies in the office's inbox: to be looked at, to be answered by some departments and by all, overdue. */
export interface InboxCounts {
  readonly unseen: number
  readonly mine: number
  readonly waiting: number
  readonly overdue: number
}

/** Counts the office's inbox as of a day: one query. */
export async function countInbox(
  session: Session,
  mine: readonly DepartmentId[],
  today: CalendarDate,
): Promise<InboxCounts> {
  const row = await commentTables(session)
    .selectFrom('pledge_comment')
    .select((eb) => {
      const waits = eb.and([eb('answered_on', 'is', null), eb('state', '=', 'published')])
      const own = mine.length === 0 ? eb.lit(false) : eb('department_id', 'in', [...mine])
      const count = () => eb.fn.countAll<bigint>()
      return [
        count().filterWhere('reviewed_at', 'is', null).as('unseen'),
        count()
          .filterWhere(eb.and([waits, own]))
          .as('mine'),
        count().filterWhere(waits).as('waiting'),
        count()
          .filterWhere(eb.and([waits, eb('due_day', '<', today)]))
          .as('overdue'),
      ]
    })
    .where('state', 'in', ['held', 'published'])
    .executeTakeFirstOrThrow()
  return {
    unseen: Number(row.unseen),
    mine: Number(row.mine),
    waiting: Number(row.waiting),
    overdue: Number(row.overdue),
  }
}
