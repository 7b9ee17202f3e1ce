import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPlanFile } from '#modules/plan-document/index.ts'
import { aPlanDocument } from '#testing/a-plan-document.ts'
import { aJourney } from './a-journey.ts'
import { aReader, hasBrowser } from './browser.ts'
import { look } from './look-at-pages.ts'

const journey = aJourney('quarter')
const { looked, press, words } = journey
const onDay = (day: string) => journey.onDay(day, 'monthly-check.send-reminders')
const planner = () => journey.signedIn('planner')

/** The mails of a kind that were written, the newest last. */
const mails = (kind: string) =>
  journey.withDatabase(async (database): Promise<readonly { to: string; text: string }[]> => {
    const rows = await database
      .city('sample')
      .$extendTables<{ mail: { id: string; to_address: string; text: string; kind: string } }>()
      .selectFrom('mail')
      .select(['to_address', 'text'])
      .where('kind', '=', kind)
      .orderBy('id')
      .execute()
    return rows.map(({ to_address, text }) => ({ to: to_address, text }))
  })

beforeAll(journey.begin)
afterAll(journey.end)

describe.skipIf(!hasBrowser)('a quarter of a year', () => {
  it('the plan comes in as a document, is corrected and becomes the year', async () => {
    await onDay('2021-12-20')
    const reader = await planner()
    const { page } = reader
    await page.goto(`${journey.url}/office/plans/read/new`)
    await page.setInputFiles('input[name="document"]', {
      name: '2022 주요업무계획.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(aPlanDocument({ year: 2022 })),
    })
    await press(page, '올려서 읽기')
    await page.getByRole('link', { name: '2. 마을 기록관 열기' }).first().waitFor()
    await look(looked, page, 'what was read')
    expect(await words(page)).toContain('추진부서를 찾지 못했습니다')
    await press(page, '2. 마을 기록관 열기')
    await page.locator('select[name="department"]').selectOption('culture-arts')
    await press(page, '저장')
    await page.goto(page.url().replace(/\/parts\/.*$/, ''))
    await press(page, '2022년 계획으로 들이기')
    await page.locator('main form[method="post"] button[type="submit"]').first().click()
    await page.waitForLoadState()
    await page.goto(`${journey.url}/office/plans/2022`)
    await look(looked, page, 'the draft')
    await page.locator('form[action$="/adopt"] button[type="submit"]').click()
    await page.waitForLoadState()
    await page.goto(`${journey.url}/programmes?year=2022`)
    expect(await words(page)).toContain('강변 산책길 잇기')
    await reader.close()
  })

  it('an owner answers by the link of a mail, on a phone, without signing in', async () => {
    await onDay('2022-03-02')
    const reader = await planner()
    const { page } = reader
    await page.goto(`${journey.url}/office/monthly-check/new`)
    await page.locator('select[name="plan"]').selectOption({ label: '2022년도 주요업무계획' })
    await page.locator('input[name="month"]').fill('2022-02')
    await page.locator('input[name="dueDay"]').fill('2022-03-04')
    await press(page, '점검 열기')
    await reader.close()
    await onDay('2022-03-03')
    const asked = (await mails('monthly-check.reminder')).findLast(({ text }) => text.includes('2022. 2.'))
    const link = /2022\. 2\.[\s\S]*?(\/monthly-check\/answer\?token=\S+)/.exec(asked?.text ?? '')?.[1]
    expect(link).toBeDefined()
    const phone = await aReader({ width: 390, height: 844 })
    await phone.page.goto(`${journey.url}${link}`)
    await look(looked, phone.page, 'the link of a mail')
    expect(await words(phone.page)).toContain('설계 공모')
    const fold = phone.page.locator('details:has(textarea) > summary').first()
    if ((await fold.count()) > 0) await fold.click()
    await phone.page.locator('textarea:visible').first().fill('설계 공모를 공고함.')
    await look(looked, phone.page, 'an answer opened')
    await phone.page.locator('button[name="do"][value="save"]').first().click()
    await phone.page.waitForLoadState()
    await look(looked, phone.page, 'after answering')
    await phone.close()
  })

  it('who is silent past the day is reminded and then told on', async () => {
    const before = (await mails('monthly-check.reminder')).length
    for (const day of ['2022-03-07', '2022-03-14', '2022-03-21']) await onDay(day)
    const written = (await mails('monthly-check.reminder')).slice(before)
    expect(written.length).toBeGreaterThan(0)
    expect(new Set(written.map(({ to }) => to)).size).toBeGreaterThan(1)
  })

  it('months are closed, frozen and compared', async () => {
    const reader = await planner()
    const { page } = reader
    await page.goto(`${journey.url}/office/monthly-check/new`)
    await page.locator('select[name="plan"]').selectOption({ label: '2022년도 주요업무계획' })
    await page.locator('input[name="month"]').fill('2022-03')
    await press(page, '점검 열기')
    // The page shows the open month that is due first: last November's, which the sample left open, then ours.
    for (const month of ['2021. 11.', '2022. 2.', '2022. 3.']) {
      await page.goto(`${journey.url}/office/monthly-check`)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(month)
      await press(page, '달 마감')
      await page.locator('main form[method="post"] button[type="submit"]').first().click()
      await page.waitForLoadState()
      await look(looked, page, `${month} closed`)
    }
    await page.goto(`${journey.url}/office/monthly-check/compare`)
    await look(looked, page, 'compared')
    expect(await words(page)).toContain('2022. 3.')
    await reader.close()
  })

  it('the results book is downloaded and reads back as the plan', async () => {
    const cookie = await journey.signIn('planner')
    const answer = await fetch(`${journey.url}/office/books/2022/plan.hwpx`, { headers: { cookie } })
    expect(answer.status).toBe(200)
    const read = await readPlanFile({ name: 'book', bytes: new Uint8Array(await answer.arrayBuffer()) })
    expect(read.ok && read.value.programmes.map(({ title }) => title)).toEqual([
      '강변 산책길 잇기',
      '마을 기록관 열기',
    ])
    const results = await fetch(`${journey.url}/office/books/2022/results.hwpx`, { headers: { cookie } })
    expect(results.status).toBe(200)
    expect((await results.arrayBuffer()).byteLength).toBeGreaterThan(5_000)
  })

  it('every page on the way was clean for axe', () => {
    process.stdout.write(`axe looked at ${looked.views} views of a quarter\n`)
    expect([...looked.findings]).toEqual([])
  })
})
