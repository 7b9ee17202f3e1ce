import type { NamedMigration } from '#platform/module/manifest.ts'

/** What people say of proposals. */
export const proposalComments: NamedMigration = {
  name: '2026-11-29-33-proposal-comments',
  async up({ schema }) {
    await schema
      .createTable('budget_proposal_comment')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('proposal_id', 'uuid', (c) => c.notNull().references('budget_proposal.id'))
      .addColumn('account_id', 'uuid')
      .addColumn('stance', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('sent_at', 'timestamptz', (c) => c.notNull())
      .addColumn('sent_on', 'date', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('hiding_ground', 'text')
      .addColumn('note', 'text')
      .addColumn('reviewed_by_name', 'text')
      .addColumn('version', 'integer', (c) => c.notNull())
      .execute()
    await schema
      .createIndex('budget_proposal_comment_of')
      .on('budget_proposal_comment')
      .columns(['proposal_id', 'state', 'sent_at'])
      .execute()
    await schema
      .createIndex('budget_proposal_comment_state')
      .on('budget_proposal_comment')
      .columns(['state', 'sent_at'])
      .execute()
    await schema
      .createIndex('budget_proposal_comment_own')
      .on('budget_proposal_comment')
      .columns(['account_id'])
      .execute()
  },
}
