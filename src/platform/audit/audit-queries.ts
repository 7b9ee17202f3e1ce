import type { Session } from '../database/session.ts'
import { addDays, type CalendarDate } from '../kernel/calendar-date.ts'
import { isId } from '../kernel/ids.ts'
import { entryOfRow, type AuditEntry } from './entry.ts'
import type { AuditTables } from './tables.ts'

/** Which entries a reader wants; a filter that is null filters nothing. */
export interface EntryFilter {
  /** The whole name, as it stood when the entry was written. */
  readonly name: string | null
  readonly action: string | null
  readonly subjectKind: string | null
  readonly subjectId: string | null
  /** Days on the city's clock, both included. */
  readonly from: CalendarDate | null
  readonly to: CalendarDate | null
  /** Only entries older than this one: the next page. */
  readonly before: string | null
}

export const noEntryFilter: EntryFilter = {
  name: null,
  action: null,
  subjectKind: null,
  subjectId: null,
  from: null,
  to: null,
  before: null,
}

/** Entries from the newest on, at most `limit`. */
export async function listEntries(
  session: Session,
  filter: EntryFilter,
  limit: number,
): Promise<AuditEntry[]> {
  let entries = session.$extendTables<AuditTables>().selectFrom('audit_entry').selectAll()
  if (filter.name !== null) entries = entries.where('name', '=', filter.name)
  if (filter.action !== null) entries = entries.where('action', '=', filter.action)
  if (filter.subjectKind !== null) entries = entries.where('subject_kind', '=', filter.subjectKind)
  if (filter.subjectId !== null) entries = entries.where('subject_id', '=', filter.subjectId)
  if (filter.from !== null) entries = entries.where('city_time', '>=', midnightInSeoul(filter.from))
  if (filter.to !== null) entries = entries.where('city_time', '<', midnightInSeoul(addDays(filter.to, 1)))
  if (filter.before !== null) entries = entries.where('id', '<', filter.before)
  return (await entries.orderBy('id', 'desc').limit(limit).execute()).map(entryOfRow)
}

/** One entry; null when there is none, also for a text that is no id. */
export async function readEntry(session: Session, id: string): Promise<AuditEntry | null> {
  if (!isId(id)) return null
  const row = await session
    .$extendTables<AuditTables>()
    .selectFrom('audit_entry')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : entryOfRow(row)
}

/** The instant at which a day begins in Seoul. */
export function midnightInSeoul(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00+09:00`)
}
