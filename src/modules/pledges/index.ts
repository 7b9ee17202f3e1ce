/** The mayor's pledges: what was promised, how it stands, and what the counts say. */
export type { GivenPledge, GivenRegister, GivenStatus } from './domain/register-input.ts'
export {
  type MayorTerm,
  type MayorTermId,
  type Pledge,
  type PledgeField,
  type PledgeFieldId,
  type PledgeHorizon,
  pledgeHorizons,
  type PledgeId,
  type PledgeStage,
  pledgeStages,
} from './domain/pledge.ts'
export { officeRooms, portalRooms } from './domain/pledge-rooms.ts'
export { gapTo, type TargetGap } from './domain/completion-target.ts'
export { completionTarget } from './domain/pledge-settings.ts'
export { countStages, type PledgeRates, ratesOf, type StageCounts } from './domain/stage-counts.ts'
export {
  listFields,
  listPledges,
  listStatuses,
  listTerms,
  type PledgeLine,
  type PledgeStatus,
  pledgesById,
  readPledge,
  readPledgeById,
  termOn,
} from './data/pledge-queries.ts'
export { listVersions, type PledgeVersion } from './data/version-queries.ts'
export { type PledgeWords, saysTheSame, wordsOf } from './domain/pledge-words.ts'
export type { PledgePart, PledgeParts, PledgeRoom, RegisterPart, ShownTerm } from './pledge-parts.ts'
export type { AskedNews, PledgeNews, PledgeNewsSource } from './pledge-news.ts'
export { statusNews } from './status-news.ts'
export type { PledgeProblem, PledgeProblemSource } from './pledge-problem.ts'
export { applyChange, type ApplyChangeRefusal } from './use-cases/apply-change.ts'
export { bringInRegister, type BringInRegisterRefusal } from './use-cases/bring-in-register.ts'
export { pledgeDuties } from './use-cases/pledge-duties.ts'
export { recordStatus, type RecordStatusRefusal } from './use-cases/record-status.ts'
export { recordStatuses, type RecordStatusesRefusal, type StatusRecord } from './use-cases/record-statuses.ts'
