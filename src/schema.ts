import { followingMigrations } from '#modules/following/data/migrations/index.ts'
import { monthlyCheckMigrations } from '#modules/monthly-check/data/migrations/index.ts'
import { organizationMigrations } from '#modules/organization/data/migrations/index.ts'
import { oversightMigrations } from '#modules/oversight/data/migrations/index.ts'
import { planDocumentMigrations } from '#modules/plan-document/data/migrations/index.ts'
import { planBooksMigrations } from '#modules/plan-books/data/migrations/index.ts'
import { pledgeMigrations } from '#modules/pledges/data/migrations/index.ts'
import { budgetBodiesMigrations } from '#modules/budget-bodies/data/migrations/index.ts'
import { budgetProposalMigrations } from '#modules/budget-proposals/data/migrations/index.ts'
import { evaluationWorkMigrations } from '#modules/evaluation-work/data/migrations/index.ts'
import { evaluationForesightMigrations } from '#modules/evaluation-foresight/data/migrations/index.ts'
import { jointEvaluationMigrations } from '#modules/joint-evaluation/data/migrations/index.ts'
import { indicatorMigrations } from '#modules/indicators/data/migrations/index.ts'
import { budgetSchoolMigrations } from '#modules/budget-school/data/migrations/index.ts'
import { budgetVoteMigrations } from '#modules/budget-votes/data/migrations/index.ts'
import { participatoryBudgetMigrations } from '#modules/participatory-budget/data/migrations/index.ts'
import { collaborationMigrations } from '#modules/collaboration/data/migrations/index.ts'
import { participationMigrations } from '#modules/participation/data/migrations/index.ts'
import { committeeMigrations } from '#modules/committees/data/migrations/index.ts'
import { pledgeChangeMigrations } from '#modules/pledge-changes/data/migrations/index.ts'
import { pledgeCheckMigrations } from '#modules/pledge-checks/data/migrations/index.ts'
import { pledgeCommentMigrations } from '#modules/pledge-comments/data/migrations/index.ts'
import { pledgeIntakeMigrations } from '#modules/pledge-intake/data/migrations/index.ts'
import { pledgeLedgerMigrations } from '#modules/pledge-ledger/data/migrations/index.ts'
import { pledgeMapMigrations } from '#modules/pledge-map/data/migrations/index.ts'
import { pledgePanelMigrations } from '#modules/pledge-panel/data/migrations/index.ts'
import { manifestoMigrations } from '#modules/manifesto/data/migrations/index.ts'
import { reviewMigrations } from '#modules/reviews/data/migrations/index.ts'
import { workplanMigrations } from '#modules/workplan/data/migrations/index.ts'
import { accessMigrations } from '#platform/access/migrations.ts'
import { appendOnlyTables as auditTables } from '#platform/audit/append-only.ts'
import { auditMigrations } from '#platform/audit/migrations.ts'
import { clockMigrations } from '#platform/clock/migrations.ts'
import type { ListedMigration } from '#platform/database/migrate.ts'
import { filesMigrations } from '#platform/files/migrations.ts'
import { jobsMigrations } from '#platform/jobs/migrations.ts'
import { mailMigrations } from '#platform/mail/migrations.ts'
import { settingsMigrations } from '#platform/settings/migrations.ts'

/** Every part's migrations, platform first. */
export const allMigrations: readonly (readonly ListedMigration[])[] = [
  clockMigrations,
  settingsMigrations,
  auditMigrations,
  accessMigrations,
  jobsMigrations,
  mailMigrations,
  filesMigrations,
  organizationMigrations,
  workplanMigrations,
  followingMigrations,
  planDocumentMigrations,
  monthlyCheckMigrations,
  planBooksMigrations,
  pledgeMigrations,
  committeeMigrations,
  pledgeChangeMigrations,
  pledgeCheckMigrations,
  pledgeCommentMigrations,
  pledgeIntakeMigrations,
  pledgeLedgerMigrations,
  pledgeMapMigrations,
  pledgePanelMigrations,
  manifestoMigrations,
  collaborationMigrations,
  participationMigrations,
  participatoryBudgetMigrations,
  budgetProposalMigrations,
  budgetVoteMigrations,
  budgetSchoolMigrations,
  indicatorMigrations,
  jointEvaluationMigrations,
  evaluationWorkMigrations,
  evaluationForesightMigrations,
  budgetBodiesMigrations,
  reviewMigrations,
  oversightMigrations,
]

/** Tables whose rows are never changed nor taken away. */
export const appendOnlyTables: readonly string[] = [
  ...auditTables,
  'check_snapshot',
  'collaboration_entry',
  'collaboration_line',
  'collaboration_settled_edge',
  'collaboration_settled_row',
  'collaboration_settlement',
  'pledge_change_event',
  'pledge_check_snapshot',
  'pledge_version',
]
