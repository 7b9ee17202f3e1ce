import { type RawBuilder, sql } from 'kysely'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import {
  type CalendarDate,
  type CalendarMonth,
  calendarMonthOf,
  firstDayOf,
  lastDayOf,
} from '#platform/kernel/calendar-date.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import type { Edge } from '../domain/network.ts'
import { noTally, type Tally } from '../domain/score.ts'
import { collaborationTables } from './tables.ts'

/** Days of one month, both included. */
export interface DaysOfMonth {
  readonly from: CalendarDate
  readonly until: CalendarDate
}

/** What somebody did while they worked in a department. */
export interface DepartmentTally {
  readonly staffId: StaffId
  readonly departmentId: DepartmentId | null
  readonly tally: Tally
}

const sign = sql`case when ${sql.ref('kind')} in ('send', 'special') then 1 else -1 end`
const isSpecial = sql`${sql.ref('sender_id')} is null`
const sumOf = (what: RawBuilder<unknown>) => sql<bigint | null>`sum(${sign} * ${what})`
const weighted = sql`${sql.ref('points')} * ${sql.ref('multiplier')}`

/** The entries of some days that are counted, shown and ranked: neither grants nor expiries. */
export function counted(session: Session, days: DaysOfMonth) {
  const month = calendarMonthOf(days.from)
  const inMonth = collaborationTables(session)
    .selectFrom('collaboration_entry')
    .where('month', '=', month)
    .where('kind', 'not in', ['grant', 'expiry'])
  // What the month says already is not said again: PostgreSQL would take few rows for fewer and sort what it could hash.
  const begun = days.from === firstDayOf(month) ? inMonth : inMonth.where('day', '>=', days.from)
  return days.until === lastDayOf(month) ? begun : begun.where('day', '<=', days.until)
}

/** What everybody did in some days, from the ledger itself. What was undone in these days is taken off. Two queries. */
export async function talliesIn(session: Session, days: DaysOfMonth): Promise<readonly DepartmentTally[]> {
  const askReceived = counted(session, days)
    .select(['receiver_id', 'receiver_department_id'])
    .select([
      sumOf(sql`case when ${isSpecial} then 0 else ${weighted} end`).as('received'),
      sumOf(sql`case when ${isSpecial} then 0 else 1 end`).as('received_count'),
      sumOf(sql`case when ${isSpecial} then ${sql.ref('points')} else 0 end`).as('special'),
    ])
    .where('receiver_is_guest', '=', false)
    .groupBy(['receiver_id', 'receiver_department_id'])
  const askSent = counted(session, days)
    .select(['sender_id', 'sender_department_id'])
    .select([sumOf(weighted).as('sent'), sumOf(sql`1`).as('sent_count')])
    .where('sender_id', 'is not', null)
    .groupBy(['sender_id', 'sender_department_id'])
  const [received, sent] = await Promise.all([askReceived.execute(), askSent.execute()])
  return [
    ...received.map((row) => ({
      staffId: row.receiver_id as StaffId,
      departmentId: row.receiver_department_id,
      tally: {
        ...noTally,
        received: Number(row.received),
        receivedCount: Number(row.received_count),
        special: Number(row.special),
      },
    })),
    ...sent.map((row) => ({
      staffId: row.sender_id as StaffId,
      departmentId: row.sender_department_id,
      tally: { ...noTally, sent: Number(row.sent), sentCount: Number(row.sent_count) },
    })),
  ]
}

/** Between which departments points went in some days, from the ledger itself. */
export async function edgesIn(session: Session, days: DaysOfMonth): Promise<readonly Edge[]> {
  const rows = await counted(session, days)
    .select(['sender_department_id', 'receiver_department_id'])
    .select(sumOf(sql`1`).as('sends'))
    .where('sender_department_id', 'is not', null)
    .where('receiver_department_id', 'is not', null)
    .groupBy(['sender_department_id', 'receiver_department_id'])
    .execute()
  return rows.flatMap((row) =>
    row.sender_department_id === null || row.receiver_department_id === null
      ? []
      : [{ from: row.sender_department_id, to: row.receiver_department_id, sends: Number(row.sends) }],
  )
}

/** The first month in which anything but grants happened; null before. */
export async function firstMonth(session: Session): Promise<CalendarMonth | null> {
  const row = await collaborationTables(session)
    .selectFrom('collaboration_entry')
    .select('month')
    .where('kind', 'not in', ['grant', 'expiry'])
    .orderBy('month')
    .limit(1)
    .executeTakeFirst()
  return row?.month ?? null
}
