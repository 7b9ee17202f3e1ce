import { defineModule } from '#platform/module/manifest.ts'
import { pledgeLedgerMigrations } from './data/migrations/index.ts'
import { pledgeLedgerActions } from './domain/pledge-ledger-actions.ts'
import { pledgeLedgerSettings } from './domain/pledge-ledger-settings.ts'
import { pledgeLedgerPersonalColumns } from './personal-columns.ts'
import { ledgerDatasets } from './web/datasets.ts'
import { ledgerApi } from './web/open-api.ts'
import { portalRoutes } from './web/portal.tsx'
import { workspaceRoutes } from './web/workspace.tsx'

export { ledgerOnPledge, ledgerOnRegister } from './web/parts.tsx'

/** The money of the pledges: read by everyone, kept by the lead departments and the planning office. */
export const pledgeLedgerModule = defineModule({
  name: 'pledge-ledger',
  actions: pledgeLedgerActions,
  migrations: pledgeLedgerMigrations,
  settings: pledgeLedgerSettings,
  personalColumns: pledgeLedgerPersonalColumns,
  routes: [...portalRoutes, ...workspaceRoutes, ...ledgerApi],
  datasets: ledgerDatasets,
})
