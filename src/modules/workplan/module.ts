import { defineModule } from '#platform/module/manifest.ts'
import { workplanMigrations } from './data/migrations/index.ts'
import { workplanSettings } from './domain/tracking-settings.ts'
import { workplanActions } from './domain/workplan-actions.ts'

export const workplanModule = defineModule({
  name: 'workplan',
  actions: workplanActions,
  migrations: workplanMigrations,
  settings: workplanSettings,
})
