import { defineModule } from '#platform/module/manifest.ts'
import { planDocumentMigrations } from './data/migrations/index.ts'
import { planDocumentSettings } from './domain/intake/keep-settings.ts'
import { planDocumentActions } from './domain/intake/plan-document-actions.ts'
import { planDocumentPersonalColumns } from './personal-columns.ts'
import { readDocumentJob, sweepDocumentsJob } from './plan-document-jobs.ts'
import { planDocumentTexts } from './web/words.ts'
import { workspaceRoutes } from './web/workspace.tsx'

const { ko, en } = planDocumentTexts

export const planDocumentModule = defineModule({
  name: 'plan-document',
  actions: planDocumentActions,
  migrations: planDocumentMigrations,
  settings: planDocumentSettings,
  personalColumns: planDocumentPersonalColumns,
  routes: workspaceRoutes,
  jobs: [readDocumentJob, sweepDocumentsJob],
  navigation: [
    {
      room: 'workspace',
      href: '/office/plans/read',
      label: { ko: ko.title, en: en.title },
      allow: planDocumentActions['read-document'],
      order: 25,
    },
  ],
})
