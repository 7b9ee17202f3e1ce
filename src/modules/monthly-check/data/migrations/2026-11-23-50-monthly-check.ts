import type { NamedMigration } from '#platform/module/manifest.ts'

type Schema = Parameters<NamedMigration['up']>[0]['schema']

/** Months with their answers and snapshots, reminders with their links, sessions with their decisions. */
export const monthlyCheck: NamedMigration = {
  name: '2026-11-23-50-monthly-check',
  async up({ schema }) {
    await months(schema)
    await snapshots(schema)
    await reminders(schema)
    await sessions(schema)
  },
}

async function months(schema: Schema): Promise<void> {
  await schema
    .createTable('month_check')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('plan_id', 'uuid', (c) => c.notNull())
    .addColumn('year', 'integer', (c) => c.notNull())
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('due_day', 'date', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('opened_at', 'timestamptz', (c) => c.notNull())
    .addColumn('opened_by_name', 'text', (c) => c.notNull())
    .addColumn('closed_at', 'timestamptz')
    .addColumn('closed_by_name', 'text')
    .addColumn('unlock_reason', 'text')
    .addColumn('unlocked_at', 'timestamptz')
    .addColumn('unlocked_by_name', 'text')
    .addUniqueConstraint('month_check_month', ['plan_id', 'month'])
    .execute()
  await schema.createIndex('month_check_latest').on('month_check').columns(['month', 'id']).execute()
  await schema.createIndex('month_check_state').on('month_check').columns(['state', 'due_day']).execute()
  await schema
    .createTable('month_answer')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('check_id', 'uuid', (c) => c.notNull().references('month_check.id'))
    .addColumn('task_id', 'uuid', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('unchanged', 'boolean', (c) => c.notNull())
    .addColumn('report_id', 'uuid')
    .addColumn('problem', 'text', (c) => c.notNull())
    .addColumn('answered_at', 'timestamptz')
    .addColumn('answered_by_id', 'uuid')
    .addColumn('answered_by_name', 'text')
    .addColumn('answered_via', 'text')
    .addColumn('decided_at', 'timestamptz')
    .addColumn('decided_by_name', 'text')
    .addColumn('return_reason', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .addUniqueConstraint('month_answer_task', ['check_id', 'task_id'])
    .execute()
  await schema
    .createIndex('month_answer_of_task')
    .on('month_answer')
    .columns(['task_id', 'answered_at'])
    .execute()
}

async function snapshots(schema: Schema): Promise<void> {
  await schema
    .createTable('check_snapshot')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('check_id', 'uuid', (c) => c.notNull().references('month_check.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('taken_at', 'timestamptz', (c) => c.notNull())
    .addColumn('taken_by_name', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('late', 'integer', (c) => c.notNull())
    .addColumn('stale', 'integer', (c) => c.notNull())
    .addColumn('on_hold', 'integer', (c) => c.notNull())
    .addColumn('on_time', 'integer', (c) => c.notNull())
    .addColumn('done', 'integer', (c) => c.notNull())
    .addColumn('asked', 'integer', (c) => c.notNull())
    .addColumn('missing', 'integer', (c) => c.notNull())
    .addUniqueConstraint('check_snapshot_version', ['check_id', 'version'])
    .execute()
}

async function reminders(schema: Schema): Promise<void> {
  await schema
    .createTable('check_mail')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('account_id', 'uuid', (c) => c.notNull())
    .addColumn('day', 'date', (c) => c.notNull())
    .addColumn('sent_at', 'timestamptz', (c) => c.notNull())
    // One reminder a day for each person: what makes a second run do nothing.
    .addUniqueConstraint('check_mail_day', ['account_id', 'day'])
    .execute()
  await schema
    .createTable('check_mail_part')
    .addColumn('mail_id', 'uuid', (c) => c.notNull().references('check_mail.id'))
    .addColumn('check_id', 'uuid', (c) => c.notNull().references('month_check.id'))
    .addColumn('department_id', 'uuid', (c) => c.notNull())
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('check_mail_part_key', ['mail_id', 'check_id', 'department_id', 'team'])
    .execute()
  await schema.createIndex('check_mail_part_check').on('check_mail_part').column('check_id').execute()
  await schema
    .createTable('check_link')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('check_id', 'uuid', (c) => c.notNull().references('month_check.id'))
    .addColumn('department_id', 'uuid', (c) => c.notNull())
    .addColumn('team', 'text', (c) => c.notNull())
    .addColumn('account_id', 'uuid', (c) => c.notNull())
    .addColumn('issued_at', 'timestamptz', (c) => c.notNull())
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .addColumn('revoked_at', 'timestamptz')
    .addColumn('window_ends_at', 'timestamptz')
    .addColumn('window_saves', 'integer', (c) => c.notNull())
    .execute()
  await schema.createIndex('check_link_check').on('check_link').columns(['check_id', 'revoked_at']).execute()
  await schema.createIndex('check_link_expiry').on('check_link').column('expires_at').execute()
}

async function sessions(schema: Schema): Promise<void> {
  await schema
    .createTable('reporting_session')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('check_id', 'uuid', (c) => c.notNull().references('month_check.id'))
    .addColumn('day', 'date', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('made_at', 'timestamptz', (c) => c.notNull())
    .addColumn('made_by_name', 'text', (c) => c.notNull())
    .execute()
  await schema.createIndex('reporting_session_day').on('reporting_session').columns(['day', 'id']).execute()
  await schema
    .createTable('session_decision')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('session_id', 'uuid', (c) => c.notNull().references('reporting_session.id'))
    .addColumn('task_id', 'uuid', (c) => c.notNull())
    .addColumn('department_id', 'uuid', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('due_day', 'date', (c) => c.notNull())
    .addColumn('made_at', 'timestamptz', (c) => c.notNull())
    .addColumn('made_by_name', 'text', (c) => c.notNull())
    .addColumn('done_on', 'date')
    .addColumn('done_note', 'text')
    .addColumn('done_by_name', 'text')
    .execute()
  await schema.createIndex('session_decision_session').on('session_decision').column('session_id').execute()
  await schema.createIndex('session_decision_due').on('session_decision').columns(['due_day', 'id']).execute()
}
