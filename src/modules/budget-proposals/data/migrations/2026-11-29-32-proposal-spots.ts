import type { NamedMigration } from '#platform/module/manifest.ts'

/** Where on the map a proposal lies, in millionths of a degree; null where its author pointed at none. */
export const proposalSpots: NamedMigration = {
  name: '2026-11-29-32-proposal-spots',
  async up({ schema }) {
    await schema
      .alterTable('budget_proposal')
      .addColumn('spot_lon', 'integer')
      .addColumn('spot_lat', 'integer')
      .execute()
  },
}
