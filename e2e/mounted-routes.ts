import type { Route } from '#platform/http/route.ts'
import { aTestCity } from '#testing/test-city.ts'
import { testComposition } from '#testing/test-composition.ts'
import { composeHouse } from '../src/house.ts'

/** The routes of the house, as the server mounts them. */
export async function mountedRoutes(): Promise<readonly Route[]> {
  const city = await aTestCity({ migrations: [] })
  const { routes } = composeHouse(await testComposition(city, new Map(), '2021-11-10'))
  await city.close()
  return routes
}

const patterns = new Map<string, RegExp>()

/** Kept: a walk asks for every link of thousands of pages. */
function patternOf(path: string): RegExp {
  const known = patterns.get(path)
  if (known !== undefined) return known
  const parts = path
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
  const pattern = new RegExp(`^${parts.join('/')}$`)
  patterns.set(path, pattern)
  return pattern
}

/** Whether an address is one of a route's. */
export function isOf(route: Route, path: string): boolean {
  return patternOf(route.path).test(path)
}

/** Whether a browser shows the answer as a page, rather than keeping it as a file. */
export function isShown({ headers }: Response): boolean {
  const kept = headers.get('content-disposition')?.startsWith('attachment') ?? false
  return (headers.get('content-type') ?? '').startsWith('text/html') && !kept
}

/** A search for records behind lists: someone on leave, a deputy. */
export interface Search {
  /** So many addresses of each route are opened at most. */
  readonly perRoute: number
  /** So many pages are opened at least. */
  readonly atLeast: number
  /** What the walk must still find. */
  readonly missing: (found: ReadonlyMap<Route, readonly string[]>) => readonly Route[]
}

interface Waiting {
  readonly path: string
  readonly route: Route
}

/**
 * One address for each route that can be reached by following links from `start`, in the order in which the links
 * stand. A search follows a route's second address too: first what was never opened, then, once enough is, what
 * stands nearest above that which is missing.
 */
export async function reachable(
  routes: readonly Route[],
  start: readonly string[],
  read: (path: string) => Promise<string | null>,
  search: Search = { perRoute: 1, atLeast: Infinity, missing: () => [] },
): Promise<ReadonlyMap<Route, readonly string[]>> {
  const found = new Map<Route, string[]>()
  const opened = new Set<Route>()
  const seen = new Set<string>()
  const waiting: Waiting[] = []
  const add = (paths: readonly string[]) => {
    for (const path of paths) {
      if (seen.has(path)) continue
      seen.add(path)
      const route = exactFirst(routes, path.split(/[?#]/)[0] ?? path)
      if (route !== undefined) waiting.push({ path, route })
    }
  }
  add(start)
  for (let pages = 0; waiting.length > 0;) {
    const missing = pages > search.atLeast ? search.missing(found) : null
    if (missing?.length === 0) break
    const [next] = waiting.splice(bestOf(waiting, opened, missing ?? []), 1)
    const known = (next && found.get(next.route)) ?? []
    if (next === undefined || known.length >= search.perRoute) continue
    opened.add(next.route)
    pages += 1
    const html = await read(next.path)
    if (html === null) continue
    found.set(next.route, [...known, next.path])
    add(linksOf(html))
  }
  return found
}

/** The place of the address to be opened next. */
function bestOf(waiting: readonly Waiting[], opened: ReadonlySet<Route>, missing: readonly Route[]): number {
  const unopened = waiting.findIndex(({ route }) => !opened.has(route))
  if (unopened !== -1) return unopened
  const nearness = new Map<Route, number>()
  for (const { route } of waiting)
    if (!nearness.has(route))
      nearness.set(route, Math.max(0, ...missing.map((other) => inCommon(route, other))))
  const nearest = Math.max(...nearness.values())
  return waiting.findIndex(({ route }) => nearness.get(route) === nearest)
}

/** With how many parts of their paths two routes begin alike. */
function inCommon(one: Route, other: Route): number {
  const [parts, others] = [one.path.split('/'), other.path.split('/')]
  const different = parts.findIndex((part, place) => part !== others[place])
  return different === -1 ? parts.length : different
}

function exactFirst(routes: readonly Route[], path: string): Route | undefined {
  const fitting = routes.filter((route) => route.method === 'GET' && isOf(route, path))
  return fitting.find((route) => !route.path.includes(':')) ?? fitting[0]
}

function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
}
