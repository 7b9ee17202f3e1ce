import { accountsModule, type AccountsConfig } from '#modules/accounts/module.ts'
import type { MonthlyCheckConfig } from '#modules/monthly-check/index.ts'
import { monthlyCheckModule } from '#modules/monthly-check/module.ts'
import { organizationModule } from '#modules/organization/module.ts'
import { oversightModule } from '#modules/oversight/module.ts'
import type { OversightConfig } from '#modules/oversight/oversight-config.ts'
import { planBooksModule } from '#modules/plan-books/module.ts'
import { planDocumentModule } from '#modules/plan-document/module.ts'
import { workplanModule } from '#modules/workplan/module.ts'
import type { WorkplanConfig } from '#modules/workplan/index.ts'
import { pledgesModule } from '#modules/pledges/module.ts'
import type { ModuleManifest } from '#platform/module/manifest.ts'

/** What modules are given that only the installation knows. */
export interface ModulesConfig {
  readonly accounts: AccountsConfig
  readonly monthlyCheck: MonthlyCheckConfig
  readonly oversight: OversightConfig
  readonly workplan: WorkplanConfig
}

/** The table of contents: one line per module. */
export function houseModules(config: ModulesConfig): readonly ModuleManifest[] {
  return [
    // Before workplan, whose addresses of a year's plan would also take the address of the documents.
    planDocumentModule,
    workplanModule(config.workplan),
    monthlyCheckModule(config.monthlyCheck),
    planBooksModule,
    pledgesModule,
    organizationModule,
    accountsModule(config.accounts),
    oversightModule(config.oversight),
  ]
}
