import { refuse, ok, type Result } from '#platform/kernel/result.ts'
import { isOpen, type PlanState } from './change-plan.ts'
import { periodFlaw, type PeriodRefusal } from './plan-period.ts'
import type { TaskFacts } from './task.ts'

export type TaskFactsRefusal =
  PeriodRefusal | 'plan-is-closed' | 'day-of-month-missing' | 'months-missing' | 'no-text'

/** Decides whether a task may be as it is told to be in a year's plan. */
export function checkTask(
  facts: TaskFacts,
  plan: { readonly year: number; readonly state: PlanState },
): Result<TaskFacts, TaskFactsRefusal> {
  if (!isOpen(plan.state)) return refuse('plan-is-closed')
  if (facts.text.ko.trim() === '') return refuse('no-text')
  const flaw = periodFlaw(facts.period, plan.year)
  if (flaw !== null) return refuse(flaw)
  const { kind, day, months } = facts.recurrence
  if (kind === 'monthly-on-day' && day === null) return refuse('day-of-month-missing')
  if (kind === 'in-months' && months.length === 0) return refuse('months-missing')
  return ok({ ...facts, helperIds: facts.helperIds.filter((id) => id !== facts.departmentId) })
}
