import { may } from '#platform/access/permission.ts'
import { page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { workspaceAction, workspacePage, type Route } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { parseCalendarDate } from '#platform/kernel/calendar-date.ts'
import { settingFields, settingFromTyped } from '#platform/settings/setting-form.ts'
import { savedValues, valuesInForce } from '#platform/settings/setting-value.ts'
import type { Setting } from '#platform/settings/setting.ts'
import type { AccountsConfig } from '../accounts-config.ts'
import { accountsActions } from '../domain/accounts-actions.ts'
import { changeSetting } from '../use-cases/change-setting.ts'
import { inputName, SettingPage, SettingsPage } from './office-settings-pages.tsx'
import { sayRefusal } from './refusal.ts'
import { textOf } from './visit.ts'
import { type SaidRefusal, words } from './words.ts'

const see = accountsActions['see-settings']
const mayChange = accountsActions['change-settings']

export function officeSettingsRoutes(config: AccountsConfig): readonly Route[] {
  const withSetting = (request: WebRequest, handle: (setting: Setting<unknown>) => Promise<Reply>) => {
    const setting = config.settings().find(({ name }) => name === request.param('name'))
    return setting === undefined ? trouble('not-found') : handle(setting)
  }
  return [
    workspacePage('/office/settings', see, (request) => showSettings(config, request)),
    workspacePage('/office/settings/:name', see, (request) =>
      withSetting(request, (setting) => showSetting(request, setting)),
    ),
    workspaceAction('/office/settings/:name', mayChange, (request) =>
      withSetting(request, (setting) => trySave(request, setting)),
    ),
  ]
}

async function showSettings(config: AccountsConfig, request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const settings = config.settings()
  const inForce = await valuesInForce(context.database, settings, context.today)
  const lines = settings.flatMap((setting) => {
    const value = inForce.get(setting.name)
    return value === undefined ? [] : [{ setting, inForce: value }]
  })
  const text = words[locale]
  const breadcrumbs = [{ href: '/office', label: text.office }]
  return page(text.settings.title, <SettingsPage locale={locale} lines={lines} />, { breadcrumbs })
}

async function showSetting(
  request: WebRequest,
  setting: Setting<unknown>,
  refused?: { readonly refusal: SaidRefusal; readonly values: FormFields['values'] },
): Promise<Reply> {
  const { context, locale } = request
  const { database, today, person } = context
  const inForce = (await valuesInForce(database, [setting], today)).get(setting.name)
  if (inForce === undefined) return trouble('not-found')
  const fields = { 'source-missing': 'source' } as const
  const body = (
    <SettingPage
      locale={locale}
      setting={setting}
      inForce={inForce}
      saved={await savedValues(database, setting)}
      today={today}
      mayChange={may(person, mayChange)}
      refused={
        refused === undefined
          ? null
          : { values: refused.values, errors: sayRefusal(refused.refusal, locale, fields) }
      }
    />
  )
  const text = words[locale]
  const breadcrumbs = [
    { href: '/office', label: text.office },
    { href: '/office/settings', label: text.settings.title },
  ]
  const status = refused === undefined ? 200 : refused.refusal === 'stale' ? 409 : 422
  return page(setting.title[locale], body, { breadcrumbs, status })
}

async function trySave(request: WebRequest, setting: Setting<unknown>): Promise<Reply> {
  const form = await request.form()
  const fields = settingFields(setting.schema)
  const typed = (key: string): readonly string[] => [form.values[inputName({ key })] ?? []].flat()
  const from = parseCalendarDate(textOf(form, 'from'))
  const refused = (refusal: SaidRefusal) => showSetting(request, setting, { refusal, values: form.values })
  if (from === null) return refused('value-does-not-fit')
  const input = { from, value: settingFromTyped(fields, typed), source: textOf(form, 'source').slice(0, 200) }
  const saved = await changeSetting(request.context, setting, input)
  if (saved.ok) return redirect(`/office/settings/${setting.name}`, words[request.locale].settings.saved)
  return saved.refusal === 'not-allowed' ? trouble('not-allowed') : refused(saved.refusal)
}
