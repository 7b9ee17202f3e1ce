import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { change } from '#platform/access/change.ts'
import { ok } from '#platform/kernel/result.ts'
import { actions } from '#platform/access/permission.ts'
import { json, page, redirect } from '#platform/http/reply.ts'
import { portalAction, portalPage, type Route } from '#platform/http/route.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { testComposition } from '#testing/test-composition.ts'
import { createApp } from './app.ts'
import { composeHouse } from './house.ts'

const open = actions('test', { visit: { roles: 'everyone' } }).visit

let city: TestCity
let made: number
let faults: unknown[]
let app: ReturnType<typeof createApp>

beforeAll(async () => {
  city = await aTestCity()
})
afterAll(() => city.close())
beforeEach(async () => {
  made = 0
  faults = []
  app = await anApp()
})

/** A server with the house's frame and limits, and routes of the test's own. */
async function anApp(limits = { writesPerMinute: 3, strictPerMinute: 1 }) {
  const composition = composeHouse({
    ...(await testComposition(city, new Map(), '2021-11-10')),
    limits,
    report: (fault) => faults.push(fault),
  })
  return createApp({ ...composition, routes: ownRoutes })
}

const ownRoutes: readonly Route[] = [
  portalPage(
    '/kept',
    open,
    () => {
      made += 1
      return page('Kept', `made ${made} times`)
    },
    { sameForAllVisitors: true },
  ),
  portalPage('/number', open, () => json({ won: 12_345_678_901_234_567_890n })),
  portalPage('/broken', open, () => {
    throw new Error('the password is in this message')
  }),
  portalPage('/away', open, ({ url }) => redirect(url.searchParams.get('to') ?? '/')),
  portalAction('/write', open, async (request) => {
    await request.form()
    return redirect('/kept', 'Saved')
  }),
  portalAction('/sign', open, () => redirect('/kept'), { strictLimit: true }),
  portalPage('/sign-on', open, () => redirect('/kept'), { strictLimit: true }),
]

const sameSite = { origin: 'http://test.local', 'content-type': 'application/x-www-form-urlencoded' }
const get = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://test.local${path}`, { headers })
const post = (path: string, body = 'a=1', headers: Record<string, string> = sameSite) =>
  app.request(`http://test.local${path}`, { method: 'POST', body, headers })

describe('a page that is the same for all visitors', () => {
  test('is made once and sent again until something in the city changes', async () => {
    expect(await (await get('/kept')).text()).toContain('made 1 times')
    expect(await (await get('/kept')).text()).toContain('made 1 times')
    await change(city.context(), () => Promise.resolve(ok(null)))
    expect(await (await get('/kept')).text()).toContain('made 2 times')
  })

  test('is not sent again to a browser that has it', async () => {
    const first = await get('/kept')
    const again = await get('/kept', { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
  })

  test('is kept apart by display wishes and language', async () => {
    await get('/kept')
    const wished = await get('/kept', { cookie: 'dure_view=high-contrast.large' })
    expect(await wished.text()).toContain('data-krds-mode="high-contrast"')
    expect(await (await get('/en/kept')).text()).toContain('<html lang="en"')
    expect(await (await get('/kept')).text()).toContain('data-krds-mode="light"')
  })

  test('carries a notice to the one who shall read it and to nobody else', async () => {
    const noticed = await get('/kept', { cookie: 'dure_notice=Saved' })
    expect(await noticed.text()).toContain('Saved')
    expect(noticed.headers.get('set-cookie')).toContain('dure_notice=;')
    expect(await (await get('/kept')).text()).not.toContain('Saved')
  })

  test('has a request number of its own each time', async () => {
    const numbers = [await get('/kept'), await get('/kept'), await get('/kept')].map((answer) =>
      answer.headers.get('x-request-id'),
    )
    expect(new Set(numbers).size).toBe(3)
    expect(numbers).not.toContain(null)
  })
})

describe('a form', () => {
  test('from another site is refused before it is read', async () => {
    const answer = await post('/write', 'a=1', { ...sameSite, origin: 'https://elsewhere.example' })
    expect(answer.status).toBe(403)
    expect(await answer.text()).toContain('<main')
  })

  test('larger than its page takes is refused with words', async () => {
    const answer = await post('/write', `a=${'x'.repeat(70_000)}`)
    expect(answer.status).toBe(413)
    expect(await answer.text()).toContain('<main')
  })

  test('that is no form is refused', async () => {
    expect((await post('/write', '{}', { ...sameSite, 'content-type': 'text/plain' })).status).toBe(400)
  })

  test('sent too often has to wait, and is told how long', async () => {
    app = await anApp({ writesPerMinute: 1, strictPerMinute: 1 })
    const statuses = []
    for (let sent = 0; sent < 6; sent += 1) statuses.push(await post('/write'))
    expect(statuses.map(({ status }) => status)).toEqual([303, 303, 303, 303, 429, 429])
    const wait = Number(statuses.at(-1)?.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
  })

  test('that signs in is counted by its own, stricter limit', async () => {
    expect((await post('/sign')).status).toBe(303)
    expect((await post('/sign')).status).toBe(429)
    expect((await post('/write')).status).toBe(303)
  })
})

test('a page that writes for each visit is counted like a sign-in', async () => {
  expect((await get('/sign-on')).status).toBe(303)
  expect((await get('/sign-on')).status).toBe(429)
  expect((await get('/kept')).status).toBe(200)
})

describe('a redirect', () => {
  test.each([
    ['/programmes/2?year=2021#schedule', '/programmes/2?year=2021#schedule'],
    ['//elsewhere.example/', '/'],
    ['/\\elsewhere.example', '/'],
    ['https://elsewhere.example/', '/'],
    ['javascript:alert(1)', '/'],
    ['/a\r\nSet-Cookie: x=1', '/'],
  ])('to %j goes to %s', async (wanted, location) => {
    const answer = await get(`/away?to=${encodeURIComponent(wanted)}`)
    expect(answer.headers.get('location')).toBe(location)
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  test('stays in the language it came from', async () => {
    expect((await get('/en/away?to=/kept')).headers.get('location')).toBe('/en/kept')
  })
})

describe('every answer', () => {
  test.each(['/kept', '/number', '/broken', '/nowhere', '/away', '/health', '/metrics'])(
    '%s forbids inline script, framing and guessing of types',
    async (path) => {
      const { headers } = await get(path)
      expect(headers.get('content-security-policy')).toContain("script-src 'self';")
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
    },
  )

  test('keeps whole won whole in JSON', async () => {
    expect(await (await get('/number')).json()).toEqual({ won: '12345678901234567890' })
  })
})

describe('a fault', () => {
  test('is reported to the keepers and tells the reader nothing of itself', async () => {
    const answer = await get('/broken')
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('password')
    expect(faults).toHaveLength(1)
  })
})

describe('the figures of the machine', () => {
  test('are for its keepers only', async () => {
    expect((await get('/metrics')).status).toBe(404)
    expect((await get('/metrics', { 'x-forwarded-for': '127.0.0.1' })).status).toBe(404)
  })
})
