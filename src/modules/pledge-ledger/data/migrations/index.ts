import type { NamedMigration } from '#platform/module/manifest.ts'
import { pledgeLedger } from './2026-11-28-40-pledge-ledger.ts'

export const pledgeLedgerMigrations: readonly NamedMigration[] = [pledgeLedger]
