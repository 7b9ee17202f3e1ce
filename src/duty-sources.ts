import { type DutySource, registerDutySource } from '#modules/organization/index.ts'
import { budgetProposalDuties } from '#modules/budget-proposals/index.ts'
import { evaluationWorkDuties } from '#modules/evaluation-work/index.ts'
import { indicatorDuties } from '#modules/indicators/index.ts'
import { pledgeChangeDuties } from '#modules/pledge-changes/index.ts'
import { commentDuties } from '#modules/pledge-comments/index.ts'
import { pledgeDuties } from '#modules/pledges/index.ts'
import { reviewDuties } from '#modules/reviews/index.ts'
import { workplanDuties } from '#modules/workplan/index.ts'

/** Modules whose work somebody must go on with when people or departments go. */
const sources: readonly DutySource[] = [
  workplanDuties,
  pledgeDuties,
  pledgeChangeDuties,
  commentDuties,
  budgetProposalDuties,
  indicatorDuties,
  evaluationWorkDuties,
  reviewDuties,
]

/** Tells the organisation of them; again does nothing more. */
export function registerDutySources(): void {
  for (const source of sources) registerDutySource(source)
}
