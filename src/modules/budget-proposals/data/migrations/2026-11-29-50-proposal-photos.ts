import type { NamedMigration } from '#platform/module/manifest.ts'

/** Pictures that citizens put beside their proposals. */
export const proposalPhotos: NamedMigration = {
  name: '2026-11-29-50-proposal-photos',
  async up({ schema }) {
    await schema
      .createTable('budget_proposal_photo')
      .addColumn('file_id', 'uuid', (c) => c.primaryKey())
      .addColumn('proposal_id', 'uuid', (c) => c.notNull().references('budget_proposal.id'))
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('added_at', 'timestamptz', (c) => c.notNull())
      .execute()
    await schema
      .createIndex('budget_proposal_photo_of')
      .on('budget_proposal_photo')
      .columns(['proposal_id', 'added_at', 'file_id'])
      .execute()
  },
}
