import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PledgeId } from '../domain/foreign-ids.ts'
import type { FollowUpId, NewFollowUp, PointId, PointKind, Stance } from '../domain/point.ts'
import type { RoundId } from '../domain/round.ts'
import { panelTables } from './tables.ts'

interface Made {
  readonly at: Date
  readonly by: string
}

export interface NewPoint {
  readonly id: PointId
  readonly roundId: RoundId
  readonly pledgeId: PledgeId | null
  readonly kind: PointKind
  readonly groupId: string | null
  readonly text: string
  readonly departmentId: DepartmentId | null
  readonly dueDay: CalendarDate | null
}

export async function insertPoints(session: Session, points: readonly NewPoint[], made: Made): Promise<void> {
  if (points.length === 0) return
  await panelTables(session)
    .insertInto('panel_point')
    .values(
      points.map((point) => ({
        id: point.id,
        round_id: point.roundId,
        pledge_id: point.pledgeId,
        kind: point.kind,
        group_id: point.groupId,
        text: point.text,
        department_id: point.departmentId,
        due_day: point.dueDay,
        state: 'asked' as const,
        stance: null,
        answer: '',
        answered_at: null,
        answered_by_name: null,
        decided_at: null,
        decided_by_name: null,
        return_reason: null,
        made_at: made.at,
        made_by_name: made.by,
        reminded_on: null,
        version: 1,
      })),
    )
    .execute()
}

/** Sends what was noted of a round to the departments: from now on it has a due day. */
export async function sendPoints(session: Session, roundId: RoundId, dueDay: CalendarDate): Promise<void> {
  await panelTables(session)
    .updateTable('panel_point')
    .set((eb) => ({ due_day: dueDay, version: eb('version', '+', 1) }))
    .where('round_id', '=', roundId)
    .where('due_day', 'is', null)
    .execute()
}

export async function saveAnswer(
  session: Session,
  id: PointId,
  answer: { readonly stance: Stance; readonly text: string } & Made,
): Promise<void> {
  await panelTables(session)
    .updateTable('panel_point')
    .set((eb) => ({
      state: 'answered' as const,
      stance: answer.stance,
      answer: answer.text,
      answered_at: answer.at,
      answered_by_name: answer.by,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function saveDecision(
  session: Session,
  id: PointId,
  decision: {
    readonly state: 'accepted' | 'returned'
    readonly reason: string | null
    readonly dueDay: CalendarDate
  } & Made,
): Promise<void> {
  await panelTables(session)
    .updateTable('panel_point')
    .set((eb) => ({
      state: decision.state,
      decided_at: decision.at,
      decided_by_name: decision.by,
      return_reason: decision.reason,
      due_day: decision.dueDay,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

export async function insertFollowUp(
  session: Session,
  step: NewFollowUp & { readonly id: FollowUpId; readonly pointId: PointId } & Made,
): Promise<void> {
  await panelTables(session)
    .insertInto('panel_follow_up')
    .values({
      id: step.id,
      point_id: step.pointId,
      text: step.text,
      due_day: step.dueDay,
      done_on: null,
      done_note: '',
      done_by_name: null,
      made_at: step.at,
      made_by_name: step.by,
      reminded_on: null,
    })
    .execute()
}

export async function saveDone(
  session: Session,
  id: FollowUpId,
  done: { readonly on: CalendarDate; readonly note: string; readonly by: string },
): Promise<void> {
  await panelTables(session)
    .updateTable('panel_follow_up')
    .set({ done_on: done.on, done_note: done.note, done_by_name: done.by })
    .where('id', '=', id)
    .execute()
}

/** Marks points as reminded of today; answers those that were not yet: of two runs at once each gets its own. */
export async function markReminded(
  session: Session,
  kind: 'panel_point' | 'panel_follow_up',
  ids: readonly string[],
  today: CalendarDate,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const marked = await session
    .$extendTables<Record<typeof kind, { id: string; reminded_on: CalendarDate | null }>>()
    .updateTable(kind)
    .set({ reminded_on: today })
    .where('id', 'in', [...ids])
    .where((eb) => eb.or([eb('reminded_on', 'is', null), eb('reminded_on', '<', today)]))
    .returning('id')
    .execute()
  return new Set(marked.map(({ id }) => id))
}
