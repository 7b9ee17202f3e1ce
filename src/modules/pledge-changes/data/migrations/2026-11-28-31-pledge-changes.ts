import { sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

type Schema = Parameters<NamedMigration['up']>[0]['schema']

export const pledgeChangeTables: NamedMigration = {
  name: '2026-11-28-31-pledge-changes',
  async up({ schema }) {
    await changes(schema)
    await texts(schema)
    await course(schema)
  },
}

async function changes(schema: Schema): Promise<void> {
  await schema
    .createTable('pledge_change')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('pledge_id', 'uuid', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('stage_before', 'text')
    .addColumn('resumed_stage', 'text')
    .addColumn('into_pledge_id', 'uuid')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('impact', 'text', (c) => c.notNull())
    .addColumn('drafted_on', 'date', (c) => c.notNull())
    .addColumn('drafted_by_id', 'uuid')
    .addColumn('drafted_by_name', 'text', (c) => c.notNull())
    .addColumn('submitted_on', 'date')
    .addColumn('consult_due', 'date')
    .addColumn('agenda_item_id', 'uuid')
    .addColumn('agenda_session_id', 'uuid')
    .addColumn('opinion_stance', 'text')
    .addColumn('opinion_words', 'text')
    .addColumn('opinion_on', 'date')
    .addColumn('answer_due', 'date')
    .addColumn('answer_accepted', 'boolean')
    .addColumn('answer_words', 'text')
    .addColumn('answered_on', 'date')
    .addColumn('document_number', 'text')
    .addColumn('approved_on', 'date')
    .addColumn('publish_due', 'date')
    .addColumn('published_on', 'date')
    .addColumn('closed_on', 'date')
    .addColumn('version', 'integer', (c) => c.notNull())
    // Nothing is published without the panel's opinion and the mayor's approval, whatever the software should do.
    .addCheckConstraint(
      'pledge_change_published',
      sql`(published_on is null) = (state <> 'published') and (published_on is null or
        (opinion_on is not null and approved_on is not null and document_number is not null
        and document_number <> '' and opinion_on <= approved_on and approved_on <= published_on))`,
    )
    .addCheckConstraint(
      'pledge_change_approved',
      sql`(state <> 'approved' or approved_on is not null) and (approved_on is null or opinion_on is not null)`,
    )
    .execute()
  // One request at a time for each pledge.
  await schema
    .createIndex('pledge_change_open')
    .on('pledge_change')
    .column('pledge_id')
    .unique()
    .where(sql<boolean>`state not in ('published', 'withdrawn', 'refused')`)
    .execute()
  await schema
    .createIndex('pledge_change_pledge')
    .on('pledge_change')
    .columns(['pledge_id', 'drafted_on', 'id'])
    .execute()
  await schema.createIndex('pledge_change_into').on('pledge_change').column('into_pledge_id').execute()
  await schema
    .createIndex('pledge_change_state')
    .on('pledge_change')
    .columns(['state', 'drafted_on', 'id'])
    .execute()
}

/** What the pledge said, and what it is to say: a row for each side. */
async function texts(schema: Schema): Promise<void> {
  await schema
    .createTable('pledge_change_text')
    .addColumn('change_id', 'uuid', (c) => c.notNull().references('pledge_change.id'))
    .addColumn('side', 'text', (c) => c.notNull())
    .addColumn('title_ko', 'text', (c) => c.notNull())
    .addColumn('title_en', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('goal', 'text', (c) => c.notNull())
    .addColumn('horizon', 'text', (c) => c.notNull())
    .addColumn('department_id', 'uuid', (c) => c.notNull())
    .addColumn('helper_ids', 'jsonb', (c) => c.notNull())
    .addPrimaryKeyConstraint('pledge_change_text_key', ['change_id', 'side'])
    .execute()
}

async function course(schema: Schema): Promise<void> {
  await schema
    .createTable('pledge_change_comment')
    .addColumn('change_id', 'uuid', (c) => c.notNull().references('pledge_change.id'))
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('department_id', 'uuid', (c) => c.notNull())
    .addColumn('stance', 'text')
    .addColumn('note', 'text')
    .addColumn('said_on', 'date')
    .addColumn('said_by_name', 'text')
    .addPrimaryKeyConstraint('pledge_change_comment_key', ['change_id', 'round', 'department_id'])
    .execute()
  await schema
    .createIndex('pledge_change_comment_department')
    .on('pledge_change_comment')
    .column('department_id')
    .execute()
  await schema
    .createTable('pledge_change_event')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('change_id', 'uuid', (c) => c.notNull().references('pledge_change.id'))
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('day', 'date', (c) => c.notNull())
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .addColumn('by_name', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('pledge_change_event_change')
    .on('pledge_change_event')
    .columns(['change_id', 'id'])
    .execute()
  await schema
    .createTable('pledge_change_mail')
    .addColumn('change_id', 'uuid', (c) => c.notNull().references('pledge_change.id'))
    .addColumn('round', 'integer', (c) => c.notNull())
    .addColumn('duty', 'text', (c) => c.notNull())
    .addColumn('phase', 'text', (c) => c.notNull())
    .addColumn('account_id', 'uuid', (c) => c.notNull())
    .addColumn('sent_at', 'timestamptz', (c) => c.notNull())
    // Each phase of a deadline is told to a person once: what makes a second run do nothing.
    .addPrimaryKeyConstraint('pledge_change_mail_key', ['change_id', 'round', 'duty', 'phase', 'account_id'])
    .execute()
}
