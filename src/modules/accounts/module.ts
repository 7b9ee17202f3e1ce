import { accessSettings } from '#platform/access/access-settings.ts'
import { accessPersonalColumns } from '#platform/access/personal-columns.ts'
import { clockActions } from '#platform/clock/clock-actions.ts'
import { defineModule, type ModuleManifest } from '#platform/module/manifest.ts'
import type { AccountsConfig } from './accounts-config.ts'
import { sweepAccounts } from './accounts-jobs.ts'
import { accountsActions } from './domain/accounts-actions.ts'
import { accountFactorRoutes } from './web/account-factor-routes.tsx'
import { accountRoutes } from './web/account-routes.tsx'
import { officeAccountRoutes } from './web/office-account-routes.tsx'
import { officeAccountsRoutes } from './web/office-accounts-routes.tsx'
import { officeHolidaysRoutes } from './web/office-holidays-routes.tsx'
import { officeSettingsRoutes } from './web/office-settings-routes.tsx'
import { secondFactorRoutes } from './web/second-factor-routes.tsx'
import { signInRoutes } from './web/sign-in-routes.tsx'
import { signOnRoutes } from './web/sign-on-routes.tsx'
import { signUpRoutes } from './web/sign-up-routes.tsx'
import { words } from './web/words.ts'

export type { AccountsConfig, SamplePerson } from './accounts-config.ts'
/** The settings of access, which this module shows and changes. */
export const accountsSettings = accessSettings

/** Signing in and out, one's own account, and the office's pages of accounts and settings. */
export function accountsModule(config: AccountsConfig): ModuleManifest {
  return defineModule({
    name: 'accounts',
    actions: { ...accountsActions, ...clockActions },
    routes: [
      ...signInRoutes(config),
      ...signUpRoutes(config),
      ...secondFactorRoutes(config),
      ...signOnRoutes(config),
      ...accountRoutes(config),
      ...accountFactorRoutes(config),
      ...officeAccountsRoutes(config),
      ...officeAccountRoutes(config),
      ...officeSettingsRoutes(config),
      ...officeHolidaysRoutes,
    ],
    navigation: [
      {
        room: 'workspace',
        href: '/office/accounts',
        label: { ko: words.ko.accounts.title, en: words.en.accounts.title },
        allow: accountsActions['see-accounts'],
        order: 900,
      },
      {
        room: 'workspace',
        href: '/office/settings',
        label: { ko: words.ko.settings.title, en: words.en.settings.title },
        allow: accountsActions['see-settings'],
        order: 905,
      },
      {
        room: 'workspace',
        href: '/office/holidays',
        label: { ko: words.ko.holidays.title, en: words.en.holidays.title },
        allow: accountsActions['see-settings'],
        order: 906,
      },
    ],
    personalColumns: accessPersonalColumns,
    settings: accountsSettings,
    jobs: [sweepAccounts],
  })
}
