import type { NamedMigration } from '#platform/module/manifest.ts'
import { pledgeTables } from './2026-11-23-80-pledges.ts'
import { pledgeVersions } from './2026-11-28-30-pledge-versions.ts'

export const pledgeMigrations: readonly NamedMigration[] = [pledgeTables, pledgeVersions]
