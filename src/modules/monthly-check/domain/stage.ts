import { type CalendarDate, daysBetween } from '#platform/kernel/calendar-date.ts'

/** A task's state as the plan computes it (`workplan`), named again because a rule knows no other module. */
export type PlanTaskState = 'late' | 'due-soon' | 'under-way' | 'planned' | 'put-off' | 'stopped' | 'done'

/** How tracking sees a task, what needs someone first. */
export const stages = ['late', 'stale', 'on-hold', 'on-time', 'done'] as const
export type Stage = (typeof stages)[number]

/** All that a stage hangs on besides the plan's state. */
export interface Tracked {
  readonly state: PlanTaskState
  readonly firstDay: CalendarDate
  readonly dueDay: CalendarDate
  readonly reportedOn: CalendarDate | null
}

/** How many days nobody has said anything of a task that has begun; null before it begins. */
export function daysOfSilence(task: Tracked, day: CalendarDate): number | null {
  if (task.reportedOn !== null) return Math.max(0, daysBetween(task.reportedOn, day))
  return day < task.firstDay ? null : daysBetween(task.firstDay, day)
}

/** The stage of a task on a day: the plan's state, and whether its owner has been silent for too long. */
export function stageOf(task: Tracked, day: CalendarDate, staleDays: number): Stage {
  if (task.state === 'done') return 'done'
  if (task.state === 'put-off' || task.state === 'stopped') return 'on-hold'
  if (task.state === 'late') return 'late'
  return isStale(task, day, staleDays) ? 'stale' : 'on-time'
}

/** Whether nobody has reported on a begun task for longer than the city allows, be it late besides or not. */
export function isStale(task: Tracked, day: CalendarDate, staleDays: number): boolean {
  if (task.state === 'done' || task.state === 'put-off' || task.state === 'stopped') return false
  const silence = daysOfSilence(task, day)
  return silence !== null && silence > staleDays
}

export type StageCounts = Readonly<Record<Stage, number>>

/** How many tasks are at each stage. */
export function countStages(all: Iterable<Stage>): StageCounts {
  const counts: Record<Stage, number> = { late: 0, stale: 0, 'on-hold': 0, 'on-time': 0, done: 0 }
  for (const stage of all) counts[stage] += 1
  return counts
}
