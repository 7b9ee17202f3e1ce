import { sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

export const organizationChart: NamedMigration = {
  name: '2026-11-22-01-organization-chart',
  async up({ schema }) {
    await schema
      .createTable('city_profile')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('name_ko', 'text', (c) => c.notNull())
      .addColumn('name_en', 'text', (c) => c.notNull())
      .addColumn('contact_ko', 'text', (c) => c.notNull())
      .addColumn('contact_en', 'text', (c) => c.notNull())
      .addColumn('telephone_prefix', 'text', (c) => c.notNull())
      .addColumn('population_ko', 'text', (c) => c.notNull())
      .addColumn('population_en', 'text', (c) => c.notNull())
      .addColumn('official', 'boolean', (c) => c.notNull())
      .addColumn('chart_revision', 'integer', (c) => c.notNull())
      .execute()
    await schema
      .createTable('reorganization')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('entry', 'integer', (c) => c.notNull().unique())
      .addColumn('day', 'date', (c) => c.notNull())
      .addColumn('title_ko', 'text', (c) => c.notNull())
      .addColumn('title_en', 'text', (c) => c.notNull())
      .addColumn('basis', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createTable('department')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('code', 'text', (c) => c.notNull().unique())
      .execute()
    await schema
      .createTable('department_version')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('department_id', 'uuid', (c) => c.notNull())
      .addColumn('reorganization_id', 'uuid', (c) => c.notNull())
      .addColumn('valid_from', 'date', (c) => c.notNull())
      .addColumn('valid_until', 'date')
      .addColumn('name_ko', 'text', (c) => c.notNull())
      .addColumn('name_en', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('parent_id', 'uuid')
      .addColumn('extension', 'text', (c) => c.notNull())
      .addColumn('sort_order', 'integer', (c) => c.notNull())
      .addColumn('head_post', 'text', (c) => c.notNull())
      .addColumn('duties_ko', 'text', (c) => c.notNull())
      .addColumn('duties_en', 'text', (c) => c.notNull())
      .addForeignKeyConstraint('department_version_department', ['department_id'], 'department', ['id'])
      .addForeignKeyConstraint('department_version_parent', ['parent_id'], 'department', ['id'])
      .addForeignKeyConstraint('department_version_act', ['reorganization_id'], 'reorganization', ['id'])
      .addUniqueConstraint('department_version_start', ['department_id', 'valid_from'])
      .execute()
    await schema
      .createIndex('department_version_open')
      .unique()
      .on('department_version')
      .column('department_id')
      .where(sql.ref('valid_until'), 'is', null)
      .execute()
    await schema
      .createTable('department_succession')
      .addColumn('reorganization_id', 'uuid', (c) => c.notNull())
      .addColumn('predecessor_id', 'uuid', (c) => c.notNull())
      .addColumn('successor_id', 'uuid', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('day', 'date', (c) => c.notNull())
      .addPrimaryKeyConstraint('department_succession_pkey', [
        'predecessor_id',
        'successor_id',
        'day',
        'kind',
      ])
      .addForeignKeyConstraint('department_succession_act', ['reorganization_id'], 'reorganization', ['id'])
      .addForeignKeyConstraint('department_succession_before', ['predecessor_id'], 'department', ['id'])
      .addForeignKeyConstraint('department_succession_after', ['successor_id'], 'department', ['id'])
      .execute()
    await schema
      .createIndex('department_succession_to')
      .on('department_succession')
      .column('successor_id')
      .execute()
  },
}
