import { monthlyCheckMigrations } from '#modules/monthly-check/data/migrations/index.ts'
import { organizationMigrations } from '#modules/organization/data/migrations/index.ts'
import { oversightMigrations } from '#modules/oversight/data/migrations/index.ts'
import { planDocumentMigrations } from '#modules/plan-document/data/migrations/index.ts'
import { planBooksMigrations } from '#modules/plan-books/data/migrations/index.ts'
import { pledgeMigrations } from '#modules/pledges/data/migrations/index.ts'
import { workplanMigrations } from '#modules/workplan/data/migrations/index.ts'
import { accessMigrations } from '#platform/access/migrations.ts'
import { appendOnlyTables as auditTables } from '#platform/audit/append-only.ts'
import { auditMigrations } from '#platform/audit/migrations.ts'
import { clockMigrations } from '#platform/clock/migrations.ts'
import type { ListedMigration } from '#platform/database/migrate.ts'
import { filesMigrations } from '#platform/files/migrations.ts'
import { jobsMigrations } from '#platform/jobs/migrations.ts'
import { mailMigrations } from '#platform/mail/migrations.ts'
import { settingsMigrations } from '#platform/settings/migrations.ts'

/** Every part's migrations, platform first. */
export const allMigrations: readonly (readonly ListedMigration[])[] = [
  clockMigrations,
  settingsMigrations,
  auditMigrations,
  accessMigrations,
  jobsMigrations,
  mailMigrations,
  filesMigrations,
  organizationMigrations,
  workplanMigrations,
  planDocumentMigrations,
  monthlyCheckMigrations,
  planBooksMigrations,
  pledgeMigrations,
  oversightMigrations,
]

/** Tables whose rows are never changed nor taken away. */
export const appendOnlyTables: readonly string[] = [...auditTables, 'check_snapshot']
