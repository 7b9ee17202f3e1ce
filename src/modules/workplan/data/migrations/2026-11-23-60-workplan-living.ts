import { sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { NamedMigration } from '#platform/module/manifest.ts'
import { fillSearch } from '../search-store.ts'
import { fillKeepers } from '../keeper-store.ts'

/** Milestones, whose calendar a task is on, feeds, subscriptions, reasons made public, and the search over all of it. */
export const workplanLiving: NamedMigration = {
  name: '2026-11-23-60-workplan-living',
  async up(db) {
    const { schema } = db
    await milestones(schema)
    await calendars(schema)
    await subscriptions(schema)
    await schema
      .alterTable('plan_task_report')
      .addColumn('public_at', 'timestamptz')
      .addColumn('public_by_name', 'text')
      .execute()
    await schema
      .createIndex('plan_task_report_told')
      .on('plan_task_report')
      .column(sql`greatest(reported_at, public_at) desc`)
      .execute()
    await search(schema)
    await fillSearch(db as Session)
    await fillKeepers(db as Session)
  },
}

type Schema = Parameters<NamedMigration['up']>[0]['schema']

async function milestones(schema: Schema): Promise<void> {
  await schema
    .createTable('plan_task_milestone')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('plan_id', 'uuid', (c) => c.notNull().references('plan.id'))
    .addColumn('task_id', 'uuid', (c) => c.notNull().references('plan_task.id'))
    .addColumn('name_ko', 'text', (c) => c.notNull())
    .addColumn('name_en', 'text')
    .addColumn('day', 'date', (c) => c.notNull())
    .addColumn('done_on', 'date')
    .addColumn('done_by_name', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('plan_task_milestone_task')
    .on('plan_task_milestone')
    .columns(['task_id', 'day', 'id'])
    .execute()
  await schema
    .createIndex('plan_task_milestone_day')
    .on('plan_task_milestone')
    .columns(['plan_id', 'day'])
    .execute()
}

async function calendars(schema: Schema): Promise<void> {
  await schema
    .createTable('plan_task_keeper')
    .addColumn('account_id', 'uuid', (c) => c.notNull())
    .addColumn('task_id', 'uuid', (c) => c.notNull().references('plan_task.id'))
    .addPrimaryKeyConstraint('plan_task_keeper_key', ['account_id', 'task_id'])
    .execute()
  await schema
    .createTable('calendar_feed')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('account_id', 'uuid', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('made_at', 'timestamptz', (c) => c.notNull())
    .addUniqueConstraint('calendar_feed_of_account', ['account_id', 'scope'])
    .execute()
}

async function subscriptions(schema: Schema): Promise<void> {
  await schema
    .createTable('plan_subscription')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('locale', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('programme_id', 'uuid', (c) => c.references('programme.id'))
    .addColumn('confirm_hash', 'text', (c) => c.notNull().unique())
    .addColumn('end_key', 'text', (c) => c.notNull().unique())
    .addColumn('asked_at', 'timestamptz', (c) => c.notNull())
    .addColumn('confirmed_at', 'timestamptz')
    .addColumn('told_until', 'timestamptz')
    .addUniqueConstraint('plan_subscription_of_address', ['email', 'scope'])
    .execute()
  await schema
    .createIndex('plan_subscription_due')
    .on('plan_subscription')
    .columns(['confirmed_at', 'told_until', 'id'])
    .execute()
}

async function search(schema: Schema): Promise<void> {
  await schema
    .createTable('plan_search_entry')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject_id', 'uuid', (c) => c.notNull())
    .addColumn('place', 'integer', (c) => c.notNull())
    .addColumn('plan_id', 'uuid', (c) => c.notNull().references('plan.id'))
    .addColumn('programme_id', 'uuid', (c) => c.notNull().references('programme.id'))
    .addColumn('search_key', 'text', (c) => c.notNull())
    .addColumn('grams', sql`integer[]`, (c) => c.notNull())
    .addPrimaryKeyConstraint('plan_search_entry_key', ['subject_id', 'kind', 'place'])
    .execute()
  await schema
    .createIndex('plan_search_entry_grams')
    .on('plan_search_entry')
    .using('gin')
    .column('grams')
    .execute()
  await schema
    .createTable('plan_search_report')
    .addColumn('report_id', 'uuid', (c) => c.primaryKey().references('plan_task_report.id'))
    .addColumn('plan_id', 'uuid', (c) => c.notNull().references('plan.id'))
    .addColumn('day', 'date', (c) => c.notNull())
    .addColumn('public', 'boolean', (c) => c.notNull())
    .addColumn('search_key', 'text', (c) => c.notNull())
    .addColumn('grams', sql`integer[]`, (c) => c.notNull())
    .execute()
  await schema
    .createIndex('plan_search_report_grams')
    .on('plan_search_report')
    .using('gin')
    .column('grams')
    .execute()
  await schema
    .createIndex('plan_search_report_latest')
    .on('plan_search_report')
    .columns(['day desc', 'report_id'])
    .execute()
}
