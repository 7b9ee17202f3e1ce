import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { anIndicatorSet, anIndicatorPlan, type IndicatorCity, typed } from '#testing/an-indicator-set.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { valuesOf } from '../data/value-queries.ts'
import { rational } from '../domain/rational.ts'
import { enterValues } from './enter-values.ts'
import { lockSet } from './lock-set.ts'

/** PGlite answers one after the other whatever is asked at once: races are PostgreSQL's (TEST_DATABASE_URL). */
const isPostgres = process.env['TEST_DATABASE_URL'] !== undefined

let city: TestCity
let office: IndicatorCity
beforeAll(async () => {
  city = await aTestCity()
  const plans = Array.from({ length: 20 }, (_, at) =>
    anIndicatorPlan({ number: String(at + 1), weight: rational(5n), series: 'monthly' }),
  )
  office = await anIndicatorSet(city, { plans })
})
afterAll(() => city.close())

describe(`entering while the set is locked, on ${isPostgres ? 'PostgreSQL' : 'PGlite (no race)'}`, () => {
  it('comes wholly before or wholly after: no value is added to what the lock has counted', async () => {
    const { setId, planner, indicators } = office
    const day = '2021-09-30'
    const enter = (at: number, month: number) =>
      enterValues(city.context({ person: planner, day }), {
        setId,
        given: [typed(indicators[at]!, office.month(month), '10')],
      })
    const tries = indicators.flatMap((_, at) => [1, 2, 3, 4, 5].map((month) => enter(at, month)))
    const lock = lockSet(city.context({ person: planner, day }), setId)
    const further = indicators.flatMap((_, at) => [6, 7, 8, 9].map((month) => enter(at, month)))
    const answers = await Promise.all([...tries, ...further])
    const { values } = valueOf(await lock)
    const saved = answers.filter(({ ok }) => ok).length
    expect(await valuesOf(city.session, setId)).toHaveLength(values)
    expect(saved).toBe(values)
    const refusals = answers.flatMap((each) => (each.ok ? [] : [JSON.stringify(each.refusal)]))
    for (const refusal of refusals) expect(refusal).toContain('"locked"')
  }, 120_000)

  it('of two who save the same month at once one is told to look again', async () => {
    const own = await aTestCity()
    try {
      const there = await anIndicatorSet(own)
      const given = (text: string) => [typed(there.indicators[0]!, '2021-01', text, { version: 0 })]
      const save = (text: string) =>
        enterValues(own.context({ person: there.planner, day: '2021-02-01' }), {
          setId: there.setId,
          given: given(text),
        })
      const answers = await Promise.all(['70', '71', '72', '73'].map(save))
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      expect(await valuesOf(own.session, there.setId)).toHaveLength(1)
    } finally {
      await own.close()
    }
  }, 120_000)
})
