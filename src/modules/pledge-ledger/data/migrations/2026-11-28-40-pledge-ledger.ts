import type { NamedMigration } from '#platform/module/manifest.ts'

type Schema = Parameters<NamedMigration['up']>[0]['schema']

/** Imports with the sums that were off in them, versions of each pledge's ledger by day, and their cells. */
export const pledgeLedger: NamedMigration = {
  name: '2026-11-28-40-pledge-ledger',
  async up({ schema }) {
    await imports(schema)
    await versions(schema)
  },
}

async function imports(schema: Schema): Promise<void> {
  await schema
    .createTable('pledge_ledger_import')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('term_id', 'uuid', (c) => c.notNull())
    .addColumn('day', 'date', (c) => c.notNull())
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('way', 'text', (c) => c.notNull())
    .addColumn('pledges', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('imported_at', 'timestamptz', (c) => c.notNull())
    .addColumn('imported_by_name', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('pledge_ledger_import_latest')
    .on('pledge_ledger_import')
    .columns(['term_id', 'imported_at desc', 'id desc'])
    .execute()
  await schema
    .createTable('pledge_ledger_stated')
    .addColumn('import_id', 'uuid', (c) => c.notNull().references('pledge_ledger_import.id'))
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('sheet', 'text', (c) => c.notNull())
    .addColumn('row', 'integer', (c) => c.notNull())
    .addColumn('column_number', 'integer', (c) => c.notNull())
    .addColumn('word', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('pledge', 'integer')
    .addColumn('stated', 'bigint', (c) => c.notNull())
    .addColumn('computed', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('pledge_ledger_stated_key', ['import_id', 'place'])
    .execute()
}

async function versions(schema: Schema): Promise<void> {
  await schema
    .createTable('pledge_ledger_version')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('pledge_id', 'uuid', (c) => c.notNull())
    .addColumn('day', 'date', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('change', 'text', (c) => c.notNull())
    .addColumn('content_id', 'uuid', (c) => c.references('pledge_ledger_version.id'))
    .addColumn('undo_to', 'integer')
    .addColumn('redo_to', 'integer')
    .addColumn('import_id', 'uuid', (c) => c.references('pledge_ledger_import.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'timestamptz', (c) => c.notNull())
    .addColumn('recorded_by_name', 'text', (c) => c.notNull())
    // Two people who save at once would both write the next version: the second is told that it is stale.
    .addUniqueConstraint('pledge_ledger_version_place', ['pledge_id', 'day', 'version'])
    .execute()
  await schema
    .createIndex('pledge_ledger_version_latest')
    .on('pledge_ledger_version')
    .columns(['pledge_id', 'day desc', 'version desc'])
    .execute()
  await schema
    .createTable('pledge_ledger_cell')
    .addColumn('version_id', 'uuid', (c) => c.notNull().references('pledge_ledger_version.id'))
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('planned', 'bigint', (c) => c.notNull())
    .addColumn('secured', 'bigint', (c) => c.notNull())
    .addColumn('spent', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('pledge_ledger_cell_key', ['version_id', 'year', 'source'])
    .execute()
}
