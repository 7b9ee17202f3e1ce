import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { setOfYear, indicatorsOf, valuesOf, add, decimalText, zero } from '#modules/indicators/index.ts'
import { readYear, resultsOf, scoreYear, yearFacts, appealsOf } from '#modules/joint-evaluation/index.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { registerDutySources } from '../duty-sources.ts'
import { readManual2021 } from './evaluation-data.ts'
import { jointEvaluationEvents } from './live-joint-evaluation.ts'
import { organizationEvents } from './load-sample-city.ts'
import { readSampleCity } from './sample-data.ts'
import { SampleLife } from './sample-life.ts'

let city: TestCity
let life: SampleLife
const liveTo = async (from: string, until: string) => {
  const data = readSampleCity()
  const events = [...organizationEvents(data), ...jointEvaluationEvents()].toSorted((a, b) =>
    a.day.localeCompare(b.day),
  )
  for (const each of events) if (each.day > from && each.day <= until) await each.live(life)
}
beforeAll(async () => {
  city = await aTestCity()
  registerDutySources()
  life = new SampleLife(city.context(), readSampleCity())
})
afterAll(() => city.close())

describe('manual', () => {
  it('reads', async () => {
    const read = await readManual2021()
    expect(read.flaws).toEqual([])
    expect(read.doubts).toEqual([])
    expect(read.plans).toHaveLength(93)
  })
})
describe('life', () => {
  it('lives', async () => {
    const t0 = performance.now()
    await liveTo('', '2020-12-13')
    const t1 = performance.now()
    await liveTo('2020-12-13', '2021-07-14')
    const t2 = performance.now()
    await liveTo('2021-07-14', '2021-11-10')
    const t3 = performance.now()
    console.log(t1 - t0, t2 - t1, t3 - t2)
    const year = (await readYear(city.session, 2021))!
    const facts = await yearFacts(city.session, year)
    for (const each of scoreYear(facts))
      console.log(
        each.city.group,
        each.city.code,
        each.low,
        each.high,
        each.bestRank,
        each.worstRank,
        each.score?.indicators,
      )
    await liveTo('2021-11-10', '2021-12-31')
    console.log(
      [...(await resultsOf(city.session, year.setId)).values()]
        .map((r) => `${r.code} ${r.rank} ${r.award}`)
        .join(', '),
    )
    const facts2 = await yearFacts(city.session, (await readYear(city.session, 2021))!)
    for (const e of scoreYear(facts2)) console.log(e.city.code, e.low, e.high)
  })
})
