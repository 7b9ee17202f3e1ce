import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import { indicatorMigrations } from './data/migrations/index.ts'
import { indicatorActions } from './domain/indicator-actions.ts'
import { indicatorSettings } from './domain/indicator-settings.ts'
import { indicatorJobs } from './indicator-jobs.ts'
import { indicatorPersonalColumns } from './personal-columns.ts'
import { indicatorRoutes, type ProgrammePages } from './web/workspace.ts'

/** Indicators of every evaluation: the programmes show them on their own pages. */
export function indicatorsModule(pages: ProgrammePages): ModuleManifest {
  return defineModule({
    name: 'indicators',
    actions: indicatorActions,
    migrations: indicatorMigrations,
    settings: indicatorSettings,
    personalColumns: indicatorPersonalColumns,
    routes: indicatorRoutes(pages),
    jobs: indicatorJobs,
  })
}
