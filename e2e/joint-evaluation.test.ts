import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aJourney } from './a-journey.ts'
import { aReader, hasBrowser } from './browser.ts'

/** Heads approved August's values this morning; the office takes them in the next days, September's come at its end. */
const journey = aJourney('evaluation', '2021-09-08')
const { looked, open, press, signedIn, words } = journey
const BASE = '/office/joint-evaluation/2021'

/** The second account of staff owns an indicator with a formula and one that is judged. */
const OWNER = 1
const RATE = '6-3'
const CASE = '6-6'
/** All of the second group. */
const GROUP = [
  '양주 99.1',
  '의정부 98.5',
  '김포 98.22',
  '하남 96',
  '광명 95.5',
  '파주 95',
  '시흥 94.6',
  '군포 94.1',
  '광주 93.8',
  '오산 93.2',
]
  .map((line) => line.replace(' ', '\t'))
  .join('\n')
const phone = { width: 390, height: 844, scripts: false }

beforeAll(journey.begin, 900_000)
afterAll(journey.end)

describe.skipIf(!hasBrowser)('the joint evaluation', { timeout: 900_000 }, () => {
  it('the office’s month: it sees how the year stands, takes what heads approved and sends one back', async () => {
    const office = await signedIn('planner')
    const { page } = office
    for (const path of [
      '',
      '/indicators',
      '/indicators?columns=field,weight,state',
      '/cities',
      '/best-cases',
    ])
      await open(page, `${BASE}${path}`)
    await open(page, `/en${BASE}`)
    expect(await words(page)).toContain('so far they make')
    await open(page, `${BASE}/decide`)
    const boxes = page.locator('main tbody input[type=checkbox]')
    expect(await boxes.count()).toBeGreaterThan(20)
    await boxes.nth(0).check()
    await press(page, '반려')
    expect(await words(page)).toContain('사유를 적으십시오')
    await page.getByLabel(/^반려 사유/).fill('지난달보다 준 사유를 적어 주십시오.')
    await press(page, '반려')
    expect(await words(page)).toContain('실적 1건을 반려했습니다')
    for (const place of [0, 1, 2]) await boxes.nth(place).check()
    await press(page, '확인')
    expect(await words(page)).toContain('실적 3건을 확인했습니다')
    await open(page, `${BASE}/indicators?show=behind`)
    await office.close()
  })

  it('other cities’ results come in from a file; a forgotten award is put right', async () => {
    const office = await signedIn('planner')
    const { page } = office
    const file = (...lines: readonly string[]) => ({
      ...{ name: '다른-시군.csv', mimeType: 'text/csv' },
      buffer: Buffer.from(lines.join('\n')),
    })
    await open(page, `${BASE}/cities/values`)
    await page.getByLabel(/^출처/).fill('도 공개 자료')
    await page.locator('#file').setInputFiles(file(`번호,김포시,양주시,하남시`, `${RATE},1,72,많음`))
    await press(page, '확인하고 모두 저장')
    expect(await words(page)).toContain('아무것도 저장하지 않았습니다')
    const table = page.locator('#table')
    await table.fill((await table.inputValue()).replace('많음', '70~74'))
    await press(page, '확인하고 모두 저장')
    expect(await words(page)).toContain('다른 시군 실적 2건을 적었습니다')
    await open(page, `${BASE}/composition`)
    await page.getByLabel(/^시상/).fill('최우수, 우수')
    await press(page, '시군·그룹·시상 고치기')
    expect(await words(page)).toContain('시상 이름과 수를 쉼표로 나누어')
    await page.getByLabel(/^시상/).fill('최우수 1, 우수 2, 장려 2')
    await press(page, '시군·그룹·시상 고치기')
    expect(await words(page)).toContain('시군과 그룹, 시상을 고쳤습니다')
    await office.close()
  })

  it('a meeting on weak indicators: called, causes and measures noted, a task given, held', async () => {
    const office = await signedIn('planner')
    const { page } = office
    for (const path of [
      '/work',
      '/work/meetings',
      '/work/interviews',
      '/work/tasks',
      '/work/cases',
      '/prefill',
    ])
      await open(page, `${BASE}${path}`)
    await open(page, `${BASE}/work/meetings/new`)
    expect(await words(page)).toContain('살펴야 할 지표')
    await press(page, '회의 잡기')
    expect(await words(page)).toContain('고쳐 주십시오')
    await page.getByLabel(/^회의 이름/).fill('9월 부진지표 대책회의')
    await page.getByLabel(/^날/).fill('2021-09-08')
    await page.getByLabel(/^주재/).fill('부시장')
    await press(page, '회의 잡기')
    expect(await words(page)).toContain('9월 부진지표 대책회의')
    await page.getByText('원인과 대책 적기', { exact: true }).first().click()
    await page.getByLabel(/^원인/).first().fill('상반기 모집이 늦었습니다.')
    await page.getByLabel(/^대책/).first().fill('9월 셋째 주까지 두 번 더 모집합니다.')
    await press(page, '원인과 대책 저장')
    expect(await words(page)).toContain('두 번 더 모집합니다')
    await press(page, '과제 주기')
    await page.locator('#title').fill('모집 공고를 다시 낸다')
    await page.locator('#dueDay').fill('2021-09-17')
    await press(page, '과제 주기')
    expect(await words(page)).toContain('모집 공고를 다시 낸다')
    await office.close()
  })

  it('on a phone, what was mistyped is corrected, and a meeting is called off after asking', async () => {
    const office = await signedIn('planner', 0, { ...phone, scripts: true })
    const { page } = office
    await open(page, `${BASE}/work/meetings`)
    await press(page, '9월 부진지표 대책회의')
    await press(page, '고치기')
    await page.getByLabel(/^회의 이름/).fill('9월 둘째 주 대책회의')
    await page.getByLabel(/^주재/).fill('')
    await press(page, '고친 내용 저장')
    expect(await words(page)).toContain('주재하는 사람을 적으십시오')
    await page.getByLabel(/^주재/).fill('부시장')
    await press(page, '고친 내용 저장')
    expect(await words(page)).toContain('9월 둘째 주 대책회의')
    await open(page, `${BASE}/work/meetings/new`)
    await page.getByLabel(/^회의 이름/).fill('잘못 잡은 회의')
    await page.getByLabel(/^주재/).fill('부시장')
    await press(page, '회의 잡기')
    await press(page, '고치기')
    await press(page, '회의 열지 않기')
    await press(page, '회의 열지 않기')
    expect(await words(page)).not.toContain('잘못 잡은 회의')
    await open(page, `${BASE}/work/interviews`)
    await page.locator('#held tbody a, #held article a').first().click()
    await press(page, '고치기')
    await page.getByLabel(/^나눈 이야기/).fill('모집이 늦어 홍보가 더 필요하다고 함')
    await press(page, '고친 내용 저장')
    expect(await words(page)).toContain('홍보가 더 필요하다고')
    await office.close()
  })

  it('what if: a value is moved and total and place move with it; the plan says what would do', async () => {
    const office = await signedIn('planner')
    const { page } = office
    await open(page, `${BASE}/outlook`)
    expect(await words(page)).toContain('1위 확률')
    await open(page, `${BASE}/outlook/what-if?add=${RATE}`)
    await page.locator(`[name="v.${RATE}"]`).fill('78')
    await press(page, '다시 계산')
    expect(await words(page)).toMatch(/총점 [\d.]+점\([+−]?[\d.]+/)
    await page.locator(`[name="v.${RATE}"]`).fill('많이')
    await press(page, '다시 계산')
    expect(await words(page)).toContain('고쳐 주십시오')
    await open(page, `${BASE}/outlook/plan`)
    await open(page, `${BASE}/outlook/plan?others=careful`)
    expect(await words(page)).toMatch(/1위에 이릅니다|이를 수 없습니다|이미 1위/)
    await open(page, `${BASE}/outlook/improvements`)
    await open(page, `/en${BASE}/outlook`)
    await office.close()
  })

  it('an owner on a phone, without scripts, enters a month by its inputs and with one tap that can be undone', async () => {
    await journey.onDay('2021-09-28')
    const own = await signedIn('staff', OWNER, phone)
    const { page } = own
    await page.goto(`${journey.url}${BASE}/enter`)
    expect(await words(page)).toContain('2021. 9. 실적 입력')
    const card = page.locator('article', { hasText: `${RATE} ` })
    await card.getByLabel(/^이용액/).fill('1,200')
    await card.getByLabel(/^지원액/).fill('0')
    await card.getByRole('button', { name: '실적 저장' }).click()
    expect(await words(page)).toContain('나누는 값이 0입니다')
    expect(await card.getByLabel(/^이용액/).inputValue()).toBe('1,200')
    await card.getByLabel(/^지원액/).fill('12억')
    await card.getByRole('button', { name: '실적 저장' }).click()
    expect(await words(page)).toContain('지표의 단위와 다른 단위')
    await card.getByLabel(/^지원액/).fill('1,600백만원')
    await card.getByRole('button', { name: '실적 저장' }).click()
    const asked = page.getByLabel(/^확인했습니다/)
    if ((await asked.count()) > 0) {
      await asked.check()
      await page
        .getByLabel(/^적을 말/)
        .first()
        .fill('9월 말 이용액입니다.')
      await card.getByRole('button', { name: '실적 저장' }).click()
    }
    expect(await words(page)).toContain('입력 75 %')
    const judged = page.locator('article', { hasText: `${CASE} ` })
    await judged.getByRole('button', { name: '변동 없음' }).click()
    expect(await words(page)).toContain('변동 없음으로 적었습니다')
    await page.getByRole('button', { name: '되돌리기' }).click()
    expect(await judged.getByRole('button', { name: '변동 없음' }).count()).toBe(1)
    await judged.getByRole('button', { name: '변동 없음' }).click()
    expect(await words(page)).toContain('모두 입력했습니다')
    await own.close()
    const wide = await signedIn('staff', OWNER)
    for (const path of ['/enter', `/indicators/${RATE}`, `/indicators/${RATE}/enter`, '/paste'])
      await open(wide.page, `${BASE}${path}`)
    await wide.page.locator('#table').fill(`1-1\t자활 참여자\t95`)
    await press(wide.page, '확인하고 모두 저장')
    expect(await words(wide.page)).toContain('번호와 지표명이 맞지 않습니다')
    await wide.close()
  })

  it('the lock comes by itself after the base day; one indicator is opened with a reason that stays', async () => {
    await journey.onDay('2021-10-01', 'indicators.lock-due-sets')
    const own = await signedIn('staff', OWNER)
    await open(own.page, `${BASE}/enter?month=2021-09`)
    expect(await words(own.page)).toContain('잠긴 지표입니다')
    await open(own.page, `${BASE}/indicators/${RATE}/enter`)
    expect(await words(own.page)).toContain('잠긴 실적은 고칠 수 없습니다')
    await own.close()
    const office = await signedIn('planner')
    const { page } = office
    await open(page, BASE)
    expect(await words(page)).toContain('기준일 실적이 잠겼습니다')
    await open(page, `${BASE}/indicators/${RATE}/unlock`)
    await press(page, '잠금 풀기')
    expect(await words(page)).toContain('사유를 적으십시오')
    await page.getByLabel(/^사유/).fill('9월 28일 이후 이용액이 빠졌습니다.')
    await press(page, '잠금 풀기')
    expect(await words(page)).toContain('까지 풀려 있습니다')
    expect(await words(page)).toContain('9월 28일 이후 이용액이 빠졌습니다')
    await press(page, '다시 잠그기')
    await press(page, '다시 잠그기')
    expect(await words(page)).toContain('다시 잠갔습니다')
    await office.close()
  })

  it('what the province recognised is noted, its owner objects, and the objection is upheld', async () => {
    await journey.onDay('2021-10-20')
    const office = await signedIn('planner')
    await open(office.page, `${BASE}/appeals`)
    await press(office.page, '도 인정값 적기')
    await office.page.locator('#table').fill(`${RATE}\t70\t증빙 없는 이용액 제외`)
    await press(office.page, '확인하고 모두 저장')
    expect(await words(office.page)).toContain('증빙 없는 이용액 제외')
    const own = await signedIn('staff', OWNER)
    await open(own.page, `${BASE}/indicators/${RATE}`)
    await press(own.page, '이의 제기')
    await own.page.getByLabel(/^옳다고 보는 값/).fill('75')
    await own.page.getByLabel(/^사유/).fill('카드사 내역을 다시 냅니다.')
    await press(own.page, '이의 제기')
    expect(await words(own.page)).toContain('심의 중')
    await own.close()
    await open(office.page, `${BASE}/appeals`)
    await office.page.locator('#answer').first().fill('도가 카드사 내역을 인정했습니다.')
    await press(office.page, '받아들여짐으로 적기')
    expect(await words(office.page)).toContain('받아들여짐')
    await office.close()
  })

  it('the result is announced, and everybody reads it', async () => {
    await journey.onDay('2021-11-23')
    const office = await signedIn('planner')
    await open(office.page, `${BASE}/result`)
    const table = office.page.locator('#table')
    await table.fill('양주시\t99.1\n의정부시\t98.5\n김포시\t98.22\n없는시\t90')
    await press(office.page, '결과 공개하기')
    expect(await words(office.page)).toContain('이 평가에 없는 시군입니다')
    await table.fill('양주시\t99.1\n의정부시\t98.5\n김포시\t98.22')
    await press(office.page, '결과 공개하기')
    expect(await words(office.page)).toContain('이 시군의 총점이 빠졌습니다')
    await table.fill(GROUP)
    await press(office.page, '결과 공개하기')
    expect(await words(office.page)).toContain('공개한 결과는 고칠 수 없습니다')
    await press(office.page, '결과 공개하기')
    expect(await words(office.page)).toContain('98.22점, 그룹 3위')
    await office.close()
    const citizen = await aReader({ width: 390, height: 844 })
    for (const path of ['/joint-evaluation', '/en/joint-evaluation', '/joint-evaluation?year=2020'])
      await open(citizen.page, path)
    await open(citizen.page, '/joint-evaluation')
    expect(await words(citizen.page)).toContain('98.22점으로 3위를 했습니다')
    await citizen.close()
    process.stdout.write(`axe looked at ${looked.views} views of an evaluation\n`)
    expect([...looked.findings]).toEqual([])
  })
})
