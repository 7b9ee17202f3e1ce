/** The year's plan: programmes, their tasks and figures, and how they go. */
export {
  planInput,
  type FigureInput,
  type GivenPlan,
  type PlanInput,
  type ProgrammeInput,
  type TableInput,
  type TaskInput,
} from './domain/plan-input.ts'
export type { PlanFlaw } from './domain/plan-flaws.ts'
export type { FigureId, PlanId, ProgrammeId, ReportState, TaskId, TaskState } from './domain/task.ts'
export { adoptPlan } from './use-cases/adopt-plan.ts'
export { bringInPlan, type BringInPlanRefusal, type BroughtInPlan } from './use-cases/bring-in-plan.ts'
export { overrideTaskState } from './use-cases/override-task-state.ts'
export { reportTask, type ReportTask } from './use-cases/report-task.ts'
