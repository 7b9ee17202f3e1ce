import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Quarter } from '../domain/check-period.ts'
import type { PledgeId } from '../domain/of-pledges.ts'
import type { CheckId } from '../domain/pledge-check.ts'
import type { DecisionId, SessionId } from '../domain/session-decision.ts'
import { checkTables, type DecisionRow } from './tables.ts'

/** A session on how the pledges go (공약 이행상황 보고회). */
export interface PledgeSession {
  readonly id: SessionId
  readonly checkId: CheckId
  readonly year: number
  readonly quarter: Quarter
  readonly day: CalendarDate
  readonly title: string
  readonly madeBy: string
}

export interface SessionDecision {
  readonly id: DecisionId
  readonly sessionId: SessionId
  readonly pledgeId: PledgeId
  readonly departmentId: DepartmentId
  readonly text: string
  readonly dueDay: CalendarDate
  readonly madeBy: string
  readonly done: { readonly on: CalendarDate; readonly note: string; readonly by: string } | null
}

const sessions = (session: Session) =>
  checkTables(session)
    .selectFrom('pledge_session as s')
    .innerJoin('pledge_check as c', 'c.id', 's.check_id')
    .select(['s.id', 's.check_id as checkId', 's.day', 's.title', 's.made_by_name as madeBy'])
    .select(['c.year', 'c.quarter'])

/** Sessions, the latest first. */
export async function listSessions(session: Session): Promise<readonly PledgeSession[]> {
  return await sessions(session).orderBy('s.day', 'desc').orderBy('s.id', 'desc').limit(100).execute()
}

export async function readSession(session: Session, id: SessionId): Promise<PledgeSession | null> {
  return (await sessions(session).where('s.id', '=', id).executeTakeFirst()) ?? null
}

/** What sessions decided, what is not done first, then by the day it is due. */
export async function listDecisions(
  session: Session,
  sessionIds: readonly SessionId[],
): Promise<readonly SessionDecision[]> {
  if (sessionIds.length === 0) return []
  const rows = await checkTables(session)
    .selectFrom('pledge_session_decision')
    .selectAll()
    .where('session_id', 'in', [...sessionIds])
    .orderBy('due_day')
    .orderBy('id')
    .execute()
  const found = rows.map(decisionOf)
  return [...found.filter(({ done }) => done === null), ...found.filter(({ done }) => done !== null)]
}

/** Decisions that departments still have to carry out. */
export async function openDecisions(
  session: Session,
  departmentIds: readonly DepartmentId[],
): Promise<readonly SessionDecision[]> {
  if (departmentIds.length === 0) return []
  const rows = await checkTables(session)
    .selectFrom('pledge_session_decision')
    .selectAll()
    .where('department_id', 'in', [...departmentIds])
    .where('done_on', 'is', null)
    .orderBy('due_day')
    .orderBy('id')
    .execute()
  return rows.map(decisionOf)
}

/** A decision, locked while its transaction decides on it. */
export async function lockDecision(session: Session, id: DecisionId): Promise<SessionDecision | null> {
  const row = await checkTables(session)
    .selectFrom('pledge_session_decision')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : decisionOf(row)
}

function decisionOf(row: DecisionRow): SessionDecision {
  return {
    id: row.id,
    sessionId: row.session_id,
    pledgeId: row.pledge_id,
    departmentId: row.department_id,
    text: row.text,
    dueDay: row.due_day,
    madeBy: row.made_by_name,
    done: row.done_on === null ? null : { on: row.done_on, note: row.note ?? '', by: row.done_by_name ?? '' },
  }
}
