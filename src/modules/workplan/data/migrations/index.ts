import type { NamedMigration } from '#platform/module/manifest.ts'
import { workplanTables } from './2026-11-22-40-workplan.ts'

export const workplanMigrations: readonly NamedMigration[] = [workplanTables]
