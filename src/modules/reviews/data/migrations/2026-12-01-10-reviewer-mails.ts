import type { NamedMigration } from '#platform/module/manifest.ts'

/** When each reviewer was last written to. */
export const reviewerMails: NamedMigration = {
  name: '2026-12-01-10-reviewer-mails',
  async up({ schema }) {
    await schema.alterTable('review_reviewer').addColumn('mailed_on', 'date').execute()
  },
}
