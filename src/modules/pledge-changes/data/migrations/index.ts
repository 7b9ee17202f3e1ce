import type { NamedMigration } from '#platform/module/manifest.ts'

export const pledgeChangeMigrations: readonly NamedMigration[] = []
