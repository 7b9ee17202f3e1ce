import type { NamedMigration } from '#platform/module/manifest.ts'

export const organizationHandOver: NamedMigration = {
  name: '2026-11-22-03-organization-hand-over',
  async up({ schema }) {
    await schema
      .createTable('hand_over')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('giver_id', 'uuid', (c) => c.notNull())
      .addColumn('receiver_id', 'uuid', (c) => c.notNull())
      .addColumn('day', 'date', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('given_at', 'timestamptz')
      .addColumn('given_by', 'uuid')
      .addColumn('received_at', 'timestamptz')
      .addForeignKeyConstraint('hand_over_giver', ['giver_id'], 'staff', ['id'])
      .addForeignKeyConstraint('hand_over_receiver', ['receiver_id'], 'staff', ['id'])
      .execute()
    await schema.createIndex('hand_over_from').on('hand_over').columns(['giver_id', 'status']).execute()
    await schema.createIndex('hand_over_to').on('hand_over').columns(['receiver_id', 'status']).execute()
    await schema
      .createTable('hand_over_duty')
      .addColumn('hand_over_id', 'uuid', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('duty_id', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('href', 'text', (c) => c.notNull())
      .addColumn('due', 'date')
      .addPrimaryKeyConstraint('hand_over_duty_pkey', ['hand_over_id', 'source', 'duty_id'])
      .addForeignKeyConstraint('hand_over_duty_of', ['hand_over_id'], 'hand_over', ['id'])
      .execute()
  },
}
