import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockPlan } from '../data/plan-queries.ts'
import { savePlanState } from '../data/plan-store.ts'
import {
  closePlan as decideClosing,
  type ClosePlanRefusal as Closing,
  reopenPlan as decideReopening,
  type ReopenPlanRefusal as Reopening,
} from '../domain/change-plan.ts'
import type { PlanId } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'

export type ClosePlanRefusal = Closing | 'not-allowed' | 'not-found'

/** Ends a year's plan: it stays readable as it stands today, and nothing in it changes any more. */
export async function closePlan(
  context: Context,
  input: { readonly planId: PlanId },
): Promise<Result<void, ClosePlanRefusal>> {
  if (!may(context.person, workplanActions['close-plan'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, ClosePlanRefusal>> => {
    const plan = await lockPlan(session, { id: input.planId })
    if (plan === null) return refuse('not-found')
    const decided = decideClosing(plan)
    if (!decided.ok) return decided
    await savePlanState(session, plan.id, { state: decided.value, closedOn: context.today })
    await audit(session, context, {
      action: 'workplan.close-plan',
      subject: { kind: 'plan', id: plan.id },
      before: { state: plan.state },
      after: { state: decided.value, closedOn: context.today },
    })
    return ok()
  })
}

export type ReopenPlanRefusal = Reopening | 'not-allowed' | 'not-found' | 'reason-missing'

/** Opens a closed plan again, for a reason that stays in the log. */
export async function reopenPlan(
  context: Context,
  input: { readonly planId: PlanId; readonly reason: string },
): Promise<Result<void, ReopenPlanRefusal>> {
  if (!may(context.person, workplanActions['close-plan'])) return refuse('not-allowed')
  const reason = input.reason.trim()
  if (reason === '') return refuse('reason-missing')
  return await change(context, async (session): Promise<Result<void, ReopenPlanRefusal>> => {
    const plan = await lockPlan(session, { id: input.planId })
    if (plan === null) return refuse('not-found')
    const decided = decideReopening(plan)
    if (!decided.ok) return decided
    await savePlanState(session, plan.id, { state: decided.value, closedOn: null })
    await audit(session, context, {
      action: 'workplan.reopen-plan',
      subject: { kind: 'plan', id: plan.id },
      before: { state: plan.state, closedOn: plan.closedOn },
      after: { state: decided.value },
      reason,
    })
    return ok()
  })
}
