import { generateSync } from 'otplib'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Route } from '#platform/http/route.ts'
import { aReader, hasBrowser, type Reader } from './browser.ts'
import { look, lookAtPages, type Looked, lookOnce, nothingSeen } from './look-at-pages.ts'
import { isOf, isShown, mountedRoutes, reachable } from './mounted-routes.ts'
import { aRunningCity, type RunningCity } from './running-city.ts'

const roles = ['organization-manager', 'auditor', 'administrator'] as const

/** Pages that an earlier role was shown. */
const seenBefore = new Set<Route>()

/** The journeys look at the planner's pages in both modes. */
const seenByPlanner = ({ allow }: Route) =>
  allow.roles === 'everyone' || allow.roles.some((role) => role === 'planner')

/** So many records of each kind are opened in search of one that leads to each page: someone on leave, a deputy. */
const searched = 200
/** Pages opened before the search may end: every link of the first pages, and more. */
const aWalk = 400
/** Shown to all three, and few of many records lead there: the search goes on until one is found. */
const behindFew = ['/office/pledges/comments/:id', '/office/joint-evaluation/:year/indicators/:number/appeal']

describe.skipIf(!hasBrowser)('those who look after the house', () => {
  let city: RunningCity
  let routes: readonly Route[]
  beforeAll(async () => {
    city = await aRunningCity({
      env: { DURE_WRITES_PER_MINUTE: '100000', DURE_SIGN_INS_PER_MINUTE: '100000' },
    })
    routes = (await mountedRoutes()).filter(({ room }) => room === 'portal' || room === 'workspace')
  })
  afterAll(() => city.stop())

  it.each(roles)(
    'the %s enrols a second factor first, and every page that nobody before was shown is clean for axe, in both modes where it is theirs',
    async (role) => {
      const reader = await aReader()
      const looked = nothingSeen()
      await signInAndEnrol(reader, role, looked)
      await makeSomethingHappen(reader.page, role)
      const [session] = (await reader.context.cookies()).filter(({ name }) => /session/i.test(name))
      const cookie = `${session?.name ?? ''}=${session?.value ?? ''}`
      const files: string[] = []
      await reader.page.goto(`${city.url}/office`)
      const menu = await reader.page
        .locator('#krds-header a[href^="/office"], .office-side a[href^="/office"]')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      const leftOut = (pages: ReadonlyMap<Route, unknown>) =>
        detailsLeftOut(role, routes, [...pages.keys()], files, menu)
      const all = await reachable(
        routes.filter(({ allow }) => allow.roles !== 'everyone'),
        ['/office', '/account', '/account/second-factor'],
        async (path) => {
          const answer = await fetch(`${city.url}${path}`, { headers: { cookie }, redirect: 'manual' })
          if (isShown(answer)) return answer.status === 200 ? answer.text() : null
          if (answer.status === 200) files.push(path)
          await answer.body?.cancel()
          return null
        },
        { perRoute: searched, atLeast: aWalk, missing: leftOut },
      )
      const found = new Map([...all].map(([route, paths]) => [route, paths.slice(0, 1)]))
      const seen = [...all.values()].flat().map((path) => path.split('?')[0])
      expect(menu.filter((href) => !seen.includes(href))).toEqual([])
      expect(leftOut(found).map(({ path }) => path)).toEqual([])

      // What an earlier role was shown is not looked at again; what the planner was shown in the journeys, once here.
      const fresh = [...found].filter(([route]) => !seenBefore.has(route))
      await lookAtPages(looked, reader, city.url, new Map(fresh.filter(([route]) => !seenByPlanner(route))))
      await lookOnce(looked, reader, city.url, new Map(fresh.filter(([route]) => seenByPlanner(route))))
      for (const route of found.keys()) seenBefore.add(route)
      await reader.close()
      process.stdout.write(`axe looked at ${looked.views} views of ${found.size} pages as ${role}\n`)
      expect([...looked.findings]).toEqual([])
    },
    900_000,
  )

  /** As someone does it on the first day: password, key into the app, first code, recovery codes kept. */
  async function signInAndEnrol(reader: Reader, role: string, looked: Looked): Promise<void> {
    const { page } = reader
    const { login, password } = city.account(role)
    await page.goto(`${city.url}/sign-in`)
    await page.locator('#login').fill(login)
    await page.locator('#password').fill(password)
    await page.getByRole('button', { name: '로그인', exact: true }).first().click()
    await page.waitForURL(/second-factor\/enrol/)
    await look(looked, page, 'before the enrolment')
    await page.getByRole('button', { name: '인증 앱 등록하기' }).click()
    const link = page.locator('a[href^="otpauth://totp/"]')
    const secret = new URL((await link.getAttribute('href')) ?? '').searchParams.get('secret') ?? ''
    expect((await page.locator('main').innerText()).replaceAll(' ', '')).toContain(secret)
    expect(await page.getByRole('img', { name: /QR/ }).isVisible()).toBe(true)
    await look(looked, page, 'during the enrolment')
    await page.locator('#code').fill('000000')
    await page.getByRole('button', { name: '확인하고 등록하기' }).click()
    await look(looked, page, 'a wrong first code')
    await page.locator('#code').fill(generateSync({ secret }))
    await page.getByRole('button', { name: '확인하고 등록하기' }).click()
    await look(looked, page, 'the recovery codes')
    await page.getByRole('link', { name: '계속하기' }).click()
    await page.waitForURL(/\/office$/)
  }

  /** Someone new, who has no account yet and works in a second department besides. */
  async function hireForTwoPosts(page: Page): Promise<void> {
    await page.goto(`${city.url}/office/staff/new`)
    await page.locator('main #employeeNumber').fill('20211110')
    await page.locator('main #name').fill('가나라')
    await page.locator('main #department').selectOption('planning')
    await page.locator('main form button[type="submit"]').last().click()
    await page.waitForURL(/\/office\/staff$/)
    await page.locator('main #filter-q').fill('가나라')
    await page.locator('main form button[type="submit"]').first().click()
    await page.locator('main table').getByRole('link', { name: '가나라' }).click()
    await page.locator('main a[href$="/concurrent-post"]').click()
    await page.locator('main #department').selectOption('audit')
    await page.locator('main form button[type="submit"]').last().click()
    await page.waitForURL(/\/office\/staff\/[0-9a-f-]{36}$/)
  }

  /** A mail in the outbox, a report of a month, an added holiday: so that there is one of each kind to look at. */
  async function makeSomethingHappen(page: Page, role: string): Promise<void> {
    if (role === 'auditor') {
      await page.goto(`${city.url}/office/access-records/reports`)
      await page.locator('main #month').fill('2021-10')
      await page.getByRole('button', { name: '보고서 만들기' }).click()
      await page.waitForLoadState()
    }
    if (role !== 'auditor') {
      await page.goto(`${city.url}/office/holidays`)
      await page.locator('main #day').fill(role === 'administrator' ? '2021-04-01' : '2021-04-02')
      await page.locator('main #name').fill('시민의 날')
      await page.locator('main #source').fill('김포시 시민의 날 조례')
      await page.getByRole('button', { name: '공휴일 더하기' }).click()
      await page.waitForLoadState()
      expect(await page.locator('main').innerText()).toContain('시에서 더함: 김포시 시민의 날 조례')
    }
    if (role === 'organization-manager') await hireForTwoPosts(page)
    if (role === 'administrator') {
      const form = new URLSearchParams({ email: city.account('citizen').login })
      const headers = { origin: city.url, 'sec-fetch-site': 'same-origin' }
      await fetch(`${city.url}/forgot`, { method: 'POST', headers, body: form, redirect: 'manual' })
    }
  }
})

/** Pages below what the menu shows, or behind few records, that the role may see and that no link led to. */
function detailsLeftOut(
  role: string,
  routes: readonly Route[],
  found: readonly Route[],
  files: readonly string[],
  menu: readonly string[],
): readonly Route[] {
  const mine = ({ method, allow }: Route) =>
    method === 'GET' && allow.roles !== 'everyone' && allow.roles.some((one) => one === role)
  const isBehindFew = ({ method, path }: Route) => method === 'GET' && behindFew.includes(path)
  const isBelowMenu = ({ path }: Route) => menu.some((href) => path.startsWith(`${href}/`))
  return routes
    .filter((route) => (mine(route) && isBelowMenu(route)) || isBehindFew(route))
    .filter(
      (route) => !found.includes(route) && !files.some((path) => isOf(route, path.split('?')[0] ?? path)),
    )
}
