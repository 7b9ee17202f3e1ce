import { sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

export const pledgePlaceTables: NamedMigration = {
  name: '2026-11-28-50-pledge-places',
  async up({ schema }) {
    await schema
      .createTable('pledge_place')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('pledge_id', 'uuid', (c) => c.notNull())
      .addColumn('term_id', 'uuid', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('name_ko', 'text', (c) => c.notNull())
      .addColumn('name_en', 'text', (c) => c.notNull())
      .addColumn('spots', 'jsonb', (c) => c.notNull())
      .addColumn('entered_at', 'timestamptz', (c) => c.notNull())
      .addColumn('entered_by_name', 'text', (c) => c.notNull())
      .addColumn('removed_at', 'timestamptz')
      .execute()
    await schema
      .createIndex('pledge_place_term')
      .on('pledge_place')
      .columns(['term_id', 'pledge_id'])
      .execute()
    await schema.createIndex('pledge_place_pledge').on('pledge_place').columns(['pledge_id', 'id']).execute()
    await schema
      .createTable('pledge_place_town')
      .addColumn('place_id', 'uuid', (c) => c.notNull().references('pledge_place.id'))
      .addColumn('department_id', 'uuid', (c) => c.notNull())
      .addColumn('rank', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('pledge_place_town_key', ['place_id', 'department_id'])
      .execute()
    await schema
      .createTable('boundary_map')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('from_day', 'date', (c) => c.notNull())
      .addColumn('credit_text', 'text', (c) => c.notNull())
      .addColumn('file_name', 'text', (c) => c.notNull())
      .addColumn('frame', 'jsonb')
      .addColumn('made_at', 'timestamptz', (c) => c.notNull())
      .addColumn('made_by_name', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createIndex('boundary_map_from')
      .on('boundary_map')
      .column('from_day')
      .unique()
      .where(sql.ref('state'), '=', 'in-use')
      .execute()
    await schema
      .createTable('boundary_area')
      .addColumn('map_id', 'uuid', (c) => c.notNull().references('boundary_map.id'))
      .addColumn('department_id', 'uuid', (c) => c.notNull())
      .addColumn('x', 'integer', (c) => c.notNull())
      .addColumn('y', 'integer', (c) => c.notNull())
      .addColumn('outline', 'text', (c) => c.notNull())
      .addColumn('rings', 'jsonb', (c) => c.notNull())
      .addPrimaryKeyConstraint('boundary_area_key', ['map_id', 'department_id'])
      .execute()
  },
}
