import type { NamedMigration } from '#platform/module/manifest.ts'

export const pledgeIntakeMigrations: readonly NamedMigration[] = []
