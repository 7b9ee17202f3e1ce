import { defineModule } from '#platform/module/manifest.ts'
import { pledgeCommentMigrations } from './data/migrations/index.ts'
import { pledgeCommentActions } from './domain/pledge-comment-actions.ts'
import { pledgeCommentPersonalColumns } from './personal-columns.ts'

export const pledgeCommentModule = defineModule({
  name: 'pledge-comments',
  actions: pledgeCommentActions,
  migrations: pledgeCommentMigrations,
  personalColumns: pledgeCommentPersonalColumns,
})
