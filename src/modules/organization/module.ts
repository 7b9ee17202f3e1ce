import { defineModule } from '#platform/module/manifest.ts'
import { organizationMigrations } from './data/migrations/index.ts'
import { organizationActions } from './domain/organization-actions.ts'
import { organizationPersonalColumns } from './personal-columns.ts'

export const organizationModule = defineModule({
  name: 'organization',
  actions: organizationActions,
  migrations: organizationMigrations,
  personalColumns: organizationPersonalColumns,
})
