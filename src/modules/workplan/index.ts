/** The year's plan: programmes, their tasks and figures, and how they go. */
export { planInput, type PlanInput, type ProgrammeInput } from './domain/plan-input.ts'
export type { TaskId } from './domain/task.ts'
export { adoptPlan } from './use-cases/adopt-plan.ts'
export { bringInPlan } from './use-cases/bring-in-plan.ts'
export { reportTask } from './use-cases/report-task.ts'
