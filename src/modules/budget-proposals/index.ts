/** Citizens' proposals for the budget: sent, merged, reviewed by departments, supported, followed to their end. */
export { budgetProposalActions } from './domain/budget-proposal-actions.ts'
export { proposalFieldTexts } from './domain/field-texts.ts'
export {
  belongings,
  costOfProposal,
  type ExecutionStep,
  executionSteps,
  type IneligibleGround,
  type Proposal,
  type ProposalField,
  proposalFields,
  type ProposalId,
  type ProposalState,
  type Verdict,
} from './domain/proposal.ts'
export { listProposals, type ProposalLine, readProposal } from './data/proposal-queries.ts'
export { assignReview, mergeProposal, ruleOut } from './use-cases/decide.ts'
export { budgetProposalDuties } from './use-cases/proposal-duties.ts'
export { lookAtComment, sendComment } from './use-cases/comment.ts'
export { listComments } from './data/comment-queries.ts'
export { support } from './use-cases/own-proposal.ts'
export { sendProposal } from './use-cases/propose.ts'
export type { ProposalPart } from './proposal-parts.ts'
export { recordStep, reviewProposal, settleProposal } from './use-cases/review.ts'
