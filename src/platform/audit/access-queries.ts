import type { Session } from '../database/session.ts'
import type { AccessTask } from './access-record.ts'
import type { AccessRecordRow, AuditTables } from './tables.ts'

/** One line of the access record (접속기록). */
export interface AccessRecord {
  readonly id: string
  readonly accountId: string | null
  readonly accountName: string
  readonly at: Date
  readonly address: string
  readonly dataSubjects: string
  readonly subjectCount: number
  readonly task: AccessTask
  readonly what: string
  readonly reason: string | null
  readonly requestId: string
}

export interface AccessFilter {
  readonly accountName: string | null
  readonly task: AccessTask | null
  /** True instants: from, up to but not with. */
  readonly from: Date | null
  readonly to: Date | null
  /** Only records older than this one: the next page. */
  readonly before: { readonly at: Date; readonly id: string } | null
}

export const noAccessFilter: AccessFilter = {
  accountName: null,
  task: null,
  from: null,
  to: null,
  before: null,
}

/** Records from the newest on, at most `limit`. */
export async function listAccessRecords(
  session: Session,
  filter: AccessFilter,
  limit: number,
): Promise<AccessRecord[]> {
  let records = session.$extendTables<AuditTables>().selectFrom('access_record').selectAll()
  const { before } = filter
  if (filter.accountName !== null) records = records.where('account_name', '=', filter.accountName)
  if (filter.task !== null) records = records.where('task', '=', filter.task)
  if (filter.from !== null) records = records.where('at', '>=', filter.from)
  if (filter.to !== null) records = records.where('at', '<', filter.to)
  if (before !== null) {
    records = records.where((eb) =>
      eb.or([eb('at', '<', before.at), eb.and([eb('at', '=', before.at), eb('id', '<', before.id)])]),
    )
  }
  const rows = await records.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return rows.map(recordOfRow)
}

const PAGE = 1000

/** All records of a span from the oldest on, page by page, so that a month of any size fits in memory. */
export async function* accessRecordsBetween(
  session: Session,
  from: Date,
  to: Date,
): AsyncIterable<AccessRecord> {
  let last: { at: Date; id: string } | null = null
  for (;;) {
    const after: { at: Date; id: string } | null = last
    let records = session
      .$extendTables<AuditTables>()
      .selectFrom('access_record')
      .selectAll()
      .where('at', '>=', from)
      .where('at', '<', to)
    if (after !== null) {
      records = records.where((eb) =>
        eb.or([eb('at', '>', after.at), eb.and([eb('at', '=', after.at), eb('id', '>', after.id)])]),
      )
    }
    const rows = await records.orderBy('at').orderBy('id').limit(PAGE).execute()
    yield* rows.map(recordOfRow)
    last = rows.at(-1) ?? null
    if (rows.length < PAGE) return
  }
}

/** The instant of the oldest record; null when there is none. */
export async function oldestAccess(session: Session): Promise<Date | null> {
  const row = await session
    .$extendTables<AuditTables>()
    .selectFrom('access_record')
    .select('at')
    .orderBy('at')
    .limit(1)
    .executeTakeFirst()
  return row?.at ?? null
}

/** Takes away records older than an instant, when the law's time for keeping them is over; answers how many. */
export async function purgeAccessRecords(session: Session, before: Date): Promise<number> {
  const result = await session
    .$extendTables<AuditTables>()
    .deleteFrom('access_record')
    .where('at', '<', before)
    .executeTakeFirst()
  return Number(result.numDeletedRows)
}

function recordOfRow(row: AccessRecordRow): AccessRecord {
  return {
    id: row.id,
    accountId: row.account_id,
    accountName: row.account_name,
    at: row.at,
    address: row.address,
    dataSubjects: row.data_subjects,
    subjectCount: row.subject_count,
    task: row.task as AccessTask,
    what: row.what,
    reason: row.reason,
    requestId: row.request_id,
  }
}
