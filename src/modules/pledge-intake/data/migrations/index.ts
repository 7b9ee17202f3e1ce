import type { NamedMigration } from '#platform/module/manifest.ts'
import { pledgeIntakeTables } from './2026-11-28-75-pledge-intake.ts'

export const pledgeIntakeMigrations: readonly NamedMigration[] = [pledgeIntakeTables]
