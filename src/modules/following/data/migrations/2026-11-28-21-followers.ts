import { type Kysely, sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

type Moved = Record<'follower' | 'plan_subscription', Record<string, unknown>>

/** Whoever followed the plan or one of its programmes goes on following it: same keys, so mails already sent still work. */
export const followers: NamedMigration = {
  name: '2026-11-28-21-followers',
  async up(db) {
    await db.schema
      .createTable('follower')
      .addColumn('id', 'uuid', (c) => c.primaryKey())
      .addColumn('email', 'text', (c) => c.notNull())
      .addColumn('locale', 'text', (c) => c.notNull())
      .addColumn('subject_kind', 'text', (c) => c.notNull())
      .addColumn('subject_id', 'text', (c) => c.notNull())
      .addColumn('confirm_hash', 'text', (c) => c.notNull().unique())
      .addColumn('end_key', 'text', (c) => c.notNull().unique())
      .addColumn('asked_at', 'timestamptz', (c) => c.notNull())
      .addColumn('confirmed_at', 'timestamptz')
      .addColumn('told_until', 'timestamptz')
      .addUniqueConstraint('follower_of_subject', ['email', 'subject_kind', 'subject_id'])
      .execute()
    await db.schema
      .createIndex('follower_due')
      .on('follower')
      .columns(['subject_kind', 'told_until', 'id'])
      .execute()
    const kept = [
      'id',
      'email',
      'locale',
      'confirm_hash',
      'end_key',
      'asked_at',
      'confirmed_at',
      'told_until',
    ]
    await (db as Kysely<Moved>)
      .insertInto('follower')
      .columns([...kept, 'subject_kind', 'subject_id'])
      .expression((eb) =>
        eb
          .selectFrom('plan_subscription')
          .select(kept)
          .select((of) => [
            of
              .case()
              .when('programme_id', 'is', null)
              .then('plan')
              .else('programme')
              .end()
              .as('subject_kind'),
            sql`coalesce(${of.ref('programme_id')}::text, 'all')`.as('subject_id'),
          ]),
      )
      .execute()
    await db.schema.dropTable('plan_subscription').execute()
  },
}
