import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readPlanFile } from '#modules/plan-document/index.ts'
import { endAsides } from '#platform/documents/aside.ts'
import { openDatabase } from '#platform/database/open-database.ts'
import { aPlanDocument } from '#testing/a-plan-document.ts'
import { aReader, hasBrowser, type Reader } from './browser.ts'
import { look, nothingSeen } from './look-at-pages.ts'
import { aRunningCity, type RunningCity, templateFolder } from './running-city.ts'

/** A city whose clock the journey moves: PGlite belongs to one process, so the server rests meanwhile. */
let dataFolder: string
let city: RunningCity
const looked = nothingSeen()

const dure = (...words: string[]) =>
  execFileSync('node', ['dist/server/cli.js', ...words], {
    env: { ...process.env, DATABASE_URL: '', DURE_DATA: dataFolder },
  })

/** The city on another day, its morning's work done. */
async function onDay(day: string): Promise<void> {
  await city.stop()
  dure('sample', 'clock', '--day', day)
  dure('job', 'run', 'monthly-check.send-reminders')
  city = await aRunningCity({ dataFolder })
}

/** The mails of a kind that were written, the newest last; read while the server rests. */
async function mails(kind: string): Promise<readonly { to: string; text: string }[]> {
  await city.stop()
  const database = await openDatabase({ kind: 'pglite', folder: join(dataFolder, 'database') })
  const rows = await database
    .city('sample')
    .$extendTables<{ mail: { id: string; to_address: string; text: string; kind: string } }>()
    .selectFrom('mail')
    .select(['to_address', 'text'])
    .where('kind', '=', kind)
    .orderBy('id')
    .execute()
  await database.close()
  city = await aRunningCity({ dataFolder })
  return rows.map(({ to_address, text }) => ({ to: to_address, text }))
}

async function planner(): Promise<Reader> {
  const reader = await aReader()
  const [name = '', value = ''] = (await city.signIn('planner')).split(/=(.*)/s)
  reader.page.setDefaultTimeout(20_000)
  await reader.context.addCookies([{ name, value, url: city.url }])
  return reader
}

const words = (page: Page) => page.locator('main').innerText()

/** Presses a button or follows a link by its words; axe looks at what comes. */
async function press(page: Page, name: string): Promise<void> {
  const there = page
    .getByRole('button', { name, exact: true })
    .or(page.getByRole('link', { name, exact: true }))
  await there.first().click()
  await page.waitForLoadState()
  await look(looked, page, `after ${name}`)
}

beforeAll(async () => {
  dataFolder = mkdtempSync(join(tmpdir(), 'dure-quarter-'))
  cpSync(await templateFolder(), dataFolder, { recursive: true })
  city = await aRunningCity({ dataFolder })
})
afterAll(async () => {
  await city.stop()
  await endAsides()
  rmSync(dataFolder, { recursive: true, force: true })
})

describe.skipIf(!hasBrowser)('a quarter of a year', () => {
  it('the plan comes in as a document, is corrected and becomes the year', async () => {
    await onDay('2021-12-20')
    const reader = await planner()
    const { page } = reader
    await page.goto(`${city.url}/office/plans/read/new`)
    await page.setInputFiles('input[name="document"]', {
      name: '2022 주요업무계획.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(aPlanDocument({ year: 2022 })),
    })
    await press(page, '올려서 읽기')
    await page.getByRole('link', { name: '2. 마을 기록관 열기' }).first().waitFor({ timeout: 60_000 })
    await look(looked, page, 'what was read')
    expect(await words(page)).toContain('추진부서를 찾지 못했습니다')
    await press(page, '2. 마을 기록관 열기')
    await page.locator('select[name="department"]').selectOption('culture-arts')
    await press(page, '저장')
    await page.goto(page.url().replace(/\/parts\/.*$/, ''))
    await press(page, '2022년 계획으로 들이기')
    await page.locator('main form[method="post"] button[type="submit"]').first().click()
    await page.waitForLoadState()
    await page.goto(`${city.url}/office/plans/2022`)
    await look(looked, page, 'the draft')
    await page.locator('form[action$="/adopt"] button[type="submit"]').click()
    await page.waitForLoadState()
    await page.goto(`${city.url}/programmes?year=2022`)
    expect(await words(page)).toContain('강변 산책길 잇기')
    await reader.close()
  })

  it('an owner answers by the link of a mail, on a phone, without signing in', async () => {
    await onDay('2022-03-02')
    const reader = await planner()
    const { page } = reader
    await page.goto(`${city.url}/office/monthly-check/new`)
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
    await phone.page.goto(`${city.url}${link}`)
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
    await page.goto(`${city.url}/office/monthly-check/new`)
    await page.locator('select[name="plan"]').selectOption({ label: '2022년도 주요업무계획' })
    await page.locator('input[name="month"]').fill('2022-03')
    await press(page, '점검 열기')
    // The page shows the open month that is due first: last November's, which the sample left open, then ours.
    for (const month of ['2021. 11.', '2022. 2.', '2022. 3.']) {
      await page.goto(`${city.url}/office/monthly-check`)
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(month)
      await press(page, '달 마감')
      await page.locator('main form[method="post"] button[type="submit"]').first().click()
      await page.waitForLoadState()
      await look(looked, page, `${month} closed`)
    }
    await page.goto(`${city.url}/office/monthly-check/compare`)
    await look(looked, page, 'compared')
    expect(await words(page)).toContain('2022. 3.')
    await reader.close()
  })

  it('the results book is downloaded and reads back as the plan', async () => {
    const cookie = await city.signIn('planner')
    const answer = await fetch(`${city.url}/office/books/2022/plan.hwpx`, { headers: { cookie } })
    expect(answer.status).toBe(200)
    const read = await readPlanFile({ name: 'book', bytes: new Uint8Array(await answer.arrayBuffer()) })
    expect(read.ok && read.value.programmes.map(({ title }) => title)).toEqual([
      '강변 산책길 잇기',
      '마을 기록관 열기',
    ])
    const results = await fetch(`${city.url}/office/books/2022/results.hwpx`, { headers: { cookie } })
    expect(results.status).toBe(200)
    expect((await results.arrayBuffer()).byteLength).toBeGreaterThan(5_000)
  })

  it('every page on the way was clean for axe', () => {
    process.stdout.write(`axe looked at ${looked.views} views of a quarter\n`)
    expect([...looked.findings]).toEqual([])
  })
})
