import type { Context as HonoContext, Hono } from 'hono'
import { mayForSome } from '../access/permission.ts'
import { visitor } from '../access/person.ts'
import { onChange } from '../access/change.ts'
import { answer, type Answering, answerTrouble, baseHeaders } from './answer.ts'
import type { House, SignedIn } from './house.ts'
import { type Incoming, incoming, noticeCookie, signedInBy, webRequest } from './incoming.ts'
import { keptPage, type KeptPage, pageCache } from './page-cache.ts'
import { rateLimiter } from './rate-limit.ts'
import { BodyTooLarge, Unreadable } from './read-body.ts'
import type { Trouble } from './reply.ts'
import type { Room, Route } from './route.ts'

const DEFAULT_BODY_BYTES = 64 * 1024

/** Mounts routes on Hono: gate, limits, kept pages, one place where troubles become answers. */
export function mountRoutes(app: Hono, house: House, routes: readonly Route[]): void {
  const cache = pageCache()
  onChange(() => cache.forget())
  const limiter = rateLimiter()

  for (const route of routes) {
    app.on(route.method === 'GET' ? ['GET', 'HEAD'] : [route.method], route.path, async (c) => {
      const started = performance.now()
      const from = incoming(house, c)
      const response = await serve(c, route, from)
      const seconds = (performance.now() - started) / 1000
      house.observe({ room: route.room, method: route.method, status: response.status, seconds })
      return response
    })
  }

  app.notFound(async (c) => {
    const from = incoming(house, c)
    const room = roomOf(from.path)
    const to = await answering(house, c, from, room, await signedInBy(house, from))
    return answerTrouble('not-found', to)
  })

  async function serve(c: HonoContext, route: Route, from: Incoming): Promise<Response> {
    const quick = keptAnswer(c, route, from)
    if (quick !== undefined) return quick
    let to: Answering | undefined
    try {
      const signedIn = await signedInBy(house, from)
      const request = await webRequest(house, c, from, signedIn, route.maxBodyBytes ?? DEFAULT_BODY_BYTES)
      to = describe(house, c, from, route.room, signedIn, request.context.today)
      if (route.method !== 'GET') {
        const wait = limited(route, from, signedIn)
        if (wait !== null) return await answerTrouble('too-many', to, wait)
      }
      if (!mayForSome(request.context.person, route.allow)) {
        return await answerTrouble(signedIn === null ? 'sign-in-first' : 'not-allowed', to)
      }
      const reply = await route.handle(request)
      if (mayBeKept(c, route, from) && reply.kind === 'page' && reply.status === 200) {
        return await keepAndAnswer(c, from, to, await answer(reply, { ...to, acceptsGzip: false, ifNoneMatch: undefined }))
      }
      return await answer(reply, to)
    } catch (error) {
      const what = troubleOf(error)
      if (what === null) house.report(error, { requestId: from.requestId, method: c.req.method, path: from.path })
      to ??= await answering(house, c, from, route.room, null)
      return answerTrouble(what ?? 'fault', to)
    }
  }

  function limited(route: Route, from: Incoming, signedIn: SignedIn | null): number | null {
    const requests = route.strictLimit === true ? house.limits.strictPerMinute : house.limits.writesPerMinute
    const kind = route.strictLimit === true ? 'strict' : 'write'
    const now = Date.now()
    const account = signedIn?.person.accountId
    const keys = [`${kind}:address:${from.address}`, ...(account == null ? [] : [`${kind}:account:${account}`])]
    for (const key of keys) {
      const allowed = key.includes(':address:') ? requests * 4 : requests
      const limit = { requests: route.strictLimit === true ? requests : allowed, seconds: 60 }
      if (!limiter.admits(key, limit, now)) return limiter.retryAfter(key, now)
    }
    return null
  }

  function keptAnswer(c: HonoContext, route: Route, from: Incoming): Response | undefined {
    if (!mayBeKept(c, route, from)) return undefined
    const kept = cache.get(keyOf(c, from), Date.now())
    return kept === undefined ? undefined : sendKept(c, from, kept)
  }

  function mayBeKept(c: HonoContext, route: Route, from: Incoming): boolean {
    return (
      route.sameForAllVisitors === true &&
      c.req.method === 'GET' &&
      !from.cookies.has(house.sessionCookie) &&
      !from.cookies.has(noticeCookie)
    )
  }

  async function keepAndAnswer(c: HonoContext, from: Incoming, to: Answering, response: Response): Promise<Response> {
    const kept = keptPage(await response.text(), {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'public, no-cache',
      Vary: 'Accept-Encoding, Cookie',
    })
    cache.keep(keyOf(c, from), kept, Date.now())
    return sendKept(c, to.from, kept)
  }
}

function keyOf(c: HonoContext, from: Incoming): string {
  return `${from.preferences.mode} ${from.preferences.textSize} ${c.req.url}`
}

function sendKept(c: HonoContext, from: Incoming, kept: KeptPage): Response {
  const headers: Record<string, string> = { ...baseHeaders(from), ...kept.headers, ETag: kept.etag }
  if (c.req.header('if-none-match') === kept.etag) return new Response(null, { status: 304, headers })
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return new Response(kept.plain, { headers })
  headers['Content-Encoding'] = 'gzip'
  return new Response(kept.gzip, { headers })
}

function troubleOf(error: unknown): Trouble | null {
  if (error instanceof BodyTooLarge) return 'too-large'
  if (error instanceof Unreadable) return 'bad-request'
  return null
}

/** Where a page that does not exist would have been. */
export function roomOf(path: string): Room {
  if (path === '/office' || path.startsWith('/office/')) return 'workspace'
  if (path.startsWith('/api/')) return 'api'
  return 'portal'
}

export async function answering(
  house: House,
  c: HonoContext,
  from: Incoming,
  room: Room,
  signedIn: SignedIn | null,
): Promise<Answering> {
  const { today } = await house.contextFor(visitor, { address: from.address, requestId: from.requestId })
  return describe(house, c, from, room, signedIn, today)
}

function describe(
  house: House,
  c: HonoContext,
  from: Incoming,
  room: Room,
  signedIn: SignedIn | null,
  today: Answering['today'],
): Answering {
  return {
    house,
    from,
    signedIn,
    room,
    today,
    acceptsGzip: /\bgzip\b/.test(c.req.header('accept-encoding') ?? ''),
    ifNoneMatch: c.req.header('if-none-match'),
    search: new URL(c.req.url).search,
    method: c.req.method,
  }
}
