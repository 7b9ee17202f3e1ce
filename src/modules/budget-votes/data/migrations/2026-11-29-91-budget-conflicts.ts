import type { NamedMigration } from '#platform/module/manifest.ts'

/** Projects of a round's ballot of which at most one may win. */
export const budgetConflicts: NamedMigration = {
  name: '2026-11-29-91-budget-conflicts',
  async up({ schema }) {
    await schema
      .createTable('budget_conflict')
      .addColumn('round_id', 'uuid', (c) => c.notNull())
      .addColumn('group_number', 'integer', (c) => c.notNull())
      .addColumn('proposal_number', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('budget_conflict_key', ['round_id', 'group_number', 'proposal_number'])
      .execute()
  },
}
