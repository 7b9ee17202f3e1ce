import type { NamedMigration } from '#platform/module/manifest.ts'

/** Who brought a proposal on paper or by telephone: apart from what everybody reads, and gone before it. */
export const proposalSenders: NamedMigration = {
  name: '2026-11-29-80-proposal-senders',
  async up({ schema }) {
    await schema
      .createTable('budget_proposal_sender')
      .addColumn('proposal_id', 'uuid', (c) => c.primaryKey().references('budget_proposal.id'))
      .addColumn('way', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('contact', 'text', (c) => c.notNull())
      .addColumn('received_on', 'date', (c) => c.notNull())
      .addColumn('entered_at', 'timestamptz', (c) => c.notNull())
      .addColumn('entered_by_name', 'text', (c) => c.notNull())
      .execute()
  },
}
