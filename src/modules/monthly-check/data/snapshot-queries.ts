import type { Session } from '#platform/database/session.ts'
import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { CheckId, SnapshotId } from '../domain/month-check.ts'
import type { SnapshotContent } from '../domain/snapshot.ts'
import type { StageCounts } from '../domain/stage.ts'
import { checkTables } from './tables.ts'

/** A frozen month in one line. */
export interface SnapshotHead {
  readonly id: SnapshotId
  readonly checkId: CheckId
  readonly year: number
  readonly month: CalendarMonth
  readonly version: number
  readonly takenAt: Date
  readonly takenBy: string
  readonly reason: string | null
  readonly hash: string
  readonly stages: StageCounts
  readonly asked: number
  readonly missing: number
}

/** A frozen month as it was written, with what its hash was taken of. */
export interface Snapshot extends SnapshotHead {
  readonly written: string
  readonly content: SnapshotContent
}

const heads = (session: Session) =>
  checkTables(session)
    .selectFrom('check_snapshot as s')
    .innerJoin('month_check as c', 'c.id', 's.check_id')
    .select(['s.id', 's.check_id', 's.version', 's.taken_at', 's.taken_by_name', 's.reason', 's.hash'])
    .select(['s.late', 's.stale', 's.on_hold', 's.on_time', 's.done', 's.asked', 's.missing'])
    .select(['c.year', 'c.month'])

type HeadRow = Awaited<ReturnType<ReturnType<typeof heads>['executeTakeFirstOrThrow']>>

/** Every frozen version, of one plan's months or of one month, the latest month and version first. */
export async function listSnapshots(
  session: Session,
  of: { readonly planId: string } | { readonly checkId: CheckId },
): Promise<readonly SnapshotHead[]> {
  const query =
    'planId' in of
      ? heads(session).where('c.plan_id', '=', of.planId)
      : heads(session).where('s.check_id', '=', of.checkId)
  return (await query.orderBy('c.month', 'desc').orderBy('s.version', 'desc').limit(200).execute()).map(
    headOf,
  )
}

/** One frozen month; null when there is none. */
export async function readSnapshot(session: Session, id: SnapshotId): Promise<Snapshot | null> {
  const row = await heads(session).select('s.content').where('s.id', '=', id).executeTakeFirst()
  if (row === undefined) return null
  return { ...headOf(row), written: row.content, content: JSON.parse(row.content) as SnapshotContent }
}

function headOf(row: HeadRow): SnapshotHead {
  return {
    id: row.id,
    checkId: row.check_id,
    year: row.year,
    month: row.month,
    version: row.version,
    takenAt: row.taken_at,
    takenBy: row.taken_by_name,
    reason: row.reason,
    hash: row.hash,
    stages: {
      late: row.late,
      stale: row.stale,
      'on-hold': row.on_hold,
      'on-time': row.on_time,
      done: row.done,
    },
    asked: row.asked,
    missing: row.missing,
  }
}

/** The version that the next closing of a month gets. */
export async function nextSnapshotVersion(session: Session, checkId: CheckId): Promise<number> {
  const row = await checkTables(session)
    .selectFrom('check_snapshot')
    .select((eb) => eb.fn.countAll<bigint>().as('versions'))
    .where('check_id', '=', checkId)
    .executeTakeFirstOrThrow()
  return Number(row.versions) + 1
}
