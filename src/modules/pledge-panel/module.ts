import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import { pledgePanelMigrations } from './data/migrations/index.ts'
import { pledgePanelActions } from './domain/pledge-panel-actions.ts'
import { pledgePanelSettings } from './domain/pledge-panel-settings.ts'
import type { PledgePanelConfig } from './panel-config.ts'
import { panelJobs } from './panel-jobs.ts'
import { panelMails } from './panel-mails.ts'
import { pledgePanelPersonalColumns } from './personal-columns.ts'
import { panelDatasets } from './web/datasets.ts'
import { evaluateRoutes } from './web/evaluate-routes.tsx'
import { panelApi } from './web/open-api.ts'
import { portalRoutes } from './web/portal.tsx'
import { workspaceRoutes } from './web/workspace.ts'

export { panelPledgePart } from './web/pledge-part.tsx'

/** Citizens evaluate the pledges twice a year; departments answer until every point is closed. */
export function pledgePanelModule(config: PledgePanelConfig): ModuleManifest {
  const mails = panelMails(config.origin)
  return defineModule({
    name: 'pledge-panel',
    actions: pledgePanelActions,
    migrations: pledgePanelMigrations,
    settings: pledgePanelSettings,
    personalColumns: pledgePanelPersonalColumns,
    // A member's page before the rounds', whose addresses would also take it.
    routes: [...evaluateRoutes, ...portalRoutes, ...workspaceRoutes(mails, config), ...panelApi],
    jobs: panelJobs(mails),
    datasets: panelDatasets,
  })
}
