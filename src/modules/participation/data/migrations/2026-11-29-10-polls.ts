import { sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

/** Polls with their choices, and apart from each other the roll of who voted and the box of what was voted. */
export const polls: NamedMigration = {
  name: '2026-11-29-10-polls',
  async up({ schema }) {
    await schema
      .createTable('poll')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('subject_kind', 'text', (c) => c.notNull())
      .addColumn('subject_id', 'text', (c) => c.notNull())
      .addColumn('title_ko', 'text', (c) => c.notNull())
      .addColumn('title_en', 'text', (c) => c.notNull())
      .addColumn('words_ko', 'text', (c) => c.notNull())
      .addColumn('words_en', 'text', (c) => c.notNull())
      .addColumn('form', 'text', (c) => c.notNull())
      .addColumn('choice_count', 'integer', (c) => c.notNull())
      .addColumn('first_day', 'date', (c) => c.notNull())
      .addColumn('last_day', 'date', (c) => c.notNull())
      .addColumn('may_change', 'boolean', (c) => c.notNull())
      .addColumn('closed_on', 'date')
      .addUniqueConstraint('poll_of_subject', ['subject_kind', 'subject_id'])
      .addCheckConstraint('poll_days', sql`${sql.ref('first_day')} <= ${sql.ref('last_day')}`)
      .execute()
    await schema.createIndex('poll_by_last_day').on('poll').columns(['last_day', 'id']).execute()
    await schema
      .createTable('poll_choice')
      .addColumn('poll_id', 'uuid', (c) => c.notNull().references('poll.id'))
      .addColumn('id', 'text', (c) => c.notNull())
      .addColumn('position', 'integer', (c) => c.notNull())
      .addColumn('label_ko', 'text', (c) => c.notNull())
      .addColumn('label_en', 'text', (c) => c.notNull())
      .addColumn('cost', 'bigint')
      .addColumn('what_ko', 'text')
      .addColumn('what_en', 'text')
      .addColumn('group_ko', 'text')
      .addColumn('group_en', 'text')
      .addColumn('href', 'text')
      .addPrimaryKeyConstraint('poll_choice_key', ['poll_id', 'id'])
      .addUniqueConstraint('poll_choice_position', ['poll_id', 'position'])
      .execute()
    await schema
      .createTable('poll_roll')
      .addColumn('poll_id', 'uuid', (c) => c.notNull().references('poll.id'))
      .addColumn('voter_key', 'text', (c) => c.notNull())
      .addColumn('person_key', 'text', (c) => c.notNull())
      .addColumn('way', 'text', (c) => c.notNull())
      .addColumn('voted_on', 'date', (c) => c.notNull())
      .addColumn('town_id', 'uuid')
      .addColumn('booth_id', 'uuid')
      // One person, one vote: by these two and nothing else.
      .addPrimaryKeyConstraint('poll_roll_voter', ['poll_id', 'voter_key'])
      .addUniqueConstraint('poll_roll_person', ['poll_id', 'person_key'])
      .execute()
    await schema
      .createIndex('poll_roll_of_booth')
      .on('poll_roll')
      .columns(['poll_id', 'booth_id'])
      .where(sql.ref('booth_id'), 'is not', null)
      .execute()
    await schema
      .createTable('poll_ballot')
      .addColumn('poll_id', 'uuid', (c) => c.notNull().references('poll.id'))
      .addColumn('receipt_hash', 'text', (c) => c.notNull())
      .addColumn('marks', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('poll_ballot_key', ['poll_id', 'receipt_hash'])
      .execute()
    await schema
      .createTable('poll_booth')
      .addColumn('poll_id', 'uuid', (c) => c.notNull().references('poll.id'))
      .addColumn('booth_id', 'uuid', (c) => c.notNull())
      .addColumn('entered', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint('poll_booth_key', ['poll_id', 'booth_id'])
      .execute()
  },
}
