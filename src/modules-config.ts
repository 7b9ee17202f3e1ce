import { accountsSettings } from '#modules/accounts/module.ts'
import { departmentNames, personalDataOf } from '#modules/organization/index.ts'
import { readProviders } from '#modules/accounts/read-providers.ts'
import { samplePeople } from './first-sample.ts'
import type { Installation } from './installation.ts'
import type { ModulesConfig } from './modules.ts'
import { allPersonalColumns } from './personal-columns.ts'

export { accountsSettings, departmentNames, personalDataOf, readProviders, samplePeople, allPersonalColumns }
export type { Installation, ModulesConfig }
