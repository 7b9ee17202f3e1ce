import type { StartedSession } from '#platform/access/account-session.ts'
import type { RelyingParty } from '#platform/access/passkeys.ts'
import type { Person } from '#platform/access/person.ts'
import { sessionCookie } from '#platform/access/random-token.ts'
import type { Browser } from '#platform/access/sign-in.ts'
import { type CookieChange, redirect, type RedirectReply } from '#platform/http/reply.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import type { AccountsConfig } from '../accounts-config.ts'
import { nextPath } from '../domain/next-path.ts'

const productName: Localized = { ko: '두레', en: 'Dure' }

export function sessionToken(request: WebRequest): string | undefined {
  return request.cookie(sessionCookie)
}

export function sessionCookieFor(started: StartedSession): CookieChange {
  return { name: sessionCookie, value: started.token }
}

export const noSession: CookieChange = { name: sessionCookie, value: null }

export function browserOf(request: WebRequest): Browser {
  return { userAgent: request.header('user-agent') ?? '', replaces: sessionToken(request) }
}

/** The site as mails, passkeys and providers know it. */
export function originOf(config: AccountsConfig, request: WebRequest): URL {
  return config.origin ?? new URL(request.url.origin)
}

export async function siteOf(config: AccountsConfig, request: WebRequest): Promise<RelyingParty> {
  return { name: await cityNameOf(config, request), origin: originOf(config, request) }
}

export async function cityNameOf(config: AccountsConfig, request: WebRequest): Promise<string> {
  const name = await config.cityName?.(request.context.database)
  return (name ?? productName)[request.locale]
}

/** An address with its language prefix, for what is not sent through a redirect: mails and JSON. */
export function localPath(locale: Locale, path: string): string {
  return locale === 'ko' ? path : `/${locale}${path}`
}

/** Where someone who has just signed in goes on. */
export function homeOf(kind: Person['kind'], next: string | undefined): string {
  return nextPath(next) ?? (kind === 'staff' ? '/office' : '/')
}

/** After a proof: on with the session, or to the second factor that it waits for. */
export function enter(
  started: StartedSession,
  kind: Person['kind'],
  next: string | undefined,
): RedirectReply {
  const to = started.status === 'active' ? homeOf(kind, next) : secondFactorPath(next)
  return { ...redirect(to), cookies: [sessionCookieFor(started)] }
}

export function secondFactorPath(next: string | undefined): string {
  const safe = nextPath(next)
  return safe === null ? '/second-factor' : `/second-factor?next=${encodeURIComponent(safe)}`
}

/** One field's text; what came as several counts as nothing. */
export function textOf(form: FormFields, field: string): string {
  const value = form.values[field]
  return typeof value === 'string' ? value : ''
}
