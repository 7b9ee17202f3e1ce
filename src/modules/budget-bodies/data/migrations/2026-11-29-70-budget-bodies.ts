import { sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

/** Which committees are bodies of participatory budgeting. */
export const budgetBodies: NamedMigration = {
  name: '2026-11-29-70-budget-bodies',
  async up({ schema }) {
    await schema
      .createTable('budget_body')
      .addColumn('committee_id', 'uuid', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('town_id', 'uuid')
      .addColumn('line', 'text', (c) => c.notNull())
      .addColumn('registered_on', 'date', (c) => c.notNull())
      .addColumn('followed_by', 'uuid')
      .execute()
    // One body in office of each line: the committee, the research group, the local meeting of a town.
    await schema
      .createIndex('budget_body_in_office')
      .unique()
      .on('budget_body')
      .column('line')
      .where(sql.ref('followed_by'), 'is', null)
      .execute()
    await schema
      .createIndex('budget_body_kind')
      .on('budget_body')
      .columns(['kind', 'registered_on'])
      .execute()
  },
}
