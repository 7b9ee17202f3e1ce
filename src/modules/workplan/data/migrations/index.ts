import type { NamedMigration } from '#platform/module/manifest.ts'
import { workplanTables } from './2026-11-22-40-workplan.ts'
import { workplanSecondThoughts } from './2026-11-23-40-workplan-second-thoughts.ts'
import { workplanLiving } from './2026-11-23-60-workplan-living.ts'

export const workplanMigrations: readonly NamedMigration[] = [
  workplanTables,
  workplanSecondThoughts,
  workplanLiving,
]
