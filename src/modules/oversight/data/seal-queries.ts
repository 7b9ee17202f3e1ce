import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { OversightTables } from './tables.ts'

/** What a day's access records hashed to when the day was closed. */
export interface AccessSeal {
  readonly day: CalendarDate
  readonly records: number
  readonly hash: string
}

export async function lastSealedDay(session: Session): Promise<CalendarDate | null> {
  return (await listSeals(session, 1))[0]?.day ?? null
}

/** Sealed days, the newest first. */
export async function listSeals(session: Session, limit: number): Promise<AccessSeal[]> {
  const seals = session.$extendTables<OversightTables>().selectFrom('access_seal').selectAll()
  return seals.orderBy('day', 'desc').limit(limit).execute()
}

export async function readSeal(session: Session, day: CalendarDate): Promise<AccessSeal | null> {
  const seals = session.$extendTables<OversightTables>().selectFrom('access_seal').selectAll()
  return (await seals.where('day', '=', day).executeTakeFirst()) ?? null
}
