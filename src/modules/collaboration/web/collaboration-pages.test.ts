import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, systemPerson } from '#platform/access/person.ts'
import { calendarDate, type CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aCollaborationCity, type CollaborationCity } from '#testing/a-collaboration-city.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { wallOf } from '../data/wall-queries.ts'
import { walletBalance, walletLines } from '../data/wallet-queries.ts'
import { inviteGuest } from '../use-cases/invite-guests.ts'
import { setUpCampaign } from '../use-cases/run-campaigns.ts'
import { sendPoints } from '../use-cases/send-points.ts'
import { settleDue } from '../use-cases/settle.ts'

/** A Wednesday of the third week. */
const DAY = '2021-11-17'
const MONTH = '2021-11' as CalendarMonth
let app: TestApp
let hall: CollaborationCity
beforeAll(async () => {
  app = await aTestApp({ day: DAY })
  hall = await aCollaborationCity(app.city, { people: 12, departments: 3 })
  const planner = app.city.context({ person: hall.planner, day: '2021-10-01' })
  valueOf(
    await setUpCampaign(planner, {
      ...{ kind: 'double-week', from: calendarDate('2021-10-01'), until: null, multiplier: 200 },
      ...{
        name: { ko: '두 배 주간', en: 'Double week' },
        banner: { ko: '함께 두 배로', en: 'Twice together' },
      },
      ...{ firstMonth: 1, lastMonth: 12, firstHour: 0, lastHour: 24, dayOfMonth: null, source: '계획' },
    }),
  )
  valueOf(await inviteGuest(planner, { name: '구름이', agency: '경기도' }))
  await sendOn('2021-10-05', 0, 1)
  await sendOn('2021-10-06', 0, 2)
  valueOf(await settleDue(app.city.context({ person: systemPerson, day: '2021-11-02' })))
})
afterAll(() => app.city.close())

const someone = (index: number) => hall.colleagues[index]!
let forms = 0
const sendOn = async (day: string, from: number, to: number) =>
  valueOf(
    await sendPoints(app.city.context({ person: someone(from).person, day }), {
      key: `form-${String((forms += 1)).padStart(6, '0')}`,
      ...{ to: { kind: 'staff', id: someone(to).staffId }, message: `고맙습니다 ${forms}` },
    }),
  )
const see = async (path: string, as: Person) => {
  const answer = await app.request(path, { as })
  const html = await answer.clone().text()
  return { status: answer.status, words: await app.textOf(answer), html }
}
const post = async (path: string, as: Person, form: Record<string, string> = {}) => {
  const answer = await app.request(path, { form, as })
  return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') }
}
const keyOf = (html: string) => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''
const home = '/office/collaboration'
const formFor = async (from: number, to: number) => {
  const at = `${home}?to=staff-${someone(to).staffId}`
  return { to: `staff-${someone(to).staffId}`, key: keyOf((await see(at, someone(from).person)).html) }
}

describe('my points', () => {
  it('finds colleagues of other departments by name, department and initials, and guests by their agency', async () => {
    const by = someone(0).person
    const found = async (typed: string) => (await see(`${home}?q=${encodeURIComponent(typed)}`, by)).words
    expect(await found('사람2')).toContain('사람2에게 보내기')
    expect(await found('ㅅㄹ2')).toContain('사람2에게 보내기')
    expect(await found('나부서')).toContain('사람5에게 보내기')
    expect(await found('경기')).toContain('구름이에게 보내기')
    // A colleague of one's own department cannot be thanked, so is not offered.
    expect(await found('사람4')).not.toContain('사람4에게 보내기')
    expect(await found('없는사람')).toContain('찾은 사람이 없습니다')
    expect((await see(home, by)).words).toContain('사람3에게 보내기')
  })

  it('are sent with two presses, once however often the button is pressed; the score counts double, the wallet does not', async () => {
    const by = someone(3).person
    const form = { ...(await formFor(3, 1)), say: 'help', message: '' }
    expect((await post(`${home}/send`, by, form)).status).toBe(303)
    expect((await post(`${home}/send`, by, form)).status).toBe(303)
    expect(await walletBalance(app.city.session, someone(3).staffId, MONTH)).toBe(190)
    const page = await see(home, by)
    expect(page.words).toContain('190점 남았습니다')
    expect(page.words).toContain('두 배 주간: 지금 보내면 점수에 200 %로 반영됩니다')
    expect(page.words).toContain('바쁜데도 선뜻 도와주셔서 고맙습니다.')
    expect(page.words).toMatch(/이번 달 점수 10 /)
    const english = await see(`/en${home}`, by)
    expect(english.words).toContain('You have 190 points left this month')
  })

  it('that may not be sent are refused with words at the form, what was typed is kept', async () => {
    const by = someone(6).person
    const form = await formFor(6, 1)
    const empty = await post(`${home}/send`, by, { ...form, say: 'own', message: ' ' })
    expect([empty.status, empty.html.includes('무엇이 고마웠는지 적으십시오.')]).toEqual([422, true])
    const long = await post(`${home}/send`, by, { ...form, say: 'own', message: '가'.repeat(101) })
    expect([long.status, long.html.includes('가'.repeat(101)), keyOf(long.html)]).toEqual([
      422,
      true,
      form.key,
    ])
    const own = await post(`${home}/send`, by, { ...form, to: `staff-${someone(9).staffId}`, say: 'help' })
    expect(own.html).toContain('같은 부서 동료에게는 보낼 수 없습니다.')
    const nobody = await post(`${home}/send`, by, { ...form, to: 'staff-nobody', say: 'help' })
    expect([nobody.status, nobody.html.includes('받을 사람을 찾을 수 없습니다.')]).toEqual([422, true])
    const self = await post(`${home}/send`, by, { ...form, to: `staff-${someone(6).staffId}`, say: 'help' })
    expect(self.html).toContain('자신에게는 보낼 수 없습니다.')
    expect(await walletLines(app.city.session, someone(6).staffId, MONTH)).toEqual([])
  })

  it('can be cancelled by a press', async () => {
    const by = someone(9).person
    expect((await post(`${home}/send`, by, { ...(await formFor(9, 2)), say: 'help' })).status).toBe(303)
    const [line] = await walletLines(app.city.session, someone(9).staffId, MONTH)
    expect((await see(home, by)).html).toContain(`${home}/entries/${line!.id}/cancel`)
    expect((await post(`${home}/entries/${line!.id}/cancel`, by)).status).toBe(303)
    expect(await walletBalance(app.city.session, someone(9).staffId, MONTH)).toBe(200)
    expect((await see(home, by)).html).not.toContain(`${home}/entries/${line!.id}/cancel`)
  })
})

describe('the wall', () => {
  it('shows messages to staff; authors and planners hide them, planners pick the best', async () => {
    const words = `고맙습니다 ${forms + 1}`
    await sendOn(DAY, 4, 0)
    const wall = `${home}/wall?month=${MONTH}`
    expect((await see(wall, someone(2).person)).words).toContain(words)
    const message = (await wallOf(app.city.session, { month: MONTH, limit: 50 })).find(
      (each) => each.message === words,
    )
    const act = (what: string, as: Person, form = {}) => post(`${home}/wall/${message!.id}/${what}`, as, form)
    expect((await act('hide', someone(2).person)).status).toBe(403)
    expect((await act('pick', hall.planner)).status).toBe(303)
    expect((await see(wall, someone(2).person)).words).toContain('이달의 감사 글')
    expect((await act('hide', hall.planner, { reason: '개인정보' })).status).toBe(303)
    expect((await see(wall, someone(2).person)).words).not.toContain(words)
    expect((await see(wall, hall.planner)).words).toContain('운영 부서가 가렸습니다: 개인정보')
    expect((await act('show', hall.planner)).status).toBe(303)
    expect((await see(wall, someone(2).person)).words).toContain(words)
  })
})

describe('rankings and the network', () => {
  it('show the settled month with its cut-off, the year as it stands, and departments with their mean', async () => {
    const as = someone(5).person
    const last = await see(`${home}/rankings`, as)
    expect(last.words).toContain('2021. 10. 31.(일)까지의 기록으로 확정했고 더는 바뀌지 않습니다')
    expect(last.words).toContain('사람1')
    expect((await see(`${home}/rankings?view=year&kind=department`, as)).words).toContain('1인당 점수')
    expect((await see(`${home}/rankings?month=2010-01`, as)).words).toContain(
      '이 기간에 주고받은 것이 없습니다',
    )
  })

  it('show which departments work together, with a table, and how many have not met', async () => {
    const network = await see(`${home}/network`, someone(5).person)
    expect(network.html).toContain('<svg')
    expect(network.words).toContain('부서 쌍 3개 가운데')
    expect(network.words).toContain('아직 함께하지 않은 부서')
  })
})

describe('the planning office', () => {
  const run = `${home}/run`
  const campaign = {
    ...{
      kind: 'sending-day',
      nameKo: '보내는 날',
      nameEn: 'Sending day',
      bannerKo: '',
      bannerEn: '',
      fromDay: DAY,
    },
    ...{ untilDay: '', firstMonth: '2', lastMonth: '11', firstHour: '0', lastHour: '24', dayOfMonth: '30' },
    ...{ multiplier: '100', source: '계획' },
  }
  it('sets campaigns up and sees their dates; what is wrong is said at its field', async () => {
    const wrong = await post(`${run}/campaigns`, hall.planner, { ...campaign, multiplier: '155' })
    expect([wrong.status, wrong.html.includes('배율은 100%부터')]).toEqual([422, true])
    expect(
      (await post(`${run}/campaigns`, hall.planner, { ...campaign, fromDay: '2021-02-30' })).status,
    ).toBe(422)
    expect((await post(`${run}/campaigns`, someone(0).person, campaign)).status).toBe(403)
    expect((await post(`${run}/campaigns`, hall.planner, campaign)).status).toBe(303)
    const page = await see(run, hall.planner)
    expect(page.words).toContain('11. 30.(화)')
    expect(page.words).toContain('11. 15.(월) – 11. 19.(금)')
  })
  it('invites guests, and ends their invitation', async () => {
    const empty = await post(`${run}/guests`, hall.planner, { guestName: '하늘이', agency: '' })
    expect([empty.status, empty.html.includes('소속 기관을 적으십시오.')]).toEqual([422, true])
    expect(
      (await post(`${run}/guests`, hall.planner, { guestName: '하늘이', agency: '교육청' })).status,
    ).toBe(303)
    const { html } = await see(run, hall.planner)
    const id = /run\/guests\/([0-9a-f-]+)\/dismiss/.exec(html)?.[1] ?? ''
    expect((await post(`${run}/guests/${id}/dismiss`, hall.planner)).status).toBe(303)
    expect((await see(run, hall.planner)).html).not.toContain(id)
  })
  it('has a settled ranking drawn again and compared', async () => {
    const id = /replay=([0-9a-f-]+)/.exec((await see(run, hall.planner)).html)?.[1] ?? ''
    const page = await see(`${run}?replay=${id}`, hall.planner)
    expect(page.words).toContain('확정한 순위와 같습니다')
  })
})

describe('an administrator', () => {
  it('gives special points with a reason, and reverses a send from the wall', async () => {
    const special = `${home}/special`
    expect((await see(special, someone(0).person)).status).toBe(403)
    expect((await see(`${special}?q=ㅅㄹ8`, hall.administrator)).words).toContain('사람8에게 주기')
    const to = someone(7).staffId
    const key = keyOf((await see(`${special}?to=${to}`, hall.administrator)).html)
    const form = { key, to, points: '100', specialReason: '' }
    const without = await post(special, hall.administrator, form)
    expect([without.status, without.html.includes('사유를 적으십시오.'), keyOf(without.html)]).toEqual([
      422,
      true,
      key,
    ])
    expect((await post(special, hall.administrator, { ...form, specialReason: '우수 사례' })).status).toBe(
      303,
    )
    expect((await see(home, someone(7).person)).words).toContain('우수 사례')
    const { entryId } = await sendOn(DAY, 7, 0)
    const reverse = (as: Person) => post(`${home}/wall/${entryId}/reverse`, as, { reason: '잘못 보냄' })
    expect((await reverse(hall.planner)).status).toBe(403)
    expect((await reverse(hall.administrator)).status).toBe(303)
    expect(await walletBalance(app.city.session, someone(7).staffId, MONTH)).toBe(200)
  })
})

it('an address that nobody made is no fault', async () => {
  for (const path of [
    '?to=staff-x',
    `?to=staff-${'-'.repeat(36)}`,
    '/wall?month=0001-01&before=x',
    '/mine?year=1',
  ])
    expect((await see(`${home}${path}`, someone(0).person)).status).toBe(200)
  expect((await see(`${home}/rankings?month=9999-99&kind=x&view=y`, someone(0).person)).status).toBe(200)
  expect((await see(`${home}/network?from=2199-01&until=1900-01`, someone(0).person)).status).toBe(200)
})

it('my year says with whom, and nobody else’s year can be asked for', async () => {
  const mine = await see(`${home}/mine`, someone(0).person)
  expect(mine.words).toMatch(/2021년에 동료 \d+명/)
  expect(mine.words).toContain('사람2')
})

it('fair play is for planners and auditors', async () => {
  expect((await see(`${home}/fair-play`, someone(0).person)).status).toBe(403)
  expect((await see(`${home}/fair-play`, hall.planner)).words).toContain('자동으로 불이익을 주지 않습니다')
  expect((await see(home, someone(0).person)).words).not.toContain('공정 운영')
})

it('a page asks the database the same few questions however much there is', async () => {
  const asked = async (path: string) => {
    const before = app.city.queries()
    await see(path, someone(0).person)
    return app.city.queries() - before
  }
  for (const [path, ceiling] of [
    [home, 24],
    [`${home}?q=${encodeURIComponent('사람')}`, 27],
    [`${home}/wall`, 14],
    [`${home}/rankings`, 14],
    [`${home}/rankings?view=year`, 24],
    [`${home}/network`, 16],
    [`${home}/mine`, 14],
  ] as const)
    expect([path, (await asked(path)) <= ceiling]).toEqual([path, true])
})
