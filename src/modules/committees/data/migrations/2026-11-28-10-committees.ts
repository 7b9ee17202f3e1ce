import type { NamedMigration } from '#platform/module/manifest.ts'

type Schema = Parameters<NamedMigration['up']>[0]['schema']

/** Committees with their members, sub-groups, sessions, decisions and the members' personal links. */
export const committees: NamedMigration = {
  name: '2026-11-28-10-committees',
  async up({ schema }) {
    await members(schema)
    await sessions(schema)
    await items(schema)
  },
}

async function members(schema: Schema): Promise<void> {
  await schema
    .createTable('committee')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name_ko', 'text', (c) => c.notNull())
    .addColumn('name_en', 'text', (c) => c.notNull())
    .addColumn('basis', 'text', (c) => c.notNull())
    .addColumn('department_id', 'uuid', (c) => c.notNull())
    .addColumn('term_from', 'date', (c) => c.notNull())
    .addColumn('term_until', 'date', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .execute()
  await schema.createIndex('committee_latest').on('committee').columns(['term_from desc', 'id']).execute()
  await schema
    .createTable('committee_sub_group')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('committee_id', 'uuid', (c) => c.notNull().references('committee.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('name_ko', 'text', (c) => c.notNull())
    .addColumn('name_en', 'text', (c) => c.notNull())
    .addUniqueConstraint('committee_sub_group_number', ['committee_id', 'number'])
    .execute()
  await schema
    .createTable('committee_member')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('committee_id', 'uuid', (c) => c.notNull().references('committee.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('town', 'text')
    .addColumn('sex', 'text', (c) => c.notNull())
    .addColumn('age_band', 'text')
    .addColumn('seat', 'text', (c) => c.notNull())
    .addColumn('sub_group_id', 'uuid', (c) => c.references('committee_sub_group.id'))
    .addColumn('from_day', 'date', (c) => c.notNull())
    .addColumn('until_day', 'date', (c) => c.notNull())
    .addColumn('status', 'text', (c) => c.notNull())
    .addColumn('email', 'text')
    .addColumn('phone', 'text')
    .addUniqueConstraint('committee_member_number', ['committee_id', 'number'])
    .execute()
  await schema
    .createIndex('committee_member_sub_group')
    .on('committee_member')
    .column('sub_group_id')
    .execute()
  await schema
    .createTable('committee_member_link')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('member_id', 'uuid', (c) => c.notNull().references('committee_member.id'))
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('issued_at', 'timestamptz', (c) => c.notNull())
    .addColumn('expires_at', 'timestamptz', (c) => c.notNull())
    .addColumn('revoked_at', 'timestamptz')
    .execute()
  await schema
    .createIndex('committee_member_link_member')
    .on('committee_member_link')
    .columns(['member_id', 'revoked_at'])
    .execute()
}

async function sessions(schema: Schema): Promise<void> {
  await schema
    .createTable('committee_session')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('committee_id', 'uuid', (c) => c.notNull().references('committee.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('day', 'date', (c) => c.notNull())
    .addColumn('place', 'text', (c) => c.notNull())
    .addColumn('title_ko', 'text', (c) => c.notNull())
    .addColumn('title_en', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('minutes', 'text')
    .addColumn('minutes_published_on', 'date')
    .addColumn('attendance_at', 'timestamptz')
    .addUniqueConstraint('committee_session_number', ['committee_id', 'number'])
    .execute()
  await schema
    .createIndex('committee_session_day')
    .on('committee_session')
    .columns(['committee_id', 'day desc', 'id'])
    .execute()
  await schema
    .createTable('committee_attendance')
    .addColumn('session_id', 'uuid', (c) => c.notNull().references('committee_session.id'))
    .addColumn('member_id', 'uuid', (c) => c.notNull().references('committee_member.id'))
    .addPrimaryKeyConstraint('committee_attendance_key', ['session_id', 'member_id'])
    .execute()
  await schema
    .createIndex('committee_attendance_member')
    .on('committee_attendance')
    .column('member_id')
    .execute()
}

async function items(schema: Schema): Promise<void> {
  await schema
    .createTable('committee_item')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('session_id', 'uuid', (c) => c.notNull().references('committee_session.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('title_ko', 'text', (c) => c.notNull())
    .addColumn('title_en', 'text', (c) => c.notNull())
    .addColumn('subject_kind', 'text', (c) => c.notNull())
    .addColumn('subject_id', 'text', (c) => c.notNull())
    .addColumn('outcome', 'text')
    .addColumn('votes_for', 'integer')
    .addColumn('votes_against', 'integer')
    .addColumn('votes_abstained', 'integer')
    .addColumn('votes_recused', 'integer')
    .addColumn('serving', 'integer')
    .addColumn('present', 'integer')
    .addColumn('decision_note', 'text')
    .addColumn('decided_at', 'timestamptz')
    .addColumn('decided_by_name', 'text')
    .addUniqueConstraint('committee_item_number', ['session_id', 'number'])
    .execute()
  await schema
    .createIndex('committee_item_subject')
    .on('committee_item')
    .columns(['subject_kind', 'subject_id', 'decided_at'])
    .execute()
  await schema
    .createTable('committee_recusal')
    .addColumn('item_id', 'uuid', (c) => c.notNull().references('committee_item.id'))
    .addColumn('member_id', 'uuid', (c) => c.notNull().references('committee_member.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('committee_recusal_key', ['item_id', 'member_id'])
    .execute()
  await schema.createIndex('committee_recusal_member').on('committee_recusal').column('member_id').execute()
}
