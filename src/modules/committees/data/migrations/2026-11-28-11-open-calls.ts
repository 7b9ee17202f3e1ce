import type { NamedMigration } from '#platform/module/manifest.ts'

type Schema = Parameters<NamedMigration['up']>[0]['schema']

/** Open calls with their applicants and lotteries; how a member came and went; notes of a session; sessions in writing. */
export const openCalls: NamedMigration = {
  name: '2026-11-28-11-open-calls',
  async up({ schema }) {
    await calls(schema)
    await members(schema)
    await notes(schema)
  },
}

async function calls(schema: Schema): Promise<void> {
  await schema
    .createTable('committee_call')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('committee_id', 'uuid', (c) => c.notNull().references('committee.id'))
    .addColumn('announced_on', 'date', (c) => c.notNull())
    .addColumn('opens_on', 'date', (c) => c.notNull())
    .addColumn('closes_on', 'date', (c) => c.notNull())
    .addColumn('seats', 'integer', (c) => c.notNull())
    .addColumn('reserves', 'integer', (c) => c.notNull())
    .addColumn('conditions', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('committee_call_committee')
    .on('committee_call')
    .columns(['committee_id', 'announced_on desc', 'id'])
    .execute()
  await schema
    .createTable('committee_applicant')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('call_id', 'uuid', (c) => c.notNull().references('committee_call.id'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('received_on', 'date', (c) => c.notNull())
    .addColumn('way', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('town', 'text', (c) => c.notNull())
    .addColumn('sex', 'text', (c) => c.notNull())
    .addColumn('birth_year', 'integer', (c) => c.notNull())
    .addColumn('age_band', 'text', (c) => c.notNull())
    .addColumn('email', 'text')
    .addColumn('phone', 'text')
    .addColumn('motive', 'text', (c) => c.notNull())
    .addColumn('consented_at', 'timestamptz')
    .addColumn('receipt_hash', 'text')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('state_reason', 'text')
    .addColumn('ticket', 'integer')
    .addUniqueConstraint('committee_applicant_number', ['call_id', 'number'])
    // One person, one application: by mail address and by telephone. Who withdraws has neither any longer.
    .addUniqueConstraint('committee_applicant_email', ['call_id', 'email'])
    .addUniqueConstraint('committee_applicant_phone', ['call_id', 'phone'])
    .addUniqueConstraint('committee_applicant_ticket', ['call_id', 'ticket'])
    .execute()
  await schema
    .createTable('committee_lottery')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('call_id', 'uuid', (c) => c.notNull().unique().references('committee_call.id'))
    .addColumn('terms', 'text', (c) => c.notNull())
    .addColumn('commitment', 'text', (c) => c.notNull())
    .addColumn('committed_on', 'date', (c) => c.notNull())
    .addColumn('committed_by_name', 'text', (c) => c.notNull())
    .addColumn('seed', 'text')
    .addColumn('drawn_on', 'date')
    .addColumn('drawn_by_name', 'text')
    .addColumn('result', 'text')
    .addColumn('appointed_on', 'date')
    .execute()
}

async function members(schema: Schema): Promise<void> {
  await schema
    .alterTable('committee_member')
    .addColumn('applicant_id', 'uuid', (c) => c.references('committee_applicant.id'))
    .execute()
  await schema
    .alterTable('committee_member')
    .addColumn('replaces_id', 'uuid', (c) => c.references('committee_member.id'))
    .execute()
  await schema
    .alterTable('committee_member')
    .addColumn('renewals', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await schema.alterTable('committee_member').addColumn('end_reason', 'text').execute()
  await schema
    .createIndex('committee_member_applicant')
    .on('committee_member')
    .column('applicant_id')
    .unique()
    .execute()
  await schema
    .createIndex('committee_member_replaces')
    .on('committee_member')
    .column('replaces_id')
    .unique()
    .execute()
}

async function notes(schema: Schema): Promise<void> {
  await schema.alterTable('committee_session').addColumn('written_because', 'text').execute()
  await schema
    .createTable('committee_note')
    .addColumn('id', 'uuid', (c) => c.primaryKey())
    .addColumn('session_id', 'uuid', (c) => c.notNull().references('committee_session.id'))
    .addColumn('sub_group_id', 'uuid', (c) => c.references('committee_sub_group.id'))
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('noted_at', 'timestamptz', (c) => c.notNull())
    .addColumn('noted_by_name', 'text', (c) => c.notNull())
    .execute()
  await schema
    .createIndex('committee_note_session')
    .on('committee_note')
    .columns(['session_id', 'noted_at', 'id'])
    .execute()
  await schema.createIndex('committee_note_sub_group').on('committee_note').column('sub_group_id').execute()
}
