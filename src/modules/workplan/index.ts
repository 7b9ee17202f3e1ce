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
export { reportTask, type ReportTaskRefusal } from './use-cases/report-task.ts'
export { choosePlan } from './domain/choose-plan.ts'
export { listPlans, type PlanHead } from './data/plan-queries.ts'
export { figuresOfPlan, trackedTasks, type TrackedTask } from './data/tracked-task-queries.ts'
