import type { Session } from '#platform/database/session.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { ReceiverId } from '../domain/entry.ts'
import type { Sent } from '../domain/fair-play.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { type EntryExpressions, undoing } from './entry-queries.ts'
import { collaborationTables } from './tables.ts'

/** How often somebody worked with one other in a month. */
export interface Exchange {
  readonly month: CalendarMonth
  readonly partnerId: ReceiverId
  readonly partnerDepartmentId: DepartmentId | null
  readonly partnerIsGuest: boolean
  readonly direction: 'sent' | 'received'
  readonly sends: number
  readonly points: number
}

/** What somebody sent and received in some months, by partner and month: their own year. */
export async function exchangesOf(
  session: Session,
  staffId: StaffId,
  months: readonly CalendarMonth[],
): Promise<readonly Exchange[]> {
  if (months.length === 0) return []
  const sent = await liveSends(session, months)
    .select((eb) => [
      'e.month',
      'e.receiver_id',
      'e.receiver_department_id',
      'e.receiver_is_guest',
      ...sums(eb),
    ])
    .where('e.sender_id', '=', staffId)
    .groupBy(['e.month', 'e.receiver_id', 'e.receiver_department_id', 'e.receiver_is_guest'])
    .orderBy('e.month')
    .execute()
  const received = await liveSends(session, months)
    .select((eb) => ['e.month', 'e.sender_id', 'e.sender_department_id', ...sums(eb)])
    .where('e.receiver_id', '=', staffId)
    .groupBy(['e.month', 'e.sender_id', 'e.sender_department_id'])
    .orderBy('e.month')
    .execute()
  return [
    ...sent.map((row) => ({
      ...{ month: row.month, partnerId: row.receiver_id as ReceiverId, direction: 'sent' as const },
      ...{ partnerDepartmentId: row.receiver_department_id, partnerIsGuest: row.receiver_is_guest },
      ...{ sends: Number(row.sends), points: Number(row.points) },
    })),
    ...received.map((row) => ({
      ...{ month: row.month, partnerId: row.sender_id as ReceiverId, direction: 'received' as const },
      ...{ partnerDepartmentId: row.sender_department_id, partnerIsGuest: false },
      ...{ sends: Number(row.sends), points: Number(row.points) },
    })),
  ]
}

const sums = (eb: EntryExpressions) =>
  [eb.fn.countAll<bigint>().as('sends'), eb.fn.sum<bigint>('e.points').as('points')] as const

/** The sends between colleagues in some months that nothing has undone, in order: what patterns are looked for in. */
export async function sendsIn(session: Session, months: readonly CalendarMonth[]): Promise<readonly Sent[]> {
  if (months.length === 0) return []
  const rows = await liveSends(session, months)
    .select(['e.id', 'e.sender_id', 'e.receiver_id', 'e.day', 'e.points'])
    .where('e.receiver_is_guest', '=', false)
    .orderBy('e.at')
    .orderBy('e.id')
    .execute()
  return rows.map((row) => ({
    ...{ id: row.id, from: row.sender_id as StaffId, to: row.receiver_id as StaffId },
    ...{ day: row.day, points: row.points },
  }))
}

function liveSends(session: Session, months: readonly CalendarMonth[]) {
  return collaborationTables(session)
    .selectFrom('collaboration_entry as e')
    .where('e.kind', '=', 'send')
    .where('e.month', 'in', [...months])
    .where((eb) => eb.not(eb.exists(undoing(eb))))
}
