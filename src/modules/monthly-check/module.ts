import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import { checkMails } from './check-mails.ts'
import { monthlyCheckMigrations } from './data/migrations/index.ts'
import { monthlyCheckActions } from './domain/monthly-check-actions.ts'
import { monthlyCheckSettings } from './domain/monthly-check-settings.ts'
import type { MonthlyCheckConfig } from './monthly-check-config.ts'
import { monthlyCheckJobs } from './monthly-check-jobs.ts'
import { monthlyCheckPersonalColumns } from './personal-columns.ts'
import { linkRoutes } from './web/link-routes.tsx'
import { monthlyCheckTexts } from './web/words.ts'
import { workspaceRoutes } from './web/workspace.ts'

const { ko, en } = monthlyCheckTexts
const { read } = monthlyCheckActions

/** Months opened, answered, closed and frozen; reminders; reporting sessions and what they decided. */
export function monthlyCheckModule({ origin }: MonthlyCheckConfig): ModuleManifest {
  const mails = checkMails(origin)
  return defineModule({
    name: 'monthly-check',
    actions: monthlyCheckActions,
    migrations: monthlyCheckMigrations,
    settings: monthlyCheckSettings,
    personalColumns: monthlyCheckPersonalColumns,
    routes: [...workspaceRoutes(mails), ...linkRoutes],
    jobs: monthlyCheckJobs(mails),
    navigation: [
      {
        room: 'workspace',
        href: '/office/monthly-check',
        label: { ko: ko.monthlyCheck, en: en.monthlyCheck },
        allow: read,
        order: 40,
      },
      {
        room: 'workspace',
        href: '/office/reporting-sessions',
        label: { ko: ko.sessions, en: en.sessions },
        allow: read,
        order: 45,
      },
      {
        room: 'workspace',
        href: '/office/decisions',
        label: { ko: ko.decisions, en: en.decisions },
        allow: read,
        order: 46,
      },
    ],
  })
}
