/** A yearly plan (주요업무계획) read from a document: what it says, and what in it does not add up. */
export { readPlanFile, type PlanFile, type ReadPlanRefusal } from './use-cases/read-plan-file.ts'
export type { ReadPlanOptions } from './domain/read-plan.ts'
export { planJson } from './domain/plan-json.ts'
export { doubtText, placeText } from './doubt-texts.ts'
export { refusalText } from './refusal-texts.ts'
export type { DocumentBlock, Place } from './domain/document-block.ts'
export type { Doubt, DoubtCode, DoubtWhere } from './domain/doubt.ts'
export type {
  NotAPlan,
  ReadAmount,
  ReadDays,
  ReadItem,
  ReadOffice,
  ReadPart,
  ReadPlan,
  ReadRecurrence,
  ReadSchedule,
  ReadSection,
  ReadTable,
} from './domain/plan-document.ts'
