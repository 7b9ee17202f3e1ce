import type { NamedMigration } from '#platform/module/manifest.ts'

/** What a round's vote came to, what local meetings put in order, and what was settled in the end. */
export const budgetVotes: NamedMigration = {
  name: '2026-11-29-40-budget-votes',
  async up({ schema }) {
    await schema
      .createTable('budget_count')
      .addColumn('round_id', 'uuid', (c) => c.primaryKey())
      .addColumn('poll_id', 'uuid', (c) => c.notNull().unique())
      .addColumn('counted_on', 'date', (c) => c.notNull())
      .addColumn('voters', 'integer', (c) => c.notNull())
      .addColumn('winners', 'text', (c) => c.notNull())
      .addColumn('explanations', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createTable('budget_priority')
      .addColumn('proposal_id', 'uuid', (c) => c.primaryKey())
      .addColumn('round_id', 'uuid', (c) => c.notNull())
      .addColumn('points', 'integer', (c) => c.notNull())
      .addColumn('entered_at', 'timestamptz', (c) => c.notNull())
      .addColumn('entered_by_name', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createIndex('budget_priority_of_round')
      .on('budget_priority')
      .columns(['round_id', 'proposal_id'])
      .execute()
    await schema
      .createTable('budget_settlement')
      .addColumn('round_id', 'uuid', (c) => c.primaryKey())
      .addColumn('settled_on', 'date', (c) => c.notNull())
      .addColumn('by_name', 'text', (c) => c.notNull())
      .addColumn('lines', 'text', (c) => c.notNull())
      .execute()
  },
}
