import type { NamedMigration } from '#platform/module/manifest.ts'
import { budgetProposals } from './2026-11-29-31-budget-proposals.ts'
import { proposalSpots } from './2026-11-29-32-proposal-spots.ts'
import { proposalPhotos } from './2026-11-29-50-proposal-photos.ts'
import { proposalSenders } from './2026-11-29-80-proposal-senders.ts'
import { proposalExecution } from './2026-11-29-81-proposal-execution.ts'
import { proposalComments } from './2026-11-29-33-proposal-comments.ts'

export const budgetProposalMigrations: readonly NamedMigration[] = [
  budgetProposals,
  proposalSpots,
  proposalComments,
  proposalPhotos,
  proposalSenders,
  proposalExecution,
]
