import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, systemPerson } from '#platform/access/person.ts'
import {
  calendarDate,
  type CalendarMonth,
  dayInSeoul,
  firstDayOf,
  lastDayOf,
} from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { appoint, departPerson } from '#modules/organization/index.ts'
import { aCollaborationCity, type CollaborationCity } from '#testing/a-collaboration-city.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { exchangesOf } from '../data/person-queries.ts'
import { listSettlements, readSettlement, settledLines } from '../data/settlement-queries.ts'
import { collaborationTables } from '../data/tables.ts'
import { picksOf, wallOf } from '../data/wall-queries.ts'
import { walletBalance } from '../data/wallet-queries.ts'
import type { EntryId } from '../domain/entry.ts'
import { departmentNetwork } from './department-network.ts'
import { fairPlayReport } from './fair-play-report.ts'
import { nudgeMails } from '../nudge-mails.ts'
import { giveSpecial } from './give-special.ts'
import { nudgeHeads } from './nudge-heads.ts'
import { replayRanking } from './replay-ranking.ts'
import { setUpCampaign } from './run-campaigns.ts'
import { standingOf } from './score-span.ts'
import { sendPoints } from './send-points.ts'
import { settleDue, settleMonth, settleYear } from './settle.ts'
import { hideMessage, pickMessage, showMessage } from './thanks-wall.ts'
import { reverseEntry } from './undo-points.ts'

let city: TestCity
let hall: CollaborationCity
beforeAll(async () => {
  city = await aTestCity()
  hall = await aCollaborationCity(city, { people: 9, departments: 3 })
})
afterAll(() => city.close())

const someone = (index: number) => hall.colleagues[index]!
const at = (person: Person, time: string) => {
  const now = new Date(`${time}+09:00`)
  return city.context({ person, now, day: dayInSeoul(now) })
}
let forms = 0
const send = async (from: number, to: number, time: string): Promise<EntryId> => {
  const input = { key: `form-${String((forms += 1)).padStart(6, '0')}`, message: '덕분입니다.' }
  const sent = await sendPoints(at(someone(from).person, time), {
    ...input,
    to: { kind: 'staff', id: someone(to).staffId },
  })
  return valueOf(sent).entryId
}
const month = (text: string) => text as CalendarMonth
const span = (text: string) => ({ from: firstDayOf(month(text)), until: lastDayOf(month(text)) })
const placesOf = async (period: string) => {
  const settlement = await readSettlement(city.session, { kind: 'month', period })
  const lines = await settledLines(city.session, settlement!.id, 'person')
  return lines.map((line) => [
    hall.colleagues.findIndex(({ staffId }) => staffId === line.id),
    line.place,
    line.score,
  ])
}

describe('in a double week', () => {
  it('the score counts twice and the wallet once', async () => {
    valueOf(
      await setUpCampaign(at(hall.planner, '2020-01-01T09:00:00'), {
        ...{ kind: 'double-week', from: calendarDate('2020-01-01'), until: null, multiplier: 200 },
        ...{ name: { ko: '두 배 주간', en: 'Double week' }, banner: { ko: '함께', en: 'Together' } },
        ...{ firstMonth: 1, lastMonth: 12, firstHour: 9, lastHour: 18, dayOfMonth: null, source: '계획' },
      }),
    )
    await send(0, 1, '2020-01-20T09:00:00')
    // What is added up now must not be what is shown after the next send.
    expect((await standingOf(city.session, span('2020-01'))).people).toHaveLength(2)
    await send(0, 2, '2020-01-20T18:00:00')
    expect(await walletBalance(city.session, someone(0).staffId, month('2020-01'))).toBe(180)
    const { people } = await standingOf(city.session, span('2020-01'))
    const score = (index: number) => people.find(({ id }) => id === someone(index).staffId)?.score
    expect([score(0), score(1), score(2)]).toEqual([1_500, 2_000, 1_000])
  })
})

describe('a month’s ranking', () => {
  it('is drawn once, from the 2nd of the next month on, and stays as it was drawn', async () => {
    const by = (time: string) => at(hall.planner, time)
    expect(await settleMonth(by('2020-02-01T23:59:59'), month('2020-01'))).toMatchObject({
      refusal: 'too-early',
    })
    expect(await settleMonth(at(someone(0).person, '2020-02-02T09:00:00'), month('2020-01'))).toMatchObject({
      refusal: 'not-allowed',
    })
    const id = valueOf(await settleMonth(by('2020-02-02T00:00:00'), month('2020-01')))
    expect(await settleMonth(by('2020-02-03T00:00:00'), month('2020-01'))).toMatchObject({
      refusal: 'settled-already',
    })
    const drawn = [
      [1, 1, 2_000],
      [0, 2, 1_500],
      [2, 3, 1_000],
    ]
    expect(await placesOf('2020-01')).toEqual(drawn)
    // Reversed in February: January stays, February carries it.
    const [first] = await wallOf(city.session, { month: month('2020-01'), limit: 1 })
    valueOf(
      await reverseEntry(at(hall.administrator, '2020-02-10T09:00:00'), {
        entryId: first!.id,
        reason: '잘못',
      }),
    )
    expect(await placesOf('2020-01')).toEqual(drawn)
    expect(await replayRanking(city.session, id)).toEqual([])
    const { people } = await standingOf(city.session, span('2020-02'))
    expect(people.find((each) => each.id === someone(2).staffId)).toMatchObject({
      score: -1_000,
      place: null,
    })
  })

  it('that is due is drawn by the clockwork, late or again, the earliest first', async () => {
    await send(3, 1, '2020-04-10T09:00:00')
    expect(valueOf(await settleDue(at(systemPerson, '2020-05-20T06:30:00')))).toBe(3)
    expect(valueOf(await settleDue(at(systemPerson, '2020-05-20T06:30:00')))).toBe(0)
    const settled = await listSettlements(city.session, { kind: 'month' })
    expect(settled.map(({ period }) => period)).toEqual(['2020-04', '2020-03', '2020-02', '2020-01'])
  })

  it('lists who has left without a place, and a mover’s points stay with the department they were in', async () => {
    await send(8, 0, '2020-06-02T09:00:00')
    await send(6, 4, '2020-06-02T09:00:00')
    valueOf(
      await appoint(at(hall.organizer, '2020-06-10T09:00:00'), {
        ...{ staffId: someone(6).staffId, day: calendarDate('2020-06-15'), kind: 'main' },
        placement: { department: hall.codes[2]!, post: 'officer' },
      }),
    )
    const leaving = {
      staffId: someone(8).staffId,
      day: calendarDate('2020-06-30'),
      reason: 'retirement',
    } as const
    valueOf(await departPerson(at(hall.organizer, '2020-06-20T09:00:00'), leaving))
    const id = valueOf(await settleMonth(at(hall.planner, '2020-07-02T09:00:00'), month('2020-06')))
    const people = await settledLines(city.session, id, 'person')
    const line = (index: number) => people.find((each) => each.id === someone(index).staffId)
    expect(line(8)).toMatchObject({ place: null, hasLeft: true, score: 500 })
    expect(line(6)).toMatchObject({ departmentId: hall.departmentIds[2], score: 500 })
    const departments = await settledLines(city.session, id, 'department')
    const sentBy = departments.find((each) => each.id === hall.departmentIds[0])
    expect(sentBy).toMatchObject({ score: 1_500, tally: { sentCount: 1, receivedCount: 1 } })
    expect(await replayRanking(city.session, id)).toEqual([])
  })

  it('tells of it when somebody has touched the books', async () => {
    await send(0, 1, '2020-08-03T09:00:00')
    const id = valueOf(await settleMonth(at(hall.planner, '2020-09-02T09:00:00'), month('2020-08')))
    await collaborationTables(city.session)
      .updateTable('collaboration_entry')
      .set({ points: 90 })
      .where('month', '=', month('2020-08'))
      .where('kind', '=', 'send')
      .execute()
    const differences = await replayRanking(city.session, id)
    expect(differences?.map(({ kind }) => kind)).toEqual(['person', 'person', 'department', 'department'])
    await collaborationTables(city.session)
      .updateTable('collaboration_entry')
      .set({ points: 10 })
      .where('points', '=', 90)
      .execute()
  })
})

describe('the year’s awards', () => {
  it('sum the settled months and the days up to the cut-off, as the ledger itself gives', async () => {
    await send(1, 0, '2020-11-30T23:59:59')
    await send(1, 2, '2020-12-01T00:00:00')
    const special = { key: 'special-0001', receiverId: someone(4).staffId, points: 100, reason: '우수 사례' }
    valueOf(await giveSpecial(at(hall.administrator, '2020-11-05T09:00:00'), special))
    const by = at(hall.planner, '2020-12-02T09:00:00')
    expect(await settleYear(by, 2020)).toMatchObject({ refusal: 'earlier-months-open' })
    valueOf(await settleDue(at(systemPerson, '2020-12-02T09:00:00')))
    const year = await readSettlement(city.session, { kind: 'year', period: '2020' })
    expect(year).toMatchObject({ from: '2019-12-01', until: '2020-11-30' })
    expect(await replayRanking(city.session, year!.id)).toEqual([])
    const people = await settledLines(city.session, year!.id, 'person')
    expect(people[0]).toMatchObject({ id: someone(4).staffId, place: 1, tally: { special: 100 } })
    expect(people.find(({ id }) => id === someone(1).staffId)?.tally.sentCount).toBe(1)
  })
})

describe('on a sending day', () => {
  it('each head is asked once by mail, and nobody on other days', async () => {
    const campaign = {
      ...{ kind: 'sending-day' as const, from: calendarDate('2021-09-01'), until: null, multiplier: 100 },
      ...{ name: { ko: '보내는 날', en: 'Sending day' }, banner: { ko: '', en: '' }, dayOfMonth: 30 },
      ...{ firstMonth: 2, lastMonth: 11, firstHour: 0, lastHour: 24, source: '계획' },
    }
    valueOf(await setUpCampaign(at(hall.planner, '2021-09-01T09:00:00'), campaign))
    valueOf(
      await appoint(at(hall.organizer, '2021-09-01T09:00:00'), {
        ...{ staffId: someone(3).staffId, day: calendarDate('2021-09-02'), kind: 'main' },
        placement: { department: hall.codes[0]!, post: 'division-head', isHead: true },
      }),
    )
    const mails = nudgeMails(new URL('https://dure.example'))
    const on = (day: string) => nudgeHeads(at(systemPerson, `${day}T09:00:00`), mails)
    // 30 October 2021 is a Saturday: the day comes on the Friday before.
    expect(valueOf(await on('2021-10-30'))).toBe(0)
    expect(valueOf(await on('2021-10-29'))).toBe(1)
    expect(valueOf(await on('2021-10-29'))).toBe(0)
  })
})

describe('the wall of thanks', () => {
  it('shows what was said; its author hides it as they like, the office with a reason, and it can come back', async () => {
    const id = await send(0, 1, '2021-03-03T09:00:00')
    const on = (person: Person) => at(person, '2021-03-04T09:00:00')
    const isShown = async () =>
      (await wallOf(city.session, { month: month('2021-03'), limit: 9 })).length === 1
    expect(await isShown()).toBe(true)
    expect(await hideMessage(on(someone(1).person), { entryId: id, reason: '싫음' })).toMatchObject({
      refusal: 'not-allowed',
    })
    valueOf(await hideMessage(on(someone(0).person), { entryId: id, reason: '' }))
    expect(await isShown()).toBe(false)
    valueOf(await showMessage(on(someone(0).person), { entryId: id }))
    expect(await hideMessage(on(hall.planner), { entryId: id, reason: ' ' })).toMatchObject({
      refusal: 'reason-missing',
    })
    valueOf(await hideMessage(on(hall.planner), { entryId: id, reason: '개인정보' }))
    expect(await showMessage(on(someone(0).person), { entryId: id })).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(await pickMessage(on(hall.planner), { entryId: id, note: '' })).toMatchObject({
      refusal: 'hidden-already',
    })
    valueOf(await showMessage(on(hall.planner), { entryId: id }))
    expect(await isShown()).toBe(true)
  })

  it('has the month’s best messages, no more than the rule allows', async () => {
    const ids: EntryId[] = []
    for (const [from, to] of [
      [0, 1],
      [0, 2],
      [1, 0],
      [1, 2],
      [2, 0],
      [2, 1],
    ] as const)
      ids.push(await send(from, to, '2021-05-03T09:00:00'))
    const on = at(hall.planner, '2021-06-03T09:00:00')
    const picked = await Promise.all(ids.map((entryId) => pickMessage(on, { entryId, note: '따뜻한 글' })))
    expect(picked.filter(({ ok }) => ok).length).toBeLessThanOrEqual(5)
    for (const entryId of ids) await pickMessage(on, { entryId, note: '따뜻한 글' })
    expect(await picksOf(city.session, month('2021-05'))).toHaveLength(5)
    const reversed = { entryId: ids[0]!, reason: '잘못 보냄' }
    valueOf(await reverseEntry(at(hall.administrator, '2021-06-04T09:00:00'), reversed))
    expect((await picksOf(city.session, month('2021-05'))).map(({ id }) => id)).not.toContain(ids[0])
  })
})

it('a person’s own year counts what they sent and received, by partner and month', async () => {
  await send(4, 0, '2021-07-05T09:00:00')
  await send(4, 0, '2021-07-06T09:00:00')
  await send(5, 4, '2021-08-06T09:00:00')
  const months = ['2021-07', '2021-08'].map(month)
  expect(await exchangesOf(city.session, someone(4).staffId, months)).toMatchObject([
    { month: '2021-07', partnerId: someone(0).staffId, direction: 'sent', sends: 2, points: 20 },
    { month: '2021-08', partnerId: someone(5).staffId, direction: 'received', sends: 1, points: 10 },
  ])
})

it('the network shows which departments worked together, and which never did', async () => {
  await send(0, 1, '2022-02-07T09:00:00')
  const asked = { months: [month('2022-02')], today: calendarDate('2022-02-28') }
  const network = await departmentNetwork(city.session, asked)
  expect(network.bonds).toMatchObject([{ sends: 1 }])
  expect(network.pairs).toEqual({ bound: 1, all: 3 })
})

it('patterns are shown to planners and auditors with the sends that show them, and nobody is punished', async () => {
  for (const day of ['03', '04', '05', '06']) {
    const [from, to] = Number(day) % 2 === 1 ? ([0, 1] as const) : ([1, 0] as const)
    await send(from, to, `2022-06-${day}T09:00:00`)
  }
  const report = (person: Person) => fairPlayReport(at(person, '2022-07-01T09:00:00'), month('2022-06'))
  expect(await report(someone(0).person)).toMatchObject({ refusal: 'not-allowed' })
  const { patterns } = valueOf(await report(hall.planner))
  expect(patterns).toMatchObject([{ kind: 'ping-pong', part: 3, whole: 4 }])
  expect(patterns[0]?.evidence).toHaveLength(4)
})

describe('any history', () => {
  it('settled month by month gives what the ledger gives at once, and every ranking can be drawn again', async () => {
    const one = fc.record({
      ...{ from: fc.nat({ max: 5 }), to: fc.nat({ max: 5 }), day: fc.integer({ min: 1, max: 28 }) },
      ...{
        hour: fc.integer({ min: 8, max: 18 }),
        undoneAfterDays: fc.option(fc.integer({ min: 0, max: 60 })),
      },
    })
    let year = 2022
    await fc.assert(
      fc.asyncProperty(fc.array(one, { minLength: 5, maxLength: 25 }), async (sends) => {
        year += 1
        for (const { from, to, day, hour, undoneAfterDays } of sends.toSorted((x, y) => x.day - y.day)) {
          const time = `${year}-01-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00`
          const key = `any-${String((forms += 1)).padStart(6, '0')}`
          const sent = await sendPoints(at(someone(from).person, time), {
            ...{ key, to: { kind: 'staff', id: someone(to).staffId }, message: '덕분입니다.' },
          })
          if (!sent.ok || undoneAfterDays === null) continue
          const now = new Date(new Date(`${time}+09:00`).getTime() + undoneAfterDays * 86_400_000)
          const by = city.context({ person: hall.administrator, now, day: dayInSeoul(now) })
          valueOf(await reverseEntry(by, { entryId: sent.value.entryId, reason: '시험' }))
        }
        const whole = { from: calendarDate(`${year}-01-01`), until: calendarDate(`${year}-04-10`) }
        const before = await standingOf(city.session, whole)
        const network = { months: [1, 2, 3, 4].map((each) => month(`${year}-0${each}`)), today: whole.until }
        const picture = await departmentNetwork(city.session, network)
        valueOf(await settleDue(at(systemPerson, `${year}-05-02T06:30:00`)))
        expect(await standingOf(city.session, whole)).toEqual(before)
        expect(await departmentNetwork(city.session, network)).toEqual(picture)
        for (const settlement of await listSettlements(city.session, { kind: 'month' }))
          if (settlement.period.startsWith(String(year)))
            expect(await replayRanking(city.session, settlement.id)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})
