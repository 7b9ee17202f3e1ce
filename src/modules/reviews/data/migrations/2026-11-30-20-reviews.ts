import { sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

type Schema = Parameters<NamedMigration['up']>[0]['schema']

/** Rounds with their criteria and entries, who judges them, what they gave, what came of it and who objected. */
export const reviews: NamedMigration = {
  name: '2026-11-30-20-reviews',
  async up({ schema }) {
    await rounds(schema)
    await entries(schema)
    await judging(schema)
    await results(schema)
  },
}

async function rounds(schema: Schema): Promise<void> {
  await schema
    .createTable('review')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('programme', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('about', 'text', (c) => c.notNull())
    .addColumn('scale', 'text', (c) => c.notNull())
    .addColumn('together', 'text', (c) => c.notNull())
    .addColumn('decimals', 'integer', (c) => c.notNull())
    .addColumn('intake_until', 'date', (c) => c.notNull())
    .addColumn('opens_on', 'date', (c) => c.notNull())
    .addColumn('closes_on', 'date', (c) => c.notNull())
    .addColumn('share_s', 'integer', (c) => c.notNull())
    .addColumn('share_a', 'integer', (c) => c.notNull())
    .addColumn('share_b', 'integer', (c) => c.notNull())
    .addColumn('share_c', 'integer', (c) => c.notNull())
    .addColumn('closed_on', 'date')
    .addColumn('published_on', 'date')
    .addColumn('appeals_until', 'date')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('review_subject', ['programme', 'subject'])
    .addCheckConstraint('review_shares', sql`share_s + share_a + share_b + share_c = 100`)
    .addCheckConstraint('review_published', sql`published_on is null or closed_on is not null`)
    .execute()
  await schema.createIndex('review_by_day').on('review').columns(['opens_on', 'id']).execute()
  await schema.createIndex('review_published_on').on('review').columns(['published_on', 'id']).execute()
  await schema
    .createTable('review_criterion')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('review_id', 'uuid', (c) => c.notNull().references('review.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('hint', 'text', (c) => c.notNull())
    .addColumn('weight', 'integer', (c) => c.notNull())
    .addUniqueConstraint('review_criterion_number', ['review_id', 'number'])
    .execute()
}

async function entries(schema: Schema): Promise<void> {
  await schema
    .createTable('review_entry')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('review_id', 'uuid', (c) => c.notNull().references('review.id'))
    .addColumn('department_id', 'uuid', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('reference', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('sent_on', 'date')
    .addColumn('written_by', 'uuid')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('review_entry_of')
    .on('review_entry')
    .columns(['review_id', 'state', 'title', 'id'])
    .execute()
  await schema
    .createTable('review_entry_file')
    .addColumn('file_id', 'uuid', (c) => c.primaryKey())
    .addColumn('entry_id', 'uuid', (c) => c.notNull().references('review_entry.id'))
    .addColumn('added_at', 'timestamptz', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('review_entry_file_of')
    .on('review_entry_file')
    .columns(['entry_id', 'added_at'])
    .execute()
}

async function judging(schema: Schema): Promise<void> {
  await schema
    .createTable('review_reviewer')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('review_id', 'uuid', (c) => c.notNull().references('review.id'))
    .addColumn('staff_id', 'uuid', (c) => c.notNull())
    .addColumn('account_id', 'uuid', (c) => c.notNull())
    .addColumn('assigned_on', 'date', (c) => c.notNull())
    .addUniqueConstraint('review_reviewer_once', ['review_id', 'account_id'])
    .execute()
  await schema.createIndex('review_reviewer_own').on('review_reviewer').columns(['account_id']).execute()
  const pair = (table: string) =>
    schema
      .createTable(table)
      .addColumn('entry_id', 'uuid', (c) => c.notNull().references('review_entry.id'))
      .addColumn('reviewer_id', 'uuid', (c) => c.notNull().references('review_reviewer.id'))
  await pair('review_exclusion')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('since', 'date', (c) => c.notNull())
    .addPrimaryKeyConstraint('review_exclusion_once', ['entry_id', 'reviewer_id'])
    .execute()
  await pair('review_sheet')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('comment', 'text', (c) => c.notNull())
    .addColumn('total', 'integer')
    .addColumn('sent_on', 'date')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('review_sheet_once', ['entry_id', 'reviewer_id'])
    .addCheckConstraint('review_sheet_sent', sql`(state = 'sent') = (total is not null)`)
    .execute()
  await pair('review_mark')
    .addColumn('criterion_id', 'uuid', (c) => c.notNull().references('review_criterion.id'))
    .addColumn('mark', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('review_mark_once', ['entry_id', 'reviewer_id', 'criterion_id'])
    .execute()
  await pair('review_reopening')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('reopened_on', 'date', (c) => c.notNull())
    .addColumn('reopened_by', 'uuid')
    .execute()
  for (const table of ['review_exclusion', 'review_sheet', 'review_mark', 'review_reopening'])
    await schema.createIndex(`${table}_by`).on(table).columns(['reviewer_id', 'entry_id']).execute()
  await schema.createIndex('review_mark_of').on('review_mark').columns(['criterion_id']).execute()
}

async function results(schema: Schema): Promise<void> {
  await schema
    .createTable('review_result')
    .addColumn('entry_id', 'uuid', (c) => c.primaryKey().references('review_entry.id'))
    .addColumn('review_id', 'uuid', (c) => c.notNull().references('review.id'))
    .addColumn('points', 'integer', (c) => c.notNull())
    .addColumn('reviewers', 'integer', (c) => c.notNull())
    .addColumn('lowest', 'integer', (c) => c.notNull())
    .addColumn('highest', 'integer', (c) => c.notNull())
    .addColumn('deviation', 'integer', (c) => c.notNull())
    .addCheckConstraint('review_result_points', sql`points between 0 and 10000`)
    .execute()
  await schema
    .createIndex('review_result_of')
    .on('review_result')
    .columns(['review_id', 'entry_id'])
    .execute()
  await schema
    .createTable('review_appeal')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('entry_id', 'uuid', (c) => c.notNull().references('review_entry.id').unique())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('raised_on', 'date', (c) => c.notNull())
    .addColumn('raised_by', 'uuid')
    .addColumn('decision', 'text')
    .addColumn('decision_reason', 'text')
    .addColumn('decided_on', 'date')
    .addColumn('decided_by', 'uuid')
    .addColumn('adjustment', 'integer', (c) => c.notNull())
    .execute()
}
