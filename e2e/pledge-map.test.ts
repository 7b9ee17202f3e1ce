import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aReaderAs } from './a-journey.ts'
import { aReader, hasBrowser, type Reader } from './browser.ts'
import { look, type Looked, nothingSeen } from './look-at-pages.ts'
import { aRunningCity, type RunningCity } from './running-city.ts'

describe.skipIf(!hasBrowser)('the map of the pledges', () => {
  let city: RunningCity
  const looked: Looked = nothingSeen()
  beforeAll(async () => {
    city = await aRunningCity()
  })
  afterAll(() => city.stop())

  /** Tabs on until the link is reached, as someone without a mouse does. */
  async function tabTo(page: Page, name: RegExp): Promise<void> {
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press('Tab')
      const focused = page.locator('*:focus')
      const said = (await focused.getAttribute('aria-label')) ?? (await focused.innerText().catch(() => ''))
      if (name.test(said) && (await focused.isVisible())) return
    }
    throw new Error(`no Tab leads to ${name.source}`)
  }

  it('leads a citizen without scripts, on a phone and by keyboard, from a town to a pledge and its history', async () => {
    const reader = await aReader({ width: 390, height: 844, scripts: false })
    const { page } = reader
    await page.goto(`${city.url}/pledges`)
    await page.getByRole('link', { name: '공약지도', exact: true }).first().click()
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('공약지도')
    await tabTo(page, /^구래동, 공약 \d+건/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/town=gurae/)
    expect(await page.locator('#list h2').innerText()).toMatch(/^구래동의 공약 \d+건$/)
    await tabTo(page, /^63\. /)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/pledges\/63$/)
    expect(await page.locator('#places').innerText()).toContain('이동 노동자 쉼터 (구래동)')
    expect(await page.locator('#history').innerText()).toMatch(/\d{4}\. \d{1,2}\. \d{1,2}\./)
    await reader.close()
  })

  it('shows the same on a wide screen in English, clean for axe after each click', async () => {
    const reader: Reader = await aReader()
    const { page } = reader
    for (const mode of ['standard', 'high-contrast']) {
      await reader.context.addCookies([{ name: 'dure_view', value: `${mode}.normal`, url: city.url }])
      await page.goto(`${city.url}/en/pledges/map`)
      await look(looked, page, `${mode} map`)
      await page
        .getByRole('link', { name: /^Gochon-eup, pledges: \d+/ })
        .first()
        .click({ position: { x: 60, y: 20 } })
      await page.waitForURL(/town=gochon/)
      await look(looked, page, `${mode} map of a town`)
      await page.getByRole('link', { name: 'Share completed', exact: true }).click()
      await page.waitForURL(/show=share/)
      await look(looked, page, `${mode} map of shares`)
      await page.getByRole('link', { name: /^46\. / }).click()
      await page.waitForURL(/\/en\/pledges\/46$/)
      await look(looked, page, `${mode} pledge`)
      await page.goto(`${city.url}/en/pledges/infographic`)
      await look(looked, page, `${mode} infographic`)
      // By keyboard: a press needs no frame to be drawn first, as a click that waits for a still element does.
      for (const fold of await page.locator('main details > summary').all()) await fold.press('Enter')
      expect(await page.locator('main details:not([open])').count()).toBe(0)
      await look(looked, page, `${mode} infographic, opened`)
    }
    expect([...looked.findings]).toEqual([])
    await reader.close()
  })

  it.each(['', '/en'])(
    'prints its one page%s on one sheet of A4, fonts or none, with room for two sentences more',
    async (language) => {
      for (const fonts of [true, false]) {
        const reader = await aReader()
        const { page } = reader
        if (!fonts) await page.route(/woff/, (route) => route.abort())
        await page.goto(`${city.url}${language}/pledges/infographic`)
        const more = ' One pledge has no stage yet: nobody has said it.'.repeat(2)
        await page.evaluate(`document.querySelector('.sheet-lead').append(${JSON.stringify(more)})`)
        const printed = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
        expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
        await reader.close()
      }
    },
  )

  it('takes a press on the picture into the form without scripts, and refuses what lies outside with words', async () => {
    const reader = await aReaderAs(city, 'planner', 0, { scripts: false })
    const { page } = reader
    await page.goto(`${city.url}/office/pledges/28/places`)
    const picture = page.locator('.map-pick-wide input[type="image"]')
    await picture.click({ position: { x: 75, y: 80 } })
    await page.waitForURL(/town=/)
    expect(await page.getByLabel('읍면동', { exact: true }).locator('option:checked').innerText()).toBe(
      '월곶면',
    )
    await page.getByLabel('위도').fill('여기쯤')
    await page.getByRole('button', { name: '자리 더하기' }).click()
    expect(await page.locator('main').innerText()).toContain('도 단위의 수로 적으십시오')
    await page.getByLabel('위도').fill('37.7180')
    await page.getByLabel('경도').fill('126.5550')
    await page.getByRole('button', { name: '자리 더하기' }).click()
    await page.waitForURL(/\/places$/)
    expect(await page.getByRole('table').first().innerText()).toContain('월곶면')
    await page
      .getByRole('link', { name: /^지우기/ })
      .first()
      .click()
    await page.getByRole('button', { name: '자리 지우기' }).click()
    expect(await page.locator('main').innerText()).toContain('자리를 지웠습니다')
    await page.getByRole('button', { name: /^되돌리기/ }).click()
    expect(await page.locator('main').innerText()).toContain('자리를 되돌렸습니다')
    await reader.close()
  })
})
