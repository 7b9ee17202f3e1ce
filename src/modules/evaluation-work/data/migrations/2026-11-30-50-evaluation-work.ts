import type { NamedMigration } from '#platform/module/manifest.ts'

type Schema = Parameters<NamedMigration['up']>[0]['schema']

/** Meetings, tasks, talks and promises, other cities' cases, reminders, and what is tied to the house's own sources. */
export const evaluationWork: NamedMigration = {
  name: '2026-11-30-50-evaluation-work',
  async up({ schema }) {
    await meetings(schema)
    await tasks(schema)
    await interviews(schema)
    await goodCases(schema)
    await mails(schema)
    await prefills(schema)
  },
}

async function meetings(schema: Schema): Promise<void> {
  await schema
    .createTable('evaluation_meeting')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('set_id', 'uuid', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('day', 'date', (c) => c.notNull())
    .addColumn('chair', 'text', (c) => c.notNull())
    .addColumn('summary', 'text')
    .addColumn('planned_by_name', 'text', (c) => c.notNull())
    .addColumn('held_by_name', 'text')
    .execute()
  await schema
    .createIndex('evaluation_meeting_of')
    .on('evaluation_meeting')
    .columns(['set_id', 'day', 'id'])
    .execute()
  await schema
    .createTable('evaluation_meeting_item')
    .addColumn('meeting_id', 'uuid', (c) => c.notNull().references('evaluation_meeting.id'))
    .addColumn('indicator_id', 'uuid', (c) => c.notNull())
    .addColumn('cause', 'text', (c) => c.notNull())
    .addColumn('measure', 'text', (c) => c.notNull())
    .addColumn('noted_by_name', 'text')
    .addPrimaryKeyConstraint('evaluation_meeting_item_once', ['meeting_id', 'indicator_id'])
    .execute()
  await schema
    .createIndex('evaluation_meeting_item_of')
    .on('evaluation_meeting_item')
    .columns(['indicator_id', 'meeting_id'])
    .execute()
}

async function tasks(schema: Schema): Promise<void> {
  await schema
    .createTable('evaluation_task')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('set_id', 'uuid', (c) => c.notNull())
    .addColumn('indicator_id', 'uuid', (c) => c.notNull())
    .addColumn('meeting_id', 'uuid', (c) => c.references('evaluation_meeting.id'))
    .addColumn('department_id', 'uuid', (c) => c.notNull())
    .addColumn('owner_id', 'uuid')
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('due_day', 'date', (c) => c.notNull())
    .addColumn('percent', 'integer', (c) => c.notNull())
    .addColumn('reported_on', 'date')
    .addColumn('done_on', 'date')
    .addColumn('withdrawn_on', 'date')
    .addColumn('withdraw_reason', 'text', (c) => c.notNull())
    .addColumn('given_on', 'date', (c) => c.notNull())
    .addColumn('given_by_name', 'text', (c) => c.notNull())
    .execute()
  const index = (name: string, columns: string[]) =>
    schema.createIndex(name).on('evaluation_task').columns(columns).execute()
  await index('evaluation_task_of', ['set_id', 'due_day', 'id'])
  await index('evaluation_task_indicator', ['indicator_id', 'due_day'])
  await index('evaluation_task_department', ['department_id', 'due_day'])
  await index('evaluation_task_owner', ['owner_id'])
  await index('evaluation_task_meeting', ['meeting_id'])
  await schema
    .createTable('evaluation_task_report')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('task_id', 'uuid', (c) => c.notNull().references('evaluation_task.id'))
    .addColumn('day', 'date', (c) => c.notNull())
    .addColumn('percent', 'integer', (c) => c.notNull())
    .addColumn('is_done', 'boolean', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('by_name', 'text', (c) => c.notNull())
    .addColumn('at', 'timestamptz', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('evaluation_task_report_of')
    .on('evaluation_task_report')
    .columns(['task_id', 'at', 'id'])
    .execute()
}

async function interviews(schema: Schema): Promise<void> {
  await schema
    .createTable('evaluation_interview')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('set_id', 'uuid', (c) => c.notNull())
    .addColumn('indicator_id', 'uuid', (c) => c.notNull())
    .addColumn('staff_id', 'uuid', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('day', 'date', (c) => c.notNull())
    .addColumn('said', 'text', (c) => c.notNull())
    .addColumn('by_name', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('evaluation_interview_of')
    .on('evaluation_interview')
    .columns(['set_id', 'day', 'id'])
    .execute()
  await schema
    .createIndex('evaluation_interview_indicator')
    .on('evaluation_interview')
    .columns(['indicator_id', 'day'])
    .execute()
  await schema
    .createTable('evaluation_promise')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('set_id', 'uuid', (c) => c.notNull())
    .addColumn('interview_id', 'uuid', (c) => c.notNull().references('evaluation_interview.id'))
    .addColumn('indicator_id', 'uuid', (c) => c.notNull())
    .addColumn('staff_id', 'uuid', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('due_day', 'date', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('settled_on', 'date')
    .addColumn('settled_by_name', 'text')
    .addColumn('note', 'text', (c) => c.notNull())
    .execute()
  const index = (name: string, columns: string[]) =>
    schema.createIndex(name).on('evaluation_promise').columns(columns).execute()
  await index('evaluation_promise_of', ['set_id', 'due_day', 'id'])
  await index('evaluation_promise_indicator', ['indicator_id', 'due_day'])
  await index('evaluation_promise_interview', ['interview_id'])
  await index('evaluation_promise_staff', ['staff_id', 'state'])
}

async function goodCases(schema: Schema): Promise<void> {
  await schema
    .createTable('evaluation_good_case')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('set_id', 'uuid', (c) => c.notNull())
    .addColumn('indicator_id', 'uuid', (c) => c.notNull())
    .addColumn('city_code', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('link', 'text', (c) => c.notNull())
    .addColumn('take_over', 'text', (c) => c.notNull())
    .addColumn('added_on', 'date', (c) => c.notNull())
    .addColumn('added_by_name', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('evaluation_good_case_of')
    .on('evaluation_good_case')
    .columns(['set_id', 'added_on', 'id'])
    .execute()
  await schema
    .createIndex('evaluation_good_case_indicator')
    .on('evaluation_good_case')
    .columns(['indicator_id', 'added_on'])
    .execute()
}

async function mails(schema: Schema): Promise<void> {
  await schema
    .createTable('evaluation_mail')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('account_id', 'uuid', (c) => c.notNull())
    .addColumn('day', 'date', (c) => c.notNull())
    .addColumn('sent_at', 'timestamptz', (c) => c.notNull())
    // One mail a person and day, however often the morning's round runs.
    .addUniqueConstraint('evaluation_mail_once', ['account_id', 'day'])
    .execute()
  await schema.createIndex('evaluation_mail_day').on('evaluation_mail').columns(['day']).execute()
  await schema
    .createTable('evaluation_mail_part')
    .addColumn('mail_id', 'uuid', (c) => c.notNull().references('evaluation_mail.id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('about', 'uuid', (c) => c.notNull())
    .addColumn('month', 'text')
    .addPrimaryKeyConstraint('evaluation_mail_part_once', ['mail_id', 'kind', 'about'])
    .execute()
}

async function prefills(schema: Schema): Promise<void> {
  await schema
    .createTable('evaluation_prefill_tie')
    .addColumn('indicator_id', 'uuid', (c) => c.primaryKey())
    .addColumn('set_id', 'uuid', (c) => c.notNull())
    .addColumn('source_key', 'text', (c) => c.notNull())
    .addColumn('tied_on', 'date', (c) => c.notNull())
    .addColumn('tied_by_name', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('evaluation_prefill_tie_of')
    .on('evaluation_prefill_tie')
    .columns(['set_id'])
    .execute()
  await schema
    .createTable('evaluation_prefill_proposal')
    .addColumn('indicator_id', 'uuid', (c) => c.notNull().references('evaluation_prefill_tie.indicator_id').onDelete('cascade'))
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('value', 'numeric', (c) => c.notNull())
    .addColumn('as_of', 'date', (c) => c.notNull())
    .addPrimaryKeyConstraint('evaluation_prefill_proposal_once', ['indicator_id', 'month'])
    .execute()
} // prettier-ignore
