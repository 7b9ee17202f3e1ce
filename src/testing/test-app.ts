import { createApp } from '../app.ts'
import { composeHouse } from '../house.ts'
import type { Person } from '#platform/access/person.ts'
import type { ModuleManifest } from '#platform/module/manifest.ts'
import type { Route } from '#platform/http/route.ts'
import { aTestCity, type TestCity } from './test-city.ts'
import { testComposition } from './test-composition.ts'

export interface TestRequest {
  readonly as?: Person
  readonly method?: string
  readonly form?: Readonly<Record<string, string | readonly string[] | File>>
  readonly json?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

export interface TestApp {
  readonly city: TestCity
  readonly routes: readonly Route[]
  readonly modules: readonly ModuleManifest[]
  request(path: string, request?: TestRequest): Promise<Response>
  /** What Hono itself knows, for finding addresses that no list names. */
  mounted(): readonly { readonly method: string; readonly path: string }[]
  /** The visible words of an answer. */
  textOf(response: Response): Promise<string>
}

/** The whole server on a test city. `as` signs a person in without a password. */
export async function aTestApp(facts: { city?: TestCity; day?: string } = {}): Promise<TestApp> {
  const city = facts.city ?? (await aTestCity(facts.day === undefined ? {} : { day: facts.day }))
  const people = new Map<string, Person>()
  const composition = composeHouse(await testComposition(city, people, facts.day ?? '2021-11-10'))
  const app = createApp(composition)
  return {
    city,
    routes: composition.routes,
    modules: composition.modules,
    request: async (path, request = {}) => {
      const headers = new Headers(request.headers)
      if (request.as !== undefined) {
        const token = `${request.as.kind}-${people.size}`
        people.set(token, request.as)
        headers.set('cookie', `${composition.house.sessionCookie}=${token}`)
      }
      return app.request(`http://test.local${path}`, { ...bodyOf(request, headers), headers })
    },
    mounted: () => app.routes.map(({ method, path }) => ({ method, path })),
    textOf: async (response) =>
      (await response.text())
        .replace(/<(script|style|svg)\b.*?<\/\1>/gs, ' ')
        .replace(/<[^>]*>/g, ' ')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&')
        .replace(/\s+/g, ' ')
        .trim(),
  }
}

function bodyOf(request: TestRequest, headers: Headers): RequestInit {
  if (request.json !== undefined) {
    headers.set('content-type', 'application/json')
    return { method: request.method ?? 'POST', body: JSON.stringify(request.json) }
  }
  if (request.form === undefined) return { method: request.method ?? 'GET' }
  headers.set('origin', 'http://test.local')
  headers.set('sec-fetch-site', 'same-origin')
  const hasFile = Object.values(request.form).some((value) => value instanceof File)
  const body = hasFile ? new FormData() : new URLSearchParams()
  for (const [name, value] of Object.entries(request.form)) {
    for (const one of Array.isArray(value) ? (value as string[]) : [value as string | File]) {
      if (body instanceof FormData) body.append(name, one)
      else body.append(name, one as string)
    }
  }
  return { method: request.method ?? 'POST', body }
}
