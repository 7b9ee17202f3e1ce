import type { NamedMigration } from '#platform/module/manifest.ts'
import { polls } from './2026-11-29-10-polls.ts'

export const participationMigrations: readonly NamedMigration[] = [polls]
