import type { NamedMigration } from '#platform/module/manifest.ts'

export const pledgeTables: NamedMigration = {
  name: '2026-11-23-80-pledges',
  async up({ schema }) {
    await schema
      .createTable('mayor_term')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('number', 'integer', (c) => c.notNull().unique())
      .addColumn('from_day', 'date', (c) => c.notNull())
      .addColumn('until_day', 'date', (c) => c.notNull())
      .execute()
    await schema
      .createTable('pledge_field')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('term_id', 'uuid', (c) => c.notNull().references('mayor_term.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('title_ko', 'text', (c) => c.notNull())
      .addColumn('title_en', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createIndex('pledge_field_number')
      .on('pledge_field')
      .columns(['term_id', 'number'])
      .unique()
      .execute()
    await schema
      .createTable('pledge')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('term_id', 'uuid', (c) => c.notNull().references('mayor_term.id'))
      .addColumn('field_id', 'uuid', (c) => c.notNull().references('pledge_field.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('title_ko', 'text', (c) => c.notNull())
      .addColumn('title_en', 'text', (c) => c.notNull())
      .addColumn('source_text', 'text', (c) => c.notNull())
      .addColumn('horizon', 'text', (c) => c.notNull())
      .addColumn('department_id', 'uuid', (c) => c.notNull())
      .execute()
    await schema.createIndex('pledge_number').on('pledge').columns(['term_id', 'number']).unique().execute()
    await schema.createIndex('pledge_field_id').on('pledge').column('field_id').execute()
    await schema
      .createTable('pledge_helper')
      .addColumn('pledge_id', 'uuid', (c) => c.notNull().references('pledge.id'))
      .addColumn('department_id', 'uuid', (c) => c.notNull())
      .addPrimaryKeyConstraint('pledge_helper_key', ['pledge_id', 'department_id'])
      .execute()
    await schema
      .createTable('pledge_status')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('pledge_id', 'uuid', (c) => c.notNull().references('pledge.id'))
      .addColumn('day', 'date', (c) => c.notNull())
      .addColumn('stage', 'text')
      .addColumn('progress', 'integer', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('recorded_at', 'timestamptz', (c) => c.notNull())
      .addColumn('recorded_by_name', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createIndex('pledge_status_latest')
      .on('pledge_status')
      .columns(['pledge_id', 'day desc', 'id desc'])
      .execute()
  },
}
