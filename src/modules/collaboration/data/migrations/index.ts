import type { NamedMigration } from '#platform/module/manifest.ts'
import { collaborationLedger } from './2026-11-28-90-collaboration-ledger.ts'
import { collaborationRankings } from './2026-11-28-91-collaboration-rankings.ts'
import { collaborationClockwork } from './2026-11-28-95-collaboration-clockwork.ts'

export const collaborationMigrations: readonly NamedMigration[] = [
  collaborationLedger,
  collaborationRankings,
  collaborationClockwork,
]
