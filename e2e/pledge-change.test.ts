import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import {
  agendaOf,
  decideItem,
  listCommittees,
  membersOf,
  recordAttendance,
  sessionsOf,
} from '#modules/committees/index.ts'
import { panelSubject } from '#modules/pledge-changes/index.ts'
import { aPerson } from '#testing/a-person.ts'
import { testContext } from '#testing/test-city.ts'
import { aJourney } from './a-journey.ts'
import { aReader, hasBrowser } from './browser.ts'
import { look } from './look-at-pages.ts'

/** The panel's session of the second half, on whose agenda the sample's own requests stand already. */
const SESSION = '2021-11-18'
/** 종합문화예술회관 짓기, led by the staff account's department, helped by the planning office. */
const PLEDGE = 50

const journey = aJourney('change')
const { looked, open, press, signedIn, words } = journey
let record: string

/** The city on the session's day; what the panel decides comes in through its own door while the server rests. */
async function panelDecides(): Promise<void> {
  await journey.onDay(SESSION)
  await journey.withDatabase(async (database) => {
    const session = database.city('sample')
    const context = testContext(session, {
      ...{ person: aPerson({ roles: ['planner'], name: '이가은' }), day: SESSION },
      now: new Date(`${SESSION}T15:00:00+09:00`),
    })
    const panel = (await listCommittees(session, context.today)).find(({ serving }) => serving > 0)
    const sessions = panel === undefined ? [] : await sessionsOf(session, panel.id)
    const held = sessions.find(({ day }) => day === SESSION)
    if (panel === undefined || held === undefined) throw new Error('the sample city has no session that day')
    const presentIds = (await membersOf(session, panel.id, context.today)).map(({ id }) => id)
    valueOf(await recordAttendance(context, { sessionId: held.id, presentIds }))
    const id = record.split('/').at(-1) ?? ''
    const item = (await agendaOf(session, held.id)).find(
      ({ subject }) => subject.kind === panelSubject && subject.id === id,
    )
    if (item === undefined) throw new Error('the request is on no agenda')
    const votes = { for: presentIds.length - 3, against: 2, abstained: 1, recused: 0 }
    valueOf(await decideItem(context, { itemId: item.id, ...votes, outcome: 'approved', note: '' }))
  })
}

beforeAll(journey.begin, 900_000)
afterAll(journey.end)

describe.skipIf(!hasBrowser)('a pledge is changed', { timeout: 900_000 }, () => {
  it('its department drafts a request from the pledge’s page and hands it in', async () => {
    const own = await signedIn('staff', 1)
    const { page } = own
    await open(page, `/office/pledges/${PLEDGE}`)
    await press(page, '변경안 작성하기')
    await press(page, '문구 변경')
    await page.locator('textarea[name="goal"]').fill('2024년 3월까지 천 석 극장과 작은 극장을 연다.')
    await press(page, '변경안 저장')
    expect(await words(page)).toContain('값을 입력하십시오')
    expect(await page.locator('textarea[name="goal"]').inputValue()).toContain('작은 극장')
    await page.locator('textarea[name="reason"]').fill('소극장을 함께 지어 달라는 주민 의견을 반영함.')
    await press(page, '변경안 저장')
    record = new URL(page.url()).pathname
    expect(await words(page)).toContain('작성 중')
    await press(page, '제출하고 협의 시작')
    expect(await words(page)).toContain('물은 부서 1곳 가운데 0곳이 답했습니다')
    await own.close()
  })

  it('the helping department comments, and the planning office puts it before the panel', async () => {
    const helper = await signedIn('staff', 0)
    await open(helper.page, '/office/pledges/changes?state=open')
    await press(helper.page, `${PLEDGE}. 종합문화예술회관 짓기`)
    await helper.page.locator('select[name="stance"]').selectOption('agree')
    await press(helper.page, '의견 내기')
    expect(await words(helper.page)).toContain('물은 부서 1곳 가운데 1곳이 답했습니다')
    await helper.close()
    const own = await signedIn('planner')
    const { page } = own
    await open(page, record)
    await page.locator('select[name="session"]').selectOption({ index: 1 })
    await page.locator('textarea[name="note"]').fill('협조부서가 동의했고 재원이 확보되어 타당함.')
    await press(page, '시민평가단 회의에 올리기')
    expect(await words(page)).toContain('시민평가단 심의 중')
    await press(page, '심의 결과 가져오기')
    expect(await words(page)).toContain('시민평가단이 아직 의결하지 않았습니다')
    await own.close()
  })

  it('is refused publication before the approval with words that help, and published after it', async () => {
    await panelDecides()
    const own = await signedIn('planner')
    const { page } = own
    await open(page, record)
    await press(page, '심의 결과 가져오기')
    expect(await words(page)).toContain('찬성(2021. 11. 18.(목) 회의)')
    // No button offers it: an old page, or somebody who knows the address, asks all the same.
    await page.evaluate(() => {
      const form = document.querySelector<HTMLFormElement>('form[action$="/approve"]')
      if (form === null) throw new Error('no form to borrow')
      form.action = form.action.replace(/approve$/, 'publish')
      form.submit()
    })
    await page.waitForURL('**/publish')
    await look(looked, page, 'publication refused')
    expect(await words(page)).toContain('결재하지 않은 변경안은 공개할 수 없습니다')
    await open(page, `/pledges/${PLEDGE}`)
    expect(await words(page)).not.toContain('작은 극장을 연다')
    await open(page, record)
    await page.locator('input[name="documentNumber"]').fill('기획담당관-9001')
    await press(page, '결재 기록')
    expect(await words(page)).toContain('공개 대기')
    await press(page, '공개')
    expect(await words(page)).toContain('오늘부터 공약이 바뀌었습니다')
    await own.close()
  })

  it('a citizen reads the old text beside the new one, and the pledge as it stood before', async () => {
    const own = await aReader({ width: 390, height: 844 })
    const { page } = own
    await open(page, '/pledges')
    await press(page, '공약 변경')
    await press(page, `${PLEDGE}. 종합문화예술회관 짓기`)
    const table = page.locator('#old-and-new table')
    // Words that were only put in: nothing was taken out.
    expect((await table.locator('ins').allInnerTexts()).join(' ')).toContain('극장과 작은')
    await page.getByRole('link', { name: `${PLEDGE}. 종합문화예술회관 짓기`, exact: true }).click()
    await page.waitForLoadState()
    await look(looked, page, 'the changed pledge')
    expect(await words(page)).toContain('작은 극장을 연다')
    await page
      .getByRole('link', { name: /^예전의 글/ })
      .first()
      .click()
    await page.waitForLoadState()
    await look(looked, page, 'the pledge as it was')
    expect(await words(page)).toContain('지금의 공약 보기')
    expect(await page.locator('main').innerText()).not.toContain('작은 극장을 연다')
    await own.close()
  })

  it('every page on the way was clean for axe', () => {
    process.stdout.write(`axe looked at ${looked.views} views of a change\n`)
    expect([...looked.findings]).toEqual([])
  })
})
