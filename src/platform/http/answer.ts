import { gzip } from 'node:zlib'
import { promisify } from 'node:util'
import { visitor } from '../access/person.ts'
import { mayForSome } from '../access/permission.ts'
import { cookieLine } from './cookies.ts'
import type { FrameInfo } from './frame.ts'
import type { House, SignedIn } from './house.ts'
import { type Incoming, noticeCookie } from './incoming.ts'
import type { Locale } from '../kernel/locale.ts'
import type { NavigationItem } from '../module/manifest.ts'
import { etagOf } from './page-cache.ts'
import type { CookieChange, FileReply, PageReply, Reply, Trouble } from './reply.ts'
import type { Room } from './route.ts'
import { securityHeaders, strictTransport } from './security-headers.ts'

const compress = promisify(gzip)

/** What is known of a request when its answer is written. */
export interface Answering {
  readonly house: House
  readonly from: Incoming
  readonly signedIn: SignedIn | null
  readonly room: Room
  readonly today: FrameInfo['today']
  readonly acceptsGzip: boolean
  readonly ifNoneMatch: string | undefined
  /** The query with its question mark, or nothing. */
  readonly search: string
  readonly method: string
}

export const troubleStatus: Readonly<Record<Trouble, number>> = {
  'bad-request': 400,
  'sign-in-first': 401,
  'not-allowed': 403,
  'not-found': 404,
  stale: 409,
  'too-large': 413,
  'too-many': 429,
}

export function baseHeaders(from: Incoming): Record<string, string> {
  const headers: Record<string, string> = { ...securityHeaders, 'X-Request-Id': from.requestId }
  if (from.secure) headers['Strict-Transport-Security'] = strictTransport
  return headers
}

/** Turns a reply into what goes over the wire. */
export async function answer(reply: Reply, to: Answering): Promise<Response> {
  switch (reply.kind) {
    case 'page':
      return answerPage(reply, to)
    case 'redirect':
      return answerRedirect(reply.to, reply.notice, reply.cookies ?? [], to)
    case 'leave':
      return plain(null, 303, { Location: reply.to.href, 'Cache-Control': 'no-store' }, reply.cookies, to)
    case 'json':
      return answerText(
        toJson(reply.value),
        reply.status,
        reply.type ?? 'application/json; charset=utf-8',
        reply,
        to,
      )
    case 'file':
      return answerFile(reply, to)
    case 'trouble':
      return answerTrouble(reply.trouble, to)
  }
}

/** JSON in which a bigint is its digits, as OpenAPI says of won. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? part.toString() : part))
}

export async function answerTrouble(
  what: Trouble | 'fault',
  to: Answering,
  retryAfter?: number,
): Promise<Response> {
  const status = what === 'fault' ? 500 : troubleStatus[what]
  const headers = retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) }
  if (to.room === 'api') {
    const problem = { type: 'about:blank', title: what, status, requestId: to.from.requestId }
    return plain(
      JSON.stringify(problem),
      status,
      { ...headers, 'Content-Type': 'application/problem+json' },
      [],
      to,
    )
  }
  if (what === 'sign-in-first' && (to.method === 'GET' || to.method === 'HEAD')) {
    const next = encodeURIComponent(`${to.from.path}${to.search}`)
    return answerRedirect(`/sign-in?next=${next}`, undefined, [], to)
  }
  const frame = frameOf(to, await to.house.cityProfile())
  const reply = { ...to.house.troublePage(what, frame), status }
  return plain(to.house.renderPage(reply, frame), status, { ...headers, ...htmlHeaders }, [], to)
}

const htmlHeaders = { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' }

async function answerPage(reply: PageReply, to: Answering): Promise<Response> {
  const html = to.house.renderPage(reply, frameOf(to, await to.house.cityProfile()))
  const seen: readonly CookieChange[] = to.from.cookies.has(noticeCookie)
    ? [{ name: noticeCookie, value: null }]
    : []
  const cookies = [...(reply.cookies ?? []), ...seen]
  return answerText(html, reply.status, htmlHeaders['Content-Type'], { ...reply, cookies }, to)
}

/** Everything around the page, for this reader. */
export function frameOf(to: Answering, city: FrameInfo['city']): FrameInfo {
  const person = to.signedIn?.person ?? visitor
  const room = to.room === 'workspace' ? 'workspace' : 'portal'
  const here = to.from.path
  return {
    room,
    locale: to.from.locale,
    preferences: to.from.preferences,
    person,
    city,
    today: to.today,
    path: `${here}${to.search}`,
    notice: to.from.cookies.get(noticeCookie)?.slice(0, 300) ?? null,
    navigation: navigationAt(
      to.house.navigation.filter((item) => item.room === room && mayForSome(person, item.allow)),
      to.from.locale,
      here,
    ),
    assets: to.house.assets,
    idleEndsInSeconds: to.signedIn?.idleEndsInSeconds ?? null,
  }
}

/** The menu, the one item marked that the page lies under: that with the longest address that begins the page's own. */
function navigationAt(
  items: readonly NavigationItem[],
  locale: Locale,
  here: string,
): FrameInfo['navigation'] {
  const coverage = items.map(({ href, covers = [] }) => longestOver([href, ...covers], here))
  const most = Math.max(1, ...coverage)
  return items.map(({ href, label }, index) => ({
    href,
    label: label[locale],
    current: coverage[index] === most,
  }))
}

/** How long the longest of the addresses is that begin the page's own; 0 when none does. */
function longestOver(addresses: readonly string[], here: string): number {
  const over = addresses.filter((one) => here === one || here.startsWith(one === '/' ? '/#' : `${one}/`))
  return Math.max(0, ...over.map(({ length }) => length))
}

async function answerText(
  text: string,
  status: number,
  type: string,
  reply: { cookies?: readonly CookieChange[]; headers?: Readonly<Record<string, string>> },
  to: Answering,
): Promise<Response> {
  const headers: Record<string, string> = {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    ...reply.headers,
  }
  // Written out once: its mark and its compressed form are made of the same bytes.
  const whole = Buffer.from(text)
  if (status === 200 && to.method !== 'POST') {
    headers['ETag'] = etagOf(whole)
    headers['Cache-Control'] = reply.headers?.['Cache-Control'] ?? 'private, no-cache'
    if (to.ifNoneMatch === headers['ETag']) return plain(null, 304, headers, reply.cookies, to)
  }
  if (!to.acceptsGzip || text.length < 1_024) return plain(text, status, headers, reply.cookies, to)
  const bytes = new Uint8Array(await compress(whole))
  return plain(
    bytes,
    status,
    { ...headers, 'Content-Encoding': 'gzip', Vary: 'Accept-Encoding' },
    reply.cookies,
    to,
  )
}

function answerRedirect(
  path: string,
  notice: string | undefined,
  cookies: readonly CookieChange[],
  to: Answering,
): Response {
  const prefix = to.from.locale === 'ko' ? '' : `/${to.from.locale}`
  // Only addresses of ours: one slash, no host, no backslash that a browser reads as one.
  const safe = /^\/(?![/\\])[^\\\p{Cc}]*$/u.test(path) ? path : '/'
  const location = encodeURI(`${prefix}${safe}`).replaceAll('%25', '%')
  const said: readonly CookieChange[] =
    notice === undefined ? [] : [{ name: noticeCookie, value: notice, maxAgeSeconds: 60 }]
  return plain(null, 303, { Location: location, 'Cache-Control': 'no-store' }, [...cookies, ...said], to)
}

const harmlessInline = /^(image\/(png|jpeg|webp|gif)|application\/pdf)$/

function answerFile(reply: FileReply, to: Answering): Response {
  const inline = reply.inline === true && harmlessInline.test(reply.type)
  const headers = {
    'Content-Type': reply.type,
    'Content-Disposition': disposition(inline ? 'inline' : 'attachment', reply.name),
    'Cache-Control': 'private, no-store',
    ...reply.headers,
  }
  return plain(reply.content as BodyInit, 200, headers, reply.cookies, to)
}

/** RFC 6266 with an RFC 8187 name for Hangul and a plain one for old readers. */
function disposition(how: string, name: string): string {
  const ascii = name.replace(/[^\w.-]+/g, '_').slice(0, 100) || 'file'
  const encoded = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `${how}; filename="${ascii}"; filename*=UTF-8''${encoded}`
}

function plain(
  body: BodyInit | Uint8Array | null,
  status: number,
  headers: Readonly<Record<string, string>>,
  cookies: readonly CookieChange[] | undefined,
  to: Answering,
): Response {
  const all = new Headers({ ...baseHeaders(to.from), ...headers })
  for (const cookie of cookies ?? []) all.append('Set-Cookie', cookieLine(cookie, to.from.secure))
  return new Response(body as BodyInit | null, { status, headers: all })
}
