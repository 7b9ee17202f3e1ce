import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { answerTrouble, baseHeaders } from '#platform/http/answer.ts'
import { clientFileAnswer, type readClientFiles } from '#platform/http/client-files.ts'
import type { House } from '#platform/http/house.ts'
import { incoming, pathnameOf, pathWithoutLocale } from '#platform/http/incoming.ts'
import type { Metrics } from '#platform/http/metrics.ts'
import { answering, mountRoutes, roomOf } from '#platform/http/mount-routes.ts'
import type { Route } from '#platform/http/route.ts'

export interface AppParts {
  readonly house: House
  readonly routes: readonly Route[]
  readonly clientFiles: Awaited<ReturnType<typeof readClientFiles>>
  readonly metrics: Metrics
  /** Whether the database answers. */
  isHealthy(): Promise<boolean>
}

/** The whole server: what stands before the modules' routes, one line each, and the one error handler. */
export function createApp(parts: AppParts): Hono {
  const { house } = parts
  const app = new Hono({ getPath: (request) => pathWithoutLocale(pathnameOf(request.url)) })
  app.get('/assets/:name', (c) => {
    const file = parts.clientFiles.get(c.req.param('name'))
    return clientFileAnswer(file, /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) ?? c.notFound()
  })
  app.get('/health', async (c) => {
    const healthy = await parts.isHealthy()
    return c.json(
      { status: healthy ? 'ok' : 'database-away' },
      healthy ? 200 : 503,
      baseHeaders(incoming(house, c)),
    )
  })
  app.get('/metrics', async (c) => {
    const from = incoming(house, c)
    if (!mayReadMetrics(house, from.address, c.req.header())) return c.notFound()
    return c.text(await parts.metrics.text(), 200, {
      ...baseHeaders(from),
      'Content-Type': parts.metrics.contentType,
    })
  })
  const fromOwnPages = csrf({
    origin: (origin, c) => origin === (house.origin?.origin ?? new URL(c.req.url).origin),
  })
  const isOpen = openToAnyOrigin(parts.routes)
  app.on(['POST', 'PUT', 'DELETE', 'PATCH'], '*', (c, next) =>
    isOpen(c.req.method, pathWithoutLocale(pathnameOf(c.req.url))) ? next() : fromOwnPages(c, next),
  )
  mountRoutes(app, house, parts.routes)
  app.onError(async (error, c) => {
    const from = incoming(house, c)
    const to = await answering(house, c, from, roomOf(from.path), null)
    if ('status' in error && error.status === 403) return answerTrouble('not-allowed', to)
    house.report(error, { requestId: from.requestId, method: c.req.method, path: from.path })
    return answerTrouble('fault', to)
  })
  return app
}

/** Addresses whose secret is all that they ask for: a mail program posts to them from no page of ours. */
function openToAnyOrigin(routes: readonly Route[]): (method: string, path: string) => boolean {
  const open = routes
    .filter(({ anyOrigin }) => anyOrigin === true)
    .map(({ method, path }) => ({ method, path: new RegExp(`^${path.replace(/:\w+/g, '[^/]+')}$`) }))
  return (method, path) => open.some((route) => route.method === method && route.path.test(path))
}

/** The figures of the machine are for the machine's keepers: from this very host, or with the token. */
function mayReadMetrics(house: House, address: string, headers: Readonly<Record<string, string>>): boolean {
  if (house.metricsToken !== null && headers['authorization'] === `Bearer ${house.metricsToken}`) return true
  const fromHere = address === '127.0.0.1' || address === '::1'
  return house.metricsToken === null && fromHere && headers['x-forwarded-for'] === undefined
}
