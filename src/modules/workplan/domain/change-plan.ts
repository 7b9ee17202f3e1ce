import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
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

export type ClosePlanRefusal = 'plan-not-adopted' | 'already-closed'

/** Closes a plan's year. What was left open stays as it stands. */
export function closePlan(plan: { readonly state: PlanState }): Result<'closed', ClosePlanRefusal> {
  if (plan.state === 'draft') return refuse('plan-not-adopted')
  return plan.state === 'closed' ? refuse('already-closed') : ok('closed')
}

export type ReopenPlanRefusal = 'not-closed'

/** Opens a closed year again. */
export function reopenPlan(plan: { readonly state: PlanState }): Result<'adopted', ReopenPlanRefusal> {
  return plan.state === 'closed' ? ok('adopted') : refuse('not-closed')
}

/** The day on which a plan's tasks are judged: a closed year stands as it stood when it was closed. */
export function judgedOn(
  plan: { readonly closedOn: CalendarDate | null },
  today: CalendarDate,
): CalendarDate {
  return plan.closedOn !== null && plan.closedOn < today ? plan.closedOn : today
}
