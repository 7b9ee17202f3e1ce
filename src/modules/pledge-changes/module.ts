import { defineModule } from '#platform/module/manifest.ts'
import { pledgeChangeMigrations } from './data/migrations/index.ts'
import { pledgeChangeActions } from './domain/pledge-change-actions.ts'
import { pledgeChangePersonalColumns } from './personal-columns.ts'

export const pledgeChangeModule = defineModule({
  name: 'pledge-changes',
  actions: pledgeChangeActions,
  migrations: pledgeChangeMigrations,
  personalColumns: pledgeChangePersonalColumns,
})
