import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { refuse, type Result } from '#platform/kernel/result.ts'
import {
  type NewSettingValue,
  saveSettingValue,
  type SettingRefusal,
} from '#platform/settings/save-setting-value.ts'
import type { Setting } from '#platform/settings/setting.ts'
import { accountsActions } from '../domain/accounts-actions.ts'

/** Gives a setting another value from a day on. */
export function changeSetting(
  context: Context,
  setting: Setting<unknown>,
  input: NewSettingValue,
): Promise<Result<void, SettingRefusal | 'not-allowed'>> {
  if (!may(context.person, accountsActions['change-settings'])) return Promise.resolve(refuse('not-allowed'))
  return change(context, (session): Promise<Result<void, SettingRefusal | 'not-allowed'>> =>
    saveSettingValue(session, context, setting, input),
  )
}
