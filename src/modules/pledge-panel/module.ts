import { defineModule } from '#platform/module/manifest.ts'
import { pledgePanelMigrations } from './data/migrations/index.ts'
import { pledgePanelActions } from './domain/pledge-panel-actions.ts'
import { pledgePanelPersonalColumns } from './personal-columns.ts'

export const pledgePanelModule = defineModule({
  name: 'pledge-panel',
  actions: pledgePanelActions,
  migrations: pledgePanelMigrations,
  personalColumns: pledgePanelPersonalColumns,
})
