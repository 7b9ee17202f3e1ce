import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { type PlanId, trackedTasks } from '#modules/workplan/index.ts'
import { readCheck } from '../data/check-queries.ts'
import { lockDecision, readSession } from '../data/session-queries.ts'
import { insertDecision, insertSession, saveFinished } from '../data/session-store.ts'
import type { CheckId } from '../domain/month-check.ts'
import { monthlyCheckActions } from '../domain/monthly-check-actions.ts'
import {
  type DecisionId,
  finishDecision as decideFinishing,
  type FinishDecisionRefusal as FinishingRefused,
  noteDecision as decideNoting,
  type NoteDecisionRefusal as NotingRefused,
  type SessionId,
} from '../domain/session-decision.ts'

export type HoldSessionRefusal = 'not-allowed' | 'not-found' | 'no-title'
export type NoteDecisionRefusal = NotingRefused | 'not-allowed' | 'not-found' | 'unknown-department'
export type FinishDecisionRefusal = FinishingRefused | 'not-allowed' | 'not-found'

/** Calls a reporting session (보고회) on a month. */
export async function holdSession(
  context: Context,
  input: { readonly checkId: CheckId; readonly day: CalendarDate; readonly title: string },
): Promise<Result<SessionId, HoldSessionRefusal>> {
  if (!may(context.person, monthlyCheckActions['hold-session'])) return refuse('not-allowed')
  const title = input.title.trim()
  if (title === '') return refuse('no-title')
  return await change(context, async (session): Promise<Result<SessionId, HoldSessionRefusal>> => {
    if ((await readCheck(session, input.checkId)) === null) return refuse('not-found')
    const id = context.newId<SessionId>()
    await insertSession(session, {
      id,
      check_id: input.checkId,
      day: input.day,
      title,
      made_at: context.now,
      made_by_name: context.person.name,
    })
    await audit(session, context, {
      action: 'monthly-check.hold-session',
      subject: { kind: 'reporting-session', id },
      after: { checkId: input.checkId, day: input.day, title },
    })
    return ok(id)
  })
}

export interface NoteDecision {
  readonly sessionId: SessionId
  readonly taskId: string
  /** Who carries it out. */
  readonly departmentId: DepartmentId
  readonly text: string
  readonly dueDay: CalendarDate
}

/** Notes what a session decided on a task. */
export async function noteDecision(
  context: Context,
  input: NoteDecision,
): Promise<Result<DecisionId, NoteDecisionRefusal>> {
  if (!may(context.person, monthlyCheckActions['note-decision'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<DecisionId, NoteDecisionRefusal>> => {
    const held = await readSession(session, input.sessionId)
    const check = held === null ? null : await readCheck(session, held.checkId)
    if (held === null || check === null) return refuse('not-found')
    const tasks = await trackedTasks(session, check.planId as PlanId, context.today, [input.taskId])
    if (tasks.length === 0) return refuse('not-found')
    const living = await listDepartments(session, context.today)
    if (!living.some((department) => department.departmentId === input.departmentId))
      return refuse('unknown-department')
    const decided = decideNoting(input, held.day)
    if (!decided.ok) return decided
    const id = context.newId<DecisionId>()
    await insertDecision(session, {
      id,
      session_id: held.id,
      task_id: input.taskId,
      department_id: input.departmentId,
      text: decided.value.text,
      due_day: decided.value.dueDay,
      made_at: context.now,
      made_by_name: context.person.name,
    })
    await audit(session, context, {
      action: 'monthly-check.note-decision',
      subject: { kind: 'session-decision', id },
      after: { ...decided.value, taskId: input.taskId, departmentId: input.departmentId },
    })
    return ok(id)
  })
}

/** Closes a decision with what was done. */
export async function finishDecision(
  context: Context,
  input: { readonly decisionId: DecisionId; readonly note: string },
): Promise<Result<void, FinishDecisionRefusal>> {
  return await change(context, async (session): Promise<Result<void, FinishDecisionRefusal>> => {
    const decision = await lockDecision(session, input.decisionId)
    if (decision === null) return refuse('not-found')
    const { departmentId } = decision
    if (!may(context.person, monthlyCheckActions['finish-decision'], { departmentId }))
      return refuse('not-allowed')
    const decided = decideFinishing({ doneOn: decision.done?.on ?? null }, input.note)
    if (!decided.ok) return decided
    const done = { on: context.today, note: decided.value, by: context.person.name }
    await saveFinished(session, decision.id, done)
    await audit(session, context, {
      action: 'monthly-check.finish-decision',
      subject: { kind: 'session-decision', id: decision.id },
      after: done,
    })
    return ok()
  })
}
