import { defineModule } from '#platform/module/manifest.ts'
import { pledgeMapMigrations } from './data/migrations/index.ts'
import { pledgeMapActions } from './domain/pledge-map-actions.ts'
import { pledgeMapPersonalColumns } from './personal-columns.ts'

export const pledgeMapModule = defineModule({
  name: 'pledge-map',
  actions: pledgeMapActions,
  migrations: pledgeMapMigrations,
  personalColumns: pledgeMapPersonalColumns,
})
