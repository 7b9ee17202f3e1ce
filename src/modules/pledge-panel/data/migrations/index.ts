import type { NamedMigration } from '#platform/module/manifest.ts'
import { pledgePanelTables } from './2026-11-28-70-pledge-panel.ts'

export const pledgePanelMigrations: readonly NamedMigration[] = [pledgePanelTables]
