import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { decimalText, lockSet, readDecimal, valuesOf, zero } from '#modules/indicators/index.ts'
import { aJointYear, type JointCity } from '#testing/a-joint-year.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import type { PrefillSource } from '../prefill-source.ts'
import { enterProposals, prefillsFor, proposePrefills, tieSource } from './prefills.ts'

let city: TestCity
let office: JointCity
beforeAll(async () => {
  city = await aTestCity()
  office = await aJointYear(city)
})
afterAll(() => city.close())

const asked: CalendarDate[] = []
const known = new Map([
  ['2021-04-30', '320.6'],
  ['2021-05-31', '100'],
])
const source = (key: string, unit: string): PrefillSource => ({
  ...{ key, unit, title: { ko: '알선', en: 'Jobs found' } },
  valueAt: (_session, day) => {
    asked.push(day)
    const digits = known.get(day)
    return Promise.resolve(digits === undefined ? null : (readDecimal(digits) ?? zero))
  },
})
const sources = [source('jobs', '건'), source('share', '%')]
const jobs = () => office.indicators[0]!
const as = (day: string, person = office.planner) => city.context({ person, day })
const tie = (sourceKey: string | null, place = 0, context = as('2021-05-03')) =>
  tieSource(context, sources, { setId: office.setId, indicatorId: office.indicators[place]!.id, sourceKey })
const propose = (day: string) => proposePrefills(city.context({ person: systemPerson, day }), sources)
const shown = async (month: string) =>
  [...(await prefillsFor(city.session, sources, [jobs().id], month as CalendarMonth)).values()].map(
    ({ value, asOf, title }) => `${decimalText(value, 2)} ${asOf} ${title?.ko ?? ''}`,
  )
const enter = (month: string, facts: object = {}, context = as('2021-05-04')) =>
  enterProposals(context, {
    ...{ setId: office.setId, month: month as CalendarMonth, indicatorIds: [jobs().id], isSure: false, note: '' },
    ...facts,
  }) // prettier-ignore
const values = async () =>
  (await valuesOf(city.session, office.setId)).map(({ month, value }) => `${month} ${decimalText(value, 2)}`)

describe('an indicator tied to a figure of the house', () => {
  it('has the same unit and no formula, and is tied by the office', async () => {
    expect(await tie('jobs', 0, as('2021-05-03', office.colleagues[0]!.person))).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(await tie('nothing')).toMatchObject({ refusal: 'no-such-source' })
    expect(await tie('share')).toMatchObject({ refusal: 'wrong-unit-of-source' })
    expect(await tie('share', 1)).toMatchObject({ refusal: 'worked-out-by-formula' })
    valueOf(await tie('jobs'))
  })

  it('gets a proposal as of the end of the month that is entered now; nothing is entered', async () => {
    expect(await propose('2021-05-04')).toBe(1)
    expect(asked.at(-1)).toBe('2021-04-30')
    expect(await shown('2021-04')).toEqual(['320.6 2021-04-30 알선'])
    expect(await values()).toEqual([])
    expect(await propose('2021-05-26')).toBe(0)
    expect(asked.at(-1)).toBe('2021-05-26')
  })

  it('is entered only by who may enter it, rounded as it is shown', async () => {
    expect(await enter('2021-03')).toMatchObject({ refusal: { code: 'nothing-chosen' } })
    const other = as('2021-05-04', office.colleagues[1]!.person)
    expect(await enter('2021-04', {}, other)).toMatchObject({ refusal: { flaws: [{ code: 'not-yours' }] } })
    valueOf(await enter('2021-04', {}, as('2021-05-04', office.colleagues[0]!.person)))
    expect(await values()).toEqual(['2021-04 321'])
  })

  it('is doubted like a typed value, and entered with a reason', async () => {
    await propose('2021-06-02')
    const june = as('2021-06-02')
    const fell = await enter('2021-05', {}, june)
    expect(fell).toMatchObject({ refusal: { flaws: [{ code: 'doubtful', doubts: ['cumulative-fell'] }] } })
    valueOf(await enter('2021-05', { isSure: true, note: '겹쳐 센 것을 뺌' }, june))
    expect(await values()).toEqual(['2021-04 321', '2021-05 100'])
  })

  it('proposes nothing once the tie is undone, and nothing is tied or entered after the lock', async () => {
    valueOf(await tie(null))
    expect(await propose('2021-06-03')).toBe(0)
    expect(await shown('2021-05')).toEqual([])
    valueOf(await tie('jobs'))
    expect(await propose('2021-06-03')).toBe(1)
    valueOf(await lockSet(as('2021-09-30'), office.setId))
    expect(await enter('2021-05', { isSure: true }, as('2021-10-01'))).toMatchObject({
      refusal: { flaws: [{ code: 'locked' }] },
    })
    expect(await tie(null, 0, as('2021-10-01'))).toMatchObject({ refusal: 'locked' })
    expect(await propose('2021-10-02')).toBe(0)
  })
})
