import { sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

/** What a pledge says in its plan, and what it said before: each earlier text with the days on which it held. */
export const pledgeVersions: NamedMigration = {
  name: '2026-11-28-30-pledge-versions',
  async up({ schema }) {
    await schema
      .alterTable('pledge')
      .addColumn('content', 'text', (c) => c.notNull().defaultTo(''))
      .addColumn('goal', 'text', (c) => c.notNull().defaultTo(''))
      .addColumn('merged_into_id', 'uuid', (c) => c.references('pledge.id'))
      .execute()
    await schema.createIndex('pledge_merged_into').on('pledge').column('merged_into_id').execute()
    await schema.createIndex('pledge_department').on('pledge').column('department_id').execute()
    await schema.createIndex('pledge_helper_department').on('pledge_helper').column('department_id').execute()
    await schema
      .createTable('pledge_version')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('pledge_id', 'uuid', (c) => c.notNull().references('pledge.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('from_day', 'date', (c) => c.notNull())
      .addColumn('until_day', 'date', (c) => c.notNull())
      .addColumn('title_ko', 'text', (c) => c.notNull())
      .addColumn('title_en', 'text', (c) => c.notNull())
      .addColumn('content', 'text', (c) => c.notNull())
      .addColumn('goal', 'text', (c) => c.notNull())
      .addColumn('horizon', 'text', (c) => c.notNull())
      .addColumn('department_id', 'uuid', (c) => c.notNull())
      .addColumn('helper_ids', 'jsonb', (c) => c.notNull())
      .addColumn('ended_by', 'text', (c) => c.notNull())
      .addColumn('change_id', 'uuid')
      .addColumn('document_number', 'text')
      .addColumn('approved_on', 'date')
      .addColumn('ended_at', 'timestamptz', (c) => c.notNull())
      .addColumn('ended_by_name', 'text', (c) => c.notNull())
      .addUniqueConstraint('pledge_version_number', ['pledge_id', 'number'])
      // Nobody alters a pledge without the mayor's approval, whatever the software above should do.
      .addCheckConstraint(
        'pledge_version_approved',
        sql`ended_by = 'reorganization' or (ended_by = 'change' and change_id is not null
          and document_number is not null and document_number <> ''
          and approved_on is not null and approved_on <= until_day + 1)`,
      )
      .execute()
    await schema
      .createIndex('pledge_version_until')
      .on('pledge_version')
      .columns(['pledge_id', 'until_day', 'number'])
      .execute()
  },
}
