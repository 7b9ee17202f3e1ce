import { defineModule } from '#platform/module/manifest.ts'
import { pledgeLedgerMigrations } from './data/migrations/index.ts'
import { pledgeLedgerActions } from './domain/pledge-ledger-actions.ts'
import { pledgeLedgerPersonalColumns } from './personal-columns.ts'

export const pledgeLedgerModule = defineModule({
  name: 'pledge-ledger',
  actions: pledgeLedgerActions,
  migrations: pledgeLedgerMigrations,
  personalColumns: pledgeLedgerPersonalColumns,
})
