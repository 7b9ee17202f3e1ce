import { jobActions } from '#platform/jobs/job-actions.ts'
import { mailActions } from '#platform/mail/mail-actions.ts'
import { defineModule, type ModuleManifest, type NavigationItem } from '#platform/module/manifest.ts'
import { oversightMigrations } from './data/migrations/index.ts'
import { oversightActions } from './domain/oversight-actions.ts'
import type { OversightConfig } from './oversight-config.ts'
import { oversightJobs } from './oversight-jobs.ts'
import { oversightPersonalColumns } from './personal-columns.ts'
import { accessRetention, anomalyLimits } from './use-cases/access-settings.ts'
import { oversightApi } from './web/open-api.ts'
import { oversightPortal } from './web/portal.tsx'
import { words } from './web/words.ts'
import { oversightWorkspace } from './web/workspace.tsx'

/** The oversight of the house: audit log, access record, jobs, outbox and the register of personal data. */
export function oversightModule(config: OversightConfig): ModuleManifest {
  return defineModule({
    name: 'oversight',
    actions: { ...oversightActions, ...jobActions, ...mailActions },
    routes: [...oversightPortal(config), ...oversightWorkspace(config), ...oversightApi],
    migrations: oversightMigrations,
    navigation,
    personalColumns: oversightPersonalColumns,
    settings: [accessRetention, anomalyLimits],
    jobs: oversightJobs(config),
  })
}

const label = (part: 'audit' | 'access' | 'outbox' | 'jobs' | 'personalData') => ({
  ko: words.ko[part].title,
  en: words.en[part].title,
})

const item = (
  href: string,
  part: Parameters<typeof label>[0],
  allow: NavigationItem['allow'],
  order: number,
) => ({ room: 'workspace', href, label: label(part), allow, order }) as const

const navigation: readonly NavigationItem[] = [
  item('/office/audit', 'audit', oversightActions['read-audit-log'], 910),
  item('/office/access-records', 'access', oversightActions['read-access-records'], 920),
  item('/office/outbox', 'outbox', mailActions['read-outbox'], 930),
  item('/office/jobs', 'jobs', jobActions['read-jobs'], 940),
  item('/office/personal-data', 'personalData', oversightActions['read-personal-data-register'], 950),
]
