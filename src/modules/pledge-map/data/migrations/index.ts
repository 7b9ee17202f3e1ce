import type { NamedMigration } from '#platform/module/manifest.ts'
import { pledgePlaceTables } from './2026-11-28-50-pledge-places.ts'

export const pledgeMapMigrations: readonly NamedMigration[] = [pledgePlaceTables]
