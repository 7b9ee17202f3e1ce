/** Participatory budgeting (주민참여예산): so far its count, exact and for anyone to repeat. */
export {
  completions,
  countElection,
  type Completion,
  type CountRule,
  countRules,
  type RoundRule,
} from './domain/count/count.ts'
export { costOf, type Election, type RuleFlaw, utilities, type Utility } from './domain/count/election.ts'
export { type PbFlaw, type PbFlawKind, readPb } from './domain/count/read-pb.ts'
export { tieOrders, type TieRule } from './domain/count/support.ts'
export {
  type BudgetRound,
  type BudgetRoundId,
  isIn,
  limitOf,
  type Phase,
  phaseKinds,
  type PhaseKind,
  phaseOf,
  proposalTypes,
  type ProposalType,
  type RoundPlan,
} from './domain/round.ts'
export { listRounds, lockRound, readRound, readRoundById } from './data/round-queries.ts'
export { changeRound, planRound, type PlanRoundRefusal } from './use-cases/plan-round.ts'
export type { RoundPart, RoundRoom } from './round-parts.ts'
