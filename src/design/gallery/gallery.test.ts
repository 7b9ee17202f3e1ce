import { describe, expect, it } from 'vitest'
import { visitor } from '#platform/access/person.ts'
import { actions } from '#platform/access/permission.ts'
import type { FrameInfo } from '#platform/http/frame.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { locales } from '#platform/kernel/locale.ts'
import { renderPage } from '../render-page.tsx'
import { galleryRoutes } from './gallery-routes.tsx'
import { galleryDay } from './specimen-data.ts'
import { specimenStates } from './specimen-state.tsx'

const routes = galleryRoutes(actions('gallery', { look: { roles: 'everyone' } }).look)
const addresses = routes.flatMap(({ path }) =>
  path === '/design' || path === '/design/parts'
    ? [path]
    : specimenStates.map((state) => `${path}?state=${state}`),
)

async function drawn(address: string, locale: (typeof locales)[number]): Promise<string> {
  const url = new URL(address, 'http://city.test')
  const route = routes.find(({ path }) => path === url.pathname)
  const request = {
    locale,
    path: url.pathname,
    url,
    query: (schema: { parse: (value: unknown) => unknown }) =>
      schema.parse(Object.fromEntries(url.searchParams)),
  } as unknown as WebRequest
  const reply = await route?.handle(request)
  if (reply?.kind !== 'page') throw new Error(`${address} is no page`)
  const frame: FrameInfo = {
    room: 'portal',
    locale,
    preferences: { mode: 'standard', textSize: 'normal' },
    person: visitor,
    city: { name: { ko: '가람시', en: 'Garam' }, official: false, contact: { ko: '', en: '' }, sample: true },
    today: galleryDay,
    path: address,
    notice: null,
    navigation: [],
    assets: { styles: [], scripts: {} },
    idleEndsInSeconds: null,
  }
  return renderPage(reply, frame)
}

describe.each(addresses)('%s', (address) => {
  it.each(locales)('has one h1, a unique id for everything and nothing inline (%s)', async (locale) => {
    const text = await drawn(address, locale)
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map((found) => found[1])
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(text).not.toMatch(/ style="| on[a-z]+="|<script(?! type="module" src)/)
    expect(text.match(/<h1/g)).toHaveLength(1)
    for (const found of text.matchAll(/<label for="([^"]*)"/g)) expect(ids).toContain(found[1])
    for (const found of text.matchAll(/aria-describedby="([^"]*)"/g)) {
      for (const id of found[1]?.split(' ') ?? []) expect(ids).toContain(id)
    }
  })
})
