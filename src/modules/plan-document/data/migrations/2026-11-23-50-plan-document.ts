import type { NamedMigration } from '#platform/module/manifest.ts'

/** Documents handed in to become the year's plan, part by part while they are corrected. */
export const planDocumentTables: NamedMigration = {
  name: '2026-11-23-50-plan-document',
  async up({ schema }) {
    await schema
      .createTable('plan_document')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('file_id', 'uuid', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('state_before', 'text')
      .addColumn('failure', 'text')
      .addColumn('found', 'jsonb')
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('year', 'integer')
      .addColumn('handed_in_by', 'uuid')
      .addColumn('handed_in_by_name', 'text', (c) => c.notNull())
      .addColumn('handed_in_at', 'timestamptz', (c) => c.notNull())
      .addColumn('asked_at', 'timestamptz', (c) => c.notNull())
      .addColumn('settled_at', 'timestamptz')
      .addColumn('source_gone', 'boolean', (c) => c.notNull().defaultTo(false))
      .addColumn('plan_id', 'uuid')
      .addColumn('version', 'integer', (c) => c.notNull())
      .execute()
    await schema
      .createIndex('plan_document_latest')
      .on('plan_document')
      .columns(['handed_in_at desc', 'id'])
      .execute()
    await schema.createIndex('plan_document_year').on('plan_document').column('year').execute()
    await schema.createIndex('plan_document_settled').on('plan_document').column('settled_at').execute()
    await schema
      .createTable('plan_document_part')
      .addColumn('document_id', 'uuid', (c) => c.notNull().references('plan_document.id').onDelete('cascade'))
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('number', 'integer')
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('doubts', 'integer', (c) => c.notNull())
      .addColumn('doubts_open', 'integer', (c) => c.notNull())
      .addColumn('people', 'integer', (c) => c.notNull())
      .addColumn('draft', 'jsonb', (c) => c.notNull())
      .addColumn('lines', 'jsonb', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('saved_by_name', 'text')
      .addColumn('saved_at', 'timestamptz')
      .addPrimaryKeyConstraint('plan_document_part_key', ['document_id', 'place'])
      .execute()
  },
}
