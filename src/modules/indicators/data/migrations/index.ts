import type { NamedMigration } from '#platform/module/manifest.ts'
import { indicators } from './2026-11-30-10-indicators.ts'

export const indicatorMigrations: readonly NamedMigration[] = [indicators]
