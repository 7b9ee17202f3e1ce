import type { NamedMigration } from '#platform/module/manifest.ts'

/** Comments, the answers to them with every correction, drafts of answers, and moves between departments. */
export const pledgeComments: NamedMigration = {
  name: '2026-11-28-80-pledge-comments',
  async up({ schema }) {
    await schema
      .createTable('pledge_comment')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('pledge_id', 'uuid', (c) => c.notNull())
      .addColumn('department_id', 'uuid', (c) => c.notNull())
      .addColumn('account_id', 'uuid')
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('receipt_hash', 'text', (c) => c.notNull().unique())
      .addColumn('sent_at', 'timestamptz', (c) => c.notNull())
      .addColumn('sent_on', 'date', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('published_on', 'date')
      .addColumn('hiding_ground', 'text')
      .addColumn('note', 'text')
      .addColumn('reviewed_at', 'timestamptz')
      .addColumn('reviewed_by_name', 'text')
      .addColumn('due_day', 'date', (c) => c.notNull())
      .addColumn('answered_on', 'date')
      .addColumn('answer_version', 'integer', (c) => c.notNull())
      .addColumn('version', 'integer', (c) => c.notNull())
      .execute()
    const index = (name: string, columns: readonly string[]) =>
      schema
        .createIndex(name)
        .on('pledge_comment')
        .columns([...columns])
        .execute()
    await index('pledge_comment_of_pledge', ['pledge_id', 'sent_at', 'id'])
    await index('pledge_comment_newest', ['state', 'sent_at', 'id'])
    await index('pledge_comment_due', ['department_id', 'answered_on', 'due_day', 'id'])
    await index('pledge_comment_own', ['account_id', 'sent_at'])
    await schema
      .createTable('pledge_comment_answer')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('comment_id', 'uuid', (c) => c.notNull().references('pledge_comment.id'))
      .addColumn('version', 'integer', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('department_id', 'uuid', (c) => c.notNull())
      .addColumn('answered_on', 'date', (c) => c.notNull())
      .addColumn('answered_at', 'timestamptz', (c) => c.notNull())
      .addColumn('answered_by_name', 'text', (c) => c.notNull())
      .addUniqueConstraint('pledge_comment_answer_version', ['comment_id', 'version'])
      .execute()
    await schema
      .createIndex('pledge_comment_answer_newest')
      .on('pledge_comment_answer')
      .columns(['answered_at', 'id'])
      .execute()
    await schema
      .createTable('pledge_comment_draft')
      .addColumn('comment_id', 'uuid', (c) => c.primaryKey().references('pledge_comment.id'))
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('saved_at', 'timestamptz', (c) => c.notNull())
      .addColumn('saved_by_name', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createTable('pledge_comment_move')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('comment_id', 'uuid', (c) => c.notNull().references('pledge_comment.id'))
      .addColumn('from_department_id', 'uuid', (c) => c.notNull())
      .addColumn('to_department_id', 'uuid', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('moved_at', 'timestamptz', (c) => c.notNull())
      .addColumn('moved_by_name', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createIndex('pledge_comment_move_of')
      .on('pledge_comment_move')
      .columns(['comment_id', 'moved_at'])
      .execute()
  },
}
