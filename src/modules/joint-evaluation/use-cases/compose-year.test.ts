import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { decimalText, rational, readDecimal, zero } from '#modules/indicators/index.ts'
import { aJointYear, type JointCity, seenUntilJuly } from '#testing/a-joint-year.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { citiesOf, cityValuesOf } from '../data/city-queries.ts'
import { readYear } from '../data/year-queries.ts'
import { composeYear, type YearComposition } from './compose-year.ts'
import { knowCity } from './know-cities.ts'

let city: TestCity
let joint: JointCity
beforeEach(async () => {
  city = await aTestCity()
  joint = await aJointYear(city)
  await seenUntilJuly(city, joint)
})
afterEach(() => city.close())

const as = (day = '2021-08-20') => city.context({ person: joint.planner, day })
const list = [
  { name: '두레시', population: 470_000 },
  { name: '한울시', population: 480_000 },
  { name: '마루시', population: 450_000 },
  { name: '샘군', population: 60_000 },
  { name: '별군', population: 50_000 },
]
const composition = async (facts: Partial<YearComposition> = {}): Promise<YearComposition> => ({
  ...{ setId: joint.setId, version: (await readYear(city.session, 2021))?.version ?? 0 },
  ...{ cities: list, groupSizes: [3, 2], awards: [{ name: '최우수', count: 1 }], goalRank: 1 },
  percents: { indicators: 70, national: 0 },
  ...facts,
})

describe('a year that is open', () => {
  it('takes a city that was forgotten, people that were miscounted, other awards and shares', async () => {
    const known = await cityValuesOf(city.session, joint.setId)
    const cities = [...list.filter(({ name }) => name !== '별군'), { name: '새별시', population: 700_000 }]
    const awards = [
      { name: '최우수', count: 1 },
      { name: '우수', count: 2 },
    ]
    const given = { cities, groupSizes: [2, 3], awards, goalRank: 2 }
    const percents = { indicators: 80, national: 60 }
    valueOf(await composeYear(as(), await composition({ ...given, percents })))
    const year = await readYear(city.session, 2021)
    expect(year).toMatchObject({ awards, goalRank: 2, groupSizes: [2, 3] })
    expect(decimalText(year?.parts.indicators ?? zero, 2)).toBe('0.8')
    expect(year?.parts.national).toEqual(rational(3n, 5n))
    const after = await citiesOf(city.session, joint.setId)
    expect(after.map(({ name, group }) => `${name} ${group}`)).toEqual([
      ...['새별시 1', '한울시 1', '두레시 2', '마루시 2', '샘군 2'],
    ])
    // What was known before is known still.
    expect(await cityValuesOf(city.session, joint.setId)).toEqual(known)
    const total = after.find(({ name }) => name === '한울시')?.total
    expect(total === null || total === undefined ? null : decimalText(total.low, 0)).toBe('88')
  })

  it('keeps a city of which something is known; nothing is half saved', async () => {
    const cities = list.filter(({ name }) => name !== '마루시').map((each) => ({ ...each, population: 1 + each.population })) // prettier-ignore
    const before = await citiesOf(city.session, joint.setId)
    expect(await composeYear(as(), await composition({ cities, groupSizes: [2, 2] }))).toMatchObject({
      refusal: { code: 'city-is-known', names: ['마루시'] },
    })
    expect(await citiesOf(city.session, joint.setId)).toEqual(before)
  })

  it('is corrected by whoever saw it as it is, by the office alone', async () => {
    const given = await composition({ goalRank: 2 })
    valueOf(await composeYear(as(), given))
    expect(await composeYear(as(), { ...given, goalRank: 3 })).toMatchObject({ refusal: { code: 'stale' } })
    const owner = city.context({ person: joint.colleagues[0]!.person, day: '2021-08-20' })
    expect(await composeYear(owner, await composition())).toMatchObject({ refusal: { code: 'not-allowed' } })
  })

  it('refuses groups that do not make all cities, a place that no group has, a share above 100', async () => {
    const refused = async (facts: Partial<YearComposition>) => {
      const outcome = await composeYear(as(), await composition(facts))
      return outcome.ok ? 'saved' : outcome.refusal.code
    }
    expect(await refused({ groupSizes: [3, 3] })).toBe('cities-flawed')
    expect(await refused({ goalRank: 4 })).toBe('goal-rank-not-in-group')
    expect(await refused({ awards: [{ name: '최우수', count: 4 }] })).toBe('awards-exceed-group')
    expect(await refused({ percents: { indicators: 101, national: 0 } })).toBe('share-not-of-100')
  })

  it('still takes what is known of a city that it was given', async () => {
    const cities = [...list, { name: '새별시', population: 700_000 }]
    valueOf(await composeYear(as(), await composition({ cities, groupSizes: [3, 3] })))
    const joint90 = readDecimal('90')
    const known = { version: 1, joint: joint90, total: null, adjustments: [] }
    valueOf(await knowCity(as(), { setId: joint.setId, code: '새별시', ...known }))
    const found = (await citiesOf(city.session, joint.setId)).find(({ code }) => code === '새별시')
    expect(found?.joint).toEqual(joint90)
  })
})
