import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import { checkMails } from './check-mails.ts'
import { pledgeCheckMigrations } from './data/migrations/index.ts'
import { pledgeCheckActions } from './domain/pledge-check-actions.ts'
import { pledgeCheckSettings } from './domain/pledge-check-settings.ts'
import { pledgeCheckPersonalColumns } from './personal-columns.ts'
import type { PledgeCheckConfig } from './pledge-check-config.ts'
import { pledgeCheckJobs } from './pledge-check-jobs.ts'
import { checkDatasets } from './web/datasets.ts'
import { checkApi } from './web/open-api.ts'
import { portalRoutes } from './web/portal.tsx'
import { workspaceRoutes } from './web/workspace.ts'

export { checkTasks } from './web/check-tasks.ts'
export { goalsOnPledge, goalsOnRegister } from './web/parts.tsx'

/** Self-checks of the pledges: goals, rounds, corrections, sessions, and the linter before anything is published. */
export function pledgeCheckModule(config: PledgeCheckConfig): ModuleManifest {
  const mails = checkMails(config.origin)
  return defineModule({
    name: 'pledge-checks',
    actions: pledgeCheckActions,
    migrations: pledgeCheckMigrations,
    settings: pledgeCheckSettings,
    personalColumns: pledgeCheckPersonalColumns,
    routes: [...portalRoutes, ...workspaceRoutes(config, mails), ...checkApi],
    jobs: pledgeCheckJobs(mails),
    datasets: checkDatasets,
  })
}
