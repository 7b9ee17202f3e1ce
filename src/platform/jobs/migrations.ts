import { sql } from 'kysely'
import type { NamedMigration } from '../module/manifest.ts'

export const jobsMigrations: readonly NamedMigration[] = [
  {
    name: '2026-11-22-01-jobs',
    up: async (db) => {
      await db.schema
        .createTable('job_request')
        .addColumn('id', 'uuid', (column) => column.primaryKey().defaultTo(sql`gen_random_uuid()`))
        .addColumn('job', 'text', (column) => column.notNull())
        .addColumn('payload', 'jsonb', (column) => column.notNull())
        .addColumn('requested_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .execute()
      await db.schema
        .createIndex('job_request_in_order')
        .on('job_request')
        .columns(['requested_at', 'id'])
        .execute()
      await db.schema
        .createTable('failed_job')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('job', 'text', (column) => column.notNull())
        .addColumn('payload', 'jsonb', (column) => column.notNull())
        .addColumn('error', 'text', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('failed_at', 'timestamptz', (column) => column.notNull())
        .addColumn('retried_at', 'timestamptz')
        .execute()
      await db.schema.createIndex('failed_job_newest').on('failed_job').columns(['failed_at', 'id']).execute()
    },
  },
]
