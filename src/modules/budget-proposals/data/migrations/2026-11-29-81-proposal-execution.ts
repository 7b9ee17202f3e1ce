import type { NamedMigration } from '#platform/module/manifest.ts'

/** What becomes of a selected proposal: steps can be taken back with a reason, and monitors report. */
export const proposalExecution: NamedMigration = {
  name: '2026-11-29-81-proposal-execution',
  async up({ schema }) {
    await schema.alterTable('budget_proposal_event').addColumn('undone_on', 'date').execute()
    await schema.alterTable('budget_proposal_event').addColumn('undone_reason', 'text').execute()
    await schema
      .createTable('budget_proposal_monitoring')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('proposal_id', 'uuid', (c) => c.notNull().references('budget_proposal.id'))
      .addColumn('day', 'date', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('finding', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('noted_at', 'timestamptz', (c) => c.notNull())
      .addColumn('entered_by_name', 'text', (c) => c.notNull())
      .addColumn('due_day', 'date')
      .addColumn('answer', 'text')
      .addColumn('answered_on', 'date')
      .addColumn('by_name', 'text')
      .execute()
    await schema
      .createIndex('budget_proposal_monitoring_of')
      .on('budget_proposal_monitoring')
      .columns(['proposal_id', 'day', 'noted_at'])
      .execute()
  },
}
