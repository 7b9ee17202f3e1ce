import type { NamedMigration } from '../module/manifest.ts'

export const mailMigrations: readonly NamedMigration[] = [
  {
    name: '2026-11-22-01-mail',
    up: async (db) => {
      await db.schema
        .createTable('mail')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('to_address', 'text', (column) => column.notNull())
        .addColumn('subject', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('created_at', 'timestamptz', (column) => column.notNull())
        .addColumn('sent_at', 'timestamptz')
        .addColumn('error', 'text')
        .execute()
      await db.schema.createIndex('mail_newest').on('mail').columns(['created_at', 'id']).execute()
      await db.schema.createIndex('mail_by_state').on('mail').columns(['state', 'created_at', 'id']).execute()
      await db.schema.createIndex('mail_by_address').on('mail').column('to_address').execute()
    },
  },
  {
    name: '2026-11-28-20-mail-end-address',
    up: async (db) => {
      await db.schema.alterTable('mail').addColumn('end_address', 'text').execute()
    },
  },
]
