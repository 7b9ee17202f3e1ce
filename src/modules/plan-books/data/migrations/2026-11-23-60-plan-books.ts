import type { NamedMigration } from '#platform/module/manifest.ts'

/** Sheets that came back and wait for a yes. */
export const planBooksSheets: NamedMigration = {
  name: '2026-11-23-60-plan-books',
  async up({ schema }) {
    await schema
      .createTable('staged_sheet')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('account_id', 'uuid', (c) => c.notNull())
      .addColumn('year', 'integer', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('sheets', 'jsonb', (c) => c.notNull())
      .addColumn('staged_at', 'timestamptz', (c) => c.notNull())
      .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
      .addColumn('committed_at', 'timestamptz')
      .execute()
    await schema
      .createIndex('staged_sheet_account')
      .on('staged_sheet')
      .columns(['account_id', 'staged_at'])
      .execute()
    await schema.createIndex('staged_sheet_expires').on('staged_sheet').column('expires_at').execute()
  },
}
