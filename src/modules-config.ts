import { readProviders } from '#modules/accounts/index.ts'
import { cityProfile, departmentNames, personalDataOf } from '#modules/organization/index.ts'
import { countDataSubjects } from '#platform/access/account-queries.ts'
import type { Keys } from '#platform/access/keys.ts'
import type { SigningKey } from '#platform/audit/signing-key.ts'
import type { Setting } from '#platform/settings/setting.ts'
import type { Config } from './config.ts'
import { samplePeople } from './first-sample.ts'
import type { ModulesConfig } from './modules.ts'
import { personalColumnsByKeeper } from './personal-columns.ts'

/** What the modules are given in this installation. `settings` is asked late: every module's are among them. */
export function modulesConfig(
  config: Config,
  secrets: { readonly keys: Keys; readonly signingKey: SigningKey },
  settings: () => readonly Setting<unknown>[],
): ModulesConfig {
  return {
    accounts: {
      keys: secrets.keys,
      origin: config.origin,
      cityName: async (session) => (await cityProfile(session)).name,
      providers: readProviders(config),
      samplePeople: config.sample ? () => Promise.resolve(samplePeople(config.dataFolder)) : null,
      settings,
      departmentNames: (session, day) => departmentNames(session, 'all', day),
      personalData: personalDataOf,
    },
    // Without a public address links lead to where this machine listens: good enough for a trial.
    monthlyCheck: { origin: config.origin ?? new URL(`http://localhost:${config.port}`) },
    oversight: {
      key: secrets.signingKey,
      countDataSubjects: countDataSubjects,
      personalData: () => personalColumnsByKeeper,
    },
    participation: { keys: secrets.keys },
    pledgePanel: {
      origin: config.origin ?? new URL(`http://localhost:${config.port}`),
      hasMailServer: config.mail !== null,
    },
    pledgeChanges: { origin: config.origin ?? new URL(`http://localhost:${config.port}`) },
    pledgeComments: { origin: config.origin ?? new URL(`http://localhost:${config.port}`) },
    workplan: { origin: config.origin ?? new URL(`http://localhost:${config.port}`) },
  }
}
