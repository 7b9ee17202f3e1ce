import type { NamedMigration } from '#platform/module/manifest.ts'
import { monthlyCheck } from './2026-11-23-50-monthly-check.ts'

export const monthlyCheckMigrations: readonly NamedMigration[] = [monthlyCheck]
