import fc from 'fast-check'
import { z } from 'zod'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { auditMigrations } from '../audit/migrations.ts'
import { change } from '../access/change.ts'
import { calendarDate } from '../kernel/calendar-date.ts'
import { settingsMigrations } from './migrations.ts'
import { saveSettingValue } from './save-setting-value.ts'
import type { Setting } from './setting.ts'
import { savedValues, settingValue, settingValues } from './setting-value.ts'
import { readValue, writeValue } from './written-value.ts'

const limit: Setting<bigint> = {
  name: 'grants.small-grant',
  title: { ko: '소액 보조금', en: 'Small grant' },
  schema: z.bigint().positive(),
  defaults: [
    { from: calendarDate('2015-01-01'), value: 10_000_000n, source: '지방보조금 관리기준' },
    { from: calendarDate('2021-07-13'), value: 30_000_000n, source: '지방보조금법' },
  ],
}
const quorum: Setting<{ members: number }> = {
  name: 'committees.quorum',
  title: { ko: '의사정족수', en: 'Quorum' },
  schema: z.object({ members: z.int().min(1) }),
  defaults: [{ from: calendarDate('2000-01-01'), value: { members: 5 }, source: '조례' }],
}

describe('settings', () => {
  let city: TestCity
  beforeAll(async () => {
    city = await aTestCity({ migrations: [auditMigrations, settingsMigrations] })
  })
  afterAll(() => city.close())
  const save = (from: string, value: unknown, source = '시장 방침 제12호') =>
    change(city.context(), (session) =>
      saveSettingValue(session, city.context(), limit, { from: calendarDate(from), value, source }),
    )
  const on = (day: string) => settingValue(city.session, limit, calendarDate(day))

  it('give the default in force on the day while the city has set nothing', async () => {
    expect(await on('2021-07-12')).toBe(10_000_000n)
    expect(await on('2021-07-13')).toBe(30_000_000n)
    expect(await on('1999-01-01')).toBe(10_000_000n)
  })

  it("give the city's value from its day on, and money stays money", async () => {
    expect((await save('2021-10-01', 50_000_000n)).ok).toBe(true)
    expect(await on('2021-09-30')).toBe(30_000_000n)
    expect(await on('2021-10-01')).toBe(50_000_000n)
    expect(await settingValues(city.session, { limit, quorum }, calendarDate('2021-11-10'))).toEqual({
      limit: 50_000_000n,
      quorum: { members: 5 },
    })
  })

  it('keep every entry for a day and let the last one count', async () => {
    await save('2021-10-01', 60_000_000n)
    expect(await on('2021-10-01')).toBe(60_000_000n)
    const history = await savedValues(city.session, limit)
    expect(history.map(({ value, replaced }) => [value, replaced])).toEqual([
      [60_000_000n, false],
      [50_000_000n, true],
    ])
  })

  it('refuse a value that does not fit and a value without a source', async () => {
    expect(await save('2021-11-01', -1n)).toEqual({ ok: false, refusal: 'value-does-not-fit' })
    expect(await save('2021-11-01', '60000000')).toEqual({ ok: false, refusal: 'value-does-not-fit' })
    expect(await save('2021-11-01', 1n, '  ')).toEqual({ ok: false, refusal: 'source-missing' })
    expect(await on('2021-11-01')).toBe(60_000_000n)
  })
})

describe('a written value', () => {
  it('reads back as it was, however deep its big integers lie', () => {
    const leaf = fc.oneof(fc.bigInt(), fc.string(), fc.integer(), fc.boolean(), fc.constant(null))
    const value = fc.letrec((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('node')),
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie('node')),
      ),
    })).node
    fc.assert(
      fc.property(value, (it) => {
        expect(readValue(writeValue(it))).toEqual(it)
      }),
    )
  })
})
