import type { NamedMigration } from '#platform/module/manifest.ts'

/** When a member was mailed the link of a round: nobody is mailed twice. */
export const panelLinkMails: NamedMigration = {
  name: '2026-11-28-71-panel-link-mails',
  async up({ schema }) {
    await schema.alterTable('panel_seat').addColumn('link_mailed_at', 'timestamptz').execute()
  },
}
