import { ok, refuse, type Result } from '#platform/kernel/result.ts'

/** A draft is the planners' own; an adopted plan is everyone's; a closed year is history. */
export type PlanState = 'draft' | 'adopted' | 'closed'

export type AdoptPlanRefusal = 'already-adopted' | 'no-tasks'

/** Adopts a plan: from then on citizens see it and departments report on it. */
export function adoptPlan(plan: {
  readonly state: PlanState
  readonly tasks: number
}): Result<'adopted', AdoptPlanRefusal> {
  if (plan.state !== 'draft') return refuse('already-adopted')
  return plan.tasks === 0 ? refuse('no-tasks') : ok('adopted')
}

/** Whether tasks and figures may still be changed: a closed year is history. */
export function isOpen(state: PlanState): boolean {
  return state !== 'closed'
}
