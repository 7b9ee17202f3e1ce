import type { NamedMigration } from '#platform/module/manifest.ts'
import { organizationChart } from './2026-11-22-01-organization-chart.ts'
import { organizationStaff } from './2026-11-22-02-organization-staff.ts'
import { organizationHandOver } from './2026-11-22-03-organization-hand-over.ts'
import { organizationPendingFacts } from './2026-11-23-01-organization-pending-facts.ts'
import { organizationHeirs } from './2026-11-23-02-organization-heirs.ts'

export const organizationMigrations: readonly NamedMigration[] = [
  organizationChart,
  organizationStaff,
  organizationHandOver,
  organizationPendingFacts,
  organizationHeirs,
]
