import { followingPersonalColumns } from '#modules/following/personal-columns.ts'
import { monthlyCheckPersonalColumns } from '#modules/monthly-check/personal-columns.ts'
import { organizationPersonalColumns } from '#modules/organization/personal-columns.ts'
import { oversightPersonalColumns } from '#modules/oversight/personal-columns.ts'
import { planDocumentPersonalColumns } from '#modules/plan-document/personal-columns.ts'
import { pledgePersonalColumns } from '#modules/pledges/personal-columns.ts'
import { budgetProposalPersonalColumns } from '#modules/budget-proposals/personal-columns.ts'
import { evaluationWorkPersonalColumns } from '#modules/evaluation-work/personal-columns.ts'
import { evaluationForesightPersonalColumns } from '#modules/evaluation-foresight/personal-columns.ts'
import { jointEvaluationPersonalColumns } from '#modules/joint-evaluation/personal-columns.ts'
import { indicatorPersonalColumns } from '#modules/indicators/personal-columns.ts'
import { budgetSchoolPersonalColumns } from '#modules/budget-school/personal-columns.ts'
import { collaborationPersonalColumns } from '#modules/collaboration/personal-columns.ts'
import { participationPersonalColumns } from '#modules/participation/personal-columns.ts'
import { participatoryBudgetPersonalColumns } from '#modules/participatory-budget/personal-columns.ts'
import { budgetVotePersonalColumns } from '#modules/budget-votes/personal-columns.ts'
import { committeePersonalColumns } from '#modules/committees/personal-columns.ts'
import { pledgeChangePersonalColumns } from '#modules/pledge-changes/personal-columns.ts'
import { pledgeCheckPersonalColumns } from '#modules/pledge-checks/personal-columns.ts'
import { pledgeCommentPersonalColumns } from '#modules/pledge-comments/personal-columns.ts'
import { pledgeIntakePersonalColumns } from '#modules/pledge-intake/personal-columns.ts'
import { pledgeLedgerPersonalColumns } from '#modules/pledge-ledger/personal-columns.ts'
import { pledgeMapPersonalColumns } from '#modules/pledge-map/personal-columns.ts'
import { pledgePanelPersonalColumns } from '#modules/pledge-panel/personal-columns.ts'
import { manifestoPersonalColumns } from '#modules/manifesto/personal-columns.ts'
import { reviewPersonalColumns } from '#modules/reviews/personal-columns.ts'
import { workplanPersonalColumns } from '#modules/workplan/personal-columns.ts'
import { accessPersonalColumns } from '#platform/access/personal-columns.ts'
import { filesPersonalColumns } from '#platform/files/personal-columns.ts'
import { mailPersonalColumns } from '#platform/mail/personal-columns.ts'
import type { PersonalColumn } from '#platform/module/personal-column.ts'

/** The register of personal data (개인정보 처리 목록), by who keeps them. */
export const personalColumnsByKeeper: readonly {
  readonly module: string
  readonly columns: readonly PersonalColumn[]
}[] = [
  { module: 'accounts', columns: accessPersonalColumns },
  { module: 'organization', columns: organizationPersonalColumns },
  { module: 'workplan', columns: workplanPersonalColumns },
  { module: 'following', columns: followingPersonalColumns },
  { module: 'plan-document', columns: planDocumentPersonalColumns },
  { module: 'monthly-check', columns: monthlyCheckPersonalColumns },
  { module: 'pledges', columns: pledgePersonalColumns },
  { module: 'committees', columns: committeePersonalColumns },
  { module: 'pledge-changes', columns: pledgeChangePersonalColumns },
  { module: 'pledge-checks', columns: pledgeCheckPersonalColumns },
  { module: 'pledge-comments', columns: pledgeCommentPersonalColumns },
  { module: 'pledge-intake', columns: pledgeIntakePersonalColumns },
  { module: 'pledge-ledger', columns: pledgeLedgerPersonalColumns },
  { module: 'pledge-map', columns: pledgeMapPersonalColumns },
  { module: 'pledge-panel', columns: pledgePanelPersonalColumns },
  { module: 'manifesto', columns: manifestoPersonalColumns },
  { module: 'collaboration', columns: collaborationPersonalColumns },
  { module: 'participation', columns: participationPersonalColumns },
  { module: 'budget-proposals', columns: budgetProposalPersonalColumns },
  { module: 'participatory-budget', columns: participatoryBudgetPersonalColumns },
  { module: 'budget-votes', columns: budgetVotePersonalColumns },
  { module: 'budget-school', columns: budgetSchoolPersonalColumns },
  { module: 'indicators', columns: indicatorPersonalColumns },
  { module: 'evaluation-work', columns: evaluationWorkPersonalColumns },
  { module: 'evaluation-foresight', columns: evaluationForesightPersonalColumns },
  { module: 'joint-evaluation', columns: jointEvaluationPersonalColumns },
  { module: 'reviews', columns: reviewPersonalColumns },
  { module: 'oversight', columns: oversightPersonalColumns },
  { module: 'mail', columns: mailPersonalColumns },
  { module: 'files', columns: filesPersonalColumns },
]

export const allPersonalColumns: readonly PersonalColumn[] = personalColumnsByKeeper.flatMap(
  ({ columns }) => columns,
)
