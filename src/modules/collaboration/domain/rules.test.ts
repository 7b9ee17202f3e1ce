import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate, type CalendarMonth, lastDayOf, weekdayOf } from '#platform/kernel/calendar-date.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { type Campaign, campaignDays, campaignOn, doubleWeekDays, isOn } from './campaign.ts'
import { checkCampaign } from './check-campaign.ts'
import { checkMessage } from './check-message.ts'
import type { CampaignId, EntryId } from './entry.ts'
import { patternsIn, type Sent } from './fair-play.ts'
import { findRings } from './find-rings.ts'
import type { StaffId } from './foreign-ids.ts'
import { grantFor } from './grant.ts'
import { expiryLines, grantLines, isBalanced, sendLines, specialLines, undoLines } from './lines.ts'
import { monthsFrom } from './month.ts'
import { networkOf } from './network.ts'
import { mergeScores, rankDepartments, rankPeople, type Scored } from './ranking.ts'
import { noTally, scoreOf } from './score.ts'
import { awardSpan, awardYearOf, splitSpan } from './settlement.ts'

const month = (text: string) => text as CalendarMonth
const months = monthsFrom(month('2018-01'), month('2027-12'))
const [a, b] = ['a', 'b'] as unknown as [StaffId, StaffId]

describe('a double week', () => {
  it('is Monday to Friday of the week with the third Monday, or of the calendar’s third row', () => {
    expect(doubleWeekDays(month('2021-05'), 'third-monday')).toEqual([
      ...['2021-05-17', '2021-05-18', '2021-05-19', '2021-05-20', '2021-05-21'],
    ])
    expect(doubleWeekDays(month('2021-05'), 'third-row')[0]).toBe('2021-05-10')
  })
  it('lies wholly in its month, begins on a Monday, and both readings agree when the month begins on one', () => {
    for (const each of months) {
      const [byMonday, byRow] = [doubleWeekDays(each, 'third-monday'), doubleWeekDays(each, 'third-row')]
      for (const days of [byMonday, byRow]) {
        expect(days.every((day) => day.startsWith(each))).toBe(true)
        expect(days.map(weekdayOf)).toEqual([1, 2, 3, 4, 5])
      }
      if (weekdayOf(calendarDate(`${each}-01`)) === 1) expect(byMonday).toEqual(byRow)
    }
  })
  it('counts from 09:00:00 up to 17:59:59 on its days, and nothing outside', () => {
    const campaign = aCampaign()
    const at = (time: string) => isOn(campaign, new Date(`${time}+09:00`), calendar)
    expect(at('2021-05-17T09:00:00')).toBe(true)
    expect(at('2021-05-21T17:59:59')).toBe(true)
    expect([at('2021-05-17T08:59:59'), at('2021-05-17T18:00:00'), at('2021-05-22T10:00:00')]).toEqual([
      ...[false, false, false],
    ])
    expect(
      isOn(aCampaign({ until: calendarDate('2021-05-18') }), new Date('2021-05-19T10:00:00+09:00'), calendar),
    ).toBe(false)
  })
  it('beside another campaign does not multiply it: the strongest counts alone', () => {
    const now = new Date('2021-05-17T10:00:00+09:00')
    const triple = aCampaign({ id: 'c' as CampaignId, multiplier: 300 })
    expect(campaignOn([aCampaign(), triple], now, calendar)?.multiplier).toBe(300)
    expect(campaignOn([], now, calendar)).toBeNull()
  })
})

describe('a sending day', () => {
  const closed = new Set(['2021-05-30', '2021-05-29', '2021-10-30', '2021-10-29'])
  const dayIn = (text: string) =>
    campaignDays(aCampaign({ kind: 'sending-day', dayOfMonth: 30 }), month(text), {
      ...calendar,
      isBusinessDay: (day) => !closed.has(day),
    })
  it('is the 30th, or the last day of a month that has none', () => {
    expect(dayIn('2021-04')).toEqual(['2021-04-30'])
    expect(dayIn('2021-02')).toEqual(['2021-02-28'])
    expect(dayIn('2024-02')).toEqual(['2024-02-29'])
  })
  it('comes on the last working day before when the city hall is closed', () => {
    expect(dayIn('2021-05')).toEqual(['2021-05-28'])
    expect(dayIn('2021-10')).toEqual(['2021-10-28'])
  })
  it('is in its months only', () => {
    const campaign = aCampaign({
      kind: 'sending-day',
      dayOfMonth: 30,
      firstMonth: 2,
      lastMonth: 11,
      firstHour: 0,
    })
    expect(isOn(campaign, new Date('2021-01-30T10:00:00+09:00'), calendar)).toBe(false)
    expect(isOn(campaign, new Date('2021-11-30T10:00:00+09:00'), calendar)).toBe(true)
  })
})

const calendar = { thirdWeek: 'third-monday', isBusinessDay: () => true } as const
const aCampaign = (facts: Partial<Campaign> = {}): Campaign => ({
  ...{ id: 'b' as CampaignId, kind: 'double-week', multiplier: 200, dayOfMonth: null },
  ...{ name: { ko: '두 배 주간', en: 'Double week' }, banner: { ko: '', en: '' } },
  ...{
    from: calendarDate('2020-01-01'),
    until: null,
    firstMonth: 1,
    lastMonth: 12,
    firstHour: 9,
    lastHour: 18,
  },
  ...facts,
})

describe('a campaign is set up', () => {
  it.each([
    ['name-missing', { name: { ko: ' ', en: 'x' } }],
    ['end-before-start', { until: calendarDate('2019-12-31') }],
    ['months-wrong', { firstMonth: 11, lastMonth: 2 }],
    ['hours-wrong', { firstHour: 18, lastHour: 9 }],
    ['day-of-month-wrong', { kind: 'sending-day' as const }],
    ['multiplier-wrong', { multiplier: 155 }],
    ['source-missing', { source: ' ' }],
  ] as const)('not with %s', (refusal, facts) => {
    expect(checkCampaign({ ...aCampaign(), source: '계획', ...facts })).toMatchObject({ refusal })
  })
})

describe('a message', () => {
  it('has up to a hundred characters, however they are typed, on one line', () => {
    expect(checkMessage('가'.repeat(100), 100).ok).toBe(true)
    expect(checkMessage('각'.normalize('NFD').repeat(100), 100).ok).toBe(true)
    expect(checkMessage('👍'.repeat(100), 100).ok).toBe(true)
    expect(checkMessage('가'.repeat(101), 100)).toMatchObject({ refusal: 'message-too-long' })
    expect(checkMessage(' 고\n\n맙 \0습니다 ', 100)).toEqual({ ok: true, value: '고 맙 습니다' })
  })
  it.each(['', ' \n ', '\u200b\u200d'])('is not %j', (typed) =>
    expect(checkMessage(typed, 100)).toMatchObject({ refusal: 'message-missing' }),
  )
  it('is always something that can be kept', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const checked = checkMessage(typed, 100)
        if (!checked.ok) return
        expect(checkMessage(checked.value, 100)).toEqual(checked)
        expect(checked.value).not.toContain('\0')
        expect(checked.value.isWellFormed()).toBe(true)
      }),
    )
  })
})

describe('the lines of an entry', () => {
  it('come to nothing, whatever the entry', () => {
    const anyMonth = fc.constantFrom(...months)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), anyMonth, anyMonth, (points, then, now) => {
        const sent = { senderId: a, receiverId: b, points }
        for (const lines of [
          grantLines(a, then, points),
          expiryLines(a, then, points),
          sendLines(sent, then),
          specialLines(a, then, points),
          undoLines({ ...sent, month: then }, now),
          undoLines({ ...sent, senderId: null, month: then }, now),
        ])
          expect(isBalanced(lines)).toBe(true)
      }),
    )
  })
  it('of an undone send give the wallet back only what its month can still spend', () => {
    const sent = { senderId: a, receiverId: b, points: 10, month: month('2021-05') }
    expect(undoLines(sent, month('2021-05'))[0]).toMatchObject({ account: 'wallet', amount: 10 })
    expect(undoLines(sent, month('2021-06'))[0]).toMatchObject({ account: 'expired', month: '2021-05' })
    expect(undoLines(sent, month('2021-06'))[1]).toMatchObject({
      account: 'received',
      month: '2021-06',
      amount: -10,
    })
  })
})

describe('a grant', () => {
  const rules = { points: 200, perSend: 10, lateStart: 'whole' } as const
  const service = (facts: object = {}) => ({
    joined: calendarDate('2018-07-01'),
    left: null,
    leaves: [],
    ...facts,
  })
  const day = calendarDate
  it('goes to whoever is at work in the month, from their first day on', () => {
    expect(grantFor(service(), month('2021-05'), rules)).toEqual({ day: '2021-05-01', points: 200 })
    expect(grantFor(service({ joined: day('2021-06-01') }), month('2021-05'), rules)).toBeNull()
    expect(grantFor(service({ left: day('2021-05-01') }), month('2021-05'), rules)).toBeNull()
    expect(grantFor(service({ left: day('2021-05-02') }), month('2021-05'), rules)?.points).toBe(200)
  })
  it('waits until somebody is back from leave', () => {
    const leaves = [
      { from: day('2021-05-10'), until: day('2021-05-20') },
      { from: day('2021-04-01'), until: day('2021-05-10') },
    ]
    expect(grantFor(service({ leaves }), month('2021-05'), rules)).toEqual({ day: '2021-05-20', points: 200 })
    expect(
      grantFor(service({ leaves: [{ from: day('2021-04-01'), until: null }] }), month('2021-05'), rules),
    ).toBeNull()
  })
  it('of a late start is whole, by days in whole sends, or comes next month', () => {
    const late = service({ joined: day('2021-05-16') })
    expect(grantFor(late, month('2021-05'), { ...rules, lateStart: 'by-days' })?.points).toBe(100)
    expect(grantFor(late, month('2021-05'), { ...rules, lateStart: 'next-month' })).toBeNull()
    expect(
      grantFor(service({ joined: day('2021-05-31') }), month('2021-05'), { ...rules, lateStart: 'by-days' }),
    ).toBeNull()
  })
})

describe('a score', () => {
  it('is received and sent by their weights, and special points as they are', () => {
    const tally = { ...noTally, received: 10 * 200, sent: 10 * 100, special: 100 }
    expect(scoreOf(tally, { received: 100, sent: 50 })).toBe(2_000 + 500 + 10_000)
  })
  it('is a whole number of hundredths for every weight and multiplier that may be set', () => {
    const tens = fc.nat({ max: 100 }).map((each) => each * 10)
    fc.assert(
      fc.property(
        fc.nat({ max: 1_000 }),
        fc.nat({ max: 1_000 }),
        tens,
        tens,
        tens,
        (got, gave, one, other, times) => {
          const tally = { ...noTally, received: got * times, sent: gave * times }
          expect(Number.isSafeInteger(scoreOf(tally, { received: one, sent: other }))).toBe(true)
        },
      ),
    )
  })
})

const scored = (id: string, score: number, received = 0): Scored<StaffId> => ({
  ...{ id: id as StaffId, score, tally: { ...noTally, received, sentCount: 1 } },
})

describe('a ranking', () => {
  const nobodyLeft = () => false
  it('lets equal scores share a place unless one received more', () => {
    const ranked = rankPeople([scored('d', 5), scored('c', 9), scored('b', 9), scored('a', 9, 3)], nobodyLeft)
    expect(ranked.map(({ id, place }) => [id, place])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 4],
    ])
  })
  it('lists leavers, and whoever came to nothing, without a place', () => {
    const ranked = rankPeople([scored('a', 9), scored('b', 8), scored('c', -1)], (id) => id === 'a')
    expect(ranked.map(({ id, place }) => [id, place])).toEqual([
      ['b', 1],
      ['a', null],
      ['c', null],
    ])
  })
  it('of departments has a place by sum and one by mean, which is compared exactly', () => {
    const heads: Readonly<Record<string, number>> = { a: 3, b: 1, c: 0 }
    const all = [scored('a', 100), scored('b', 34), scored('c', 500)] as unknown as Scored<DepartmentId>[]
    const ranked = rankDepartments(all, (id) => heads[id] ?? 0)
    expect(ranked.map(({ id, place, meanPlace }) => [id, place, meanPlace])).toEqual([
      ...[
        ['a', 1, 2],
        ['b', 2, 1],
        ['c', null, null],
      ],
    ])
  })
  it('is the same in whatever order the ledger gives its rows', () => {
    const row = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      score: fc.nat({ max: 5 }),
      got: fc.nat({ max: 2 }),
    })
    fc.assert(
      fc.property(fc.array(row), fc.infiniteStream(fc.nat()), (rows, chance) => {
        const all = rows.map(({ id, score, got }) => scored(id, score, got))
        const mixed = all.map((each) => [chance.next().value, each] as const).toSorted(([x], [y]) => x - y)
        const rank = (each: readonly Scored<StaffId>[]) => rankPeople(mergeScores(each), nobodyLeft)
        expect(rank(mixed.map(([, each]) => each))).toEqual(rank(all))
      }),
    )
  })
})

describe('the year’s awards', () => {
  it('lose no day: each begins on the day after the cut-off before', () => {
    expect(awardSpan(2021, '11-30', '11-30')).toEqual({ from: '2020-12-01', until: '2021-11-30' })
    expect(awardYearOf(calendarDate('2021-12-01'), '11-30')).toBe(2022)
    expect(awardYearOf(calendarDate('2021-11-30'), '11-30')).toBe(2021)
  })
  it('are made of whole months and what sticks out', () => {
    expect(splitSpan(calendarDate('2021-01-11'), calendarDate('2021-04-10'))).toEqual({
      months: ['2021-02', '2021-03'],
      parts: [
        { from: '2021-01-11', until: '2021-01-31' },
        { from: '2021-04-01', until: '2021-04-10' },
      ],
    })
    expect(splitSpan(calendarDate('2021-02-03'), calendarDate('2021-02-05')).parts).toHaveLength(1)
  })
})

describe('fair play', () => {
  const rules = {
    ...{ pingPongTimes: 3, pingPongDays: 3, ringTimes: 2, dumpSends: 4, dumpDays: 1, dumpPercent: 80 },
    ...{ partnerSends: 4, partnerPercent: 80 },
  }
  let ids = 0
  const sent = (from: string, to: string, day: string): Sent => ({
    ...{ id: `entry-${String((ids += 1)).padStart(3, '0')}` as EntryId, from: from as StaffId },
    ...{ to: to as StaffId, day: calendarDate(day), points: 10 },
  })
  const kinds = (sends: readonly Sent[]) => patternsIn(sends, rules, lastDayOf).map(({ kind }) => kind)

  it('reports two who answer each other’s points again and again, with every send as evidence', () => {
    const sends = [
      sent('a', 'b', '2021-05-03'),
      sent('b', 'a', '2021-05-04'),
      sent('a', 'b', '2021-05-05'),
      sent('b', 'a', '2021-05-06'),
    ]
    const [found, ...more] = patternsIn(sends, rules, lastDayOf)
    expect(found).toMatchObject({ kind: 'ping-pong', people: ['a', 'b'], part: 3, whole: 4 })
    expect(found?.evidence).toHaveLength(4)
    expect(more).toEqual([])
    expect(kinds([sent('a', 'b', '2021-05-03'), sent('b', 'a', '2021-05-20')])).toEqual([])
  })
  it('reports rings of three and more, each once', () => {
    const round = (day: string) => [sent('a', 'b', day), sent('b', 'c', day), sent('c', 'a', day)]
    expect(kinds(round('2021-05-03'))).toEqual([])
    const found = patternsIn([...round('2021-05-03'), ...round('2021-05-10')], rules, lastDayOf)
    expect(found).toMatchObject([{ kind: 'ring', people: ['a', 'b', 'c'], whole: 6 }])
  })
  it('reports a month’s points sent in its last hours, and always the same partner', () => {
    const dump = ['b', 'c', 'd', 'e'].map((to) => sent('a', to, '2021-05-31'))
    expect(kinds(dump)).toEqual(['last-minute'])
    const one = ['03', '12', '20', '27'].map((day) => sent('a', 'b', `2021-05-${day}`))
    expect(kinds(one)).toEqual(['one-partner'])
    expect(kinds([...one.slice(1), sent('a', 'c', '2021-05-14'), sent('a', 'd', '2021-05-14')])).toEqual([])
  })
  it('finds the rings of a crowd without walking for ever', () => {
    const crowd = Array.from({ length: 40 }, (_, index) => String(index).padStart(2, '0'))
    const ways = crowd.flatMap((from) => crowd.filter((to) => to !== from).map((to) => ({ from, to })))
    const rings = findRings(ways as never)
    expect(rings).toHaveLength(200)
    expect(new Set(rings.map((ring) => ring.join())).size).toBe(200)
  })
})

describe('the network of departments', () => {
  it('sums both directions, and names who never worked together', () => {
    const [x, y, z] = ['x', 'y', 'z'] as unknown as [DepartmentId, DepartmentId, DepartmentId]
    const edges = [
      { from: y, to: x, sends: 2 },
      { from: x, to: y, sends: 3 },
      { from: x, to: z, sends: 1 },
      { from: z, to: x, sends: -1 },
    ]
    expect(networkOf(edges, [x, y, z])).toEqual({
      bonds: [{ one: x, other: y, sends: 5 }],
      strangers: [
        [x, z],
        [y, z],
      ],
      pairs: { bound: 1, all: 3 },
    })
  })
})
