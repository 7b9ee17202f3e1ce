import { defineModule } from '#platform/module/manifest.ts'
import { pledgeIntakeMigrations } from './data/migrations/index.ts'
import { pledgeIntakeActions } from './domain/pledge-intake-actions.ts'
import { pledgeIntakePersonalColumns } from './personal-columns.ts'

export const pledgeIntakeModule = defineModule({
  name: 'pledge-intake',
  actions: pledgeIntakeActions,
  migrations: pledgeIntakeMigrations,
  personalColumns: pledgeIntakePersonalColumns,
})
