/** Citizens' proposals for the budget: sent, merged, reviewed by departments, supported, followed to their end. */
export { budgetProposalActions } from './domain/budget-proposal-actions.ts'
export { proposalFieldTexts } from './domain/field-texts.ts'
export {
  belongings,
  costOfProposal,
  executionSteps,
  type IneligibleGround,
  type Proposal,
  type ProposalField,
  proposalFields,
  type ProposalId,
  type ProposalState,
  proposalStates,
  type Verdict,
} from './domain/proposal.ts'
export { listProposals, type ProposalLine, readProposal } from './data/proposal-queries.ts'
export { assignReview, mergeProposal, ruleOut } from './use-cases/decide.ts'
export { budgetProposalDuties } from './use-cases/proposal-duties.ts'
export { lookAtComment, sendComment } from './use-cases/comment.ts'
export { type MonitoringReport, reportsOf, worksOf } from './data/execution-queries.ts'
export type { Finding, MonitoringId } from './domain/monitoring.ts'
export type { WorkStep } from './domain/execution.ts'
export { listComments } from './data/comment-queries.ts'
export { support } from './use-cases/own-proposal.ts'
export { sendProposal } from './use-cases/propose.ts'
export type { ProposalPart } from './proposal-parts.ts'
export { answerMonitoring, reportMonitoring } from './use-cases/monitor.ts'
export { enterProposal } from './use-cases/enter-proposal.ts'
export { recordStep } from './use-cases/record-step.ts'
export { reviewProposal } from './use-cases/review.ts'
export { settleProposals } from './use-cases/settle-proposals.ts'
export { type SettledReason } from './domain/settled-reason.ts'
