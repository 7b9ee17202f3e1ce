import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aJourney } from './a-journey.ts'
import { aReader, hasBrowser } from './browser.ts'
import {
  committeeIsCalled,
  membersCome,
  othersAreReviewed,
  othersVote,
  restIsDecided,
} from './others-in-a-round.ts'

/** Citizens propose until the end of April; departments review in June and July; all vote from 2 to 13 August. */
const IDEA = '사우동과 풍무동을 잇는 자전거길에 지붕 씌우기'
const BASE = '/office/budget/rounds/2021'

const journey = aJourney('budget', '2021-04-26')
const { looked, open, press, signedIn, words } = journey
/** Of the idea: its address on the portal, and its number. */
let idea: string
let number: string
let receipt: string

const withoutScripts = { width: 390, height: 844, scripts: false }

/** Where the first account of staff works. */
const DEPARTMENT = '기획담당관'

beforeAll(journey.begin, 900_000)
afterAll(journey.end)

describe.skipIf(!hasBrowser)('participatory budgeting', { timeout: 900_000 }, () => {
  it('a citizen without scripts, on a phone, sends an idea: errors stand at their places and what was typed is kept', async () => {
    const own = await signedIn('citizen', 0, withoutScripts)
    const { page } = own
    await page.goto(`${journey.url}/budget`)
    await page.getByRole('link', { name: '제안하기', exact: true }).first().click()
    await page.getByLabel(/^제목/).fill(IDEA)
    await page.getByLabel(/^내용/).fill('비가 와도 안전하게')
    await page.getByLabel('시 단위', { exact: true }).check()
    await page.getByLabel(/^추정 사업비/).fill('70억')
    await page.getByRole('button', { name: '제안 보내기' }).click()
    const refused = await words(page)
    expect(refused).toContain('내용을 20자 넘게 적으십시오')
    expect(refused).toContain('한도')
    expect(refused).toContain('동의해야 제안을 받을 수 있습니다')
    expect(await page.getByLabel(/^제목/).inputValue()).toBe(IDEA)
    await page
      .getByLabel(/^내용/)
      .fill('비가 와도 안전하게 다닐 수 있도록 자전거길에 지붕을 씌웁니다. 학생과 어르신에게 좋습니다.')
    await page.getByLabel(/^추정 사업비/).fill('45억')
    await page.getByLabel(/^분야/).selectOption({ index: 1 })
    await page.locator('#town').selectOption('')
    await page.getByLabel('시에 사는 주민', { exact: true }).check()
    await page.getByLabel(/^제안한 글과 이름/).check()
    await page.getByRole('button', { name: '제안 보내기' }).click()
    const similar = page.getByLabel(/^아래 제안을 보았고/)
    if ((await similar.count()) > 0) {
      await similar.check()
      await page.getByRole('button', { name: '제안 보내기' }).click()
    }
    const sent = await words(page)
    expect(sent).toContain(IDEA)
    idea = new URL(page.url()).pathname
    number = /(\d+)$/.exec(idea)?.[1] ?? ''
    expect(number).not.toBe('')
    await own.close()
    const other = await signedIn('citizen', 2)
    for (const path of ['/budget/proposals/new', '/en/budget/proposals/new', '/budget/proposals/map', idea])
      await open(other.page, path)
    await press(other.page, '공감합니다')
    expect(await words(other.page)).toContain('공감했습니다')
    await other.page.goto(`${journey.url}/budget/proposals/new`)
    await press(other.page, '제안 보내기')
    expect(await words(other.page)).toContain('제목을 적으십시오')
    await other.close()
  })

  it('the planning office asks a department, which finds it possible and says what it costs', async () => {
    await journey.onDay('2021-06-01')
    const staff = await signedIn('staff', 0)
    const own = await signedIn('planner')
    await open(own.page, `/office/budget/proposals/2021/${number}`)
    await own.page.locator('select[name="department"]').selectOption({ label: DEPARTMENT })
    await press(own.page, '사업부서에 검토 맡기기')
    expect(await words(own.page)).toContain('부서 검토 중')
    await own.close()
    await open(staff.page, `/office/budget/proposals/2021/${number}`)
    await staff.page.getByLabel('조건부 가능', { exact: true }).check()
    await press(staff.page, '검토 의견 내기')
    expect(await words(staff.page)).toContain('사유를 적으십시오')
    await staff.page.locator('textarea[name="reviewReason"]').fill('1km 구간부터 시범으로 설치합니다.')
    await press(staff.page, '검토 의견 내기')
    expect(await words(staff.page)).toContain('1km 구간부터 시범으로 설치합니다.')
    await staff.close()
    await othersAreReviewed(journey, number, '2021-06-01')
  })

  it('the office puts what was reviewed to the vote', async () => {
    await journey.onDay('2021-07-30')
    const own = await signedIn('planner')
    await open(own.page, `${BASE}/vote`)
    expect(await words(own.page)).toContain(IDEA)
    await press(own.page, '시민 투표에 붙이기')
    expect(await words(own.page)).toContain('시민 투표에 붙였습니다')
    await open(own.page, `${BASE}/vote`)
    expect(await own.page.getByRole('button', { name: '시민 투표에 붙이기' }).count()).toBe(0)
    await own.close()
  })

  it('the citizen votes without scripts, keeps the receipt, and cannot vote twice', async () => {
    await journey.onDay('2021-08-03')
    const own = await signedIn('citizen', 0, withoutScripts)
    const { page } = own
    await page.goto(`${journey.url}/budget`)
    await page.getByRole('link', { name: '투표하기', exact: true }).first().click()
    if (!page.url().endsWith('/ballot'))
      await page.getByRole('link', { name: '투표하기', exact: true }).first().click()
    await page.locator(`input[name="choice"][value="${number}"]`).check()
    await page.getByLabel(/^생년월일/).fill('1991-03-04')
    await page.getByRole('button', { name: '확인 화면으로' }).click()
    expect(await words(page)).toContain(IDEA)
    await page.getByRole('button', { name: '투표함에 넣기' }).click()
    const done = await words(page)
    receipt = /[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/.exec(done)?.[0] ?? ''
    expect(done).toContain('투표하였습니다')
    expect(receipt).not.toBe('')
    await page.goto(`${journey.url}/budget/rounds/2021/results`)
    expect(await words(page)).toContain('아직 개표하지 않았습니다')
    expect((await page.request.get(`${journey.url}/budget/rounds/2021/results.pb`)).status()).toBe(404)
    await own.close()
    const other = await signedIn('citizen', 1)
    await open(other.page, '/en/votes')
    await other.page.getByRole('link', { name: /2021/ }).first().click()
    await press(other.page, 'Vote')
    await other.page.locator('input[name="choice"]').first().check()
    await other.page.getByLabel(/^Date of birth/).fill('1975-12-01')
    await press(other.page, 'Go on to check')
    await press(other.page, 'Put it into the box')
    expect(await words(other.page)).toMatch(/[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}/)
    await other.close()
  })

  it('after the close everybody reads the result, and the citizen why the idea did not win', async () => {
    await othersVote(journey, number, '2021-08-03')
    await journey.onDay('2021-08-14', 'participation.close-polls', 'budget-votes.count-votes')
    const own = await aReader(withoutScripts)
    const { page } = own
    await page.goto(`${journey.url}/budget/rounds/2021`)
    await page.getByRole('link', { name: '투표 결과 보기', exact: true }).first().click()
    expect(await words(page)).toContain('302')
    await page.goto(`${journey.url}${idea}`)
    await page.getByRole('link', { name: '왜 선정되지 않았는지 보기', exact: true }).click()
    const why = await words(page)
    expect(why).toContain(IDEA)
    expect(why).toContain('미선정')
    expect(why).toMatch(/\d+표/)
    await page.goto(`${journey.url}/votes`)
    await page
      .getByRole('link', { name: /2021년 주민참여예산/ })
      .first()
      .click()
    await page.getByRole('link', { name: '확인번호 찾기', exact: true }).click()
    await page.getByLabel(/^확인번호/).fill(receipt.toLowerCase())
    await page.getByRole('button', { name: '찾기', exact: true }).click()
    expect(await words(page)).toContain('투표함에 있습니다')
    await own.close()
    const seeing = await aReader()
    for (const path of ['/budget', '/budget/rounds/2021/results', `/budget/rounds/2021/results/${number}`])
      for (const language of ['', '/en']) await open(seeing.page, `${language}${path}`)
    await seeing.close()
  })

  it('a stranger counts the downloaded ballots again and finds the same winners', async () => {
    const own = await aReader()
    await open(own.page, '/budget/rounds/2021/results')
    const command = /budget count (\S+) (--rule [^\n]+)/.exec(await words(own.page))
    const options = command?.[2]?.trim().split(/\s+/) ?? []
    expect(options).toContain('equal-shares')
    const file = await own.page.request.get(`${journey.url}/budget/rounds/2021/results.pb`)
    const folder = mkdtempSync(join(tmpdir(), 'dure-recount-'))
    const pb = join(folder, 'ballots.pb')
    writeFileSync(pb, await file.body())
    const counted = execFileSync(
      'node',
      ['dist/server/cli.js', 'budget', 'count', pb, ...options, '--json'],
      { encoding: 'utf8' },
    )
    rmSync(folder, { recursive: true })
    const { winners } = JSON.parse(counted.trim().split('\n').at(-1) ?? '') as { winners: string[] }
    const published = (await (
      await own.page.request.get(`${journey.url}/budget/rounds/2021/results.json`)
    ).json()) as unknown
    expect(winners.length).toBeGreaterThan(0)
    expect(winners).not.toContain(number)
    for (const winner of winners) expect(JSON.stringify(published)).toContain(winner)
    await own.close()
  })

  it('the committee decides: a member steps aside from one project, the others are counted, and the result is settled', async () => {
    await journey.onDay('2021-08-17')
    await committeeIsCalled(journey, '2021-08-17', '2021-08-24')
    const asking = await signedIn('planner')
    await open(asking.page, `${BASE}/deliberation`)
    await asking.page.locator('select[name="session"]').selectOption({ index: 1 })
    await press(asking.page, '안건으로 올리기')
    expect(await words(asking.page)).toContain('안건으로 올렸습니다')
    expect(await words(asking.page)).toContain('위원회가 아직 의결하지 않은 사업이 12건')
    await asking.close()
    await journey.onDay('2021-08-24')
    const { address, present } = await membersCome(journey, '2021-08-24')
    const own = await signedIn('planner')
    const { page } = own
    await open(page, address)
    const first = page.locator('details', { has: page.locator('form[action$="/recuse"]') }).first()
    await first.locator('summary').click()
    await first.locator('select[name="member"]').selectOption({ index: 1 })
    await first.getByLabel('회피', { exact: true }).check()
    await first.locator('textarea[name="reason"]').fill('제안을 함께 준비한 모임의 대표임')
    await press(page, '빠지는 위원 적기')
    expect(await words(page)).toContain('빠지는 위원과 사유를 적었습니다')
    const decide = page.locator('details', { has: page.locator('form[action$="/decide"]') }).first()
    await decide.locator('summary').click()
    // Whoever stepped aside does not vote: one vote too many is told at its place.
    await decide.locator('input[name="for"]').fill(String(present))
    for (const name of ['against', 'abstained']) await decide.locator(`input[name="${name}"]`).fill('0')
    await press(page, '의결 적기')
    expect(await page.locator('.error-summary').innerText()).toContain('참석 위원 수와 같아야 합니다')
    await decide.locator('input[name="for"]').fill(String(present - 1))
    await press(page, '의결 적기')
    expect(await words(page)).toContain('의결을 적었습니다')
    await own.close()
    await restIsDecided(journey, '2021-08-24')
    const settling = await signedIn('planner')
    await open(settling.page, `${BASE}/deliberation`)
    expect(await words(settling.page)).toContain('제안을 함께 준비한 모임의 대표임')
    await press(settling.page, '결과 정하기')
    expect(await words(settling.page)).toMatch(/\d+건을 선정하고 \d+건을 미선정으로 정했습니다/)
    expect(await settling.page.getByRole('button', { name: '결과 정하기' }).count()).toBe(0)
    await settling.close()
    const reading = await aReader()
    for (const path of [idea, '/budget/rounds/2021/opinion', '/en/budget/rounds/2021/opinion'])
      await open(reading.page, path)
    expect(await words(reading.page)).not.toBe('')
    await reading.page.goto(`${journey.url}${idea}`)
    expect(await words(reading.page)).toContain('선정되지 않았습니다')
    await reading.close()
  })

  it('every page on the way was clean for axe', () => {
    process.stdout.write(`axe looked at ${looked.views} views of a budget round\n`)
    expect([...looked.findings]).toEqual([])
  })
})
