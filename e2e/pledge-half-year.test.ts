import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aJourney } from './a-journey.ts'
import { aReader, hasBrowser } from './browser.ts'
import { look } from './look-at-pages.ts'

const journey = aJourney('half-year', '2020-12-31')
const { looked, press, signedIn, words } = journey
const onDay = (day: string) => journey.onDay(day, 'pledge-checks.send-reminders')

/** The page of the half-year's round, from the list of rounds. */
async function toRound(page: Page): Promise<string> {
  await page.goto(`${journey.url}/office/pledges/checks`)
  await page.getByRole('link', { name: '2020년 하반기', exact: true }).first().click()
  await page.waitForLoadState()
  return page.url()
}

/** Chooses every answer that waits, or that of one pledge, on the round's board. */
async function choose(page: Page, state: string, query = ''): Promise<void> {
  await page.goto(`${await toRound(page)}?state=${state}${query}`)
  for (const box of await page.locator('input[name="answer"]').all()) await box.check()
  await look(looked, page, `answers chosen: ${state}`)
}

/** The fields of one pledge on the department's screen. */
const row = (page: Page, number: number) => page.locator(`#pledge-${number}`)

beforeAll(journey.begin, 900_000)
afterAll(journey.end)

describe.skipIf(!hasBrowser)('the office’s half-year', { timeout: 900_000 }, () => {
  it('begins when the office opens the round', async () => {
    await onDay('2021-01-04')
    const own = await signedIn('planner')
    const { page } = own
    await page.goto(`${journey.url}/office/pledges/checks`)
    await look(looked, page, 'the rounds')
    await page.locator('select[name="year"]').selectOption('2021')
    await page.locator('select[name="quarter"]').selectOption('1')
    await press(page, '점검 열기')
    expect(await words(page)).toContain('아직 끝나지 않은 기간입니다')
    await page.locator('select[name="year"]').selectOption('2020')
    await page.locator('select[name="quarter"]').selectOption('4')
    await press(page, '점검 열기')
    expect(await words(page)).toContain('2020년 하반기 공약 자체점검')
    expect(await words(page)).toContain('2021. 1. 11.')
    await own.close()
  })

  it('goes on when a department answers on its one screen, found from its first page, on a phone; done under 100 % is refused with words', async () => {
    await onDay('2021-01-08')
    const own = await signedIn('department-head', 0, { width: 390, height: 844 })
    const { page } = own
    await page.goto(`${journey.url}/office`)
    await look(looked, page, 'the department’s first page')
    await page.getByRole('link', { name: /2020년 하반기 점검: 공약 \d+건에 답하기/ }).click()
    await page.waitForLoadState()
    await look(looked, page, 'the department’s screen')
    expect(await words(page)).toContain('시민 소통 누리집')
    const answer = row(page, 81)
    await answer.locator('select[name^="stage_"]').selectOption('completed')
    await answer.locator('input[name^="progress_"]').fill('84')
    await answer.locator('textarea[name^="note_"]').fill('새 누리집의 시험 운영을 마침.')
    await press(page, '적은 답 제출하기')
    expect(await words(page)).toContain('진행률이 100 %일 때만 고를 수 있습니다')
    expect(await answer.locator('textarea[name^="note_"]').inputValue()).toBe('새 누리집의 시험 운영을 마침.')
    await answer.locator('select[name^="stage_"]').selectOption('on-track')
    await press(page, '적은 답 제출하기')
    expect(await page.locator('body').innerText()).toContain('답 1건을 제출했습니다')
    expect(await answer.locator('textarea[name^="note_"]').inputValue()).toBe('새 누리집의 시험 운영을 마침.')
    await own.close()
  })

  it('has the other departments say what has not changed, and the office order a correction', async () => {
    await onDay('2021-01-11')
    const own = await signedIn('planner')
    const { page } = own
    const board = await toRound(page)
    await page.goto(`${board}/answer`)
    const tabs = await page
      .locator('main nav.tabs a')
      .evaluateAll((all) => all.map((a) => a.getAttribute('href')))
    for (const href of tabs) {
      await page.goto(`${journey.url}${href ?? ''}`)
      const all = page.getByRole('button', { name: '남은 공약 모두 전 분기대로', exact: true })
      if ((await all.count()) === 0) continue
      await all.click()
      await page.waitForLoadState()
    }
    await look(looked, page, 'answered as before')
    await choose(page, 'answered', '&q=시민 소통 누리집')
    await press(page, '시정 요구하기')
    expect(await words(page)).toContain('시정할 것을 적으십시오')
    await page.locator('input[name="order"]').fill('시험 운영의 기간과 이용자 수를 적을 것.')
    await page.locator('input[name="orderDue"]').fill('2021-01-14')
    await press(page, '시정 요구하기')
    await own.close()
    const head = await signedIn('department-head')
    await head.page.goto(`${journey.url}/office/pledges/checks`)
    expect(await words(head.page)).toContain('시정: 81.')
    await head.page.goto(`${board.replace(/\?.*/, '')}/answer`)
    await look(looked, head.page, 'what was ordered')
    expect(await words(head.page)).toContain('시험 운영의 기간과 이용자 수를 적을 것.')
    await row(head.page, 81)
      .locator('textarea[name^="note_"]')
      .fill('12월 1일부터 24일까지 시험 운영하고 3,120명이 씀.')
    await press(head.page, '적은 답 제출하기')
    expect(await head.page.locator('body').innerText()).toContain('답 1건을 제출했습니다')
    await head.close()
  })

  it('is refused publication while 36 and 46 are not 83', async () => {
    await onDay('2021-01-15')
    const own = await signedIn('planner')
    const { page } = own
    await choose(page, 'answered')
    await press(page, '고른 답 확인하기')
    const board = await toRound(page)
    expect(await words(page)).toContain('공약 83건의 답을 모두 받았습니다')
    await press(page, '마감하기')
    await press(page, '마감하기')
    await press(page, '공개 전 점검')
    expect(await words(page)).toContain(
      '완료 36건 + 추진 중 46건 + 보류·폐기 0건 = 82건으로 전체 83건과 다릅니다',
    )
    expect(await words(page)).toContain('단계가 없는 공약: 46번')
    expect(await page.getByRole('button', { name: '시민에게 공개하기', exact: true }).count()).toBe(0)
    const answer = await fetch(board.replace('/office/', '/'))
    expect(answer.status).toBe(404)
    await own.close()
  })

  it('is mended where the linter says, closed again and published', async () => {
    const own = await signedIn('planner')
    const { page } = own
    const board = await toRound(page)
    await page.goto(`${board}/publish`)
    await press(page, '공약 46 공약 46번의 이행단계가 정해지지 않았습니다.')
    await page.locator('select[name="stage"]').selectOption('partial')
    await page.locator('textarea[name="note"]').fill('다시 추진할 방안을 찾기로 함.')
    await page.locator('form[action$="/46/status"] button[type="submit"]').click()
    await page.waitForLoadState()
    await page.goto(`${board}/reopen`)
    await page.locator('textarea[name="reason"]').fill('공약 46의 단계를 바로잡음.')
    await press(page, '다시 열기')
    await choose(page, 'accepted', '&q=해양레저')
    await page.locator('input[name="order"]').fill('정한 단계를 적을 것.')
    await page.locator('input[name="orderDue"]').fill('2021-01-18')
    await press(page, '시정 요구하기')
    await page.goto(`${board}/answer`)
    await page.getByRole('link', { name: /^관광/ }).first().click()
    await page.waitForLoadState()
    await row(page, 46).locator('select[name^="stage_"]').selectOption('partial')
    await row(page, 46).locator('textarea[name^="note_"]').fill('다시 추진할 방안을 찾기로 함.')
    await press(page, '적은 답 제출하기')
    await choose(page, 'answered')
    await press(page, '고른 답 확인하기')
    await page.goto(`${board}/close`)
    await press(page, '마감하기')
    await press(page, '공개 전 점검')
    expect(await words(page)).toContain('맞지 않는 것이 없습니다')
    await press(page, '시민에게 공개하기')
    expect(await words(page)).toContain('공약 83건 가운데 36건을 마쳤습니다(43.4 %)')
    await own.close()
  })

  it('is read by a citizen, on a phone', async () => {
    const phone = await aReader({ width: 390, height: 844 })
    const { page } = phone
    await page.goto(`${journey.url}/pledges`)
    await press(page, '이행 점검')
    await press(page, '2020년 하반기')
    expect(await words(page)).toContain('36/83, 43.4 %')
    expect(await words(page)).toContain('지난 점검 뒤 바뀐 것')
    expect(await words(page)).not.toContain('시험 운영의 기간과 이용자 수를 적을 것.')
    await page.goto(`${journey.url}/pledges/46`)
    await look(looked, page, 'a pledge on a phone')
    expect(await words(page)).toContain('다시 추진할 방안을 찾기로 함.')
    await phone.close()
  })

  it('was clean for axe on every page on the way', () => {
    process.stdout.write(`axe looked at ${looked.views} views of a half-year\n`)
    expect([...looked.findings]).toEqual([])
  })
})
