import type { NamedMigration } from '#platform/module/manifest.ts'
import { pledgeComments } from './2026-11-28-80-pledge-comments.ts'

export const pledgeCommentMigrations: readonly NamedMigration[] = [pledgeComments]
