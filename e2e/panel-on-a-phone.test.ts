import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aJourney } from './a-journey.ts'
import { aReader, hasBrowser } from './browser.ts'
import { look } from './look-at-pages.ts'

const journey = aJourney('panel')
const { looked, onDay, open, signedIn, words } = journey
const phone = { width: 390, height: 844 }
const round = '/office/pledges/panel/rounds/2021-2'
/** The pledge that the journey follows: its lead department is the one of the sample's second officer. */
const hall = '종합문화예술회관 짓기'
let address = ''

/** Presses a button whose words begin so; axe looks at what comes. */
async function press(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  await page.waitForLoadState()
  await look(looked, page, `after ${String(name)}`)
}

/** The member's page with a pledge of their list opened. */
async function choose(page: Page, pledge: string): Promise<void> {
  await page.getByRole('link', { name: pledge }).last().click()
  await page.waitForLoadState()
  await look(looked, page, `${pledge} chosen`)
}

beforeAll(journey.begin, 600_000)
afterAll(journey.end)

describe.skipIf(!hasBrowser)('a panel member on a phone', () => {
  it('gets a link from the office, which sees how many were judged and nothing of how', async () => {
    const reader = await signedIn('planner')
    const { page } = reader
    await open(page, round)
    expect(await words(page)).toContain('어떻게 평가했는지는 마감 전에 누구도 볼 수 없습니다')
    expect(await words(page)).not.toContain('부진 비율')
    const row = page.locator('tbody tr', { hasText: '제4분임' }).filter({ hasText: '0/16, 0.0 %' }).first()
    await row.locator('input[type="checkbox"]').check()
    await look(looked, page, 'a member chosen')
    await press(page, /^링크 만들기/)
    expect(await page.getByRole('img', { name: /정보무늬/ }).isVisible()).toBe(true)
    const href = await page.locator('main a[href*="/evaluate?token="]').getAttribute('href')
    const link = new URL(href ?? '')
    address = `${link.pathname}${link.search}`
    await reader.close()
  })

  it('judges two pledges with a tap each, undoes, says it again and is told how many are left', async () => {
    const reader = await aReader(phone)
    const { page } = reader
    await open(page, address)
    expect(await words(page)).toContain('공약 16건 가운데 0건을 평가했습니다')
    await press(page, /^우수/)
    expect(await words(page)).toContain('저장했습니다')
    expect(await words(page)).toContain('16건 가운데 1건')
    await press(page, /^되돌리기/)
    expect(await words(page)).toContain('16건 가운데 0건')
    await press(page, /^보통/)
    await choose(page, hall)
    await page.getByText('세부 기준과 의견 적기(선택)').click()
    await look(looked, page, 'in detail')
    await page.getByRole('group', { name: '진척' }).getByLabel('부진').check()
    await page.getByLabel('의견').fill('땅을 정했다는 소식을 아직 듣지 못했습니다.')
    await press(page, /^부진/)
    expect(await words(page)).toContain('16건 가운데 2건')
    await reader.close()
  })

  it('is refused a second evaluation from another window, in words, and changes the first', async () => {
    const reader = await aReader(phone)
    const { page } = reader
    await open(page, address)
    const other = await reader.context.newPage()
    await other.goto(page.url())
    await press(page, /^우수/)
    await press(other, /^부진/)
    expect(await words(other)).toContain('한 공약은 한 번만 평가합니다')
    expect(await words(page)).toContain('16건 가운데 3건')
    await press(other, /^부진/)
    expect(await words(other)).toContain('저장했습니다')
    expect(await words(other)).toContain('16건 가운데 3건')
    await reader.close()
  })

  it('steps aside from a pledge with a reason, and judges without scripts', async () => {
    const reader = await aReader(phone)
    const { page } = reader
    await open(page, address)
    await page.getByText('이해관계가 있어 평가하지 않기').click()
    await look(looked, page, 'stepping aside')
    await press(page, /^이 공약에서 물러나기/)
    expect(await words(page)).toContain('물러나는 사유를 적으십시오')
    await page.locator('textarea[name="reason"]').fill('동생이 그 공사를 맡은 회사에 다님')
    await press(page, /^이 공약에서 물러나기/)
    expect(await words(page)).toContain('물러남')
    expect(await words(page)).toContain('16건 가운데 4건')
    await reader.close()
    const plain = await aReader({ ...phone, scripts: false })
    await plain.page.goto(`${journey.url}${address}`)
    await plain.page.getByRole('button', { name: /^우수/ }).first().click()
    await plain.page.waitForLoadState()
    expect(await words(plain.page)).toContain('16건 가운데 5건')
    await plain.page.goto(`${journey.url}/pledges/panel/2021-2`)
    expect(await words(plain.page)).toContain('평가가 끝나기 전에는 누구에게도 결과를 보이지 않습니다')
    await plain.close()
  })

  it('can change nothing after the close; the office reads the comments and publishes', async () => {
    await onDay('2021-11-22')
    const member = await aReader(phone)
    await open(member.page, address)
    expect(await words(member.page)).toContain('평가가 끝났습니다')
    expect(await member.page.getByRole('button', { name: /^우수/ }).count()).toBe(0)
    await member.close()
    const reader = await signedIn('planner')
    const { page } = reader
    await open(page, round)
    expect(await words(page)).toContain('의견을 모두 검토해야 공개할 수 있습니다')
    await open(page, `${round}/comments`)
    expect(await words(page)).toContain('땅을 정했다는 소식을 아직 듣지 못했습니다.')
    for (const box of await page.locator('tbody input[name="comment"]').all()) await box.check()
    await press(page, /^고른 의견 공개/)
    await open(page, round)
    await press(page, /^결과 공개하고 부서에 보내기/)
    expect(await words(page)).toContain('결과 공개')
    await reader.close()
  })

  it('is answered: the lead department finds the flagged pledge in its inbox and says what it will do', async () => {
    const reader = await signedIn('staff', 1)
    const { page } = reader
    await open(page, '/office/pledges/panel/answers')
    // The step that was promised in May is overdue and comes first; the new point is an answer to give.
    await page.locator('.inbox-item', { hasText: '2021년 하반기' }).getByRole('link', { name: hall }).click()
    await page.waitForLoadState()
    await look(looked, page, 'the point')
    await page.getByLabel('수용', { exact: true }).check()
    await page.locator('textarea[name="text"]').fill('타당성 조사를 마치는 대로 후보지를 공개하겠습니다.')
    await press(page, /^답변 보내기/)
    expect(await words(page)).toContain('조치와 그 기한을 적으십시오')
    await page.locator('input[name="stepText"]').first().fill('후보지 공개')
    await page.locator('input[name="stepDue"]').first().fill('2022-01-31')
    await press(page, /^답변 보내기/)
    expect(await words(page)).toContain('보낸 답변')
    await reader.close()
  })

  it('is accepted by the office and read by a citizen on the pledge’s page', async () => {
    const reader = await signedIn('planner')
    const { page } = reader
    await open(page, '/office/pledges/panel/answers?tab=decide')
    await page.getByRole('link', { name: hall }).click()
    await page.waitForLoadState()
    await press(page, /^확인하고 공개하기/)
    await reader.close()
    const citizen = await aReader(phone)
    await open(citizen.page, '/pledges/panel/2021-2?flag=yes')
    await citizen.page.locator('tbody').getByRole('link', { name: hall }).click()
    await citizen.page.waitForLoadState()
    await look(looked, citizen.page, 'the pledge')
    const read = await words(citizen.page)
    expect(read).toContain('타당성 조사를 마치는 대로 후보지를 공개하겠습니다.')
    expect(read).toContain('땅을 정했다는 소식을 아직 듣지 못했습니다.')
    expect(read).toContain('후보지 공개')
    await citizen.close()
  })

  it('every page on the way was clean for axe', () => {
    process.stdout.write(`axe looked at ${looked.views} views of the panel\n`)
    expect([...looked.findings]).toEqual([])
  })
})
