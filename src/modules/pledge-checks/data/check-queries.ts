import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Quarter } from '../domain/check-period.ts'
import type { MayorTermId } from '../domain/of-pledges.ts'
import type { CheckId, CheckState, SnapshotId } from '../domain/pledge-check.ts'
import { type CheckRow, checkTables } from './tables.ts'

/** A round of the self-check (자체점검). */
export interface PledgeCheck {
  readonly id: CheckId
  readonly termId: MayorTermId
  readonly year: number
  readonly quarter: Quarter
  /** The last day of the period: as of when pledges are told. */
  readonly lastDay: CalendarDate
  readonly dueDay: CalendarDate
  readonly state: CheckState
  readonly openedAt: Date
  readonly openedBy: string
  readonly closed: { readonly at: Date; readonly by: string } | null
  readonly reopened: { readonly at: Date; readonly by: string; readonly reason: string } | null
  readonly snapshotId: SnapshotId | null
  readonly published: { readonly snapshotId: SnapshotId; readonly at: Date; readonly by: string } | null
}

/** Rounds, the latest period first. */
export async function listChecks(
  session: Session,
  asked: { readonly state?: CheckState; readonly termId?: MayorTermId; readonly published?: true } = {},
): Promise<readonly PledgeCheck[]> {
  let query = checkTables(session)
    .selectFrom('pledge_check')
    .selectAll()
    .orderBy('last_day', 'desc')
    .orderBy('id')
  if (asked.state !== undefined) query = query.where('state', '=', asked.state)
  if (asked.termId !== undefined) query = query.where('term_id', '=', asked.termId)
  if (asked.published === true) query = query.where('published_snapshot_id', 'is not', null)
  return (await query.limit(100).execute()).map(checkOf)
}

export async function readCheck(session: Session, id: CheckId): Promise<PledgeCheck | null> {
  const row = await checkTables(session)
    .selectFrom('pledge_check')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : checkOf(row)
}

/**
 * A round as its transaction decides on it: closing locks it alone, answering and deciding share it, so that an
 * answer comes wholly before or wholly after the closing.
 */
export async function lockCheck(
  session: Session,
  id: CheckId,
  how: 'alone' | 'shared',
): Promise<PledgeCheck | null> {
  const query = checkTables(session).selectFrom('pledge_check').selectAll().where('id', '=', id)
  const row = await (how === 'alone' ? query.forUpdate() : query.forShare()).executeTakeFirst()
  return row === undefined ? null : checkOf(row)
}

function checkOf(row: CheckRow): PledgeCheck {
  const { closed_at: closedAt, reopened_at: reopenedAt, published_at: publishedAt } = row
  return {
    id: row.id,
    termId: row.term_id,
    year: row.year,
    quarter: row.quarter,
    lastDay: row.last_day,
    dueDay: row.due_day,
    state: row.state,
    openedAt: row.opened_at,
    openedBy: row.opened_by_name,
    closed: closedAt === null ? null : { at: closedAt, by: row.closed_by_name ?? '' },
    reopened:
      reopenedAt === null
        ? null
        : { at: reopenedAt, by: row.reopened_by_name ?? '', reason: row.reason ?? '' },
    snapshotId: row.snapshot_id,
    published:
      publishedAt === null || row.published_snapshot_id === null
        ? null
        : { snapshotId: row.published_snapshot_id, at: publishedAt, by: row.published_by_name ?? '' },
  }
}
