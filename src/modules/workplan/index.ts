/** The year's plan: programmes, their tasks and figures, and how they go. */
export { planInput, type PlanInput, type ProgrammeInput } from './domain/plan-input.ts'
export {
  type PlanId,
  type ReportId,
  type ReportState,
  reportStates,
  type TaskId,
  type TaskState,
} from './domain/task.ts'
export { adoptPlan } from './use-cases/adopt-plan.ts'
export { bringInPlan } from './use-cases/bring-in-plan.ts'
export { workplanDuties } from './use-cases/department-duties.ts'
export { publishReason } from './use-cases/publish-reason.ts'
export { reportTask, type ReportTaskRefusal } from './use-cases/report-task.ts'
export { choosePlan } from './domain/choose-plan.ts'
export { listPlans, type PlanHead } from './data/plan-queries.ts'
export { figuresOfPlan, trackedTasks, type TrackedTask } from './data/tracked-task-queries.ts'
export { isOpen, judgedOn, type PlanState } from './domain/change-plan.ts'
export type { FigureValue } from './domain/figure.ts'
export type { PlanMoment } from './domain/plan-period.ts'
export { type RecurrenceKind, recurrenceKinds } from './domain/recurrence.ts'
export type { FigureId, TaskFacts } from './domain/task.ts'
export type { Figure } from './data/figure-queries.ts'
export {
  type ProgrammeText,
  programmesOfPlan,
  reportsOfPlan,
  type ToldReport,
} from './data/plan-content-queries.ts'
export { readPlanBody } from './data/plan-queries.ts'
export { listTasks, type TaskLine } from './data/task-queries.ts'
export { changeFigure, type ChangeFigureRefusal } from './use-cases/change-figure.ts'
export { changeTask, type ChangeTaskRefusal } from './use-cases/change-task.ts'
export type { WorkplanConfig } from './workplan-config.ts'
export { thirdWeek } from './domain/tracking-settings.ts'
