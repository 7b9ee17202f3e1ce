import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import type { CollaborationConfig } from './collaboration-config.ts'
import { collaborationJobs } from './collaboration-jobs.ts'
import { collaborationMigrations } from './data/migrations/index.ts'
import { collaborationActions } from './domain/collaboration-actions.ts'
import { collaborationSettings } from './domain/collaboration-settings.ts'
import { nudgeMails } from './nudge-mails.ts'
import { collaborationPersonalColumns } from './personal-columns.ts'
import { workspaceRoutes } from './web/workspace.ts'
import { collaborationTexts } from './web/words.ts'

/** Points that colleagues thank each other with, and the rankings drawn from them. */
export function collaborationModule({ origin }: CollaborationConfig): ModuleManifest {
  return defineModule({
    name: 'collaboration',
    actions: collaborationActions,
    migrations: collaborationMigrations,
    settings: collaborationSettings,
    personalColumns: collaborationPersonalColumns,
    jobs: collaborationJobs(nudgeMails(origin)),
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
}
