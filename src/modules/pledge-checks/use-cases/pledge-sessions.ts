import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '#modules/organization/index.ts'
import type { PledgeId } from '#modules/pledges/index.ts'
import { readCheck } from '../data/check-queries.ts'
import { lockDecision, readSession } from '../data/session-queries.ts'
import { insertDecision, insertSession, saveFinished } from '../data/session-store.ts'
import type { CheckId } from '../domain/pledge-check.ts'
import { pledgeCheckActions } from '../domain/pledge-check-actions.ts'
import {
  type DecisionId,
  finishDecision as decideFinishing,
  type FinishDecisionRefusal as FinishingRefused,
  noteDecision as decideNoting,
  type NoteDecisionRefusal as NotingRefused,
  type SessionId,
} from '../domain/session-decision.ts'
import { pledgesById } from './check-lines.ts'

export type HoldSessionRefusal = 'not-allowed' | 'not-found' | 'no-title'
export type NoteDecisionRefusal = NotingRefused | 'not-allowed' | 'not-found' | 'unknown-department'
export type FinishDecisionRefusal = FinishingRefused | 'not-allowed' | 'not-found'

/** Calls a session on how the pledges go (공약 이행상황 보고회), on a round. */
export async function holdSession(
  context: Context,
  input: { readonly checkId: CheckId; readonly day: CalendarDate; readonly title: string },
): Promise<Result<SessionId, HoldSessionRefusal>> {
  if (!may(context.person, pledgeCheckActions['hold-session'])) return refuse('not-allowed')
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
      action: 'pledge-checks.hold-session',
      subject: { kind: 'pledge-session', id },
      after: { checkId: input.checkId, day: input.day, title },
    })
    return ok(id)
  })
}

export interface NoteDecision {
  readonly sessionId: SessionId
  readonly pledgeId: PledgeId
  /** Who carries it out; null for the pledge's lead department. */
  readonly departmentId: DepartmentId | null
  readonly text: string
  readonly dueDay: CalendarDate
}

/** Notes what a session decided on a pledge. */
export async function noteDecision(
  context: Context,
  input: NoteDecision,
): Promise<Result<DecisionId, NoteDecisionRefusal>> {
  if (!may(context.person, pledgeCheckActions['note-decision'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<DecisionId, NoteDecisionRefusal>> => {
    const held = await readSession(session, input.sessionId)
    const check = held === null ? null : await readCheck(session, held.checkId)
    if (held === null || check === null) return refuse('not-found')
    const pledge = (await pledgesById(session, check.termId, context.today)).get(input.pledgeId)
    if (pledge === undefined) return refuse('not-found')
    const departmentId = input.departmentId ?? pledge.leadDepartmentId
    const living = await listDepartments(session, context.today)
    if (!living.some((department) => department.departmentId === departmentId))
      return refuse('unknown-department')
    const decided = decideNoting(input, held.day)
    if (!decided.ok) return decided
    const id = context.newId<DecisionId>()
    await insertDecision(session, {
      id,
      session_id: held.id,
      pledge_id: pledge.id,
      department_id: departmentId,
      text: decided.value.text,
      due_day: decided.value.dueDay,
      made_at: context.now,
      made_by_name: context.person.name,
    })
    await audit(session, context, {
      action: 'pledge-checks.note-decision',
      subject: { kind: 'pledge-session-decision', id },
      after: { ...decided.value, pledge: pledge.number, departmentId },
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
    if (!may(context.person, pledgeCheckActions['finish-decision'], { departmentId }))
      return refuse('not-allowed')
    const decided = decideFinishing({ doneOn: decision.done?.on ?? null }, input.note)
    if (!decided.ok) return decided
    const done = { on: context.today, note: decided.value, by: context.person.name }
    await saveFinished(session, decision.id, done)
    await audit(session, context, {
      action: 'pledge-checks.finish-decision',
      subject: { kind: 'pledge-session-decision', id: decision.id },
      after: done,
    })
    return ok()
  })
}
