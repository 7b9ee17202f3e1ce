import type { NamedMigration } from '#platform/module/manifest.ts'

/** Who may propose, as each round announces it. */
export const roundProposers: NamedMigration = {
  name: '2026-12-01-20-round-proposers',
  async up({ schema }) {
    await schema
      .alterTable('budget_round')
      .addColumn('residents_propose', 'boolean', (c) => c.notNull().defaultTo(true))
      .addColumn('workers_propose', 'boolean', (c) => c.notNull().defaultTo(true))
      .execute()
  },
}
