import { expect, it } from 'vitest'
import { aTestCity } from '#testing/test-city.ts'
import { registerDutySources } from '../duty-sources.ts'
import { jointEvaluationEvents } from './live-joint-evaluation.ts'
import { organizationEvents } from './load-sample-city.ts'
import { readSampleCity } from './sample-data.ts'
import { SampleLife } from './sample-life.ts'
import { indicatorsOf, setOfYear, actualBy, decimalText, valuesOf, attainmentOf } from '#modules/indicators/index.ts'
it('times', async () => {
  const city = await aTestCity()
  registerDutySources()
  const data = readSampleCity()
  const life = new SampleLife(city.context(), data)
  const org = organizationEvents(data).map((e) => ({ ...e, own: false }))
  const events = [...org, ...jointEvaluationEvents().map((e) => ({ ...e, own: true }))].toSorted((a, b) => a.day.localeCompare(b.day))
  const out: string[] = []
  let all = 0
  for (const each of events) {
    if (each.day > '2021-12-31') break
    const t = performance.now()
    await each.live(life)
    const took = performance.now() - t
    if (each.own) { all += took; out.push(`${each.day} ${took.toFixed(0)}`) }
  }
  console.log(all, out.join('\n'))
  const { readYear, yearFacts, scoreYear } = await import('#modules/joint-evaluation/index.ts')
  const { readEvaluation } = await import('./evaluation-data.ts')
  const facts = await yearFacts(city.session, (await readYear(city.session, 2021))!)
  const told = readEvaluation().cities
  for (const e of scoreYear(facts)) { const t = Number(decimalText(told.find((c) => c.code === e.city.code)!.total, 2)) * 100
    console.log(e.city.group, e.city.code, e.low, e.high, Math.round(t), Number(e.low) <= t && t <= Number(e.high) ? '' : 'OUT', e.bestRank, e.worstRank) }
})
