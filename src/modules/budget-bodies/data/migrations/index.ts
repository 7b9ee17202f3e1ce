import type { NamedMigration } from '#platform/module/manifest.ts'
import { budgetBodies } from './2026-11-29-70-budget-bodies.ts'

export const budgetBodiesMigrations: readonly NamedMigration[] = [budgetBodies]
