import { defineModule } from '#platform/module/manifest.ts'
import { manifestoMigrations } from './data/migrations/index.ts'
import { manifestoActions } from './domain/manifesto-actions.ts'
import { manifestoSettings } from './domain/manifesto-settings.ts'
import { manifestoPersonalColumns } from './personal-columns.ts'
import { manifestoRoutes } from './web/routes.tsx'

export const manifestoModule = defineModule({
  name: 'manifesto',
  actions: manifestoActions,
  migrations: manifestoMigrations,
  personalColumns: manifestoPersonalColumns,
  settings: manifestoSettings,
  routes: manifestoRoutes,
})
