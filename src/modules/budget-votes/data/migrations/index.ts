import type { NamedMigration } from '#platform/module/manifest.ts'
import { budgetVotes } from './2026-11-29-40-budget-votes.ts'
import { budgetConflicts } from './2026-11-29-91-budget-conflicts.ts'

export const budgetVoteMigrations: readonly NamedMigration[] = [budgetVotes, budgetConflicts]
