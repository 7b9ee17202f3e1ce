import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { auditMigrations } from '../audit/migrations.ts'
import { calendarDate } from '../kernel/calendar-date.ts'
import { ok, valueOf } from '../kernel/result.ts'
import { saveSettingValue } from '../settings/save-setting-value.ts'
import { settingsMigrations } from '../settings/migrations.ts'
import { accountLockoutSetting, addressLockoutSetting } from './access-settings.ts'
import { accountById } from './account-queries.ts'
import { endOwnSession, runningSessions } from './account-session.ts'
import { addressRange, giveBackAttempt, takeAccountAttempt, takeAddressAttempt } from './attempts.ts'
import { change } from './change.ts'
import { accessMigrations } from './migrations.ts'
import { openStaffAccount } from './open-staff-account.ts'
import type { AccountId, StaffRole } from './person.ts'
import { personOfSession } from './person-of-session.ts'
import { signIn } from './sign-in.ts'
import { signOut } from './sign-out.ts'
import { accessTables } from './tables.ts'
import { setHashingCost } from './password-hash.ts'

// What is tested here is who gets in, not how long guessing takes: keys.test.ts hashes at the true cost.
setHashingCost({ n: 10, r: 8, p: 1 })

const password = 'Lantern-Walk-48'
const start = new Date('2026-11-22T09:00:00+09:00')
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000)
const today = calendarDate('2021-11-10')
const browser = { userAgent: 'test browser', replaces: undefined }

describe('signing in', () => {
  let city: TestCity
  let serial = 0
  beforeAll(async () => {
    city = await aTestCity({ migrations: [auditMigrations, settingsMigrations, accessMigrations] })
  })
  afterAll(() => city.close())

  async function anAccount(roles: readonly StaffRole[] = []): Promise<{ id: AccountId; login: string }> {
    serial += 1
    const login = `officer${serial}`
    const context = city.context({ person: aPerson({ roles: ['administrator'] }), machineNow: start })
    const input = { login, name: '나들이', email: null, roles, password }
    return {
      login,
      id: valueOf(await change(context, (session) => openStaffAccount(session, context, input))),
    }
  }
  const at = (minutes: number, address = `10.0.0.${serial}`) =>
    city.context({ machineNow: after(minutes), address })
  const personAt = (token: string, minutes: number) =>
    personOfSession(city.session, token, after(minutes), today)

  it('answers an unknown login, a wrong password, a locked and a closed account with the same word', async () => {
    const { login, id } = await anAccount()
    const refused = { ok: false, refusal: 'sign-in-refused' }
    expect(await signIn(at(0), { ...browser, login: 'nobody', password })).toEqual(refused)
    for (let tries = 0; tries < 5; tries += 1)
      expect(await signIn(at(0), { ...browser, login, password: 'wrong' })).toEqual(refused)
    expect(await signIn(at(1), { ...browser, login, password })).toEqual(refused)
    expect((await signIn(at(31), { ...browser, login, password })).ok).toBe(true)
    await accessTables(city.session)
      .updateTable('account')
      .set({ status: 'closed' })
      .where('id', '=', id)
      .execute()
    expect(await signIn(at(32), { ...browser, login, password })).toEqual(refused)
  })

  it('hashes a password again when hashing has come to cost more, and only once it was typed right', async () => {
    const { login, id } = await anAccount()
    const kept = async () => (await accountById(city.session, id))?.passwordHash
    const before = await kept()
    setHashingCost({ n: 11, r: 8, p: 1 })
    await signIn(at(0), { ...browser, login, password: 'wrong' })
    expect(await kept()).toBe(before)
    expect((await signIn(at(1), { ...browser, login, password })).ok).toBe(true)
    const renewed = await kept()
    expect(renewed).toContain('$scrypt$ln=11,')
    setHashingCost({ n: 10, r: 8, p: 1 })
    expect((await signIn(at(2), { ...browser, login, password })).ok).toBe(true)
    expect(await kept()).toBe(renewed)
  })

  it('compares no more guesses than the limit when many come at once', async () => {
    const { id } = await anAccount()
    const rule = { attempts: 5, minutes: 30 }
    const guesses = async (take: (n: number) => Promise<boolean>) =>
      (await Promise.all(Array.from({ length: 20 }, (_, n) => take(n)))).filter(Boolean).length
    expect(await guesses(() => takeAccountAttempt(city.session, id, rule, start))).toBe(5)

    // The same crowd at a guard that looks first and counts afterwards: it lets more through, so the crowd is real.
    const other = await anAccount()
    const lookThenCount = async () => {
      const account = accessTables(city.session)
        .selectFrom('account')
        .select('failures')
        .where('id', '=', other.id)
      const { failures } = await account.executeTakeFirstOrThrow()
      if (failures >= rule.attempts) return false
      await accessTables(city.session)
        .updateTable('account')
        .set({ failures: failures + 1 })
        .where('id', '=', other.id)
        .execute()
      return true
    }
    expect(await guesses(lookThenCount)).toBeGreaterThan(5)
  })

  it('gives a right try back without forgetting the wrong ones of others', async () => {
    const { id } = await anAccount()
    const rule = { attempts: 2, minutes: 30 }
    expect(await takeAccountAttempt(city.session, id, rule, start)).toBe(true)
    expect(await takeAccountAttempt(city.session, id, rule, start)).toBe(true)
    await giveBackAttempt(city.session, id)
    expect(await takeAccountAttempt(city.session, id, rule, start)).toBe(true)
    expect(await takeAccountAttempt(city.session, id, rule, start)).toBe(false)
  })

  it('stops an address after its limit, whichever accounts it tried, and lets it in again later', async () => {
    const rule = { attempts: 3, minutes: 10 }
    const take = (minutes: number, address: string) =>
      takeAddressAttempt(city.session, address, rule, after(minutes))
    const crowd = await Promise.all(Array.from({ length: 9 }, () => take(0, '192.0.2.7')))
    expect(crowd.filter(Boolean)).toHaveLength(3)
    expect(await take(0, '192.0.2.8')).toBe(true)
    expect(await take(9, '192.0.2.7')).toBe(false)
    expect(await take(10, '192.0.2.7')).toBe(true)
    expect(addressRange('2001:db8:1:2::1')).toBe(addressRange('2001:DB8:1:2:ffff::9%eth0'))
    expect(addressRange('2001:db8:1:3::1')).not.toBe(addressRange('2001:db8:1:2::1'))
    expect(addressRange('::1')).toBe('0:0:0:0::/64')
  })

  it('uses the limits that the city has set', async () => {
    const { login } = await anAccount()
    const context = city.context({ person: aPerson({ accountId: '00000000-0000-7000-8000-00000000000a' }) })
    const strict = { from: today, source: '내부 관리계획', value: { attempts: 1, minutes: 5 } }
    await change(context, async (session) => {
      valueOf(await saveSettingValue(session, context, accountLockoutSetting, strict))
      return ok()
    })
    await signIn(at(0), { ...browser, login, password: 'wrong' })
    expect((await signIn(at(4), { ...browser, login, password })).ok).toBe(false)
    expect((await signIn(at(5), { ...browser, login, password })).ok).toBe(true)
    const usual = { ...strict, value: { attempts: 5, minutes: 30 } }
    await change(context, (session) => saveSettingValue(session, context, accountLockoutSetting, usual))
  })

  it('gives a token of its own and makes the one the browser had before worthless', async () => {
    const { login } = await anAccount()
    const planted = 'a-token-that-somebody-planted'
    expect(await personAt(planted, 0)).toBeNull()
    const first = valueOf(await signIn(at(0), { ...browser, login, password, replaces: planted }))
    expect(first.token).not.toBe(planted)
    expect(await personAt(planted, 0)).toBeNull()
    const second = valueOf(await signIn(at(1), { ...browser, login, password, replaces: first.token }))
    expect(await personAt(first.token, 1)).toBeNull()
    expect((await personAt(second.token, 1))?.person.roles).toEqual(['staff'])
  })

  it('keeps only the hash of a token', async () => {
    const { login } = await anAccount()
    const { token } = valueOf(await signIn(at(0), { ...browser, login, password }))
    const rows = await accessTables(city.session).selectFrom('account_session').selectAll().execute()
    expect(
      JSON.stringify(rows, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
    ).not.toContain(token)
  })

  it('ends a session after twenty minutes without use, and after twelve hours in any case', async () => {
    const { login } = await anAccount()
    const { token } = valueOf(await signIn(at(0), { ...browser, login, password }))
    expect((await personAt(token, 19))?.idleEndsInSeconds).toBe(20 * 60)
    expect(await personAt(token, 38)).not.toBeNull()
    expect(await personAt(token, 59)).toBeNull()

    const worker = valueOf(await signIn(at(0), { ...browser, login, password }))
    for (let minutes = 10; minutes < 12 * 60; minutes += 10)
      expect(await personAt(worker.token, minutes)).not.toBeNull()
    expect((await personAt(worker.token, 12 * 60 - 1))?.idleEndsInSeconds).toBe(60)
    expect(await personAt(worker.token, 12 * 60)).toBeNull()
  })

  it('finds the person, roles and all, with one query', async () => {
    const { login } = await anAccount(['planner', 'department-head'])
    const { token } = valueOf(await signIn(at(0), { ...browser, login, password }))
    const before = city.queries()
    const found = await personAt(token, 0)
    expect(city.queries() - before).toBe(1)
    expect(found?.person).toMatchObject({ kind: 'staff', name: '나들이' })
    expect([...(found?.person.roles ?? [])].sort()).toEqual(['department-head', 'planner', 'staff'])
  })

  it('lists the running sessions, ends a chosen one and nobody else’s', async () => {
    const { login, id } = await anAccount()
    const here = valueOf(await signIn(at(0), { ...browser, login, password }))
    const there = valueOf(await signIn(at(1), { ...browser, login, password, userAgent: 'another' }))
    const lines = await runningSessions(city.session, id, after(2), here.token)
    expect(lines.map(({ userAgent, current }) => [userAgent, current])).toEqual([
      ['another', false],
      ['test browser', true],
    ])
    const context = city.context({ machineNow: after(2) })
    const stranger = await anAccount()
    expect(await endOwnSession(city.session, context, stranger.id, lines[0]?.id ?? '')).toBe(false)
    expect(await endOwnSession(city.session, context, id, lines[0]?.id ?? '')).toBe(true)
    expect(await personAt(there.token, 2)).toBeNull()
    await signOut(context, here.token)
    expect(await personAt(here.token, 2)).toBeNull()
  })

  it('refuses everyone from an address that is blocked, the right password too', async () => {
    const { login } = await anAccount()
    const context = city.context({ machineNow: start, address: '198.51.100.1' })
    const { attempts } = addressLockoutSetting.defaults[0]?.value ?? { attempts: 0 }
    const rule = { attempts, minutes: 10 }
    for (let tries = 0; tries < attempts; tries += 1)
      await takeAddressAttempt(city.session, '198.51.100.1', rule, start)
    expect(await signIn(context, { ...browser, login, password })).toEqual({
      ok: false,
      refusal: 'address-blocked',
    })
  })
})
