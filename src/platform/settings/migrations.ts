import type { NamedMigration } from '../module/manifest.ts'

const values: NamedMigration = {
  name: '2026-11-22-01-setting-value',
  async up({ schema }) {
    await schema
      .createTable('setting_value')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('entry', 'integer', (c) => c.notNull())
      .addColumn('from_day', 'date', (c) => c.notNull())
      .addColumn('value', 'text', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('saved_at', 'timestamptz', (c) => c.notNull())
      .addColumn('saved_by', 'uuid')
      .addColumn('saved_by_name', 'text', (c) => c.notNull())
      .addUniqueConstraint('setting_value_entry', ['name', 'entry'])
      .execute()
    await schema.createIndex('setting_value_name').on('setting_value').columns(['name', 'from_day']).execute()
  },
}

export const settingsMigrations: readonly NamedMigration[] = [values]
