import type { NamedMigration } from '#platform/module/manifest.ts'

type Schema = Parameters<NamedMigration['up']>[0]['schema']

/** Goals by year; rounds with answers, files, corrections and snapshots; reminders; sessions with their decisions. */
export const pledgeChecks: NamedMigration = {
  name: '2026-11-28-60-pledge-checks',
  async up({ schema }) {
    await goals(schema)
    await rounds(schema)
    await corrections(schema)
    await snapshots(schema)
    await reminders(schema)
    await sessions(schema)
  },
}

async function goals(schema: Schema): Promise<void> {
  await schema
    .createTable('pledge_goal')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('pledge_id', 'uuid', (c) => c.notNull())
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('text_ko', 'text', (c) => c.notNull())
    .addColumn('text_en', 'text', (c) => c.notNull())
    .addColumn('unit_ko', 'text', (c) => c.notNull())
    .addColumn('unit_en', 'text', (c) => c.notNull())
    .addColumn('planned', 'integer')
    .addColumn('reached', 'integer')
    .addColumn('result', 'text')
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('file_id', 'uuid')
    .addColumn('made_at', 'timestamptz', (c) => c.notNull())
    .addColumn('made_by_name', 'text', (c) => c.notNull())
    .addColumn('judged_on', 'date')
    .addColumn('judged_by_name', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('pledge_goal_number', ['pledge_id', 'year', 'number'])
    .execute()
  await schema.createIndex('pledge_goal_year').on('pledge_goal').columns(['year', 'pledge_id']).execute()
}

async function rounds(schema: Schema): Promise<void> {
  await schema
    .createTable('pledge_check')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('term_id', 'uuid', (c) => c.notNull())
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('quarter', 'integer', (c) => c.notNull())
    .addColumn('last_day', 'date', (c) => c.notNull())
    .addColumn('due_day', 'date', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('opened_at', 'timestamptz', (c) => c.notNull())
    .addColumn('opened_by_name', 'text', (c) => c.notNull())
    .addColumn('closed_at', 'timestamptz')
    .addColumn('closed_by_name', 'text')
    .addColumn('reason', 'text')
    .addColumn('reopened_at', 'timestamptz')
    .addColumn('reopened_by_name', 'text')
    .addColumn('snapshot_id', 'uuid')
    .addColumn('published_snapshot_id', 'uuid')
    .addColumn('published_at', 'timestamptz')
    .addColumn('published_by_name', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('pledge_check_period', ['term_id', 'last_day'])
    .execute()
  await schema.createIndex('pledge_check_latest').on('pledge_check').columns(['last_day desc']).execute()
  await schema.createIndex('pledge_check_state').on('pledge_check').columns(['state', 'due_day']).execute()
  await schema
    .createTable('pledge_check_answer')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('check_id', 'uuid', (c) => c.notNull().references('pledge_check.id'))
    .addColumn('pledge_id', 'uuid', (c) => c.notNull())
    .addColumn('department_id', 'uuid', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('stage', 'text')
    .addColumn('progress', 'integer', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('problem', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('as_before', 'boolean', (c) => c.notNull())
    .addColumn('answered_at', 'timestamptz')
    .addColumn('answered_by_id', 'uuid')
    .addColumn('answered_by_name', 'text')
    .addColumn('decided_at', 'timestamptz')
    .addColumn('decided_by_name', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('pledge_check_answer_pledge', ['check_id', 'pledge_id'])
    .execute()
  await schema
    .createIndex('pledge_check_answer_of_pledge')
    .on('pledge_check_answer')
    .column('pledge_id')
    .execute()
  await schema
    .createIndex('pledge_check_answer_owed')
    .on('pledge_check_answer')
    .columns(['department_id', 'state'])
    .execute()
  await schema
    .createTable('pledge_check_file')
    .addColumn('answer_id', 'uuid', (c) => c.notNull().references('pledge_check_answer.id'))
    .addColumn('file_id', 'uuid', (c) => c.notNull())
    .addColumn('is_public', 'boolean', (c) => c.notNull())
    .addColumn('added_at', 'timestamptz', (c) => c.notNull())
    .addPrimaryKeyConstraint('pledge_check_file_key', ['answer_id', 'file_id'])
    .execute()
  await schema.createIndex('pledge_check_file_id').on('pledge_check_file').column('file_id').execute()
}

async function corrections(schema: Schema): Promise<void> {
  await schema
    .createTable('pledge_correction')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('check_id', 'uuid', (c) => c.notNull().references('pledge_check.id'))
    .addColumn('pledge_id', 'uuid', (c) => c.notNull())
    .addColumn('department_id', 'uuid', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('due_day', 'date', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('ordered_at', 'timestamptz', (c) => c.notNull())
    .addColumn('ordered_by_name', 'text', (c) => c.notNull())
    .addColumn('note', 'text')
    .addColumn('reported_at', 'timestamptz')
    .addColumn('reported_by_name', 'text')
    .addColumn('reason', 'text')
    .addColumn('settled_at', 'timestamptz')
    .addColumn('settled_by_name', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await schema.createIndex('pledge_correction_check').on('pledge_correction').column('check_id').execute()
  await schema.createIndex('pledge_correction_pledge').on('pledge_correction').column('pledge_id').execute()
  await schema
    .createIndex('pledge_correction_due')
    .on('pledge_correction')
    .columns(['state', 'due_day', 'id'])
    .execute()
}

async function snapshots(schema: Schema): Promise<void> {
  await schema
    .createTable('pledge_check_snapshot')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('check_id', 'uuid', (c) => c.notNull().references('pledge_check.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('taken_at', 'timestamptz', (c) => c.notNull())
    .addColumn('taken_by_name', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('pledges', 'integer', (c) => c.notNull())
    .addColumn('completed', 'integer', (c) => c.notNull())
    .addColumn('in_term', 'integer', (c) => c.notNull())
    .addColumn('in_term_completed', 'integer', (c) => c.notNull())
    .addColumn('progress_sum', 'integer', (c) => c.notNull())
    .addColumn('goals', 'integer', (c) => c.notNull())
    .addColumn('goals_met', 'integer', (c) => c.notNull())
    .addColumn('missing', 'integer', (c) => c.notNull())
    .addUniqueConstraint('pledge_check_snapshot_version', ['check_id', 'version'])
    .execute()
}

async function reminders(schema: Schema): Promise<void> {
  await schema
    .createTable('pledge_check_mail')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('account_id', 'uuid', (c) => c.notNull())
    .addColumn('day', 'date', (c) => c.notNull())
    .addColumn('sent_at', 'timestamptz', (c) => c.notNull())
    // One reminder a day for each person: what makes a second run do nothing.
    .addUniqueConstraint('pledge_check_mail_day', ['account_id', 'day'])
    .execute()
  await schema
    .createTable('pledge_check_mail_part')
    .addColumn('mail_id', 'uuid', (c) => c.notNull().references('pledge_check_mail.id'))
    // A round, or a correction order.
    .addColumn('about_id', 'uuid', (c) => c.notNull())
    .addColumn('department_id', 'uuid', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pledge_check_mail_part_key', ['mail_id', 'about_id', 'department_id'])
    .execute()
  await schema
    .createIndex('pledge_check_mail_part_about')
    .on('pledge_check_mail_part')
    .column('about_id')
    .execute()
}

async function sessions(schema: Schema): Promise<void> {
  await schema
    .createTable('pledge_session')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('check_id', 'uuid', (c) => c.notNull().references('pledge_check.id'))
    .addColumn('day', 'date', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('made_at', 'timestamptz', (c) => c.notNull())
    .addColumn('made_by_name', 'text', (c) => c.notNull())
    .execute()
  await schema.createIndex('pledge_session_day').on('pledge_session').columns(['day', 'id']).execute()
  await schema
    .createTable('pledge_session_decision')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('session_id', 'uuid', (c) => c.notNull().references('pledge_session.id'))
    .addColumn('pledge_id', 'uuid', (c) => c.notNull())
    .addColumn('department_id', 'uuid', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('due_day', 'date', (c) => c.notNull())
    .addColumn('made_at', 'timestamptz', (c) => c.notNull())
    .addColumn('made_by_name', 'text', (c) => c.notNull())
    .addColumn('done_on', 'date')
    .addColumn('note', 'text')
    .addColumn('done_by_name', 'text')
    .execute()
  await schema
    .createIndex('pledge_session_decision_session')
    .on('pledge_session_decision')
    .column('session_id')
    .execute()
  await schema
    .createIndex('pledge_session_decision_due')
    .on('pledge_session_decision')
    .columns(['due_day', 'id'])
    .execute()
}
