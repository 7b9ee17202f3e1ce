import { accountsModule, type AccountsConfig } from '#modules/accounts/module.ts'
import type { MonthlyCheckConfig } from '#modules/monthly-check/index.ts'
import { monthlyCheckModule } from '#modules/monthly-check/module.ts'
import { organizationModule } from '#modules/organization/module.ts'
import { oversightModule } from '#modules/oversight/module.ts'
import type { OversightConfig } from '#modules/oversight/oversight-config.ts'
import { planBooksModule } from '#modules/plan-books/module.ts'
import { planDocumentModule } from '#modules/plan-document/module.ts'
import { type OfficeTaskSource, planFollowing, workplanModule } from '#modules/workplan/module.ts'
import { type PledgeNewsSource, type PledgeParts, statusNews } from '#modules/pledges/index.ts'
import type { WorkplanConfig } from '#modules/workplan/index.ts'
import type { ParticipationConfig } from '#modules/participation/index.ts'
import { participationModule } from '#modules/participation/module.ts'
import { evaluationForesightModule, foresightParts } from '#modules/evaluation-foresight/module.ts'
import { followingModule } from '#modules/following/module.ts'
import {
  jointEvaluationModule,
  jointIndicatorHref,
  jointTasks,
  type JointParts,
} from '#modules/joint-evaluation/module.ts'
import {
  evaluationTasks,
  evaluationWorkModule,
  proposedInEntry,
  taskFor,
  workOnBoard,
  workOnIndicator,
  workRoom,
} from '#modules/evaluation-work/module.ts'
import { indicatorsModule } from '#modules/indicators/module.ts'
import { collaborationModule } from '#modules/collaboration/module.ts'
import { committeeModule } from '#modules/committees/module.ts'
import { changeNews, type PledgeChangeConfig } from '#modules/pledge-changes/index.ts'
import { changesOfPledge, pledgeChangeModule } from '#modules/pledge-changes/module.ts'
import {
  checkTasks,
  goalsOnPledge,
  goalsOnRegister,
  pledgeCheckModule,
} from '#modules/pledge-checks/module.ts'
import { answerNews, type PledgeCommentsConfig } from '#modules/pledge-comments/index.ts'
import {
  commentsOnPledge,
  commentsOnRegister,
  pledgeCommentModule,
  pledgeFollowing,
} from '#modules/pledge-comments/module.ts'
import { pledgeIntakeModule } from '#modules/pledge-intake/module.ts'
import { ledgerOnPledge, ledgerOnRegister, pledgeLedgerModule } from '#modules/pledge-ledger/module.ts'
import { placesPart, pledgeMapModule } from '#modules/pledge-map/module.ts'
import type { PledgePanelConfig } from '#modules/pledge-panel/index.ts'
import { panelPledgePart, pledgePanelModule } from '#modules/pledge-panel/module.ts'
import { manifestoModule } from '#modules/manifesto/module.ts'
import { bodiesOnRound, budgetBodiesModule } from '#modules/budget-bodies/module.ts'
import { budgetProposalModule, proposalsOnRound, reviewTasks } from '#modules/budget-proposals/module.ts'
import { budgetSchoolModule, schoolOnRound } from '#modules/budget-school/module.ts'
import { budgetVoteModule, resultOnProposal, voteOnRound } from '#modules/budget-votes/module.ts'
import { participatoryBudgetModule } from '#modules/participatory-budget/module.ts'
import { pledgesModule } from '#modules/pledges/module.ts'
import { judgingTasks, reviewModule } from '#modules/reviews/module.ts'
import type { ModuleManifest } from '#platform/module/manifest.ts'
import { evaluationSources } from './evaluation-sources.ts'
import { pledgeProblemSources, roundRateSources } from './pledge-sources.ts'

/** What modules are given that only the installation knows. */
export interface ModulesConfig {
  readonly accounts: AccountsConfig
  readonly monthlyCheck: MonthlyCheckConfig
  readonly oversight: OversightConfig
  readonly participation: ParticipationConfig
  readonly pledgePanel: PledgePanelConfig
  readonly pledgeChanges: PledgeChangeConfig
  readonly pledgeComments: PledgeCommentsConfig
  readonly workplan: WorkplanConfig
}

/** What the programme's other modules show on the pledges' own pages. */
const pledgeParts: PledgeParts = {
  onRegister: [goalsOnRegister, ledgerOnRegister, commentsOnRegister],
  onPledge: [goalsOnPledge, ledgerOnPledge, placesPart, panelPledgePart, changesOfPledge, commentsOnPledge],
}

/** What those who follow pledges are told. */
const pledgeNews: readonly PledgeNewsSource[] = [statusNews, changeNews, answerNews]

/** What departments are asked for beside the plan's tasks: on the workspace's first page. */
const officeTasks: readonly OfficeTaskSource[] = [
  checkTasks,
  reviewTasks,
  judgingTasks,
  jointTasks,
  evaluationTasks,
]

/** What stands on the joint evaluation shows on its pages. */
const jointParts: JointParts = {
  ...foresightParts,
  proposalsOf: proposedInEntry(evaluationSources),
  taskFor,
  onBoard: [...foresightParts.onBoard, workOnBoard],
  onIndicator: [...foresightParts.onIndicator, workOnIndicator],
  rooms: [...foresightParts.rooms, workRoom],
}

/** The table of contents: one line per module. */
export function houseModules(config: ModulesConfig): readonly ModuleManifest[] {
  return [
    // Before workplan, whose addresses of a year's plan would also take the address of the documents.
    planDocumentModule,
    followingModule([planFollowing(config.workplan), pledgeFollowing(config.pledgeComments)]),
    workplanModule(config.workplan, officeTasks),
    monthlyCheckModule(config.monthlyCheck),
    planBooksModule,
    // Before pledges, whose addresses of a pledge would also take those of its rooms.
    committeeModule,
    pledgeChangeModule(config.pledgeChanges),
    pledgeCheckModule({
      origin: config.monthlyCheck.origin,
      problemSources: pledgeProblemSources,
      rateSources: roundRateSources,
    }),
    pledgeCommentModule(config.pledgeComments, pledgeNews),
    pledgeIntakeModule,
    pledgeLedgerModule,
    pledgeMapModule(config.workplan),
    pledgePanelModule(config.pledgePanel),
    manifestoModule,
    pledgesModule(pledgeParts),
    indicatorsModule({ 'joint-evaluation': jointIndicatorHref }),
    // Before joint-evaluation, whose addresses of a year would also take those of its rooms.
    evaluationWorkModule({
      origin: config.monthlyCheck.origin,
      parts: jointParts,
      sources: evaluationSources,
    }),
    // Before the joint evaluation, whose addresses of a year would also take those of its outlook.
    evaluationForesightModule(jointParts),
    jointEvaluationModule(jointParts),
    collaborationModule(config.workplan),
    participationModule(config.participation),
    budgetProposalModule([resultOnProposal]),
    budgetVoteModule,
    budgetSchoolModule,
    budgetBodiesModule,
    participatoryBudgetModule([proposalsOnRound, voteOnRound, bodiesOnRound, schoolOnRound]),
    reviewModule({ origin: config.monthlyCheck.origin }),
    organizationModule,
    accountsModule(config.accounts),
    oversightModule(config.oversight),
  ]
}
