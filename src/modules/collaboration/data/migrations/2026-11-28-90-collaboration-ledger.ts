import { sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

/** The ledger of points with its guard, guests, and the campaigns that multiply scores. */
export const collaborationLedger: NamedMigration = {
  name: '2026-11-28-90-collaboration-ledger',
  async up({ schema }) {
    await schema
      .createTable('collaboration_campaign')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('name_ko', 'text', (c) => c.notNull())
      .addColumn('name_en', 'text', (c) => c.notNull())
      .addColumn('banner_ko', 'text', (c) => c.notNull())
      .addColumn('banner_en', 'text', (c) => c.notNull())
      .addColumn('from_day', 'date', (c) => c.notNull())
      .addColumn('until_day', 'date')
      .addColumn('first_month', 'integer', (c) => c.notNull())
      .addColumn('last_month', 'integer', (c) => c.notNull())
      .addColumn('first_hour', 'integer', (c) => c.notNull())
      .addColumn('last_hour', 'integer', (c) => c.notNull())
      .addColumn('day_of_month', 'integer')
      .addColumn('multiplier', 'integer', (c) => c.notNull())
      .addColumn('source', 'text', (c) => c.notNull())
      .addColumn('saved_at', 'timestamptz', (c) => c.notNull())
      .addColumn('saved_by_name', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createTable('collaboration_entry')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('at', 'timestamptz', (c) => c.notNull())
      .addColumn('written_at', 'timestamptz', (c) => c.notNull())
      .addColumn('day', 'date', (c) => c.notNull())
      .addColumn('month', 'text', (c) => c.notNull())
      .addColumn('key', 'text', (c) => c.notNull().unique())
      .addColumn('actor_name', 'text', (c) => c.notNull())
      .addColumn('sender_id', 'uuid')
      .addColumn('sender_department_id', 'uuid')
      .addColumn('receiver_id', 'uuid')
      .addColumn('receiver_is_guest', 'boolean', (c) => c.notNull())
      .addColumn('receiver_department_id', 'uuid')
      .addColumn('points', 'integer', (c) => c.notNull())
      .addColumn('message', 'text', (c) => c.notNull())
      .addColumn('multiplier', 'integer', (c) => c.notNull())
      .addColumn('campaign_id', 'uuid', (c) => c.references('collaboration_campaign.id'))
      .addColumn('reverses_id', 'uuid', (c) => c.unique().references('collaboration_entry.id'))
      .addColumn('reason', 'text')
      .addCheckConstraint('collaboration_entry_points', sql`${sql.ref('points')} > 0`)
      .addCheckConstraint(
        'collaboration_entry_not_to_self',
        sql`${sql.ref('sender_id')} is null or ${sql.ref('sender_id')} <> ${sql.ref('receiver_id')}`,
      )
      .execute()
    const index = (name: string, columns: readonly string[]) =>
      schema
        .createIndex(name)
        .on('collaboration_entry')
        .columns([...columns])
    await index('collaboration_entry_sent', ['sender_id', 'month', 'receiver_id']).execute()
    await index('collaboration_entry_received', ['receiver_id', 'month']).execute()
    // Neither grants nor expiries are counted, shown or ranked: nine in ten entries of a quiet month.
    await index('collaboration_entry_of_month', ['month', 'at', 'id'])
      .where(sql.ref('kind'), 'not in', sql`('grant', 'expiry')`)
      .execute()
    await schema
      .createTable('collaboration_line')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('entry_id', 'uuid', (c) => c.notNull().references('collaboration_entry.id'))
      .addColumn('account', 'text', (c) => c.notNull())
      .addColumn('holder_id', 'uuid')
      .addColumn('month', 'text', (c) => c.notNull())
      .addColumn('amount', 'integer', (c) => c.notNull())
      .execute()
    await schema
      .createIndex('collaboration_line_of_entry')
      .on('collaboration_line')
      .columns(['entry_id'])
      .execute()
    await schema
      .createIndex('collaboration_line_of_holder')
      .on('collaboration_line')
      .columns(['holder_id', 'account', 'month'])
      .execute()
    await schema
      .createTable('collaboration_wallet')
      .addColumn('staff_id', 'uuid', (c) => c.notNull())
      .addColumn('month', 'text', (c) => c.notNull())
      .addColumn('balance', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('collaboration_wallet_key', ['staff_id', 'month'])
      .addCheckConstraint('collaboration_wallet_not_negative', sql`${sql.ref('balance')} >= 0`)
      .execute()
    // What the expiry looks for.
    await schema
      .createIndex('collaboration_wallet_unspent')
      .on('collaboration_wallet')
      .columns(['month', 'staff_id'])
      .where(sql.ref('balance'), '>', 0)
      .execute()
    await schema
      .createTable('collaboration_guest')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('agency', 'text', (c) => c.notNull())
      .addColumn('search_key', 'text', (c) => c.notNull())
      .addColumn('invited_at', 'timestamptz', (c) => c.notNull())
      .addColumn('invited_by_name', 'text', (c) => c.notNull())
      .addColumn('ended_on', 'date')
      .execute()
  },
}
