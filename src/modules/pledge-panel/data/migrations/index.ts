import type { NamedMigration } from '#platform/module/manifest.ts'
import { pledgePanelTables } from './2026-11-28-70-pledge-panel.ts'
import { panelLinkMails } from './2026-11-28-71-panel-link-mails.ts'

export const pledgePanelMigrations: readonly NamedMigration[] = [pledgePanelTables, panelLinkMails]
