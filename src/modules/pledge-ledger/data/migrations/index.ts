import type { NamedMigration } from '#platform/module/manifest.ts'

export const pledgeLedgerMigrations: readonly NamedMigration[] = []
