import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { isOpen, type PlanState } from './change-plan.ts'
import { windowOfYear } from './plan-period.ts'
import type { PlanText } from './plan-text.ts'

export type MilestoneId = Id<'Milestone'>

/** A point that a task passes on its way. */
export interface Milestone {
  readonly id: MilestoneId
  readonly name: PlanText
  readonly day: CalendarDate
  readonly doneOn: CalendarDate | null
  readonly version: number
}

/** What one writes of a milestone. */
export type MilestoneFacts = Pick<Milestone, 'name' | 'day'>

/** In the order in which they need someone. */
export const milestoneStates = ['late', 'next', 'done'] as const
export type MilestoneState = (typeof milestoneStates)[number]

/** How a milestone stands on a day: from the day after its own it is late until it is ticked off. */
export function milestoneState(
  { day, doneOn }: Pick<Milestone, 'day' | 'doneOn'>,
  today: CalendarDate,
): MilestoneState {
  if (doneOn !== null) return 'done'
  return day < today ? 'late' : 'next'
}

export type MilestoneRefusal = 'no-text' | 'outside-the-plan' | 'plan-is-closed'

/** Decides whether a milestone may be as it is told to be in a year's plan. */
export function checkMilestone(
  facts: MilestoneFacts,
  plan: { readonly year: number; readonly state: PlanState },
): Result<MilestoneFacts, MilestoneRefusal> {
  if (!isOpen(plan.state)) return refuse('plan-is-closed')
  const name = { ko: facts.name.ko.trim(), en: facts.name.en?.trim() ?? null }
  if (name.ko === '') return refuse('no-text')
  const { from, until } = windowOfYear(plan.year)
  return facts.day < from || facts.day > until ? refuse('outside-the-plan') : ok({ name, day: facts.day })
}

/** What a list says of a task's milestones: how many are passed and late, and the next that is not. */
export function milestonesAtAGlance(
  milestones: readonly Milestone[],
  today: CalendarDate,
): { readonly done: number; readonly late: number; readonly total: number; readonly next: Milestone | null } {
  const states = milestones.map((milestone) => milestoneState(milestone, today))
  const open = milestones.filter(({ doneOn }) => doneOn === null).toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return {
    done: states.filter((state) => state === 'done').length,
    late: states.filter((state) => state === 'late').length,
    total: milestones.length,
    next: open[0] ?? null,
  }
}
