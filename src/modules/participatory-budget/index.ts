/** Participatory budgeting (주민참여예산): so far its count, exact and for anyone to repeat. */
export { type Ballot, ballotsFrom } from './domain/count/ballot-pile.ts'
export {
  completions,
  type Course,
  countElection,
  courseOf,
  type Completion,
  type CountRule,
  countRules,
  type RoundRule,
} from './domain/count/count.ts'
export {
  type Ballots,
  costOf,
  type Election,
  type Project,
  type RuleFlaw,
  utilities,
  type Utility,
} from './domain/count/election.ts'
export { explainCourse, type Explanation } from './domain/count/explain.ts'
export type { Limits, Obstacle } from './domain/count/limits.ts'
export type { MoreVotes, Recounts } from './domain/count/more-votes.ts'
export type { Payment, Quotient } from './domain/count/payments.ts'
export { type PbFlaw, type PbFlawKind, readPb } from './domain/count/read-pb.ts'
export type { Scores } from './domain/count/scores.ts'
export { shareCaps } from './domain/count/share-caps.ts'
export { type Lot, tieOrders, type TieRule } from './domain/count/ties.ts'
export {
  type Belonging,
  belongings,
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
  type RoundBallot,
  type RoundBallotKind,
  type RoundPlan,
} from './domain/round.ts'
export { countingRule, type PublishedRule, type VoteFacts } from './domain/published-rule.ts'
export { listRounds, lockRound, readRound, readRoundById } from './data/round-queries.ts'
export { changeRound, planRound, type PlanRoundRefusal } from './use-cases/plan-round.ts'
export type { RoundOutcome, RoundPart, RoundRoom } from './round-parts.ts'
