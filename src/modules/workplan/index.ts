export {
  planInput,
  type FigureInput,
  type GivenPlan,
  type PlanInput,
  type ProgrammeInput,
  type TableInput,
  type TaskInput,
} from './domain/plan-input.ts'
export type { FigureId, PlanId, ProgrammeId, ReportState, TaskId, TaskState } from './domain/task.ts'
