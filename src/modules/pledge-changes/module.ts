import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import { changeMails } from './change-mails.ts'
import { pledgeChangeMigrations } from './data/migrations/index.ts'
import { pledgeChangeActions } from './domain/pledge-change-actions.ts'
import { pledgeChangeSettings } from './domain/pledge-change-settings.ts'
import { pledgeChangePersonalColumns } from './personal-columns.ts'
import type { PledgeChangeConfig } from './pledge-change-config.ts'
import { pledgeChangeJobs } from './pledge-change-jobs.ts'
import { actRoutes } from './web/act-routes.ts'
import { changeDatasets } from './web/datasets.ts'
import { listRoutes } from './web/list-routes.tsx'
import { changeApi } from './web/open-api.ts'
import { portalRoutes } from './web/portal.tsx'
import { recordRoutes } from './web/record-routes.tsx'
import { requestRoutes } from './web/request-routes.tsx'

export { changesOfPledge } from './web/pledge-part.tsx'

/** Requests to change pledges, from their draft to their publication. */
export function pledgeChangeModule({ origin }: PledgeChangeConfig): ModuleManifest {
  const mails = changeMails(origin)
  return defineModule({
    name: 'pledge-changes',
    actions: pledgeChangeActions,
    migrations: pledgeChangeMigrations,
    settings: pledgeChangeSettings,
    personalColumns: pledgeChangePersonalColumns,
    routes: [
      ...portalRoutes,
      ...listRoutes,
      ...requestRoutes,
      ...recordRoutes,
      ...actRoutes(mails),
      ...changeApi,
    ],
    jobs: pledgeChangeJobs(mails),
    datasets: changeDatasets,
  })
}
