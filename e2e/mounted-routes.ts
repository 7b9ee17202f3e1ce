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

/** Whether an address is one of a route's. */
export function isOf(route: Route, path: string): boolean {
  const pattern = route.path
    .split('/')
    .map((part) => (part.startsWith(':') ? '[^/]+' : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')))
    .join('/')
  return new RegExp(`^${pattern}$`).test(path)
}

/** Whether a browser shows the answer as a page, rather than keeping it as a file. */
export function isShown({ headers }: Response): boolean {
  const kept = headers.get('content-disposition')?.startsWith('attachment') ?? false
  return (headers.get('content-type') ?? '').startsWith('text/html') && !kept
}

/**
 * One address for each route that can be reached by following links from `start`; a route's second address is
 * followed too, up to so many, until the caller has enough: so records behind lists are found.
 */
export async function reachable(
  routes: readonly Route[],
  start: readonly string[],
  read: (path: string) => Promise<string | null>,
  perRoute = 1,
  enough: (found: ReadonlyMap<Route, readonly string[]>) => boolean = () => false,
): Promise<ReadonlyMap<Route, readonly string[]>> {
  const found = new Map<Route, string[]>()
  const waiting = [...start]
  const seen = new Set(waiting)
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    if (enough(found)) break
    const bare = path.split(/[?#]/)[0] ?? path
    const route = exactFirst(routes, bare)
    if (route === undefined) continue
    const known = found.get(route) ?? []
    if (known.length >= perRoute) continue
    const html = await read(path)
    if (html === null) continue
    found.set(route, [...known, path])
    for (const link of linksOf(html)) {
      if (seen.has(link)) continue
      seen.add(link)
      waiting.push(link)
    }
  }
  return found
}

function exactFirst(routes: readonly Route[], path: string): Route | undefined {
  const fitting = routes.filter((route) => route.method === 'GET' && isOf(route, path))
  return fitting.find((route) => !route.path.includes(':')) ?? fitting[0]
}

function linksOf(html: string): readonly string[] {
  return [...html.matchAll(/\shref="(\/[^"#]*)/g)].map(([, href]) => (href ?? '').replaceAll('&amp;', '&'))
}
