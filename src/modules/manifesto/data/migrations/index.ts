import type { NamedMigration } from '#platform/module/manifest.ts'

export const manifestoMigrations: readonly NamedMigration[] = []
