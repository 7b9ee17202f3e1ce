import { defineModule } from '#platform/module/manifest.ts'
import { pledgeCheckMigrations } from './data/migrations/index.ts'
import { pledgeCheckActions } from './domain/pledge-check-actions.ts'
import { pledgeCheckPersonalColumns } from './personal-columns.ts'

export const pledgeCheckModule = defineModule({
  name: 'pledge-checks',
  actions: pledgeCheckActions,
  migrations: pledgeCheckMigrations,
  personalColumns: pledgeCheckPersonalColumns,
})
