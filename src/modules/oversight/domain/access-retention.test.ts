import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { keptFrom, retentionMonths } from './access-retention.ts'

const rule = { months: 12, longMonths: 24, manySubjects: 50_000, holdsUniqueIdentifiers: false }

describe('the access record', () => {
  it('is kept one year', () => {
    expect(keptFrom(calendarDate('2021-11-10'), rule, 49_999)).toBe('2020-11-10')
  })

  it('is kept two years from 50,000 data subjects on, or with unique identifiers', () => {
    expect(retentionMonths(rule, 50_000)).toBe(24)
    expect(retentionMonths({ ...rule, holdsUniqueIdentifiers: true }, 3)).toBe(24)
    expect(keptFrom(calendarDate('2024-02-29'), rule, 50_000)).toBe('2022-02-28')
  })
})
