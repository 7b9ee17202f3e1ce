import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  indicatorsOf,
  lockSet,
  planIndicators,
  rational,
  readDecimal,
  zero,
} from '#modules/indicators/index.ts'
import { aCollaborationCity, type CollaborationCity } from '#testing/a-collaboration-city.ts'
import { entered, threePlans, typed } from '#testing/an-indicator-set.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { appealsOf, recognisedOf, resultsOf } from '../data/appeal-queries.ts'
import { citiesOf } from '../data/city-queries.ts'
import { readYear } from '../data/year-queries.ts'
import { announceResult } from './announce-result.ts'
import { decideAppeal, noteRecognised, raiseAppeal } from './appeals.ts'
import { knowCity, knowCityValues } from './know-cities.ts'
import { openYear, type OpenYear } from './open-year.ts'
import { scoreYear, yearFacts } from './year-board.ts'

let city: TestCity
let people: CollaborationCity
beforeAll(async () => {
  city = await aTestCity()
  people = await aCollaborationCity(city)
})
afterAll(() => city.close())

const n = (text: string) => readDecimal(text) ?? zero
const as = (day: string) => city.context({ person: people.planner, day })
const aYear = (facts: Partial<OpenYear> = {}): OpenYear => ({
  ...{ evaluationYear: 2021, resultYear: 2021, title: '2021년 시군종합평가' },
  ...{ baseDay: calendarDate('2021-09-30'), lockDay: calendarDate('2021-09-30') },
  cities: [
    { code: 'dure', name: '두레시', population: 470_000 },
    { code: 'hanul', name: '한울시', population: 480_000 },
    { code: 'maru', name: '마루시', population: 450_000 },
    { code: 'saem', name: '샘군', population: 60_000 },
    { code: 'byeol', name: '별군', population: 50_000 },
  ],
  ...{ ownCode: 'dure', groupSizes: [3, 2], goalRank: 1 },
  awards: [
    { name: '최우수', count: 1 },
    { name: '우수', count: 1 },
  ],
  ...facts,
})
const year = async () => (await readYear(city.session, 2021))!
const board = async () => {
  const scored = scoreYear(await yearFacts(city.session, await year()))
  return scored.map(({ city: { code }, low, high, bestRank, worstRank }) => {
    const total = low === high ? String(low) : `${low}–${high}`
    return `${code} ${total} ${bestRank}–${worstRank}`
  })
}

describe('a year of the joint evaluation', () => {
  it('has its cities in groups by population, and its shares as they are in force', async () => {
    const none = await openYear(as('2021-01-04'), aYear({ ownCode: 'nowhere' }))
    expect(none).toMatchObject({ refusal: { code: 'cities-flawed', flaw: { flaw: 'no-own-city' } } })
    const sizes = await openYear(as('2021-01-04'), aYear({ groupSizes: [3, 3] }))
    expect(sizes).toMatchObject({ refusal: { flaw: { flaw: 'sizes-do-not-make-all', sum: 6, all: 5 } } })
    expect(await openYear(as('2021-01-04'), aYear({ goalRank: 4 }))).toMatchObject({ refusal: { code: 'goal-rank-not-in-group' } })
    const many = [{ name: '최우수', count: 4 }]
    expect(await openYear(as('2021-01-04'), aYear({ awards: many }))).toMatchObject({ refusal: { code: 'awards-exceed-group', awards: 4, inGroup: 3 } })
    const setId = valueOf(await openYear(as('2021-01-04'), aYear()))
    expect((await citiesOf(city.session, setId)).map(({ code, group }) => `${group} ${code}`)).toEqual(['1 hanul', '1 dure', '1 maru', '2 saem', '2 byeol'])
    expect((await year()).parts).toEqual({ indicators: rational(7n, 10n), joint: rational(3n, 10n), national: null })
    expect(await openYear(as('2021-01-05'), aYear())).toMatchObject({ refusal: { code: 'opened-already' } })
    valueOf(await planIndicators(as('2021-01-05'), { setId, plans: threePlans() }))
  })

  it('scores the own city by what it entered, others by what is known, as a range where it is one', async () => {
    const { setId } = await year()
    const indicators = await indicatorsOf(city.session, setId)
    const [jobs, recycling, days] = [indicators[0]!, indicators[1]!, indicators[2]!]
    await entered(city, setId, { person: people.planner, day: '2021-09-30' }, [
      typed(jobs, '2021-09', '900'),
      typed(recycling, '2021-09', { 재활용량: '60', 발생량: '100' }),
      typed(days, '2021-09', '6'),
    ])
    const known = (code: string, facts: object) =>
      knowCity(as('2021-09-30'), { setId, code, version: 1, joint: n('90'), total: null, adjustments: [], ...facts })
    valueOf(await known('dure', { adjustments: [{ reason: '우수사례 확산', points: n('0.5') }] }))
    const total = { low: n('93'), high: n('97.5'), knowing: 'estimated', source: '전년 결과와 보도' }
    valueOf(await known('hanul', { total }))
    expect(await known('hanul', {})).toMatchObject({ refusal: 'stale' })
    expect(await known('maru', { total: { ...total, source: '' } })).toMatchObject({ refusal: 'source-missing' })
    expect(await known('maru', { total: { ...total, low: n('98') } })).toMatchObject({ refusal: 'total-turned-round' })
    const value = (code: string, indicatorId: typeof jobs.id, low: string, high = low) => ({
      ...{ code, indicatorId, low: n(low), high: n(high), knowing: 'entered' as const, source: '회의 자료' },
      asOf: calendarDate('2021-09-30'),
    })
    const values = [value('maru', jobs.id, '900'), value('maru', recycling.id, '45', '60')]
    expect(await knowCityValues(as('2021-09-30'), { setId, values: [...values, value('dure', days.id, '5')] })).toMatchObject({ refusal: { code: 'own-city', at: 2 } })
    valueOf(await knowCityValues(as('2021-09-30'), { setId, values }))
    valueOf(await knowCity(as('2021-09-30'), { setId, code: 'maru', version: 1, joint: n('100'), total: null, adjustments: [] }))
    // The own city: 40 + 35 + 25 × (2 − 6/5) = 95; × 0.7 + 90 × 0.3 + 0.5. Maru: 40 + 26.25…35 + 0…25.
    expect(await board()).toEqual(['hanul 9300–9750 1–3', 'dure 9400 1–3', 'maru 7638–10000 1–3', 'saem 0–10000 1–2', 'byeol 0–10000 1–2'])
  })

  it('goes on after the lock with what was recognised, objections to it, and the result', async () => {
    const { setId } = await year()
    const [jobs] = await indicatorsOf(city.session, setId)
    const owner = city.context({ person: people.colleagues[0]!.person, day: '2021-10-20' })
    const recognise = (value: string, note: string) =>
      noteRecognised(as('2021-10-18'), { setId, recognised: [{ indicatorId: jobs!.id, value: n(value), note }] })
    expect(await recognise('810', '')).toMatchObject({ refusal: 'not-locked-yet' })
    valueOf(await lockSet(as('2021-10-01'), setId))
    const claim = (claimed: string, reason: string, context = owner) =>
      raiseAppeal(context, { setId, indicatorId: jobs!.id, claimed: n(claimed), reason })
    expect(await claim('900', '빠졌습니다.')).toMatchObject({ refusal: 'nothing-recognised' })
    valueOf(await recognise('810', '증빙이 없는 90건 제외'))
    expect((await board())[1]).toBe('dure 9120 2–3')
    expect(await claim('810', '같습니다.')).toMatchObject({ refusal: 'same-as-recognised' })
    expect(await claim('900', ' ')).toMatchObject({ refusal: 'reason-missing' })
    const other = city.context({ person: people.colleagues[1]!.person, day: '2021-10-20' })
    expect(await claim('900', '남의 지표', other)).toMatchObject({ refusal: 'not-allowed' })
    const late = city.context({ person: people.colleagues[0]!.person, day: '2021-11-22' })
    expect(await claim('900', '늦게', late)).toMatchObject({ refusal: 'too-late' })
    const id = valueOf(await claim('900', '증빙을 다시 냅니다.'))
    expect(await claim('900', '또')).toMatchObject({ refusal: 'raised-already' })
    const totals = [
      { code: 'hanul', total: n('95.9') },
      { code: 'dure', total: n('94.00') },
      { code: 'maru', total: n('93.2') },
    ]
    expect(await announceResult(as('2021-11-23'), { setId, totals })).toMatchObject({ refusal: { code: 'appeals-open' } })
    expect(await decideAppeal(as('2021-11-01'), { id, isUpheld: true, answer: '' })).toMatchObject({ refusal: 'answer-missing' })
    valueOf(await decideAppeal(as('2021-11-01'), { id, isUpheld: true, answer: '도가 받아들였습니다.' }))
    expect(await decideAppeal(as('2021-11-01'), { id, isUpheld: false, answer: '또' })).toMatchObject({ refusal: 'decided-already' })
    expect((await recognisedOf(city.session, setId)).get(jobs!.id)?.value).toEqual(n('900'))
    expect((await appealsOf(city.session, setId)).map(({ state }) => state)).toEqual(['upheld'])
    expect(await announceResult(as('2021-11-23'), { setId, totals: totals.slice(2) })).toMatchObject({ refusal: { code: 'own-total-missing' } })
    expect(await announceResult(as('2021-11-23'), { setId, totals: totals.slice(0, 2) })).toMatchObject({ refusal: { code: 'group-incomplete', names: ['마루시'] } })
    valueOf(await announceResult(as('2021-11-23'), { setId, totals }))
    const results = [...(await resultsOf(city.session, setId)).values()]
    expect(results.map(({ code, rank, award }) => `${rank} ${code} ${award ?? '–'}`).sort()).toEqual(['1 hanul 최우수', '2 dure 우수', '3 maru –'])
    expect(await announceResult(as('2021-11-24'), { setId, totals })).toMatchObject({ refusal: { code: 'settled-already' } })
  })
}) // prettier-ignore
