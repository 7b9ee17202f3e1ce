import type { NamedMigration } from '../module/manifest.ts'

const log: NamedMigration = {
  name: '2026-11-22-01-audit-log',
  async up({ schema }) {
    await schema
      .createTable('audit_entry')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('account_id', 'uuid')
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('subject_kind', 'text', (c) => c.notNull())
      .addColumn('subject_id', 'text', (c) => c.notNull())
      .addColumn('before', 'text')
      .addColumn('after', 'text')
      .addColumn('reason', 'text')
      .addColumn('city_time', 'timestamptz', (c) => c.notNull())
      .addColumn('true_time', 'timestamptz', (c) => c.notNull())
      .addColumn('address', 'text', (c) => c.notNull())
      .addColumn('request_id', 'text', (c) => c.notNull())
      .addColumn('nonce', 'text', (c) => c.notNull())
      .execute()
    await schema.createIndex('audit_entry_account').on('audit_entry').columns(['account_id', 'id']).execute()
    await schema.createIndex('audit_entry_name').on('audit_entry').columns(['name', 'id']).execute()
    await schema.createIndex('audit_entry_action').on('audit_entry').columns(['action', 'id']).execute()
    await schema
      .createIndex('audit_entry_subject')
      .on('audit_entry')
      .columns(['subject_kind', 'subject_id', 'id'])
      .execute()
    await schema.createIndex('audit_entry_day').on('audit_entry').columns(['city_time', 'id']).execute()
    await schema
      .createTable('audit_pending')
      .addColumn('entry_id', 'uuid', (c) => c.primaryKey())
      .addForeignKeyConstraint('audit_pending_entry', ['entry_id'], 'audit_entry', ['id'])
      .execute()
  },
}

const tree: NamedMigration = {
  name: '2026-11-22-02-audit-tree',
  async up(db) {
    const { schema } = db
    await schema
      .createTable('audit_sequencer')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .execute()
    await db.insertInto('audit_sequencer').values({ id: 1 }).execute()
    await schema
      .createTable('audit_leaf')
      .addColumn('leaf_index', 'bigint', (c) => c.primaryKey())
      .addColumn('entry_id', 'uuid', (c) => c.notNull().unique())
      .addColumn('leaf_hash', 'text', (c) => c.notNull().unique())
      .addForeignKeyConstraint('audit_leaf_entry', ['entry_id'], 'audit_entry', ['id'])
      .execute()
    await schema
      .createTable('audit_node')
      .addColumn('level', 'integer', (c) => c.notNull())
      .addColumn('node_index', 'bigint', (c) => c.notNull())
      .addColumn('hash', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('audit_node_pkey', ['level', 'node_index'])
      .execute()
    await schema
      .createTable('audit_key')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('verifier', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createTable('audit_head')
      .addColumn('size', 'bigint', (c) => c.primaryKey())
      .addColumn('root', 'text', (c) => c.notNull())
      .addColumn('signed_at', 'timestamptz', (c) => c.notNull())
      .addColumn('origin', 'text', (c) => c.notNull())
      .addColumn('key_id', 'text', (c) => c.notNull())
      .addColumn('signature', 'text', (c) => c.notNull())
      .addForeignKeyConstraint('audit_head_key', ['key_id'], 'audit_key', ['id'])
      .execute()
  },
}

const accessRecord: NamedMigration = {
  name: '2026-11-22-03-access-record',
  async up({ schema }) {
    await schema
      .createTable('access_record')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('account_id', 'uuid')
      .addColumn('account_name', 'text', (c) => c.notNull())
      .addColumn('at', 'timestamptz', (c) => c.notNull())
      .addColumn('address', 'text', (c) => c.notNull())
      .addColumn('data_subjects', 'text', (c) => c.notNull())
      .addColumn('subject_count', 'integer', (c) => c.notNull())
      .addColumn('task', 'text', (c) => c.notNull())
      .addColumn('what', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('request_id', 'text', (c) => c.notNull())
      .execute()
    await schema.createIndex('access_record_at').on('access_record').columns(['at', 'id']).execute()
    await schema
      .createIndex('access_record_account')
      .on('access_record')
      .columns(['account_id', 'at'])
      .execute()
  },
}

export const auditMigrations: readonly NamedMigration[] = [log, tree, accessRecord]
