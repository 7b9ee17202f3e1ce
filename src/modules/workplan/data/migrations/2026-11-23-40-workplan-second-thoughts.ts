import { sql } from 'kysely'
import type { NamedMigration } from '#platform/module/manifest.ts'

/** Reports that take another back, and plans whose year has been closed. */
export const workplanSecondThoughts: NamedMigration = {
  name: '2026-11-23-40-workplan-second-thoughts',
  async up({ schema }) {
    await schema
      .alterTable('plan_task_report')
      .addColumn('takes_back', 'uuid', (c) => c.references('plan_task_report.id'))
      .addColumn('task_version', 'integer')
      .execute()
    await schema
      .createIndex('plan_task_report_takes_back')
      .unique()
      .on('plan_task_report')
      .column('takes_back')
      .where(sql.ref('takes_back'), 'is not', null)
      .execute()
    await schema.alterTable('plan').addColumn('closed_on', 'date').execute()
  },
}
