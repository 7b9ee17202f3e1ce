import { writeFileSync } from 'node:fs'
import { test } from 'vitest'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity } from '#testing/test-city.ts'
import { loadSampleCity } from '../../sample/load-sample-city.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { writeBook, bookKinds } from './use-cases/write-book.ts'
test('dump', { timeout: 200_000 }, async () => {
  const city = await aTestCity()
  await loadSampleCity(city.context(), { day: calendarDate('2021-11-10') })
  for (const locale of ['ko', 'en'] as const) for (const kind of bookKinds) for (const reader of ['office', 'citizens'] as const) {
    const before = city.queries()
    const book = await writeBook(city.context({ person: aPerson({ roles: ['planner'] }), day: '2021-11-10' }), { kind, year: 2021, locale, reader, ...(kind==='handout'?{department:'planning'}:{}) })
    console.log(kind, reader, book.ok || book.refusal, city.queries() - before)
    if (book.ok) writeFileSync(`/tmp/book-${kind}-${reader}-${locale}.json`, JSON.stringify(book.value))
  }
})
