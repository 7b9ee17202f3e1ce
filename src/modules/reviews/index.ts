/** Reviews (심사·평가): rounds with criteria, entries, reviewers with their conflicts, scores, results, grades, objections. */
export { reviewActions } from './domain/review-actions.ts'
export { type Appeal, type AppealDecision } from './domain/appeal.ts'
export type { Entry, EntryFacts, EntryId } from './domain/entry.ts'
export { type Grade, type GradeShares, grades } from './domain/grades.ts'
export type { Marks } from './domain/marks.ts'
export type { ResultLine } from './domain/result.ts'
export {
  type Criterion,
  type CriterionId,
  type Review,
  type ReviewId,
  type ReviewPlan,
  type ReviewProgramme,
  type ReviewStage,
  stageOn,
} from './domain/review.ts'
export type { ReviewerId } from './domain/sheet.ts'
export { sentEntriesOf } from './data/entry-queries.ts'
export { reviewersOf } from './data/judging-queries.ts'
export { appealsOf, resultsOf } from './data/result-queries.ts'
export { listReviews, readReview, reviewOf, type ReviewLine } from './data/review-queries.ts'
export { decideAppeal, raiseAppeal } from './use-cases/appeal.ts'
export { assignReviewers, removeReviewer } from './use-cases/assign-reviewers.ts'
export { closeReview, publishResult } from './use-cases/close-review.ts'
export { addEntryFile } from './use-cases/entry-files.ts'
export { changeReview, planReview } from './use-cases/plan-review.ts'
export { reviewDuties } from './use-cases/review-duties.ts'
export { declareConflict, reopenSheet, scoreEntry } from './use-cases/score-entry.ts'
export { changeEntry, draftEntry, sendEntry, takeBackEntry } from './use-cases/write-entry.ts'
