import type { NamedMigration } from '#platform/module/manifest.ts'
import { pledgeChecks } from './2026-11-28-60-pledge-checks.ts'
import { firstPublication } from './2026-11-28-61-first-publication.ts'

export const pledgeCheckMigrations: readonly NamedMigration[] = [pledgeChecks, firstPublication]
