import { defineModule } from '#platform/module/manifest.ts'
import { jointEvaluationMigrations } from './data/migrations/index.ts'
import { jointEvaluationActions } from './domain/joint-evaluation-actions.ts'
import { jointEvaluationSettings } from './domain/joint-evaluation-settings.ts'
import { jointEvaluationPersonalColumns } from './personal-columns.ts'

/** The cities' joint evaluation. */
export const jointEvaluationModule = defineModule({
  name: 'joint-evaluation',
  actions: jointEvaluationActions,
  migrations: jointEvaluationMigrations,
  settings: jointEvaluationSettings,
  personalColumns: jointEvaluationPersonalColumns,
  routes: [],
})
