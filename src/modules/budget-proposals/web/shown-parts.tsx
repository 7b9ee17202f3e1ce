import { Fragment } from 'preact'
import type { WebRequest } from '#platform/http/web-request.ts'
import type { BudgetRound } from '#modules/participatory-budget/index.ts'
import type { ProposalLine } from '../data/proposal-queries.ts'
import type { ProposalPart } from '../proposal-parts.ts'

/** What other modules show on a proposal's page, in their order. */
export async function shownParts(
  request: WebRequest,
  parts: readonly ProposalPart[],
  { round, proposal }: { readonly round: BudgetRound; readonly proposal: ProposalLine },
) {
  const ordered = parts.toSorted((a, b) => a.order - b.order)
  return await Promise.all(
    ordered.map(async (part, place) => (
      <Fragment key={place}>{await part.show(request, round, proposal)}</Fragment>
    )),
  )
}
