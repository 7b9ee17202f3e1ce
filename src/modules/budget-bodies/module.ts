import { defineModule } from '#platform/module/manifest.ts'
import { budgetBodiesMigrations } from './data/migrations/index.ts'
import { budgetBodiesActions } from './domain/budget-bodies-actions.ts'
import { budgetBodiesSettings } from './domain/budget-bodies-settings.ts'
import { budgetBodiesDatasets } from './web/datasets.ts'
import { keepRoutes } from './web/keep-routes.tsx'
import { officePageRoutes } from './web/office-page.tsx'
import { portalRoutes } from './web/portal.tsx'

export { bodiesOnRound } from './web/round-part.tsx'

/** Which committees are the bodies of participatory budgeting, and whether they keep within its rules. */
export const budgetBodiesModule = defineModule({
  name: 'budget-bodies',
  actions: budgetBodiesActions,
  migrations: budgetBodiesMigrations,
  settings: budgetBodiesSettings,
  routes: [...portalRoutes, ...officePageRoutes, ...keepRoutes],
  datasets: budgetBodiesDatasets,
})
