import type { NamedMigration } from '#platform/module/manifest.ts'

export const committeeMigrations: readonly NamedMigration[] = []
