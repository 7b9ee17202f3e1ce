import type { Context as HonoContext } from 'hono'
import { onChange } from '../access/change.ts'
import { type Incoming, noticeCookie } from './incoming.ts'
import { keptPage, type KeptPage, pageCache } from './page-cache.ts'
import type { Route } from './route.ts'
import { securityHeaders, strictTransport } from './security-headers.ts'

export interface KeptAnswers {
  mayBeKept(c: HonoContext, route: Route, from: Incoming): boolean
  find(c: HonoContext, route: Route, from: Incoming): Response | undefined
  /** The same for a visitor without any cookie, before anything else of the request is read. */
  findForStranger(c: HonoContext, route: Route): Response | undefined
  keep(c: HonoContext, from: Incoming, response: Response): Promise<Response>
}

/** Keeps public pages for visitors without a session; forgets them at the first change. */
export function keptAnswers(sessionCookie: string): KeptAnswers {
  const cache = pageCache()
  onChange(() => cache.forget())
  const mayBeKept: KeptAnswers['mayBeKept'] = (c, route, from) =>
    route.sameForAllVisitors === true &&
    c.req.method === 'GET' &&
    !from.cookies.has(sessionCookie) &&
    !from.cookies.has(noticeCookie)
  return {
    mayBeKept,
    find: (c, route, from) => {
      if (!mayBeKept(c, route, from)) return undefined
      const kept = cache.get(keyOf(c, from), Date.now())
      return kept === undefined ? undefined : sendKept(c, from.requestId, kept)
    },
    findForStranger: (c, route) => {
      if (route.sameForAllVisitors !== true || c.req.method !== 'GET') return undefined
      if (c.req.header('cookie') !== undefined) return undefined
      const kept = cache.get(`standard normal ${c.req.url}`, Date.now())
      return kept === undefined ? undefined : sendKept(c, strangersRequestId(), kept)
    },
    keep: async (c, from, response) => {
      const kept = keptPage(await response.text(), {
        'Content-Type': response.headers.get('content-type') ?? 'text/html; charset=utf-8',
        'Cache-Control': 'public, no-cache',
        Vary: 'Accept-Encoding, Cookie',
        ...securityHeaders,
        ...(from.secure ? { 'Strict-Transport-Security': strictTransport } : {}),
      })
      cache.keep(keyOf(c, from), kept, Date.now())
      return sendKept(c, from.requestId, kept)
    },
  }
}

function keyOf(c: HonoContext, from: Incoming): string {
  return `${from.preferences.mode} ${from.preferences.textSize} ${c.req.url}`
}

function sendKept(c: HonoContext, requestId: string, kept: KeptPage): Response {
  const zipped = /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  const { bytes, headers } = zipped ? kept.gzip : kept.plain
  const known = c.req.header('if-none-match') === kept.etag
  return new Response(known ? null : bytes, {
    status: known ? 304 : 200,
    headers: { ...headers, 'X-Request-Id': requestId },
  })
}

const processMark = crypto.randomUUID().slice(0, 13)
let answered = 0

/** Cheaper than random, and no less its own: nothing else is written of such a request. */
function strangersRequestId(): string {
  answered += 1
  return `${processMark}-${answered.toString(36)}`
}
