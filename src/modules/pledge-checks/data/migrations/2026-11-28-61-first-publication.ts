import type { NamedMigration } from '#platform/module/manifest.ts'

/** When a round was published first: one that is corrected and published again was known before. */
export const firstPublication: NamedMigration = {
  name: '2026-11-28-61-first-publication',
  async up({ schema }) {
    await schema.alterTable('pledge_check').addColumn('first_published_at', 'timestamptz').execute()
  },
}
