import type { ComponentChild } from 'preact'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { BudgetRound } from '#modules/participatory-budget/index.ts'
import type { ProposalLine } from './data/proposal-queries.ts'

/** What another module of the programme shows on a proposal's public page, as sections of its own. */
export interface ProposalPart {
  /** Smaller comes first. */
  readonly order: number
  /** Null where there is nothing to show. A fixed number of queries, whatever the proposal. */
  show(request: WebRequest, round: BudgetRound, proposal: ProposalLine): Promise<ComponentChild>
}
