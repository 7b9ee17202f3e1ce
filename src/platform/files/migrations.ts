import type { NamedMigration } from '../module/manifest.ts'

export const filesMigrations: readonly NamedMigration[] = [
  {
    name: '2026-11-22-01-kept-file',
    up: async (db) => {
      await db.schema
        .createTable('kept_file')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('hash', 'text', (column) => column.notNull())
        .addColumn('size', 'bigint', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('kept_by', 'uuid')
        .addColumn('kept_at', 'timestamptz', (column) => column.notNull())
        .addColumn('deleted_at', 'timestamptz')
        .execute()
      await db.schema.createIndex('kept_file_by_hash').on('kept_file').column('hash').execute()
      await db.schema.createIndex('kept_file_by_keeper').on('kept_file').column('kept_by').execute()
    },
  },
]
