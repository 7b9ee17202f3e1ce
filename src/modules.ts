import { accountsModule, type AccountsConfig } from '#modules/accounts/module.ts'
import { organizationModule } from '#modules/organization/module.ts'
import { oversightModule } from '#modules/oversight/module.ts'
import type { OversightConfig } from '#modules/oversight/oversight-config.ts'
import { workplanModule } from '#modules/workplan/module.ts'
import type { ModuleManifest } from '#platform/module/manifest.ts'

/** What modules are given that only the installation knows. */
export interface ModulesConfig {
  readonly accounts: AccountsConfig
  readonly oversight: OversightConfig
}

/** The table of contents: one line per module. */
export function houseModules(config: ModulesConfig): readonly ModuleManifest[] {
  return [
    workplanModule,
    organizationModule,
    accountsModule(config.accounts),
    oversightModule(config.oversight),
  ]
}
