import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PlanTaskState, Stage } from './stage.ts'

/** A task as an agenda orders it. */
export interface AgendaTask {
  readonly state: PlanTaskState
  readonly stage: Stage
  readonly dueDay: CalendarDate
}

const trouble = (task: AgendaTask): number => {
  if (task.stage === 'late') return 0
  if (task.stage === 'stale') return 1
  if (task.state === 'put-off') return 2
  if (task.state === 'stopped') return 3
  if (task.state === 'due-soon') return 4
  if (task.state === 'under-way') return 5
  return task.state === 'planned' ? 6 : 7
}

/** A reporting session's agenda: late, then silent, put off, stopped, due soon, under way, planned, done; earliest due first. */
export function inOrderOfTrouble<Task extends AgendaTask>(tasks: readonly Task[]): readonly Task[] {
  return tasks.toSorted((a, b) => trouble(a) - trouble(b) || a.dueDay.localeCompare(b.dueDay))
}

/** Whether a task needs words at a session: late, silent, on hold or due soon. */
export function needsWords(task: AgendaTask): boolean {
  return trouble(task) <= 4
}
