import { sql } from 'kysely'
import type { NamedMigration } from '../module/manifest.ts'

export const clockMigrations: readonly NamedMigration[] = [
  {
    name: '2026-11-22-01-city-clock',
    up: async (db) => {
      await db.schema
        .createTable('city_clock')
        .addColumn('only', 'boolean', (column) => column.primaryKey().defaultTo(true))
        .addColumn('day', 'date', (column) => column.notNull())
        .addCheckConstraint('city_clock_is_one', sql`${sql.ref('only')}`)
        .execute()
      await db.schema
        .createTable('added_holiday')
        .addColumn('day', 'date', (column) => column.primaryKey())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('source', 'text', (column) => column.notNull())
        .addColumn('added_at', 'timestamptz', (column) => column.notNull())
        .execute()
    },
  },
]
