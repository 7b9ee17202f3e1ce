import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import { workplanMigrations } from './data/migrations/index.ts'
import { workplanSettings } from './domain/tracking-settings.ts'
import { workplanActions } from './domain/workplan-actions.ts'
import { navigation } from './navigation.ts'
import { planFollowSource } from './plan-follow-source.ts'
import { workplanPersonalColumns } from './personal-columns.ts'
import { calendarRoutes } from './web/calendar-routes.tsx'
import { workplanDatasets } from './web/datasets.ts'
import { workplanApi } from './web/open-api.ts'
import { followRoutes } from './web/follow-routes.tsx'
import { planMails } from './web/mails.ts'
import { portalRoutes } from './web/portal.tsx'
import { searchRoutes } from './web/search-routes.tsx'
import type { OfficeTaskSource } from './web/office-task-source.ts'
import { workspaceRoutes } from './web/workspace.tsx'
import type { WorkplanConfig } from './workplan-config.ts'
import { workplanJobs } from './workplan-jobs.ts'

export type { OfficeTaskSource }

/** What of the plan can be followed by mail. */
export const planFollowing = ({ origin }: WorkplanConfig) => planFollowSource(planMails(origin))

/** The year's plan, its tasks, calendar and search, and what citizens may follow of it. */
export function workplanModule(
  { origin }: WorkplanConfig,
  taskSources: readonly OfficeTaskSource[],
): ModuleManifest {
  const mails = planMails(origin)
  return defineModule({
    name: 'workplan',
    actions: workplanActions,
    migrations: workplanMigrations,
    settings: workplanSettings,
    personalColumns: workplanPersonalColumns,
    routes: [
      ...searchRoutes,
      ...calendarRoutes(origin),
      ...followRoutes(origin),
      ...portalRoutes(origin),
      ...workspaceRoutes(taskSources),
      ...workplanApi,
    ],
    jobs: workplanJobs(mails),
    datasets: workplanDatasets,
    navigation,
  })
}
