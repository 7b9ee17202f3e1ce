import { defineModule } from '#platform/module/manifest.ts'
import { collaborationJobs } from './collaboration-jobs.ts'
import { collaborationMigrations } from './data/migrations/index.ts'
import { collaborationActions } from './domain/collaboration-actions.ts'
import { collaborationSettings } from './domain/collaboration-settings.ts'
import { collaborationPersonalColumns } from './personal-columns.ts'
import { workspaceRoutes } from './web/workspace.ts'
import { collaborationTexts } from './web/words.ts'

/** Points that colleagues thank each other with, and the rankings drawn from them. */
export const collaborationModule = defineModule({
  name: 'collaboration',
  actions: collaborationActions,
  migrations: collaborationMigrations,
  settings: collaborationSettings,
  personalColumns: collaborationPersonalColumns,
  jobs: collaborationJobs,
  routes: workspaceRoutes,
  navigation: [
    {
      room: 'workspace',
      href: '/office/collaboration',
      label: { ko: collaborationTexts.ko.title, en: collaborationTexts.en.title },
      allow: collaborationActions.read,
      order: 60,
    },
  ],
})
