import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { CorrectionId, CorrectionState } from '../domain/correction.ts'
import type { PledgeId } from '../domain/of-pledges.ts'
import type { CheckId } from '../domain/pledge-check.ts'
import { checkTables, type CorrectionRow } from './tables.ts'

/** A correction order of the office (시정 요구). */
export interface Correction {
  readonly id: CorrectionId
  readonly checkId: CheckId
  readonly pledgeId: PledgeId
  readonly departmentId: DepartmentId
  readonly text: string
  readonly dueDay: CalendarDate
  readonly state: CorrectionState
  readonly ordered: Said
  readonly reported: (Said & { readonly note: string }) | null
  /** Why the office did not take what was reported, the last time. */
  readonly sentBack: string | null
  readonly settled: Said | null
}

interface Said {
  readonly at: Date
  readonly by: string
}

/** Correction orders: what is not done first, then by the day they are due. */
export async function listCorrections(
  session: Session,
  asked: {
    readonly checkIds?: readonly CheckId[]
    readonly pledgeId?: PledgeId
    readonly departmentIds?: readonly DepartmentId[]
    readonly state?: 'not-done' | 'done'
  } = {},
): Promise<readonly Correction[]> {
  if (asked.checkIds?.length === 0 || asked.departmentIds?.length === 0) return []
  let query = checkTables(session).selectFrom('pledge_correction').selectAll()
  if (asked.checkIds !== undefined) query = query.where('check_id', 'in', [...asked.checkIds])
  if (asked.pledgeId !== undefined) query = query.where('pledge_id', '=', asked.pledgeId)
  if (asked.departmentIds !== undefined) query = query.where('department_id', 'in', [...asked.departmentIds])
  if (asked.state !== undefined) query = query.where('state', asked.state === 'done' ? '=' : '<>', 'done')
  const rows = await query.orderBy('due_day').orderBy('id').limit(500).execute()
  const found = rows.map(correctionOf)
  return [...found.filter(({ state }) => state !== 'done'), ...found.filter(({ state }) => state === 'done')]
}

export async function readCorrection(session: Session, id: CorrectionId): Promise<Correction | null> {
  const row = await one(session, id).executeTakeFirst()
  return row === undefined ? null : correctionOf(row)
}

/** An order, locked while its transaction decides on it. */
export async function lockCorrection(session: Session, id: CorrectionId): Promise<Correction | null> {
  const row = await one(session, id).forUpdate().executeTakeFirst()
  return row === undefined ? null : correctionOf(row)
}

const one = (session: Session, id: CorrectionId) =>
  checkTables(session).selectFrom('pledge_correction').selectAll().where('id', '=', id)

function correctionOf(row: CorrectionRow): Correction {
  const { reported_at: reportedAt, settled_at: settledAt } = row
  return {
    id: row.id,
    checkId: row.check_id,
    pledgeId: row.pledge_id,
    departmentId: row.department_id,
    text: row.text,
    dueDay: row.due_day,
    state: row.state,
    ordered: { at: row.ordered_at, by: row.ordered_by_name },
    reported:
      reportedAt === null ? null : { at: reportedAt, by: row.reported_by_name ?? '', note: row.note ?? '' },
    sentBack: row.reason,
    settled: settledAt === null ? null : { at: settledAt, by: row.settled_by_name ?? '' },
  }
}
