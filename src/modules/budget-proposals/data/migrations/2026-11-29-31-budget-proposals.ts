import { sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

/** Proposals of a round, what happened to each, and who supports them. */
export const budgetProposals: NamedMigration = {
  name: '2026-11-29-31-budget-proposals',
  async up({ schema }) {
    await schema
      .createTable('budget_proposal')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('round_id', 'uuid', (c) => c.notNull())
      .addColumn('number', 'integer')
      .addColumn('type', 'text', (c) => c.notNull())
      .addColumn('field', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('town_id', 'uuid')
      .addColumn('place', 'text', (c) => c.notNull())
      .addColumn('estimate', 'bigint', (c) => c.notNull())
      .addColumn('account_id', 'uuid')
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('belonging', 'text', (c) => c.notNull())
      .addColumn('saved_at', 'timestamptz', (c) => c.notNull())
      .addColumn('sent_on', 'date')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('merged_into', 'uuid', (c) => c.references('budget_proposal.id'))
      .addColumn('department_id', 'uuid')
      .addColumn('due_day', 'date')
      .addColumn('verdict', 'text')
      .addColumn('review_reason', 'text')
      .addColumn('review_cost', 'bigint')
      .addColumn('reviewed_on', 'date')
      .addColumn('version', 'integer', (c) => c.notNull())
      .addUniqueConstraint('budget_proposal_number', ['round_id', 'number'])
      .addCheckConstraint('budget_proposal_is_numbered', sql`(state = 'draft') = (number is null)`)
      .execute()
    const index = (name: string, columns: readonly string[]) =>
      schema
        .createIndex(name)
        .on('budget_proposal')
        .columns([...columns])
        .execute()
    await index('budget_proposal_state', ['round_id', 'state', 'number'])
    await index('budget_proposal_own', ['account_id', 'saved_at'])
    await index('budget_proposal_department', ['department_id', 'state', 'due_day'])
    await index('budget_proposal_merged', ['merged_into'])
    await schema
      .createTable('budget_proposal_event')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('proposal_id', 'uuid', (c) => c.notNull().references('budget_proposal.id'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('day', 'date', (c) => c.notNull())
      .addColumn('noted_at', 'timestamptz', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('won', 'bigint')
      .addColumn('other_id', 'uuid')
      .addColumn('department_id', 'uuid')
      .addColumn('by_name', 'text', (c) => c.notNull())
      .execute()
    await schema
      .createIndex('budget_proposal_event_of')
      .on('budget_proposal_event')
      .columns(['proposal_id', 'day', 'noted_at'])
      .execute()
    await schema
      .createTable('budget_proposal_support')
      .addColumn('proposal_id', 'uuid', (c) => c.notNull().references('budget_proposal.id'))
      .addColumn('account_id', 'uuid', (c) => c.notNull())
      .addColumn('supported_on', 'date', (c) => c.notNull())
      .addColumn('asked_from', 'uuid')
      .addPrimaryKeyConstraint('budget_proposal_support_once', ['proposal_id', 'account_id'])
      .execute()
    await schema
      .createIndex('budget_proposal_support_own')
      .on('budget_proposal_support')
      .columns(['account_id', 'proposal_id'])
      .execute()
  },
}
