import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aJourney } from './a-journey.ts'
import { hasBrowser } from './browser.ts'
import { look } from './look-at-pages.ts'

/** The Tuesday of November's third week. */
const DAY = '2021-11-16'
const HOME = '/office/collaboration'
const PHONE = { width: 390, height: 844 }

const journey = aJourney('collaboration')
const { looked, open, press, signedIn, words } = journey
let page: Page

/** By their number in the sample city: the id that a form would carry. */
const staff = new Map<string, string>()
/** 문화예술과: who thanks, and somebody of the same department. */
const [ME, BESIDE_ME] = ['180134', '180133']
/** Left in 2020. */
const GONE = '180006'

async function figure(label: string): Promise<number> {
  const [, value = ''] = new RegExp(`${label}\\s+([\\d,.]+)`).exec(await words(page)) ?? []
  return Number(value.replaceAll(',', ''))
}

/** Fills the form to somebody and sends it; what the page then says is wrong. */
async function refused(to: string, message: string): Promise<string> {
  await open(page, `${HOME}?to=staff-${staff.get(to)}`)
  await page.getByLabel('직접 쓰기').check()
  const own = page.getByRole('textbox', { name: /직접 쓴 글/ })
  // The browser itself lets nobody type more; what an old one sends is refused by the server.
  await own.evaluate((field) => {
    field.removeAttribute('maxlength')
  })
  await own.fill(message)
  await press(page, '10점 보내기')
  return await page.getByRole('alert').first().innerText()
}

beforeAll(async () => {
  await journey.begin()
  await journey.onDay(DAY)
  await journey.withDatabase(async (database) => {
    const rows = await database
      .city('sample')
      .$extendTables<{ staff: { id: string; employee_number: string } }>()
      .selectFrom('staff')
      .select(['id', 'employee_number'])
      .execute()
    for (const { id, employee_number } of rows) staff.set(employee_number, id)
  })
}, 900_000)
afterAll(async () => {
  if (hasBrowser) await page.context().close()
  await journey.end()
})

describe.skipIf(!hasBrowser)('a colleague is thanked in a double week', () => {
  it('which the planning office has set up, from midnight to midnight', async () => {
    const office = await signedIn('planner')
    await open(office.page, `${HOME}/run`)
    for (const [name, value] of [
      ['nameKo', '하루 내내 두 배'],
      ['nameEn', 'Twice all day'],
      ['firstHour', '0'],
      ['lastHour', '24'],
      ['source', '협업포인트 운영 계획'],
    ] as const)
      await office.page.locator(`input[name="${name}"]`).fill(value)
    await press(office.page, '행사 만들기')
    expect(await words(office.page)).toContain('하루 내내 두 배')
    await office.close()
  })

  it('on a phone, in two clicks: the score is doubled and the wallet is not', async () => {
    page = (await signedIn('staff', 1, PHONE)).page
    await open(page, HOME)
    const [left, score] = [await figure('남은 포인트'), await figure('이번 달 점수')]
    await page.getByLabel('이름, 부서 또는 초성').fill('관광진흥과')
    await page.keyboard.press('Enter')
    await page.waitForLoadState()
    await look(looked, page, 'found by department')
    await page
      .getByRole('link', { name: /에게 보내기$/ })
      .first()
      .click()
    await page.waitForLoadState()
    await press(page, '10점 보내기')
    expect(await page.locator('body').innerText()).toContain('10점을 보냈습니다.')
    expect(await figure('남은 포인트')).toBe(left - 10)
    // 10 points sent, counted by half, twice: 10 instead of 5.
    expect(await figure('이번 달 점수')).toBe(score + 10)
  })

  it('and taken back within some minutes, with points and score as before', async () => {
    const [left, score] = [await figure('남은 포인트'), await figure('이번 달 점수')]
    await page.getByRole('button', { name: /^취소/ }).first().click()
    await page.waitForLoadState()
    await look(looked, page, 'after cancelling')
    expect(await figure('남은 포인트')).toBe(left + 10)
    expect(await figure('이번 달 점수')).toBe(score - 10)
  })
})

describe.skipIf(!hasBrowser)('each limit says why, keeps what was typed and writes nothing', () => {
  it.each([
    ['oneself', ME, '고맙습니다', '자신에게는 보낼 수 없습니다'],
    ['the same department', BESIDE_ME, '고맙습니다', '같은 부서 동료에게는 보낼 수 없습니다'],
    ['who left', GONE, '고맙습니다', '퇴직했습니다'],
    ['an empty message', '180025', ' ', '무엇이 고마웠는지 적으십시오'],
    ['a message of 101 characters', '180025', '가'.repeat(101), '글이 깁니다'],
    ['a resident registration number', '180025', '900101-1234567', '주민등록번호로 보이는'],
  ])('%s', async (_what, to, message, said) => {
    await open(page, HOME)
    const left = await figure('남은 포인트')
    expect(await refused(to, message)).toContain(said)
    if (message.trim() !== '')
      expect(await page.getByRole('textbox', { name: /직접 쓴 글/ }).inputValue()).toBe(message)
    await open(page, HOME)
    expect(await figure('남은 포인트')).toBe(left)
  })

  it('a third time to the same colleague in a month', async () => {
    for (let time = 0; time < 2; time += 1) {
      await open(page, `${HOME}?to=staff-${staff.get('180026')}`)
      await press(page, '10점 보내기')
    }
    expect(await refused('180026', '또 고맙습니다')).toContain('이번 달에 보낼 수 있는 만큼 보냈습니다')
  })

  it('the same form pressed again after going back', async () => {
    await open(page, `${HOME}?to=staff-${staff.get('180030')}`)
    await press(page, '10점 보내기')
    const left = await figure('남은 포인트')
    await page.goBack()
    await press(page, '10점 보내기')
    expect(await page.locator('body').innerText()).toContain('이미 보낸 것입니다')
    expect(await figure('남은 포인트')).toBe(left)
  })

  it('and when nothing is left', async () => {
    const others = [...staff].filter(([number]) => number > '180040' && number < '180070')
    for (const [number] of others) {
      if ((await figure('남은 포인트')) < 10) break
      await page.goto(`${journey.url}${HOME}?to=staff-${staff.get(number)}`)
      await page.getByRole('button', { name: '10점 보내기' }).click()
      await page.waitForLoadState()
      if (!page.url().endsWith(HOME)) await page.goto(`${journey.url}${HOME}`)
    }
    expect(await figure('남은 포인트')).toBe(0)
    expect(await refused('180034', '고맙습니다')).toContain('이번 달 포인트를 다 썼습니다')
  })
})

describe.skipIf(!hasBrowser)('the wall of thanks', () => {
  it('shows the picks of last month, and what was sent today, which its author may hide and show', async () => {
    await open(page, `${HOME}/wall?month=2021-10`)
    expect(await words(page)).toContain('이달의 감사 글')
    await open(page, `${HOME}/wall`)
    await page
      .getByRole('button', { name: /^가리기/ })
      .first()
      .click()
    await page.waitForLoadState()
    await look(looked, page, 'a message hidden')
    expect(await words(page)).toContain('쓴 사람이 가렸습니다.')
    await page
      .getByRole('button', { name: /^다시 보이기/ })
      .first()
      .click()
    await page.waitForLoadState()
    await look(looked, page, 'a message shown again')
    expect(await words(page)).not.toContain('쓴 사람이 가렸습니다.')
  })

  it('has the pick of this month as soon as the office picks it', async () => {
    const office = await signedIn('planner')
    await open(office.page, `${HOME}/wall`)
    await office.page
      .getByRole('button', { name: /^이달의 글로 고르기/ })
      .first()
      .click()
    await office.page.waitForLoadState()
    await look(looked, office.page, 'a message picked')
    await office.close()
    await open(page, `${HOME}/wall`)
    expect(await page.locator('#picks').innerText()).toContain('→')
  })

  it('every page on the way was clean for axe', () => {
    process.stdout.write(`axe looked at ${looked.views} views of the points\n`)
    expect([...looked.findings]).toEqual([])
  })
})
