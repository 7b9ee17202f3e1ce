import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type Ratio, ratio } from '#platform/kernel/ratio.ts'
import type { Quarter } from '../domain/check-period.ts'
import type { MayorTermId } from '../domain/of-pledges.ts'
import type { CheckId, SnapshotId } from '../domain/pledge-check.ts'
import type { RoundContent } from '../domain/round-content.ts'
import { checkTables } from './tables.ts'

/** A frozen round in one line. */
export interface SnapshotHead {
  readonly id: SnapshotId
  readonly checkId: CheckId
  readonly version: number
  readonly takenAt: Date
  readonly takenBy: string
  readonly reason: string | null
  readonly hash: string
  readonly missing: number
}

/** A frozen round as it was written, with what its hash was taken of. */
export interface Snapshot extends SnapshotHead {
  readonly written: string
  readonly content: RoundContent
}

const heads = (session: Session) =>
  checkTables(session)
    .selectFrom('pledge_check_snapshot as s')
    .select([
      's.id',
      's.check_id as checkId',
      's.version',
      's.taken_at as takenAt',
      's.taken_by_name as takenBy',
      's.reason',
      's.hash',
      's.missing',
    ])

/** Every frozen version of a round, the latest first. */
export async function listSnapshots(session: Session, checkId: CheckId): Promise<readonly SnapshotHead[]> {
  return await heads(session).where('s.check_id', '=', checkId).orderBy('s.version', 'desc').execute()
}

/** Some frozen rounds by their ids; one query. */
export async function readSnapshots(
  session: Session,
  ids: readonly (SnapshotId | null)[],
): Promise<ReadonlyMap<SnapshotId, Snapshot>> {
  const wanted = ids.filter((id) => id !== null)
  if (wanted.length === 0) return new Map()
  const rows = await heads(session).select('s.content').where('s.id', 'in', wanted).execute()
  return new Map(
    rows.map(({ content, ...head }) => [
      head.id,
      { ...head, written: content, content: JSON.parse(content) as RoundContent },
    ]),
  )
}

/** The version that the next closing of a round gets. */
export async function nextSnapshotVersion(session: Session, checkId: CheckId): Promise<number> {
  const row = await checkTables(session)
    .selectFrom('pledge_check_snapshot')
    .select((eb) => eb.fn.countAll<bigint>().as('versions'))
    .where('check_id', '=', checkId)
    .executeTakeFirstOrThrow()
  return Number(row.versions) + 1
}

/** The rates of a published round as a line over time needs them. */
export interface PublishedRates {
  readonly checkId: CheckId
  readonly year: number
  readonly quarter: Quarter
  readonly lastDay: CalendarDate
  readonly publishedAt: Date
  /** Earlier than the other where a corrected round was published again. */
  readonly firstPublishedAt: Date
  readonly completion: Ratio
  readonly inTerm: Ratio
  readonly meanProgress: Ratio
  readonly goals: Ratio
}

/** The published rounds of a term, the earliest first. One query. */
export async function publishedRates(
  session: Session,
  termId: MayorTermId,
): Promise<readonly PublishedRates[]> {
  const rows = await checkTables(session)
    .selectFrom('pledge_check as c')
    .innerJoin('pledge_check_snapshot as s', 's.id', 'c.published_snapshot_id')
    .select(['c.id', 'c.year', 'c.quarter', 'c.last_day', 'c.published_at', 'c.first_published_at'])
    .select(['s.pledges', 's.completed', 's.in_term', 's.in_term_completed', 's.progress_sum'])
    .select(['s.goals', 's.goals_met'])
    .where('c.term_id', '=', termId)
    .orderBy('c.last_day')
    .execute()
  return rows.map((row) => ({
    checkId: row.id,
    year: row.year,
    quarter: row.quarter,
    lastDay: row.last_day,
    publishedAt: row.published_at ?? new Date(0),
    firstPublishedAt: row.first_published_at ?? row.published_at ?? new Date(0),
    completion: ratio(row.completed, row.pledges),
    inTerm: ratio(row.in_term_completed, row.in_term),
    meanProgress: ratio(row.progress_sum, row.pledges * 100),
    goals: ratio(row.goals_met, row.goals),
  }))
}
