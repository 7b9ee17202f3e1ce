import type { NamedMigration } from '#platform/module/manifest.ts'

/** How a round's ballot is filled in, what the committee's scores weigh, and what a field or a town may take. */
export const roundBallots: NamedMigration = {
  name: '2026-11-29-90-round-ballots',
  async up({ schema }) {
    const numbers = ['most_points', 'points_on_one', 'committee_percent', 'field_percent', 'town_percent']
    let table = schema
      .alterTable('budget_round')
      .addColumn('ballot', 'text', (c) => c.notNull().defaultTo('approval'))
    for (const name of numbers) table = table.addColumn(name, 'integer', (c) => c.notNull().defaultTo(0))
    await table.execute()
  },
}
