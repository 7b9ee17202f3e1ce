import { sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

/** Grants and expiries by month: what the monthly report adds up. A send writes nothing into this index. */
export const collaborationClockwork: NamedMigration = {
  name: '2026-11-28-95-collaboration-clockwork',
  async up({ schema }) {
    await schema
      .createIndex('collaboration_entry_of_clockwork')
      .on('collaboration_entry')
      .columns(['month', 'kind', 'receiver_id'])
      .where(sql.ref('kind'), 'in', sql`('grant', 'expiry')`)
      .execute()
  },
}
