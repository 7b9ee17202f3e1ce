import type { NamedMigration } from '#platform/module/manifest.ts'

export const accessReview: NamedMigration = {
  name: '2026-11-22-20-access-review',
  async up({ schema }) {
    await schema
      .createTable('access_review')
      .addColumn('month', 'text', (c) => c.primaryKey())
      .addColumn('report', 'text', (c) => c.notNull())
      .addColumn('made_at', 'timestamptz', (c) => c.notNull())
      .addColumn('reviewed_at', 'timestamptz')
      .addColumn('reviewer_id', 'uuid')
      .addColumn('reviewer_name', 'text')
      .addColumn('note', 'text')
      .execute()
    await schema
      .createTable('access_seal')
      .addColumn('day', 'date', (c) => c.primaryKey())
      .addColumn('records', 'integer', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .execute()
  },
}
