import type { NamedMigration } from '#platform/module/manifest.ts'
import { budgetSchool } from './2026-11-29-60-budget-school.ts'

export const budgetSchoolMigrations: readonly NamedMigration[] = [budgetSchool]
