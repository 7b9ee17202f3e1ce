import { defineModule } from '#platform/module/manifest.ts'
import { manifestoMigrations } from './data/migrations/index.ts'
import { manifestoActions } from './domain/manifesto-actions.ts'
import { manifestoPersonalColumns } from './personal-columns.ts'

export const manifestoModule = defineModule({
  name: 'manifesto',
  actions: manifestoActions,
  migrations: manifestoMigrations,
  personalColumns: manifestoPersonalColumns,
})
