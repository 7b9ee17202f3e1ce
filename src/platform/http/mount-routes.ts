import type { Context as HonoContext, Hono } from 'hono'
import { mayForSome } from '../access/permission.ts'
import { visitor } from '../access/person.ts'
import { AsideFault } from '../documents/aside-fault.ts'
import { answer, type Answering, answerTrouble } from './answer.ts'
import type { House, SignedIn } from './house.ts'
import { type Incoming, incoming, signedInBy, webRequest } from './incoming.ts'
import { type KeptAnswers, keptAnswers } from './kept-answers.ts'
import { BodyTooLarge, Unreadable } from './read-body.ts'
import type { Reply, Trouble } from './reply.ts'
import type { Room, Route } from './route.ts'
import { type WriteLimits, writeLimits } from './write-limits.ts'

const DEFAULT_BODY_BYTES = 64 * 1024

/** Mounts routes on Hono: gate, limits, kept pages, one place where troubles become answers. */
export function mountRoutes(app: Hono, house: House, routes: readonly Route[]): void {
  const server: RouteServer = {
    house,
    kept: keptAnswers(house.sessionCookie),
    limits: writeLimits(house.limits),
  }
  for (const route of routes) {
    // A kept page is answered without a promise: Hono and its Node server then skip theirs, half of its cost.
    app.on(route.method === 'GET' ? ['GET', 'HEAD'] : [route.method], route.path, (c) => {
      const started = performance.now()
      const kept = server.kept.findForStranger(c, route)
      if (kept === undefined) return observed(house, route, started, serve(server, c, route))
      house.observe({ ...facts(route, started), status: kept.status })
      return kept
    })
  }
  app.notFound(async (c) => {
    const from = incoming(house, c)
    const signedIn = await signedInBy(house, from)
    return answerTrouble('not-found', await answering(house, c, from, roomOf(from.path), signedIn))
  })
}

async function observed(
  house: House,
  route: Route,
  started: number,
  answered: Promise<Response>,
): Promise<Response> {
  const response = await answered
  house.observe({ ...facts(route, started), status: response.status })
  return response
}

function facts({ room, method }: Route, started: number) {
  return { room, method, seconds: (performance.now() - started) / 1000 }
}

interface RouteServer {
  readonly house: House
  readonly kept: KeptAnswers
  readonly limits: WriteLimits
}

async function serve(server: RouteServer, c: HonoContext, route: Route): Promise<Response> {
  const { house } = server
  const from = incoming(house, c)
  // Asked once a request: whoever is first after a page's time must make it anew, not be given the old one.
  const quick = c.req.header('cookie') === undefined ? undefined : server.kept.find(c, route, from)
  if (quick !== undefined) return quick
  let to: Answering | undefined
  try {
    const signedIn = await signedInBy(house, from)
    const request = await webRequest(house, c, from, signedIn, route.maxBodyBytes ?? DEFAULT_BODY_BYTES)
    to = describe(house, c, from, route.room, signedIn, request.context.today)
    const wait = server.limits(route, from, signedIn)
    if (wait !== null) return await answerTrouble('too-many', to, wait)
    if (!mayForSome(request.context.person, route.allow)) {
      return await answerTrouble(signedIn === null ? 'sign-in-first' : 'not-allowed', to)
    }
    const reply = await route.handle(request)
    const isKept = server.kept.mayBeKept(c, route, from) && signedIn === null && isWhole(reply)
    if (!isKept) return await answer(reply, to)
    return await server.kept.keep(
      c,
      from,
      await answer(reply, { ...to, acceptsGzip: false, ifNoneMatch: undefined }),
    )
  } catch (error) {
    const what = troubleOf(error)
    if (what === null)
      house.report(error, { requestId: from.requestId, method: c.req.method, path: from.path })
    to ??= await answering(house, c, from, route.room, null)
    return answerTrouble(what ?? 'fault', to)
  }
}

function isWhole(reply: Reply): boolean {
  return (
    (reply.kind === 'page' || reply.kind === 'json') && reply.status === 200 && reply.cookies === undefined
  )
}

function troubleOf(error: unknown): Trouble | null {
  if (error instanceof BodyTooLarge) return 'too-large'
  if (error instanceof Unreadable) return 'bad-request'
  if (error instanceof AsideFault && error.reason === 'busy') return 'too-many'
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
