import type { NamedMigration } from '#platform/module/manifest.ts'
import { pledgeChangeTables } from './2026-11-28-31-pledge-changes.ts'

export const pledgeChangeMigrations: readonly NamedMigration[] = [pledgeChangeTables]
