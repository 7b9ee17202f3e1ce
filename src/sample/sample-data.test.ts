import { describe, expect, test } from 'vitest'
import { isBusinessDay, publicHolidays } from '#platform/clock/holidays.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { plan2021 } from '../../sample-city/plan-2021/plan-2021.ts'
import { reporterOf } from './live-workplan.ts'
import { sampleAccounts } from './sample-accounts.ts'
import { readSampleCity } from './sample-data.ts'

const city = readSampleCity()
const plan = plan2021
const programme = (number: number) => {
  const found = plan.programmes.find((each) => each.number === number)
  if (found === undefined) throw new Error(`no programme ${number}`)
  return found
}

/** A figure as a number: money in won, a rate in per mille. */
function figure(number: number, key: string): bigint {
  const value = programme(number).figures?.find((each) => each.key === key)?.value
  switch (value?.kind) {
    case 'count':
      return BigInt(value.count)
    case 'money':
      return BigInt(value.amount)
    case 'rate':
      return BigInt(value.perMille)
    case 'ratio':
    case 'goal':
    case undefined:
      throw new Error(`programme ${number} has no number ${key}`)
  }
}

const eok = (tenths: number) => BigInt(tenths) * 10_000_000n

describe('the plan of 2021', () => {
  test('has the fifteen programmes in their order', () => {
    expect(plan.programmes.map(({ number }) => number)).toEqual(
      Array.from({ length: 15 }, (_, index) => index + 1),
    )
  })

  test('has the results of 2020 with nine achievements, six awards and one contest without amounts', () => {
    expect(plan.results?.achievements).toHaveLength(9)
    expect(plan.results?.awards?.map(({ day }) => day)).toEqual([
      '2020-06-16',
      '2020-07-16',
      '2020-08-26',
      '2020-09-10',
      '2020-11-24',
      '2020-12-04',
    ])
    expect(plan.results?.contests).toMatchObject([{ month: '2020-09', total: null }])
  })

  test.each([
    [
      'results',
      '83 590 16 79.5 541 2,124 222 200 1,043 446 124 67 22 7 2 27 5.3 1.6 5.4 1.3 40 41 13 6 4 5 10 298 203 90 80 30 9 107 3 11',
    ],
    [2, '83 36 46 30 70 8'],
    [3, '2020 2021 12'],
    [4, '2 9 18 30'],
    [5, '423170 437221 473970 3348 3259 3161 1698 1747 1789 11 79'],
    [6, '2,665 104.5 115 10'],
    [7, '638501 442641 17952 19930 157978'],
    [9, '31 93 70 30 10 11'],
    [10, '53 14 6'],
    [11, '2'],
    [12, '41 13 22 6 4'],
    [13, '4 107'],
    [14, '230 14 216 1,000 1,005 2001'],
    [15, '456 76 88 53 34 19 25 31 29 298 203 900 800'],
  ])('keeps every number of part %s', (part, numbers) => {
    const text = JSON.stringify(typeof part === 'number' ? programme(part) : plan.results, null, 1)
    const missing = numbers
      .split(' ')
      .filter(
        (number) =>
          !new RegExp(`(?<!\\d|\\d[.,])${number}(?![\\d.]*\\d)`).test(text) &&
          !text.includes(`${number}000000`),
      )
    expect(missing).toEqual([])
  })

  test('adds up where the document adds up', () => {
    expect(figure(7, 'national') + figure(7, 'balance') + figure(7, 'funds') + figure(7, 'province')).toBe(
      figure(7, 'total'),
    )
    expect(figure(6, 'own') + figure(6, 'subsidised')).toBe(figure(6, 'covid-support'))
    expect(figure(12, 'required') + figure(12, 'conflicts') + figure(12, 'last-year')).toBe(
      figure(12, 'ordinances'),
    )
    expect(programme(14).budget).toMatchObject({
      total: 230_000_000,
      lines: [{ amount: 14_000_000 }, { amount: 216_000_000 }],
    })
    const advice = programme(15).tables?.[0]?.rows.map((row) => Number(row[1])) ?? []
    expect(advice.slice(0, -1).reduce((sum, count) => sum + count, 0)).toBe(advice.at(-1))
    expect(advice.at(-1)).toBe(456)
  })

  test('keeps what does not add up as printed, and says so', () => {
    const aid = ['local-food', 'high-school', 'visited-shops', 'parking', 'worship'].map((key) =>
      figure(6, key),
    )
    expect(aid.reduce((sum, part) => sum + part, 0n)).toBe(eok(406))
    expect(figure(6, 'year-end')).toBe(eok(400))
    expect(figure(2, 'completed') + figure(2, 'under-way')).toBe(82n)
    expect(figure(15, 'advice') - figure(15, 'advice-in-results')).toBe(158n)
    const doubts = plan.doubts?.map(({ where }) => where)
    expect(doubts).toEqual(
      expect.arrayContaining(['programmes.2.sums.1', 'programmes.6.sums.2', 'programmes.15.figures']),
    )
    expect(JSON.stringify(plan.doubts)).toContain('2월에는 30일이 없고')
  })

  test('speaks English too, in every text of the plan', () => {
    const korean = JSON.stringify(plan, (key, value: unknown) => (key === 'ko' ? undefined : value)).match(
      /[가-힣]+/gu,
    )
    expect(korean).toBeNull()
  })
})

describe('the people', () => {
  test('are about 220, each with a number, a login and a line of their own', () => {
    expect(city.people.length).toBeGreaterThan(210)
    expect(city.people.length).toBeLessThan(245)
    for (const fact of ['number', 'login', 'name', 'extension'] as const) {
      const all = city.people.map((person) => person[fact])
      expect(new Set(all).size).toBe(all.length)
    }
  })

  test('offer three to sign in as for each role', () => {
    const byRole = Map.groupBy(sampleAccounts(), ({ role }) => role)
    expect([...byRole].map(([role, people]) => [role, people.length])).toEqual([
      ['citizen', 3],
      ['staff', 3],
      ['department-head', 3],
      ['planner', 3],
      ['organization-manager', 3],
      ['auditor', 3],
      ['administrator', 3],
    ])
  })
})

describe('the reports', () => {
  const { reports } = city
  const tasks = new Set(plan.programmes.flatMap(({ tasks }) => tasks.map(({ key }) => key)))

  test('are at least 250 in 2021 and all on tasks of the plan', () => {
    expect(reports.filter(({ day }) => day.startsWith('2021-')).length).toBeGreaterThanOrEqual(250)
    expect(reports.filter(({ task }) => !tasks.has(task))).toEqual([])
  })

  test('are written on working days', () => {
    expect(reports.filter(({ day }) => !isBusinessDay(day, publicHolidays))).toEqual([])
  })

  test('stop when a task is done', () => {
    for (const [task, of] of Map.groupBy(reports, (each) => each.task)) {
      const ended = of.findIndex(({ state }) => state === 'done')
      expect([task, ended === -1 || ended === of.length - 1]).toEqual([task, true])
    }
  })

  test('are written by people of the planning office who are not on leave', () => {
    const there = (number: string, day: CalendarDate) => {
      const joined = city.people.find((person) => person.number === number && person.day <= day)
      const moves = city.staffEvents.filter(
        (event) => event.kind === 'appoint' && event.person === number && event.day <= day,
      )
      const last = moves.at(-1)
      const place = last?.kind === 'appoint' ? last.placement : joined?.placement
      const away = city.staffEvents.some(
        (event) => event.kind === 'leave' && event.person === number && event.day <= day && day < event.until,
      )
      return place?.department === 'planning' && !away
    }
    expect(reports.filter(({ task, day }) => !there(reporterOf(city, task, day), day))).toEqual([])
  })
})
