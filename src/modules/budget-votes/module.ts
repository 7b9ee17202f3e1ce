import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import { budgetVoteJobs } from './budget-vote-jobs.ts'
import { budgetVoteMigrations } from './data/migrations/index.ts'
import { budgetVoteActions } from './domain/budget-vote-actions.ts'
import { budgetVotePersonalColumns } from './personal-columns.ts'
import { budgetVoteDatasets } from './web/datasets.ts'
import { deliberationRoutes } from './web/deliberation-routes.tsx'
import { officeRoutes } from './web/office-routes.tsx'
import { opinionRoutes } from './web/opinion-page.tsx'
import { resultsRoutes } from './web/results-routes.tsx'
import { whyRoutes } from './web/why-page.tsx'

export { resultOnProposal } from './web/proposal-part.tsx'
export { voteOnRound } from './web/round-part.tsx'

/** A round's vote, its count, and what comes of it. */
export const budgetVoteModule: ModuleManifest = defineModule({
  name: 'budget-votes',
  actions: budgetVoteActions,
  migrations: budgetVoteMigrations,
  personalColumns: budgetVotePersonalColumns,
  jobs: budgetVoteJobs,
  datasets: budgetVoteDatasets,
  routes: [...resultsRoutes, ...whyRoutes, ...opinionRoutes, ...officeRoutes, ...deliberationRoutes],
})
