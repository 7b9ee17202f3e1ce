import { defineModule } from '#platform/module/manifest.ts'
import { reviewMigrations } from './data/migrations/index.ts'
import { reviewActions } from './domain/review-actions.ts'
import { reviewSettings } from './domain/review-settings.ts'
import { reviewPersonalColumns } from './personal-columns.ts'

/** Reviews: what several programmes judge by reviewers, in one shape. */
export const reviewModule = defineModule({
  name: 'reviews',
  actions: reviewActions,
  migrations: reviewMigrations,
  settings: reviewSettings,
  personalColumns: reviewPersonalColumns,
})
