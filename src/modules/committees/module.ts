import { defineModule } from '#platform/module/manifest.ts'
import { committeeJobs } from './committee-jobs.ts'
import { committeeMigrations } from './data/migrations/index.ts'
import { committeeActions } from './domain/committee-actions.ts'
import { committeeSettings } from './domain/committee-settings.ts'
import { committeePersonalColumns } from './personal-columns.ts'
import { committeeDatasets } from './web/datasets.ts'
import { committeeApi } from './web/open-api.ts'
import { portalRoutes } from './web/portal.tsx'
import { committeeTexts } from './web/words.ts'
import { workspaceRoutes } from './web/workspace.ts'

const { ko, en } = committeeTexts

export const committeeModule = defineModule({
  name: 'committees',
  actions: committeeActions,
  migrations: committeeMigrations,
  settings: committeeSettings,
  personalColumns: committeePersonalColumns,
  routes: [...portalRoutes, ...workspaceRoutes, ...committeeApi],
  jobs: committeeJobs,
  datasets: committeeDatasets,
  navigation: [
    {
      room: 'portal',
      href: '/committees',
      label: { ko: ko.committees, en: en.committees },
      allow: committeeActions['read-committees'],
      order: 25,
    },
    {
      room: 'workspace',
      href: '/office/committees',
      label: { ko: ko.office.menu, en: en.office.menu },
      allow: committeeActions['read-office'],
      order: 55,
    },
  ],
})
