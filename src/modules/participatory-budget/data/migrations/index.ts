import type { NamedMigration } from '#platform/module/manifest.ts'
import { budgetRounds } from './2026-11-29-30-budget-rounds.ts'
import { roundBallots } from './2026-11-29-90-round-ballots.ts'
import { roundProposers } from './2026-12-01-20-round-proposers.ts'

export const participatoryBudgetMigrations: readonly NamedMigration[] = [
  budgetRounds,
  roundBallots,
  roundProposers,
]
