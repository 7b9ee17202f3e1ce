import { sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

/** What could be done for an indicator before the base day, and what that takes. */
export const evaluationForesight: NamedMigration = {
  name: '2026-11-30-40-evaluation-foresight',
  async up({ schema }) {
    await schema
      .createTable('evaluation_improvement')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('set_id', 'uuid', (c) => c.notNull())
      .addColumn('indicator_id', 'uuid', (c) => c.notNull())
      .addColumn('value', 'numeric', (c) => c.notNull())
      .addColumn('effort', 'integer', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('by_name', 'text', (c) => c.notNull())
      .addColumn('entered_on', 'date', (c) => c.notNull())
      .addCheckConstraint('evaluation_improvement_effort', sql`effort > 0`)
      .execute()
    await schema
      .createIndex('evaluation_improvement_of')
      .on('evaluation_improvement')
      .columns(['set_id', 'indicator_id', 'effort', 'id'])
      .execute()
    // Two ways to the same value are one: the cheaper is meant.
    await schema
      .createIndex('evaluation_improvement_value')
      .unique()
      .on('evaluation_improvement')
      .columns(['indicator_id', 'value'])
      .execute()
  },
}
