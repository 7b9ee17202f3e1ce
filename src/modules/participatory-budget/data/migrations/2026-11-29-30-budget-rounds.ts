import type { NamedMigration } from '#platform/module/manifest.ts'

/** Rounds of participatory budgeting, with the money of each type and the days of each step. */
export const budgetRounds: NamedMigration = {
  name: '2026-11-29-30-budget-rounds',
  async up({ schema }) {
    await schema
      .createTable('budget_round')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('year', 'integer', (c) => c.notNull().unique())
      .addColumn('total', 'bigint', (c) => c.notNull())
      .addColumn('count_rule', 'text', (c) => c.notNull())
      .addColumn('utility', 'text', (c) => c.notNull())
      .addColumn('completion', 'text', (c) => c.notNull())
      .addColumn('step', 'bigint', (c) => c.notNull())
      .addColumn('ties', 'text', (c) => c.notNull())
      .addColumn('tie_seed', 'text', (c) => c.notNull())
      .addColumn('stops_at_first', 'boolean', (c) => c.notNull())
      .addColumn('least_votes', 'integer', (c) => c.notNull())
      .addColumn('most_choices', 'integer', (c) => c.notNull())
      .addColumn('planned_at', 'timestamptz', (c) => c.notNull())
      .addColumn('planned_by_name', 'text', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .execute()
    await schema
      .createTable('budget_round_limit')
      .addColumn('round_id', 'uuid', (c) => c.notNull().references('budget_round.id'))
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('limit_won', 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('budget_round_limit_key', ['round_id', 'type'])
      .execute()
    await schema
      .createTable('budget_round_phase')
      .addColumn('round_id', 'uuid', (c) => c.notNull().references('budget_round.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('from_day', 'date', (c) => c.notNull())
      .addColumn('until_day', 'date', (c) => c.notNull())
      .addPrimaryKeyConstraint('budget_round_phase_key', ['round_id', 'kind'])
      .execute()
  },
}
