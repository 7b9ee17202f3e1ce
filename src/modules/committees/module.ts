import { defineModule } from '#platform/module/manifest.ts'
import { committeeMigrations } from './data/migrations/index.ts'
import { committeeActions } from './domain/committee-actions.ts'
import { committeeSettings } from './domain/committee-settings.ts'
import { committeePersonalColumns } from './personal-columns.ts'

export const committeeModule = defineModule({
  name: 'committees',
  actions: committeeActions,
  migrations: committeeMigrations,
  settings: committeeSettings,
  personalColumns: committeePersonalColumns,
})
