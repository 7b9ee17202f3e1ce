import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { CheckId } from '../domain/month-check.ts'
import type { DecisionId, SessionId } from '../domain/session-decision.ts'
import { checkTables, type DecisionRow } from './tables.ts'

export interface ReportingSession {
  readonly id: SessionId
  readonly checkId: CheckId
  readonly month: CalendarMonth
  readonly day: CalendarDate
  readonly title: string
  readonly madeBy: string
  readonly decisions: number
  readonly openDecisions: number
}

export interface SessionDecision {
  readonly id: DecisionId
  readonly sessionId: SessionId
  readonly sessionDay: CalendarDate
  readonly planId: string
  readonly taskId: string
  readonly departmentId: DepartmentId
  readonly text: string
  readonly dueDay: CalendarDate
  readonly madeBy: string
  readonly done: { readonly on: CalendarDate; readonly note: string; readonly by: string } | null
}

const sessionsQuery = (session: Session) =>
  checkTables(session)
    .selectFrom('reporting_session as s')
    .innerJoin('month_check as c', 'c.id', 's.check_id')
    .select(['s.id', 's.check_id', 's.day', 's.title', 's.made_by_name', 'c.month'])
    .select((eb) => [
      eb
        .selectFrom('session_decision as d')
        .select(eb.fn.countAll<bigint>().as('n'))
        .whereRef('d.session_id', '=', 's.id')
        .as('decisions'),
      eb
        .selectFrom('session_decision as d')
        .select(eb.fn.countAll<bigint>().as('n'))
        .whereRef('d.session_id', '=', 's.id')
        .where('d.done_on', 'is', null)
        .as('open_decisions'),
    ])

type SessionLineRow = Awaited<ReturnType<ReturnType<typeof sessionsQuery>['executeTakeFirstOrThrow']>>

/** Reporting sessions, the latest first. */
export async function listSessions(session: Session): Promise<readonly ReportingSession[]> {
  const rows = await sessionsQuery(session)
    .orderBy('s.day', 'desc')
    .orderBy('s.id', 'desc')
    .limit(100)
    .execute()
  return rows.map(sessionOf)
}

export async function readSession(session: Session, id: SessionId): Promise<ReportingSession | null> {
  const row = await sessionsQuery(session).where('s.id', '=', id).executeTakeFirst()
  return row === undefined ? null : sessionOf(row)
}

function sessionOf(row: SessionLineRow): ReportingSession {
  return {
    id: row.id,
    checkId: row.check_id,
    month: row.month,
    day: row.day,
    title: row.title,
    madeBy: row.made_by_name,
    decisions: Number(row.decisions ?? 0n),
    openDecisions: Number(row.open_decisions ?? 0n),
  }
}

const decisionsQuery = (session: Session) =>
  checkTables(session)
    .selectFrom('session_decision as d')
    .innerJoin('reporting_session as s', 's.id', 'd.session_id')
    .innerJoin('month_check as c', 'c.id', 's.check_id')
    .selectAll('d')
    .select(['s.day as session_day', 'c.plan_id'])

/** What was decided, first due first. */
export async function listDecisions(
  session: Session,
  asked: {
    readonly sessionId?: SessionId
    readonly departmentIds?: readonly DepartmentId[]
    readonly state?: 'open' | 'done'
    readonly limit: number
    readonly offset?: number
  },
): Promise<readonly SessionDecision[]> {
  if (asked.departmentIds?.length === 0) return []
  let query = decisionsQuery(session)
  if (asked.sessionId !== undefined) query = query.where('d.session_id', '=', asked.sessionId)
  if (asked.departmentIds !== undefined)
    query = query.where('d.department_id', 'in', [...asked.departmentIds])
  if (asked.state === 'open') query = query.where('d.done_on', 'is', null)
  if (asked.state === 'done') query = query.where('d.done_on', 'is not', null)
  const rows = await query
    .orderBy('d.due_day')
    .orderBy('d.id')
    .limit(asked.limit)
    .offset(asked.offset ?? 0)
    .execute()
  return rows.map(decisionOf)
}

/** How many decisions are open, and how many of them are past their day. */
export async function countOpenDecisions(
  session: Session,
  today: CalendarDate,
): Promise<{ readonly open: number; readonly overdue: number }> {
  const row = await checkTables(session)
    .selectFrom('session_decision')
    .select((eb) => [
      eb.fn.countAll<bigint>().as('open'),
      eb.fn.countAll<bigint>().filterWhere('due_day', '<', today).as('overdue'),
    ])
    .where('done_on', 'is', null)
    .executeTakeFirstOrThrow()
  return { open: Number(row.open), overdue: Number(row.overdue) }
}

export async function readDecision(session: Session, id: DecisionId): Promise<SessionDecision | null> {
  const row = await decisionsQuery(session).where('d.id', '=', id).executeTakeFirst()
  return row === undefined ? null : decisionOf(row)
}

/** A decision, locked while its transaction decides on it. */
export async function lockDecision(session: Session, id: DecisionId): Promise<SessionDecision | null> {
  const row = await decisionsQuery(session).where('d.id', '=', id).forUpdate('d').executeTakeFirst()
  return row === undefined ? null : decisionOf(row)
}

function decisionOf(
  row: DecisionRow & { readonly session_day: CalendarDate; readonly plan_id: string },
): SessionDecision {
  return {
    id: row.id,
    sessionId: row.session_id,
    sessionDay: row.session_day,
    planId: row.plan_id,
    taskId: row.task_id,
    departmentId: row.department_id,
    text: row.text,
    dueDay: row.due_day,
    madeBy: row.made_by_name,
    done:
      row.done_on === null
        ? null
        : { on: row.done_on, note: row.done_note ?? '', by: row.done_by_name ?? '' },
  }
}
