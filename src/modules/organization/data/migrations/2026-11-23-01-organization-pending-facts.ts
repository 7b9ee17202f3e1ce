import { sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

/** What a move recorded ahead of its day will change about the person. */
export const organizationPendingFacts: NamedMigration = {
  name: '2026-11-23-01-organization-pending-facts',
  async up({ schema }) {
    await schema
      .alterTable('assignment')
      .addColumn('pending_work', 'text')
      .addColumn('pending_extension', 'text')
      .execute()
    await schema
      .createIndex('assignment_pending')
      .on('assignment')
      .column('valid_from')
      .where(sql.ref('pending_work'), 'is not', null)
      .execute()
  },
}
