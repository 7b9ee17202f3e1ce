import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context as HonoContext } from 'hono'
import type { z } from 'zod'
import { visitor } from '../access/person.ts'
import type { Context } from '../access/context.ts'
import { type Locale, locales } from '../kernel/locale.ts'
import { readCookies } from './cookies.ts'
import type { House, SignedIn } from './house.ts'
import { readBody, readFields, Unreadable } from './read-body.ts'
import type { FormFields, Preferences, WebRequest } from './web-request.ts'

export const preferencesCookie = 'dure_view'
export const noticeCookie = 'dure_notice'

/** One request before its route is known: who, from where, in which language. */
export interface Incoming {
  readonly requestId: string
  readonly address: string
  readonly locale: Locale
  readonly path: string
  readonly cookies: ReadonlyMap<string, string>
  readonly preferences: Preferences
  readonly secure: boolean
}

/** The path without its language prefix: what routes are matched by. */
export function pathWithoutLocale(path: string): string {
  for (const locale of locales.slice(1)) {
    if (path === `/${locale}`) return '/'
    if (path.startsWith(`/${locale}/`)) return path.slice(locale.length + 1)
  }
  return path
}

/** The path of a whole address as the server made it, without the cost of parsing all of it. */
export function pathnameOf(url: string): string {
  const start = url.indexOf('/', url.indexOf('//') + 2)
  if (start === -1) return '/'
  const end = url.slice(start).search(/[?#]/)
  return end === -1 ? url.slice(start) : url.slice(start, start + end)
}

function localeOf(path: string): Locale {
  return (
    locales.slice(1).find((locale) => path === `/${locale}` || path.startsWith(`/${locale}/`)) ?? locales[0]
  )
}

const usual: Preferences = { mode: 'standard', textSize: 'normal' }
const textSizes: readonly Preferences['textSize'][] = ['small', 'normal', 'large', 'larger', 'largest']

/** Reads the cookie of display wishes; anything odd is the standard view. */
export function readPreferences(cookie: string | undefined): Preferences {
  if (cookie === undefined) return usual
  const [mode, textSize] = cookie.split('.')
  return {
    mode: mode === 'high-contrast' ? mode : 'standard',
    textSize: textSizes.find((size) => size === textSize) ?? 'normal',
  }
}

export function incoming(house: House, c: HonoContext): Incoming {
  const pathname = pathnameOf(c.req.url)
  const cookies = readCookies(c.req.header('cookie'))
  return {
    requestId: crypto.randomUUID(),
    address: addressOf(house, c),
    locale: localeOf(pathname),
    path: pathWithoutLocale(pathname),
    cookies,
    preferences: readPreferences(cookies.get(preferencesCookie)),
    secure: house.origin?.protocol === 'https:',
  }
}

/** The peer's address, or what our own proxies say it was. */
function addressOf(house: House, c: HonoContext): string {
  const peer =
    c.env === undefined || !('incoming' in (c.env as object))
      ? 'local'
      : (getConnInfo(c).remote.address ?? 'local')
  if (house.trustedProxies === 0) return plainAddress(peer)
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim())
  return plainAddress(hops.at(-house.trustedProxies) || peer)
}

function plainAddress(address: string): string {
  return address.replace(/^::ffff:/, '').slice(0, 45)
}

export async function signedInBy(house: House, request: Incoming): Promise<SignedIn | null> {
  const token = request.cookies.get(house.sessionCookie)
  return token === undefined || token === '' || token.length > 200 ? null : house.signedIn(token)
}

/** The request as a handler sees it, with the person found. */
export async function webRequest(
  house: House,
  c: HonoContext,
  from: Incoming,
  signedIn: SignedIn | null,
  maxBodyBytes: number,
): Promise<WebRequest> {
  const context: Context = await house.contextFor(signedIn?.person ?? visitor, {
    address: from.address,
    requestId: from.requestId,
  })
  const url = new URL(c.req.url)
  // A body comes once, however often it is asked for.
  let form: Promise<FormFields> | undefined
  return {
    context,
    locale: from.locale,
    preferences: from.preferences,
    method: c.req.method,
    path: from.path,
    url,
    param: (name) => wellFormed(c.req.param(name)),
    query: (schema) => readQuery(schema, url.searchParams),
    form: () => (form ??= readFields(c.req.raw, maxBodyBytes)),
    json: async () => parseJson(await readBody(c.req.raw, maxBodyBytes), c.req.header('content-type')),
    header: (name) => c.req.header(name),
    cookie: (name) => from.cookies.get(name),
  }
}

function wellFormed(value: string | undefined): string {
  if (value === undefined) throw new Error('a route was asked for a parameter that its path does not have')
  return value.replaceAll('\0', '').toWellFormed()
}

function readQuery<S extends z.ZodType>(schema: S, search: URLSearchParams): z.output<S> {
  const values: Record<string, string | string[]> = Object.create(null) as Record<string, string | string[]>
  for (const key of new Set(search.keys())) {
    const all = search.getAll(key).map((value) => value.replaceAll('\0', '').toWellFormed())
    values[key] = all.length === 1 ? (all[0] ?? '') : all
  }
  const read = schema.safeParse({ ...values })
  if (!read.success) throw new Unreadable('a query that does not fit')
  return read.data
}

function parseJson(bytes: Uint8Array, type: string | undefined): unknown {
  if (!/^application\/json\b/i.test(type ?? '')) throw new Unreadable('not JSON')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new Unreadable('broken JSON', { cause: error })
  }
}
