import type { NamedMigration } from '#platform/module/manifest.ts'

/** Which of several successors came first in the decision: it takes people and work over. */
export const organizationHeirs: NamedMigration = {
  name: '2026-11-23-02-organization-heirs',
  async up({ schema }) {
    await schema
      .alterTable('department_succession')
      .addColumn('place', 'integer', (c) => c.notNull().defaultTo(0))
      .execute()
  },
}
