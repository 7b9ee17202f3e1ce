import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import { budgetProposalJobs } from './budget-proposal-jobs.ts'
import { budgetProposalMigrations } from './data/migrations/index.ts'
import { budgetProposalActions } from './domain/budget-proposal-actions.ts'
import { budgetProposalSettings } from './domain/budget-proposal-settings.ts'
import { budgetProposalPersonalColumns } from './personal-columns.ts'
import type { ProposalPart } from './proposal-parts.ts'
import { budgetProposalDatasets } from './web/datasets.ts'
import { budgetProposalApi } from './web/open-api.ts'
import { officeCommentRoutes } from './web/office-comments.tsx'
import { officeRoutes } from './web/office-routes.tsx'
import { commentRoutes } from './web/comment-routes.tsx'
import { mapRoutes } from './web/map-routes.tsx'
import { paperRoutes } from './web/paper-routes.tsx'
import { executionRoutes } from './web/execution-routes.tsx'
import { photoRoutes } from './web/photo-routes.tsx'
import { ownRoutes } from './web/own-routes.tsx'
import { portalRoutes } from './web/portal.tsx'
import { proposeRoutes } from './web/propose-routes.tsx'

export { reviewTasks } from './web/review-tasks.ts'
export { proposalsOnRound } from './web/round-part.tsx'

/** Citizens' proposals for the budget, with what the programme's other modules show on them. */
export function budgetProposalModule(parts: readonly ProposalPart[]): ModuleManifest {
  return defineModule({
    name: 'budget-proposals',
    actions: budgetProposalActions,
    migrations: budgetProposalMigrations,
    settings: budgetProposalSettings,
    personalColumns: budgetProposalPersonalColumns,
    jobs: budgetProposalJobs,
    datasets: budgetProposalDatasets,
    // What writes a new one before the page of one, whose address is wider.
    routes: [
      ...proposeRoutes,
      ...ownRoutes,
      ...photoRoutes,
      ...mapRoutes,
      ...executionRoutes,
      ...commentRoutes(parts),
      ...portalRoutes(parts),
      // Before the record of one, whose address is wider.
      ...paperRoutes,
      ...officeRoutes,
      ...officeCommentRoutes,
      ...budgetProposalApi,
    ],
  })
}
