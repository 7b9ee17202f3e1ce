import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { PledgeId } from '../domain/foreign-ids.ts'
import type { FollowUpDays, FollowUpId, PointFacts, PointId, PointKind, Stance } from '../domain/point.ts'
import type { RoundId } from '../domain/round.ts'
import { type FollowUpRow, panelTables, type PointRow } from './tables.ts'

/** A step that was promised, and what became of it. */
export interface FollowUp extends FollowUpDays {
  readonly id: FollowUpId
  readonly text: string
  readonly doneNote: string
  readonly doneBy: string | null
}

/** What a department owes an answer for. */
export interface PanelPoint extends PointFacts {
  readonly id: PointId
  readonly roundId: RoundId
  readonly pledgeId: PledgeId | null
  readonly kind: PointKind
  readonly groupId: string | null
  readonly text: string
  /** Null where the pledge's lead department answers. */
  readonly departmentId: DepartmentId | null
  readonly stance: Stance | null
  readonly answer: string
  readonly answeredAt: Date | null
  readonly answeredBy: string | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly returnReason: string | null
  readonly version: number
  readonly followUps: readonly FollowUp[]
}

/** Points with their steps, flagged pledges first, in the order in which they were made: two queries. */
export async function listPoints(
  session: Session,
  asked: { readonly roundId?: RoundId; readonly pledgeId?: PledgeId } = {},
): Promise<readonly PanelPoint[]> {
  let query = panelTables(session)
    .selectFrom('panel_point')
    .selectAll()
    .orderBy('kind', 'desc')
    .orderBy('id')
    .limit(2_000)
  if (asked.roundId !== undefined) query = query.where('round_id', '=', asked.roundId)
  if (asked.pledgeId !== undefined) query = query.where('pledge_id', '=', asked.pledgeId)
  return await withSteps(session, await query.execute())
}

/** Points that are not closed yet and have been sent to their departments. */
export async function openPoints(session: Session): Promise<readonly PanelPoint[]> {
  const rows = await panelTables(session)
    .selectFrom('panel_point as p')
    .selectAll('p')
    .where('p.due_day', 'is not', null)
    .where((eb) =>
      eb.or([
        eb('p.state', '<>', 'accepted'),
        eb.exists(
          eb
            .selectFrom('panel_follow_up as f')
            .select('f.id')
            .whereRef('f.point_id', '=', 'p.id')
            .where('f.done_on', 'is', null),
        ),
      ]),
    )
    .orderBy('p.due_day')
    .orderBy('p.id')
    .execute()
  return await withSteps(session, rows)
}

export async function readPoint(session: Session, id: PointId): Promise<PanelPoint | null> {
  const rows = await panelTables(session).selectFrom('panel_point').selectAll().where('id', '=', id).execute()
  const [point] = await withSteps(session, rows)
  return point ?? null
}

/** A point, kept from being changed by others until the transaction ends. */
export async function lockPoint(session: Session, id: PointId): Promise<PanelPoint | null> {
  const rows = await panelTables(session)
    .selectFrom('panel_point')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .execute()
  const [point] = await withSteps(session, rows)
  return point ?? null
}

/** The point that a step belongs to. */
export async function pointOfStep(session: Session, id: FollowUpId): Promise<PointId | null> {
  const row = await panelTables(session)
    .selectFrom('panel_follow_up')
    .select('point_id')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.point_id ?? null
}

async function withSteps(session: Session, rows: readonly PointRow[]): Promise<readonly PanelPoint[]> {
  if (rows.length === 0) return []
  const steps = await panelTables(session)
    .selectFrom('panel_follow_up')
    .selectAll()
    .where(
      'point_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('due_day')
    .orderBy('id')
    .execute()
  const byPoint = Map.groupBy(steps, ({ point_id }) => point_id)
  return rows.map((row) => pointOf(row, byPoint.get(row.id) ?? []))
}

function pointOf(row: PointRow, steps: readonly FollowUpRow[]): PanelPoint {
  return {
    id: row.id,
    roundId: row.round_id,
    pledgeId: row.pledge_id,
    kind: row.kind,
    groupId: row.group_id,
    text: row.text,
    departmentId: row.department_id,
    dueDay: row.due_day,
    remindedOn: row.reminded_on,
    state: row.state,
    stance: row.stance,
    answer: row.answer,
    answeredAt: row.answered_at,
    answeredBy: row.answered_by_name,
    decidedAt: row.decided_at,
    decidedBy: row.decided_by_name,
    returnReason: row.return_reason,
    version: row.version,
    followUps: steps.map((step) => ({
      id: step.id,
      text: step.text,
      dueDay: step.due_day,
      doneOn: step.done_on,
      remindedOn: step.reminded_on,
      doneNote: step.done_note,
      doneBy: step.done_by_name,
    })),
  }
}
