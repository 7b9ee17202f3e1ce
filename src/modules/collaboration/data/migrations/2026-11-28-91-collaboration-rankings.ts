import type { NamedMigration } from '#platform/module/manifest.ts'

/** Rankings that stand, the network of settled months, messages off the wall and picked ones, and who was asked on a sending day. */
export const collaborationRankings: NamedMigration = {
  name: '2026-11-28-91-collaboration-rankings',
  async up({ schema }) {
    await schema
      .createTable('collaboration_settlement')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('period', 'text', (c) => c.notNull())
      .addColumn('from_day', 'date', (c) => c.notNull())
      .addColumn('until_day', 'date', (c) => c.notNull())
      .addColumn('weights', 'text', (c) => c.notNull())
      .addColumn('settled_at', 'timestamptz', (c) => c.notNull())
      .addColumn('settled_by_name', 'text', (c) => c.notNull())
      .addUniqueConstraint('collaboration_settlement_once', ['kind', 'period'])
      .execute()
    await schema
      .createTable('collaboration_settled_row')
      .addColumn('settlement_id', 'uuid', (c) => c.notNull().references('collaboration_settlement.id'))
      .addColumn('subject_kind', 'text', (c) => c.notNull())
      .addColumn('subject_id', 'uuid', (c) => c.notNull())
      .addColumn('place', 'integer')
      .addColumn('mean_place', 'integer')
      .addColumn('heads', 'integer')
      .addColumn('score', 'bigint', (c) => c.notNull())
      .addColumn('received', 'bigint', (c) => c.notNull())
      .addColumn('sent', 'bigint', (c) => c.notNull())
      .addColumn('special', 'integer', (c) => c.notNull())
      .addColumn('received_count', 'integer', (c) => c.notNull())
      .addColumn('sent_count', 'integer', (c) => c.notNull())
      .addColumn('department_id', 'uuid')
      .addColumn('has_left', 'boolean', (c) => c.notNull())
      .addPrimaryKeyConstraint('collaboration_settled_row_key', [
        'settlement_id',
        'subject_kind',
        'subject_id',
      ])
      .execute()
    await schema
      .createIndex('collaboration_settled_row_place')
      .on('collaboration_settled_row')
      .columns(['settlement_id', 'subject_kind', 'place', 'subject_id'])
      .execute()
    await schema
      .createIndex('collaboration_settled_row_of')
      .on('collaboration_settled_row')
      .columns(['subject_id', 'settlement_id'])
      .execute()
    await schema
      .createTable('collaboration_settled_edge')
      .addColumn('month', 'text', (c) => c.notNull())
      .addColumn('from_department_id', 'uuid', (c) => c.notNull())
      .addColumn('to_department_id', 'uuid', (c) => c.notNull())
      .addColumn('sends', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('collaboration_settled_edge_key', [
        'month',
        'from_department_id',
        'to_department_id',
      ])
      .execute()
    await schema
      .createTable('collaboration_hiding')
      .addColumn('entry_id', 'uuid', (c) => c.primaryKey().references('collaboration_entry.id'))
      .addColumn('by_author', 'boolean', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('hidden_at', 'timestamptz', (c) => c.notNull())
      .addColumn('hidden_by_name', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createTable('collaboration_pick')
      .addColumn('month', 'text', (c) => c.notNull())
      .addColumn('entry_id', 'uuid', (c) => c.notNull().references('collaboration_entry.id'))
      .addColumn('place', 'integer', (c) => c.notNull())
      .addColumn('note', 'text', (c) => c.notNull())
      .addColumn('picked_at', 'timestamptz', (c) => c.notNull())
      .addColumn('picked_by_name', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('collaboration_pick_key', ['month', 'entry_id'])
      .addUniqueConstraint('collaboration_pick_place', ['month', 'place'])
      .execute()
    await schema
      .createTable('collaboration_nudge')
      .addColumn('day', 'date', (c) => c.notNull())
      .addColumn('account_id', 'uuid', (c) => c.notNull())
      .addColumn('asked_at', 'timestamptz', (c) => c.notNull())
      .addPrimaryKeyConstraint('collaboration_nudge_key', ['day', 'account_id'])
      .execute()
  },
}
