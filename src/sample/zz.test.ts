import { test } from 'vitest'
import { aTestCity } from '#testing/test-city.ts'
import { loadSampleCity } from './load-sample-city.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
test('x', async () => {
  const city = await aTestCity()
  const t=performance.now()
  const q=city.queries()
  const r = await loadSampleCity(city.context(), { day: calendarDate('2021-12-31') })
  console.log(r.events, performance.now()-t, city.queries()-q)
  console.log(JSON.stringify(r.accounts.slice(0,4)))
}, 120000)
