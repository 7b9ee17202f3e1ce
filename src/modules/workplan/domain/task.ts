import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { Won } from '#platform/kernel/won.ts'
import type { Period } from './plan-period.ts'
import type { PlanText } from './plan-text.ts'
import type { Recurrence } from './recurrence.ts'

export type PlanId = Id<'Plan'>
export type ProgrammeId = Id<'Programme'>
export type TaskId = Id<'Task'>
export type ReportId = Id<'TaskReport'>
export type FigureId = Id<'Figure'>

/** What citizens can take part in. */
export const participationKinds = [
  'proposals',
  'recruitment',
  'survey',
  'evaluation',
  'education',
  'contest',
] as const
export type ParticipationKind = (typeof participationKinds)[number]

/** What an owner says of a task. */
export const reportStates = ['started', 'progress', 'done', 'put-off'] as const
export type ReportState = (typeof reportStates)[number]

/** What everyone sees of a task, in the order of lists: what needs someone first. */
export const taskStates = ['late', 'due-soon', 'under-way', 'planned', 'put-off', 'stopped', 'done'] as const
export type TaskState = (typeof taskStates)[number]

/** All that a task's state hangs on. */
export interface TaskStanding {
  readonly firstDay: CalendarDate
  /** From this day on it is due soon. */
  readonly warnDay: CalendarDate
  /** After this day it is late. */
  readonly dueDay: CalendarDate
  /** What the last report said. */
  readonly reported: ReportState | null
  /** A state that a planner set by hand, with a reason. */
  readonly override: TaskState | null
}

/** The state of a task on a day. A person's word goes before the calendar's. */
export function taskState(standing: TaskStanding, today: CalendarDate): TaskState {
  if (standing.override !== null) return standing.override
  if (standing.reported === 'done') return 'done'
  if (standing.reported === 'put-off') return 'put-off'
  if (today > standing.dueDay) return 'late'
  if (today < standing.firstDay && standing.reported === null) return 'planned'
  return today >= standing.warnDay ? 'due-soon' : 'under-way'
}

/** How many tasks stand in each state. */
export type StateCounts = Readonly<Record<TaskState, number>>

export function countStates(states: Iterable<TaskState>): StateCounts {
  const counts = noStates()
  for (const state of states) counts[state] += 1
  return counts
}

/** Counts of several groups together. */
export function addStateCounts(all: Iterable<StateCounts>): StateCounts {
  const sum = noStates()
  for (const counts of all) for (const state of taskStates) sum[state] += counts[state]
  return sum
}

/** How many tasks there are in all. */
export function totalOf(counts: StateCounts): number {
  return taskStates.reduce((sum, state) => sum + counts[state], 0)
}

function noStates(): Record<TaskState, number> {
  return Object.fromEntries(taskStates.map((state) => [state, 0])) as Record<TaskState, number>
}

/** Who owns a task and who helps. */
export interface TaskOwners {
  readonly departmentId: DepartmentId
  readonly helperIds: readonly DepartmentId[]
}

/** What a task is, apart from how it stands. */
export interface TaskFacts extends TaskOwners {
  readonly text: PlanText
  readonly period: Period
  readonly recurrence: Recurrence
  readonly budget: Won | null
  readonly participation: ParticipationKind | null
}
