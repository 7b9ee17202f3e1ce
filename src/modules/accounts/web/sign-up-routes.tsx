import { z } from 'zod'
import { passwordRulesSetting } from '#platform/access/access-settings.ts'
import { openCitizenAccount } from '#platform/access/open-citizen-account.ts'
import { resetPassword } from '#platform/access/set-password.ts'
import { peekToken, type TokenPurpose } from '#platform/access/single-use-token.ts'
import { page, type PageReply, redirect, type Reply } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import { isMailAddress } from '#platform/mail/mail-text.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import type { AccountsConfig } from '../accounts-config.ts'
import { accountsActions } from '../domain/accounts-actions.ts'
import { requestReset, requestSignUp } from '../use-cases/send-link.ts'
import { linkMails } from './link-mails.ts'
import { passwordFields, sayRefusal } from './refusal.ts'
import { ForgotPage, ResetPage, SentPage, SignUpPage, UsedUpPage, VerifyPage } from './sign-up-pages.tsx'
import { browserOf, sessionCookieFor, textOf } from './visit.ts'
import { type SaidRefusal, words } from './words.ts'

const open = accountsActions['sign-in']
const strict = { strictLimit: true }
const tokenQuery = z.object({ token: z.string().max(100).catch('') })

export function signUpRoutes(config: AccountsConfig): readonly Route[] {
  return [
    portalPage('/sign-up', open, ({ locale }) => signUpPage(locale)),
    portalAction('/sign-up', open, (request) => trySignUp(config, request), strict),
    portalPage('/verify', open, (request) => showVerify(request, request.query(tokenQuery).token)),
    portalAction('/verify', open, tryVerify, strict),
    portalPage('/forgot', open, ({ locale }) => forgotPage(locale)),
    portalAction('/forgot', open, (request) => tryForgot(config, request), strict),
    portalPage('/reset', open, (request) => showReset(request, request.query(tokenQuery).token)),
    portalAction('/reset', open, tryReset, strict),
  ]
}

type Locale = WebRequest['locale']
interface Refused {
  readonly values: FormFields['values']
  readonly refusal: SaidRefusal
}

const bare = (status = 200) => ({ bare: true, status })

function signUpPage(locale: Locale, refused?: Refused): PageReply {
  const fields = { 'email-not-valid': 'email', 'consent-missing': 'consent', 'age-missing': 'age' } as const
  const errors = refused === undefined ? {} : sayRefusal(refused.refusal, locale, fields)
  const body = <SignUpPage locale={locale} values={refused?.values ?? {}} errors={errors} />
  return page(words[locale].signUp.title, body, bare(refused === undefined ? 200 : 422))
}

async function trySignUp(config: AccountsConfig, request: WebRequest): Promise<Reply> {
  const form = await request.form()
  const email = textOf(form, 'email').trim()
  const refused = (refusal: SaidRefusal) => signUpPage(request.locale, { values: form.values, refusal })
  if (!isMailAddress(email)) return refused('email-not-valid')
  if (textOf(form, 'consent') !== 'yes') return refused('consent-missing')
  if (textOf(form, 'age') !== 'yes') return refused('age-missing')
  await requestSignUp(request.context, email, await linkMails(config, request))
  const text = words[request.locale].signUp
  return page(text.sentTitle, <SentPage title={text.sentTitle}>{text.sent}</SentPage>, bare())
}

async function isGood(request: WebRequest, token: string, purpose: TokenPurpose): Promise<boolean> {
  return (await peekToken(request.context.database, token, purpose, request.context.machineNow)) !== null
}

/** Looking at the page uses nothing up: mail programs open links before people do. */
async function showVerify(request: WebRequest, token: string, refused?: Refused): Promise<Reply> {
  const { locale, context } = request
  if (!(await isGood(request, token, 'sign-up'))) return usedUp(locale, '/sign-up')
  const rules = await settingValue(context.database, passwordRulesSetting, context.today)
  const errors = refused === undefined ? {} : sayRefusal(refused.refusal, locale, passwordFields)
  const body = (
    <VerifyPage locale={locale} values={refused?.values ?? {}} errors={errors} token={token} rules={rules} />
  )
  return page(words[locale].signUp.verifyTitle, body, bare(refused === undefined ? 200 : 422))
}

async function tryVerify(request: WebRequest): Promise<Reply> {
  const form = await request.form()
  const [token, name, password] = [
    textOf(form, 'token'),
    textOf(form, 'name').slice(0, 50),
    textOf(form, 'password'),
  ]
  const refused = (refusal: SaidRefusal) => showVerify(request, token, { values: { name }, refusal })
  if (password !== textOf(form, 'again')) return refused('passwords-differ')
  const opened = await openCitizenAccount(request.context, { ...browserOf(request), token, name, password })
  if (!opened.ok) return refused(opened.refusal)
  return {
    ...redirect('/account', words[request.locale].signUp.created),
    cookies: [sessionCookieFor(opened.value)],
  }
}

function forgotPage(locale: Locale, refused?: Refused): PageReply {
  const errors =
    refused === undefined ? {} : sayRefusal(refused.refusal, locale, { 'email-not-valid': 'email' })
  const body = <ForgotPage locale={locale} values={refused?.values ?? {}} errors={errors} />
  return page(words[locale].password.forgotTitle, body, bare(refused === undefined ? 200 : 422))
}

async function tryForgot(config: AccountsConfig, request: WebRequest): Promise<Reply> {
  const form = await request.form()
  const email = textOf(form, 'email').trim()
  if (!isMailAddress(email))
    return forgotPage(request.locale, { values: form.values, refusal: 'email-not-valid' })
  await requestReset(request.context, email, await linkMails(config, request))
  const text = words[request.locale].password
  return page(text.sentTitle, <SentPage title={text.sentTitle}>{text.sent}</SentPage>, bare())
}

async function showReset(request: WebRequest, token: string, refusal?: SaidRefusal): Promise<Reply> {
  const { locale, context } = request
  if (!(await isGood(request, token, 'reset-password'))) return usedUp(locale, '/forgot')
  const rules = await settingValue(context.database, passwordRulesSetting, context.today)
  const errors = refusal === undefined ? {} : sayRefusal(refusal, locale, passwordFields)
  const body = <ResetPage locale={locale} errors={errors} token={token} rules={rules} />
  return page(words[locale].password.resetTitle, body, bare(refusal === undefined ? 200 : 422))
}

async function tryReset(request: WebRequest): Promise<Reply> {
  const form = await request.form()
  const [token, password] = [textOf(form, 'token'), textOf(form, 'password')]
  if (password !== textOf(form, 'again')) return showReset(request, token, 'passwords-differ')
  const set = await resetPassword(request.context, { token, password })
  if (!set.ok) return showReset(request, token, set.refusal)
  return redirect('/sign-in', words[request.locale].password.reset)
}

function usedUp(locale: Locale, again: string): PageReply {
  return page(words[locale].link.usedUpTitle, <UsedUpPage locale={locale} again={again} />, bare(404))
}
