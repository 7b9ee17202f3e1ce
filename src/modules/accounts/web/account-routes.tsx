import { accountFacts } from '#platform/access/account-facts.ts'
import { type Account, factorsOf } from '#platform/access/account-queries.ts'
import { runningSessions, type SessionLine } from '#platform/access/account-session.ts'
import { passwordRulesSetting } from '#platform/access/access-settings.ts'
import { grantHistory } from '#platform/access/grant-history.ts'
import { changePassword } from '#platform/access/set-password.ts'
import { file, page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import type { AccountsConfig } from '../accounts-config.ts'
import { accountsActions } from '../domain/accounts-actions.ts'
import { exportOwnData } from '../use-cases/export-own-data.ts'
import { closeMyAccount, endMySessions, ownAccount } from '../use-cases/keep-own-account.ts'
import { CloseAccountPage, PasswordPage } from './account-factor-pages.tsx'
import { AccountPage, endOthersPath, endPath, EndSessionsPage } from './account-pages.tsx'
import { passwordFields, sayRefusal } from './refusal.ts'
import { noSession, sessionToken, textOf } from './visit.ts'
import { type SaidRefusal, words } from './words.ts'

const own = accountsActions['keep-own-account']

export function accountRoutes(config: AccountsConfig): readonly Route[] {
  const strict = { strictLimit: true }
  return [
    portalPage('/account', own, (request) => withOwnAccount(request, () => showAccount(config, request))),
    portalPage('/account/password', own, (request) =>
      withOwnAccount(request, (account) => showPassword(request, account)),
    ),
    portalAction(
      '/account/password',
      own,
      (request) => withOwnAccount(request, (account) => tryPassword(request, account)),
      strict,
    ),
    portalPage(endOthersPath, own, (request) => confirmEnd(request, null)),
    portalAction(endOthersPath, own, endOthers),
    portalPage(endPath(':id'), own, showEndOne),
    portalAction(endPath(':id'), own, endOne),
    portalPage('/account/data', own, (request) => download(config, request)),
    portalPage('/account/close', own, (request) =>
      withOwnAccount(request, (account) => showClose(request, account)),
    ),
    portalAction(
      '/account/close',
      own,
      (request) => withOwnAccount(request, (account) => tryClose(request, account)),
      strict,
    ),
  ]
}

/** The account behind the session; one that was closed in another window is not found. */
export async function withOwnAccount(
  request: WebRequest,
  handle: (account: Account) => Promise<Reply>,
): Promise<Reply> {
  const account = await ownAccount(request.context)
  return account?.status === 'open' ? handle(account) : trouble('not-found')
}

export function accountCrumbs(request: WebRequest, below = true) {
  const text = words[request.locale]
  const home = { href: '/', label: text.home }
  return below ? [home, { href: '/account', label: text.account.title }] : [home]
}

async function showAccount(config: AccountsConfig, request: WebRequest): Promise<Reply> {
  const { context, locale } = request
  const { database, today, machineNow } = context
  const { accountId } = context.person
  const facts = accountId === null ? null : await accountFacts(database, accountId)
  if (facts === null) return trouble('not-found')
  const body = (
    <AccountPage
      locale={locale}
      facts={facts}
      factors={await factorsOf(database, facts.id)}
      sessions={await runningSessions(database, facts.id, machineNow, sessionToken(request))}
      grants={await grantHistory(database, facts.id, today)}
      departments={facts.kind === 'staff' ? await config.departmentNames(database, today) : new Map()}
      identityProviders={config.providers.filter(({ purpose }) => purpose === 'identity-check')}
    />
  )
  return page(words[locale].account.title, body, { breadcrumbs: accountCrumbs(request, false) })
}

async function showPassword(request: WebRequest, account: Account, refusal?: SaidRefusal): Promise<Reply> {
  const { context, locale } = request
  const rules = await settingValue(context.database, passwordRulesSetting, context.today)
  const errors = refusal === undefined ? {} : sayRefusal(refusal, locale, passwordFields)
  const hasPassword = account.passwordHash !== null
  const body = <PasswordPage locale={locale} hasPassword={hasPassword} rules={rules} errors={errors} />
  const status = refusal === undefined ? 200 : 422
  return page(words[locale].password.title, body, { breadcrumbs: accountCrumbs(request), status })
}

async function tryPassword(request: WebRequest, account: Account): Promise<Reply> {
  const form = await request.form()
  const next = textOf(form, 'password')
  if (next !== textOf(form, 'again')) return showPassword(request, account, 'passwords-differ')
  const changed = await changePassword(request.context, {
    accountId: account.id,
    current: textOf(form, 'current').slice(0, 500),
    next,
    token: sessionToken(request),
  })
  if (!changed.ok) return showPassword(request, account, changed.refusal)
  return redirect('/account', words[request.locale].password.changed)
}

async function showEndOne(request: WebRequest): Promise<Reply> {
  const { context } = request
  const { accountId } = context.person
  const running =
    accountId === null
      ? []
      : await runningSessions(context.database, accountId, context.machineNow, sessionToken(request))
  const line = running.find(({ id, current }) => id === request.param('id') && !current)
  return line === undefined ? trouble('not-found') : confirmEnd(request, line)
}

function confirmEnd(request: WebRequest, line: SessionLine | null): Reply {
  const { locale } = request
  const { account } = words[locale]
  const title = line === null ? account.endOthers : account.endOne
  return page(title, <EndSessionsPage locale={locale} line={line} />, { breadcrumbs: accountCrumbs(request) })
}

async function endOne(request: WebRequest): Promise<Reply> {
  const sessionId = request.param('id')
  if (!isId(sessionId)) return trouble('not-found')
  const ended = await endMySessions(request.context, { sessionId, token: sessionToken(request) })
  return ended.ok ? redirect('/account', words[request.locale].account.ended) : trouble('not-found')
}

async function endOthers(request: WebRequest): Promise<Reply> {
  const ended = await endMySessions(request.context, { sessionId: null, token: sessionToken(request) })
  return ended.ok ? redirect('/account', words[request.locale].account.ended) : trouble('not-found')
}

async function download(config: AccountsConfig, request: WebRequest): Promise<Reply> {
  const data = await exportOwnData(request.context, config.personalData)
  if (data === null) return trouble('not-found')
  const text = JSON.stringify(
    data,
    (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value),
    2,
  )
  return file(`dure-${request.context.today}.json`, 'application/json', new TextEncoder().encode(text))
}

function showClose(request: WebRequest, account: Account, refusal?: SaidRefusal): Promise<Reply> {
  const { locale } = request
  if (account.kind !== 'citizen') return Promise.resolve(trouble('not-allowed'))
  const errors = refusal === undefined ? {} : sayRefusal(refusal, locale, { [refusal]: 'current' })
  const body = (
    <CloseAccountPage locale={locale} hasPassword={account.passwordHash !== null} errors={errors} />
  )
  const extra = { breadcrumbs: accountCrumbs(request), status: refusal === undefined ? 200 : 422 }
  return Promise.resolve(page(words[locale].account.close, body, extra))
}

async function tryClose(request: WebRequest, account: Account): Promise<Reply> {
  const password = textOf(await request.form(), 'current').slice(0, 500)
  const text = words[request.locale].account
  const closed = await closeMyAccount(request.context, { password, reason: words.ko.account.closeReason })
  if (closed.ok) return { ...redirect('/', text.closed), cookies: [noSession] }
  return closed.refusal === 'not-allowed'
    ? trouble('not-allowed')
    : showClose(request, account, closed.refusal)
}
