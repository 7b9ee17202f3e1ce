import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockPlan } from '../data/plan-queries.ts'
import { savePlanAdopted } from '../data/plan-store.ts'
import { adoptPlan as decide, type AdoptPlanRefusal as Decided } from '../domain/change-plan.ts'
import type { PlanId } from '../domain/task.ts'
import { workplanActions } from '../domain/workplan-actions.ts'

export type AdoptPlanRefusal = Decided | 'not-allowed' | 'not-found'

/** Adopts a draft: citizens see it from then on. */
export async function adoptPlan(
  context: Context,
  input: { readonly planId: PlanId },
): Promise<Result<void, AdoptPlanRefusal>> {
  if (!may(context.person, workplanActions['adopt-plan'])) return refuse('not-allowed')
  return await change(context, async (session): Promise<Result<void, AdoptPlanRefusal>> => {
    const plan = await lockPlan(session, { id: input.planId })
    if (plan === null) return refuse('not-found')
    const decided = decide(plan)
    if (!decided.ok) return decided
    if (!(await savePlanAdopted(session, plan.id, context.today))) return refuse('already-adopted')
    await audit(session, context, {
      action: 'workplan.adopt-plan',
      subject: { kind: 'plan', id: plan.id },
      before: { state: plan.state },
      after: { state: decided.value, adoptedOn: context.today },
    })
    return ok()
  })
}
