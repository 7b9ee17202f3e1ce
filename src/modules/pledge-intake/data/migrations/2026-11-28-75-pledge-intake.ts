import type { NamedMigration } from '#platform/module/manifest.ts'

export const pledgeIntakeTables: NamedMigration = {
  name: '2026-11-28-75-pledge-intake',
  async up({ schema }) {
    await schema
      .createTable('pledge_intake_draft')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('file_name', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('purpose', 'text', (c) => c.notNull())
      .addColumn('term_number', 'integer')
      .addColumn('term_from', 'date')
      .addColumn('term_until', 'date')
      .addColumn('as_of', 'date')
      .addColumn('findings_accepted', 'boolean', (c) => c.notNull())
      .addColumn('row_count', 'integer', (c) => c.notNull())
      .addColumn('content', 'jsonb', (c) => c.notNull())
      .addColumn('created_at', 'timestamptz', (c) => c.notNull())
      .addColumn('created_by_name', 'text', (c) => c.notNull())
      .addColumn('saved_at', 'timestamptz')
      .addColumn('saved_by_name', 'text')
      .addColumn('settled_at', 'timestamptz')
      .addColumn('version', 'integer', (c) => c.notNull())
      .execute()
    await schema
      .createIndex('pledge_intake_draft_latest')
      .on('pledge_intake_draft')
      .columns(['created_at desc', 'id desc'])
      .execute()
  },
}
