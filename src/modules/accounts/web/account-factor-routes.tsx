import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { type Account, factorsOf } from '#platform/access/account-queries.ts'
import { addPasskey, passkeyRegistration } from '#platform/access/passkeys.ts'
import { passkeyStore } from '#platform/access/passkey-store.ts'
import { confirmTotp } from '#platform/access/second-factor.ts'
import { beginTotp, openTotpEnrolment } from '#platform/access/totp.ts'
import { json, page, redirect, type Reply, trouble } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { isId } from '#platform/kernel/ids.ts'
import type { AccountsConfig } from '../accounts-config.ts'
import { accountsActions } from '../domain/accounts-actions.ts'
import { removeMyFactor, renewMyRecoveryCodes } from '../use-cases/keep-own-account.ts'
import {
  type FactorChange,
  FactorChangePage,
  factorChanges,
  FactorsPage,
  RemovePasskeyPage,
} from './account-factor-pages.tsx'
import { accountCrumbs, withOwnAccount } from './account-routes.tsx'
import { sayRefusal } from './refusal.ts'
import { newPasskeyAnswer } from './second-factor-routes.tsx'
import { RecoveryCodesPage } from './second-factor-pages.tsx'
import { localPath, siteOf, textOf } from './visit.ts'
import { type SaidRefusal, words } from './words.ts'

const own = accountsActions['keep-own-account']
const base = '/account/second-factor'

/** The second factors of someone who is already in. */
export function accountFactorRoutes(config: AccountsConfig): readonly Route[] {
  const strict = { strictLimit: true }
  const on =
    (handle: (config: AccountsConfig, request: WebRequest, account: Account) => Promise<Reply>) =>
    (request: WebRequest) =>
      withOwnAccount(request, (account) => handle(config, request, account))
  return [
    portalPage(
      base,
      own,
      on((_, request, account) => showFactors(config, request, account)),
    ),
    portalAction(`${base}/begin`, own, on(begin)),
    portalAction(`${base}/confirm`, own, on(confirm), strict),
    portalPage(factorChanges.remove, own, (request) =>
      withOwnAccount(request, (account) => showChange(request, account, 'remove')),
    ),
    portalAction(factorChanges.remove, own, on(removeTotp), strict),
    portalPage(factorChanges.codes, own, (request) =>
      withOwnAccount(request, (account) => showChange(request, account, 'codes')),
    ),
    portalAction(factorChanges.codes, own, on(renewCodes), strict),
    portalAction('/account/passkeys/options', own, on(offerPasskey)),
    portalAction('/account/passkeys', own, on(keepPasskey)),
    portalPage(
      '/account/passkeys/:id/remove',
      own,
      on((_, request, account) => showRemove(request, account)),
    ),
    portalAction('/account/passkeys/:id/remove', own, on(removePasskey), strict),
  ]
}

async function showFactors(
  config: AccountsConfig,
  request: WebRequest,
  account: Account,
  refused?: { readonly refusal: SaidRefusal; readonly field: string },
): Promise<Reply> {
  const { locale, context } = request
  const { database } = context
  const { name } = await siteOf(config, request)
  const body = (
    <FactorsPage
      locale={locale}
      hasPassword={account.passwordHash !== null}
      factors={await factorsOf(database, account.id)}
      passkeys={await passkeyStore.of(database, account.id)}
      enrolment={await openTotpEnrolment(database, config.keys, account, name)}
      errors={
        refused === undefined ? {} : sayRefusal(refused.refusal, locale, { [refused.refusal]: refused.field })
      }
    />
  )
  const status = refused === undefined ? 200 : 422
  return page(words[locale].account.factors, body, {
    breadcrumbs: accountCrumbs(request),
    islands: ['passkey'],
    status,
  })
}

async function begin(config: AccountsConfig, request: WebRequest, account: Account): Promise<Reply> {
  await beginTotp(request.context.database, request.context, config.keys, account.id)
  return redirect(base)
}

async function confirm(config: AccountsConfig, request: WebRequest, account: Account): Promise<Reply> {
  const code = textOf(await request.form(), 'code').slice(0, 20)
  const confirmed = await confirmTotp(request.context, config.keys, account, { code, pendingToken: null })
  if (!confirmed.ok)
    return showFactors(config, request, account, { refusal: confirmed.refusal, field: 'code' })
  return codesPage(request, confirmed.value.recoveryCodes)
}

function codesPage(request: WebRequest, codes: readonly string[]): Reply {
  const { locale } = request
  const body = <RecoveryCodesPage locale={locale} codes={codes} to={base} />
  return page(words[locale].secondFactor.codesTitle, body, { breadcrumbs: accountCrumbs(request) })
}

async function showChange(
  request: WebRequest,
  account: Account,
  change: FactorChange,
  refusal?: SaidRefusal,
): Promise<Reply> {
  const { locale, context } = request
  const factors = await factorsOf(context.database, account.id)
  const possible = change === 'remove' ? factors.totp : factors.totp || factors.passkeys > 0
  if (!possible) return trouble('not-found')
  const errors = refusal === undefined ? {} : sayRefusal(refusal, locale, { [refusal]: 'current' })
  const hasPassword = account.passwordHash !== null
  const body = <FactorChangePage locale={locale} change={change} hasPassword={hasPassword} errors={errors} />
  const text = words[locale].account
  const title = change === 'remove' ? text.removeTotp : text.renewCodes
  const status = refusal === undefined ? 200 : 422
  return page(title, body, { breadcrumbs: accountCrumbs(request), status })
}

async function removeTotp(_: AccountsConfig, request: WebRequest, account: Account): Promise<Reply> {
  const password = textOf(await request.form(), 'current').slice(0, 500)
  const removed = await removeMyFactor(request.context, { password, passkeyId: null })
  if (removed.ok) return redirect(base, words[request.locale].account.removed)
  return showChange(request, account, 'remove', removed.refusal)
}

async function renewCodes(config: AccountsConfig, request: WebRequest, account: Account): Promise<Reply> {
  const password = textOf(await request.form(), 'current').slice(0, 500)
  const codes = await renewMyRecoveryCodes(request.context, config.keys, password)
  if (codes.ok) return codesPage(request, codes.value)
  return showChange(request, account, 'codes', codes.refusal)
}

async function offerPasskey(config: AccountsConfig, request: WebRequest, account: Account): Promise<Reply> {
  return json(await passkeyRegistration(request.context, await siteOf(config, request), account))
}

async function keepPasskey(config: AccountsConfig, request: WebRequest, account: Account): Promise<Reply> {
  const read = newPasskeyAnswer.safeParse(await request.json())
  if (!read.success) return json({ refusal: 'passkey-refused' }, 422)
  const response = read.data.response as unknown as RegistrationResponseJSON
  const name = read.data.name.trim() || words[request.locale].factors.passkey
  const added = await addPasskey(request.context, await siteOf(config, request), account, { response, name })
  return added.ok ? json({ to: localPath(request.locale, base) }) : json({ refusal: added.refusal }, 422)
}

async function showRemove(request: WebRequest, account: Account, refusal?: SaidRefusal): Promise<Reply> {
  const { locale, context } = request
  const id = request.param('id')
  const passkey = (await passkeyStore.of(context.database, account.id)).find((each) => each.id === id)
  if (passkey === undefined) return trouble('not-found')
  const errors = refusal === undefined ? {} : sayRefusal(refusal, locale, { [refusal]: 'current' })
  const hasPassword = account.passwordHash !== null
  const body = (
    <RemovePasskeyPage locale={locale} passkey={passkey} hasPassword={hasPassword} errors={errors} />
  )
  const status = refusal === undefined ? 200 : 422
  return page(words[locale].account.remove, body, { breadcrumbs: accountCrumbs(request), status })
}

async function removePasskey(_: AccountsConfig, request: WebRequest, account: Account): Promise<Reply> {
  const passkeyId = request.param('id')
  if (!isId(passkeyId)) return trouble('not-found')
  const password = textOf(await request.form(), 'current').slice(0, 500)
  const removed = await removeMyFactor(request.context, { password, passkeyId })
  return removed.ok
    ? redirect(base, words[request.locale].account.removed)
    : showRemove(request, account, removed.refusal)
}
