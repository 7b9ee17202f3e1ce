import type { NamedMigration } from '#platform/module/manifest.ts'

export const pledgePanelMigrations: readonly NamedMigration[] = []
