import type { NamedMigration } from '#platform/module/manifest.ts'

export const pledgeCommentMigrations: readonly NamedMigration[] = []
