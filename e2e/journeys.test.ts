import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aReader, hasBrowser, type Reader } from './browser.ts'
import { lookAtPages, nothingSeen } from './look-at-pages.ts'
import { isShown, mountedRoutes, reachable } from './mounted-routes.ts'
import { aRunningCity, type RunningCity } from './running-city.ts'

describe.skipIf(!hasBrowser)('journeys in a browser', () => {
  let city: RunningCity
  beforeAll(async () => {
    city = await aRunningCity({
      env: { DURE_WRITES_PER_MINUTE: '100000', DURE_SIGN_INS_PER_MINUTE: '100000' },
    })
  })
  afterAll(() => city.stop())

  async function signedIn(reader: Reader, role: string): Promise<void> {
    const [name, value] = (await city.signIn(role)).split('=')
    await reader.context.addCookies([{ name: name ?? '', value: value ?? '', url: city.url }])
  }

  it('a citizen without scripts finds a programme, reads it in English and in high contrast', async () => {
    const reader = await aReader({ width: 390, height: 844, scripts: false })
    const { page } = reader
    await page.goto(city.url)
    expect(await page.title()).toContain('김포시')
    await page.getByRole('link', { name: '민선7기 공약의 차질없는 이행 및 마무리' }).first().click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('공약')
    expect(await page.getByRole('table').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'English' }).first().click()
    expect(page.url()).toContain('/en/programmes/2')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    const contrast = page.locator('form[action="/en/preferences"] [value="high-contrast"]').first()
    for (const fold of await page.locator('header summary').all()) {
      if (!(await contrast.isVisible()) && (await fold.isVisible())) await fold.click()
    }
    await contrast.click()
    expect(await page.locator('html').getAttribute('data-krds-mode')).toBe('high-contrast')
    expect(page.url()).toContain('/en/programmes/2')
    await reader.close()
  })

  it('an officer signs in, reports progress, and the city sees it', async () => {
    const reader = await aReader()
    const { page } = reader
    const planner = city.account('planner')
    await page.goto(`${city.url}/office`)
    await page
      .getByLabel(/아이디/)
      .first()
      .fill(planner.login)
    await page
      .getByLabel(/비밀번호/)
      .first()
      .fill(planner.password)
    await page.getByRole('button', { name: '로그인', exact: true }).first().click()
    await page.waitForURL(/\/office/)
    await page.goto(`${city.url}/office/programmes?programme=2`)
    const row = page.getByRole('link', { name: /공약가계부/ }).first()
    await row.click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('공약가계부')
    await page.locator('form[action$="/report"] [name="percent"]').first().fill('93')
    await page.locator('form[action$="/report"] [name="note"]').first().fill('인포그래픽 시안을 확정함.')
    await page.locator('form[action$="/report"] button[type="submit"]').first().click()
    await page.waitForLoadState()
    expect(await page.locator('main').innerText()).toContain('인포그래픽 시안을 확정함.')
    await page.goto(`${city.url}/programmes/2`)
    expect(await page.locator('main').innerText()).toContain('93 %')
    await reader.close()
  })

  it('every page that links lead to is clean for axe, and stays so after each click that opens something, and in English in high contrast', async () => {
    const routes = (await mountedRoutes()).filter(
      ({ room, method }) =>
        method === 'GET' && (room === 'portal' || room === 'workspace' || room === 'open-data'),
    )
    const looked = nothingSeen()
    const read = (cookie: string) => async (path: string) => {
      const answer = await fetch(`${city.url}${path}`, { headers: { cookie }, redirect: 'manual' })
      return answer.status === 200 && isShown(answer) ? answer.text() : null
    }
    for (const [role, start] of [
      [null, ['/', '/sign-in', '/design']],
      ['citizen', ['/account']],
      ['planner', ['/office']],
    ] as const) {
      const reader = await aReader()
      if (role !== null) await signedIn(reader, role)
      const found = await reachable(
        role === null ? routes : routes.filter(({ allow }) => allow.roles !== 'everyone'),
        start,
        read(role === null ? '' : await city.signIn(role)),
      )
      await lookAtPages(looked, reader, city.url, found)
      await reader.close()
    }
    process.stdout.write(`axe looked at ${looked.views} views\n`)
    expect([...looked.findings]).toEqual([])
  }, 1_800_000)
})
