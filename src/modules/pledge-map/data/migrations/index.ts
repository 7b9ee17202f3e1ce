import type { NamedMigration } from '#platform/module/manifest.ts'

export const pledgeMapMigrations: readonly NamedMigration[] = []
