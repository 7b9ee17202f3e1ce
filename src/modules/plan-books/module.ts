import { defineModule } from '#platform/module/manifest.ts'
import { planBooksMigrations } from './data/migrations/index.ts'
import { planBooksActions } from './domain/plan-books-actions.ts'
import { sweepSheetsJob } from './plan-books-jobs.ts'
import { portalRoutes } from './web/portal.tsx'
import { words } from './web/words.ts'
import { workspaceRoutes } from './web/workspace.tsx'

const label = { ko: words.ko.title, en: words.en.title }

/** The year's plan as books, one-page sheets and workbooks, and workbooks back. */
export const planBooksModule = defineModule({
  name: 'plan-books',
  actions: planBooksActions,
  migrations: planBooksMigrations,
  routes: [...portalRoutes, ...workspaceRoutes],
  jobs: [sweepSheetsJob],
  navigation: [
    { room: 'portal', href: '/books', label, allow: planBooksActions['read-books'], order: 30 },
    { room: 'workspace', href: '/office/books', label, allow: planBooksActions['write-books'], order: 50 },
  ],
})
