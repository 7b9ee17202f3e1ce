import { afterAll, expect, test } from 'vitest'
import { accountByLogin } from '#platform/access/account-queries.ts'
import { matchesPassword } from '#platform/access/password-hash.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { loadSampleCity } from './load-sample-city.ts'

const opened: TestCity[] = []
afterAll(async () => {
  for (const city of opened) await city.close()
})

test('everyone to sign in as gets a password of their own, which is kept nowhere', async () => {
  const city = await aTestCity()
  opened.push(city)
  const { accounts } = await loadSampleCity(city.context(), { day: calendarDate('2019-12-31') })
  expect(accounts).toHaveLength(21)
  expect(new Set(accounts.map(({ password }) => password)).size).toBe(21)
  for (const { login, password } of accounts.slice(0, 4)) {
    const account = await accountByLogin(city.session, login)
    expect(account?.passwordHash).not.toContain(password)
    expect(await matchesPassword(password, account?.passwordHash ?? null)).toBe(true)
  }
})

test('a day before the city is refused', async () => {
  const city = await aTestCity({ migrations: [] })
  opened.push(city)
  await expect(loadSampleCity(city.context(), { day: calendarDate('2018-06-30') })).rejects.toThrow(
    'begins on 2018-07-01',
  )
})
