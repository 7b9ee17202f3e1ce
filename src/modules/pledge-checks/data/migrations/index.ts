import type { NamedMigration } from '#platform/module/manifest.ts'

export const pledgeCheckMigrations: readonly NamedMigration[] = []
