import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { IndicatorId, IndicatorSetId, OwnerId } from '#modules/indicators/rules.ts'
import {
  type ProgressFlaw,
  progressFlaw,
  type ReportDayFlaw,
  reportDayFlaw,
} from '#modules/initiatives/rules.ts'
import type { MeetingId } from './meeting.ts'

export type WorkTaskId = Id<'EvaluationTask'>

/** What a department is asked to do for an indicator. */
export interface TaskPlan {
  readonly indicatorId: IndicatorId
  readonly departmentId: DepartmentId
  /** Who does it; null leaves it to the department. */
  readonly ownerId: OwnerId | null
  readonly title: string
  readonly dueDay: CalendarDate
}

/** A task for an indicator (과제): decided by a meeting, or asked of a department that helps. */
export interface WorkTask extends TaskPlan {
  readonly id: WorkTaskId
  readonly setId: IndicatorSetId
  /** The meeting that decided it; null where none did. */
  readonly meetingId: MeetingId | null
  /** The last report's. */
  readonly percent: number
  readonly reportedOn: CalendarDate | null
  readonly doneOn: CalendarDate | null
  readonly withdrawnOn: CalendarDate | null
  /** Why it is not asked for any more. */
  readonly withdrawReason: string
  readonly givenOn: CalendarDate
  readonly givenByName: string
}

/** What was told of a task on a day. */
export interface TaskReport {
  readonly taskId: WorkTaskId
  readonly day: CalendarDate
  readonly percent: number
  readonly isDone: boolean
  readonly note: string
  readonly byName: string
}

export const taskStages = ['open', 'under-way', 'late', 'done', 'withdrawn'] as const
export type TaskStage = (typeof taskStages)[number]

/** How far a task is: nobody sets it, its reports and its day say it. */
export function taskStage(
  task: Pick<WorkTask, 'doneOn' | 'withdrawnOn' | 'dueDay' | 'percent'>,
  today: CalendarDate,
): TaskStage {
  if (task.withdrawnOn !== null) return 'withdrawn'
  if (task.doneOn !== null) return 'done'
  if (task.dueDay < today) return 'late'
  return task.percent > 0 ? 'under-way' : 'open'
}

/** Whether something is still to be done. */
export const isLeft = ({ doneOn, withdrawnOn }: Pick<WorkTask, 'doneOn' | 'withdrawnOn'>): boolean =>
  doneOn === null && withdrawnOn === null

export type TaskFlaw = 'title-missing' | 'due-in-the-past'

/** Decides whether a task may be given. */
export function checkTask(given: TaskPlan, today: CalendarDate): Result<TaskPlan, TaskFlaw> {
  const title = given.title.trim()
  if (title === '') return refuse('title-missing')
  return given.dueDay < today ? refuse('due-in-the-past') : ok({ ...given, title })
}

export type TaskReportFlaw =
  ProgressFlaw | ReportDayFlaw | 'over-already' | 'note-missing' | 'report-before-the-task'

/** Decides whether a task's progress may be told so; what is done says what was done. */
export function checkReport(
  task: Pick<WorkTask, 'doneOn' | 'withdrawnOn' | 'reportedOn' | 'givenOn'>,
  given: Pick<TaskReport, 'day' | 'percent' | 'isDone' | 'note'>,
  today: CalendarDate,
): Result<Pick<TaskReport, 'day' | 'percent' | 'isDone' | 'note'>, TaskReportFlaw> {
  if (!isLeft(task)) return refuse('over-already')
  const flaw = progressFlaw(given)
  if (flaw !== null) return refuse(flaw)
  if (given.day < task.givenOn) return refuse('report-before-the-task')
  const last = task.reportedOn === null ? null : { day: task.reportedOn }
  const wrongDay = reportDayFlaw(given.day, { last, today })
  if (wrongDay !== null) return refuse(wrongDay)
  const note = given.note.trim()
  return given.isDone && note === '' ? refuse('note-missing') : ok({ ...given, note })
} // prettier-ignore
