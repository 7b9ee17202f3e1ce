import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { auditMigrations } from '../audit/migrations.ts'
import { calendarDate } from '../kernel/calendar-date.ts'
import { valueOf } from '../kernel/result.ts'
import { settingsMigrations } from '../settings/migrations.ts'
import { saveSettingValue } from '../settings/save-setting-value.ts'
import { passwordRulesSetting } from './access-settings.ts'
import { accountByLogin } from './account-queries.ts'
import { actions, may } from './permission.ts'
import { change } from './change.ts'
import { closeAccount } from './close-account.ts'
import { grantHistory } from './grant-history.ts'
import { grantRole, revokeRole, type RoleGrant } from './grant-role.ts'
import { accessMigrations } from './migrations.ts'
import { openCitizenAccount } from './open-citizen-account.ts'
import { openStaffAccount } from './open-staff-account.ts'
import type { AccountId, DepartmentId, StaffRole } from './person.ts'
import { personOfSession } from './person-of-session.ts'
import { changePassword, resetPassword } from './set-password.ts'
import { signIn } from './sign-in.ts'
import { issueToken, takeToken } from './single-use-token.ts'
import { sweepAccess } from './sweep.ts'
import { accessTables } from './tables.ts'
import { setHashingCost } from './password-hash.ts'

// What is tested here is who gets in, not how long guessing takes: keys.test.ts hashes at the true cost.
setHashingCost({ n: 10, r: 8, p: 1 })

const password = 'Lantern-Walk-48'
const machineNow = new Date('2026-11-22T09:00:00+09:00')
const later = (minutes: number) => new Date(machineNow.getTime() + minutes * 60_000)
const browser = { userAgent: 'test', replaces: undefined }

describe('an account', () => {
  let city: TestCity
  let serial = 0
  beforeAll(async () => {
    city = await aTestCity({ migrations: [auditMigrations, settingsMigrations, accessMigrations] })
  })
  afterAll(() => city.close())
  const office = (day = '2021-11-10') =>
    city.context({ person: aPerson({ roles: ['administrator'] }), machineNow, day })
  const open = (login: string, roles: readonly StaffRole[] = [], given: string | undefined = password) =>
    change(office(), (session) =>
      openStaffAccount(session, office(), {
        login,
        name: '나들이',
        email: null,
        roles,
        ...(given ? { password: given } : {}),
      }),
    )
  const anAccount = async (roles: readonly StaffRole[] = []) => {
    serial += 1
    return { login: `worker${serial}`, id: valueOf(await open(`worker${serial}`, roles)) }
  }
  const at = (minutes = 0) => city.context({ machineNow: later(minutes), address: `10.2.0.${serial}` })
  const enter = async (login: string, with_ = password) =>
    signIn(at(), { ...browser, login, password: with_ })
  const personOn = async (login: string, day: string) => {
    const { token } = valueOf(await enter(login))
    return (await personOfSession(city.session, token, machineNow, calendarDate(day)))?.person
  }

  it('has a login of its own: the second one to ask for it is refused, also when both ask at once', async () => {
    const both = await Promise.all([open('twins', [], undefined), open('Twins', [], undefined)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'login-taken' })
    expect(await open('citizen@example.org')).toEqual({ ok: false, refusal: 'login-not-allowed' })
  })

  it('has no default password: without one nobody gets in, with a weak one it is not opened', async () => {
    valueOf(await open('newcomer', [], undefined))
    for (const guess of ['', 'newcomer', 'password']) expect((await enter('newcomer', guess)).ok).toBe(false)
    expect(await open('weakling', [], 'weakling-9A')).toEqual({ ok: false, refusal: 'password-holds-name' })
    expect(await accountByLogin(city.session, 'weakling')).toBeNull()
  })

  it('holds a role from its day to its last day', async () => {
    const { login, id } = await anAccount()
    const grant: RoleGrant = {
      accountId: id,
      role: 'planner',
      from: calendarDate('2021-11-15'),
      until: calendarDate('2021-11-20'),
      reason: '직무대리',
    }
    valueOf(await change(office(), (session) => grantRole(session, office(), grant)))
    const held = async (day: string) => (await personOn(login, day))?.roles.includes('planner')
    expect([
      await held('2021-11-14'),
      await held('2021-11-15'),
      await held('2021-11-20'),
      await held('2021-11-21'),
    ]).toEqual([false, true, true, false])
    const twice = await change(office(), (session) =>
      grantRole(session, office(), { ...grant, from: calendarDate('2021-11-20'), until: null }),
    )
    expect(twice).toEqual({ ok: false, refusal: 'already-granted' })
  })

  it('of a deputy heads the one department and no other that the person works in', async () => {
    const { login, id } = await anAccount()
    const [home, other] = [
      '00000000-0000-7000-8000-0000000000d1',
      '00000000-0000-7000-8000-0000000000d2',
    ] as unknown as [DepartmentId, DepartmentId]
    const grant: RoleGrant = {
      accountId: id,
      role: 'department-head',
      departmentId: other,
      from: calendarDate('2021-11-10'),
      reason: '직무대리',
    }
    valueOf(await change(office(), (session) => grantRole(session, office(), grant)))
    const { token } = valueOf(await enter(login))
    const found = await personOfSession(city.session, token, machineNow, calendarDate('2021-11-10'), () =>
      Promise.resolve([home]),
    )
    const person = found?.person ?? aPerson()
    const { approve, see } = actions('test', {
      approve: { ownDepartment: ['department-head'] },
      see: { ownDepartment: ['staff'] },
    })
    expect([
      may(person, approve, { departmentId: other }),
      may(person, approve, { departmentId: home }),
    ]).toEqual([true, false])
    expect([may(person, see, { departmentId: other }), may(person, see, { departmentId: home })]).toEqual([
      true,
      true,
    ])
  })

  it('loses a role at once when it is taken back, and the history keeps who, when and why', async () => {
    const { login, id } = await anAccount(['auditor', 'planner'])
    const revoke = (role: StaffRole, reason: string) =>
      change(office(), (session) => revokeRole(session, office(), { accountId: id, role, reason }))
    expect(await revoke('planner', '')).toEqual({ ok: false, refusal: 'reason-missing' })
    expect((await revoke('auditor', '전보')).ok).toBe(true)
    expect((await personOn(login, '2021-11-10'))?.roles).toEqual(['staff', 'planner'])
    expect(await revoke('auditor', '전보')).toEqual({ ok: false, refusal: 'not-found' })
    const history = await grantHistory(city.session, id, calendarDate('2021-11-10'))
    expect(history.find(({ role }) => role === 'auditor')).toMatchObject({
      grantedBy: '한가람',
      revokedBy: '한가람',
      revokedReason: '전보',
      inForce: false,
    })
  })

  it('loses a role on a day to come, and one that would have begun later never begins', async () => {
    const { login, id } = await anAccount()
    const grant = (from: string, until: string | null) => {
      const facts: RoleGrant = {
        accountId: id,
        role: 'planner',
        from: calendarDate(from),
        until: until === null ? null : calendarDate(until),
        reason: '발령',
      }
      return change(office(), (session) => grantRole(session, office(), facts))
    }
    valueOf(await grant('2021-11-01', '2021-11-30'))
    valueOf(await grant('2021-12-10', null))
    const revocation = {
      accountId: id,
      role: 'planner',
      from: calendarDate('2021-11-20'),
      reason: '전출',
    } as const
    valueOf(await change(office(), (session) => revokeRole(session, office(), revocation)))
    const held = async (day: string) => (await personOn(login, day))?.roles.includes('planner')
    expect([await held('2021-11-19'), await held('2021-11-20'), await held('2021-12-10')]).toEqual([
      true,
      false,
      false,
    ])
  })

  it('is not given roles by its own owner, and the last administrator stays', async () => {
    const first = await anAccount(['administrator'])
    const second = await anAccount(['administrator'])
    const self = city.context({ person: aPerson({ accountId: first.id, roles: ['administrator'] }) })
    const grant: RoleGrant = {
      accountId: first.id,
      role: 'planner',
      from: calendarDate('2021-11-10'),
      reason: '필요',
    }
    expect(await change(self, (session) => grantRole(session, self, grant))).toEqual({
      ok: false,
      refusal: 'own-roles',
    })
    const close = (id: AccountId) =>
      change(office(), (session) => closeAccount(session, office(), id, '퇴직'))
    const both = await Promise.all([close(first.id), close(second.id)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'last-administrator' })
  })

  it('lets its owner nowhere from the moment it is closed', async () => {
    const { login, id } = await anAccount(['planner'])
    const { token } = valueOf(await enter(login))
    valueOf(await change(office(), (session) => closeAccount(session, office(), id, '전출')))
    expect(await personOfSession(city.session, token, machineNow, calendarDate('2021-11-10'))).toBeNull()
    expect((await enter(login)).ok).toBe(false)
    const left = await accessTables(city.session)
      .selectFrom('account_password')
      .select('id')
      .where('account_id', '=', id)
      .execute()
    expect(left).toEqual([])
  })

  it('takes a new password for the right old one; the last ones do not come back and other sessions end', async () => {
    const two = {
      from: calendarDate('2021-01-01'),
      value: { minLength: 10, minClasses: 3, history: 2 },
      source: '내부 관리계획',
    }
    valueOf(
      await change(office(), (session) => saveSettingValue(session, office(), passwordRulesSetting, two)),
    )
    const { login, id } = await anAccount()
    const here = valueOf(await enter(login))
    const there = valueOf(await enter(login))
    const take = (current: string, next: string) =>
      changePassword(at(), { accountId: id, current, next, token: here.token })
    expect(await take('wrong', 'River-Stone-52')).toEqual({ ok: false, refusal: 'current-password-wrong' })
    expect((await take(password, 'River-Stone-52')).ok).toBe(true)
    expect(await take('River-Stone-52', password)).toEqual({ ok: false, refusal: 'password-used-before' })
    expect((await take('River-Stone-52', 'Cloud-Bridge-63')).ok).toBe(true)
    expect((await take('Cloud-Bridge-63', password)).ok).toBe(true)
    const on = (token: string) => personOfSession(city.session, token, machineNow, calendarDate('2021-11-10'))
    expect(await on(there.token)).toBeNull()
    expect(await on(here.token)).not.toBeNull()
  })
})

describe('a link in a mail', () => {
  let city: TestCity
  beforeAll(async () => {
    city = await aTestCity({ migrations: [auditMigrations, settingsMigrations, accessMigrations] })
  })
  afterAll(() => city.close())
  const at = (minutes = 0) => city.context({ machineNow: later(minutes), address: '10.3.0.1' })
  const link = (email: string) =>
    issueToken(city.session, at(), 'sign-up', { accountId: null, email, minutes: 30 })

  it('is good once, for its purpose and until its time, of twenty at once for one', async () => {
    const token = await link('a@example.org')
    const take = (minutes: number, purpose: 'sign-up' | 'reset-password' = 'sign-up') =>
      takeToken(city.session, token, purpose, later(minutes))
    expect(await take(0, 'reset-password')).toBeNull()
    expect(await take(30)).toBeNull()
    const crowd = await Promise.all(Array.from({ length: 20 }, () => take(1)))
    expect(crowd.filter((facts) => facts !== null)).toHaveLength(1)

    // The same crowd at a guard that looks first and marks afterwards, to see that it would be noticed.
    const other = await link('b@example.org')
    const unused = accessTables(city.session)
      .selectFrom('account_token')
      .select('id')
      .where('email', '=', 'b@example.org')
    const lookThenMark = async () => {
      const found = await unused.where('used_at', 'is', null).executeTakeFirst()
      if (found !== undefined) await takeToken(city.session, other, 'sign-up', later(1))
      return found !== undefined
    }
    const careless = await Promise.all(Array.from({ length: 20 }, lookThenMark))
    expect(careless.filter(Boolean).length).toBeGreaterThan(1)
  })

  it('opens a citizen’s account for whoever reads that mail, and only one', async () => {
    const [one, two] = [await link('citizen@example.org'), await link('citizen@example.org')]
    const open = (token: string) =>
      openCitizenAccount(at(), { ...browser, token, name: '윤슬', password: 'Lantern-Walk-48' })
    const weak = await openCitizenAccount(at(), { ...browser, token: one, name: '윤슬', password: 'short' })
    expect(weak).toEqual({ ok: false, refusal: 'password-too-short' })
    const first = valueOf(await open(one))
    const person = await personOfSession(city.session, first.token, machineNow)
    expect(person?.person).toMatchObject({
      kind: 'citizen',
      name: '윤슬',
      roles: ['citizen'],
      departmentIds: [],
    })
    expect(await open(one)).toEqual({ ok: false, refusal: 'link-used-up' })
    expect(await open(two)).toEqual({ ok: false, refusal: 'login-taken' })
  })

  it('sets a password once: a refused password does not use it up, and every session ends', async () => {
    const token = await link('walker@example.org')
    const session = valueOf(
      await openCitizenAccount(at(), { ...browser, token, name: '걸음', password: 'Lantern-Walk-48' }),
    )
    const id = (await accountByLogin(city.session, 'walker@example.org'))?.id ?? null
    const reset = await issueToken(city.session, at(), 'reset-password', {
      accountId: id,
      email: null,
      minutes: 30,
    })
    const set = (next: string) => resetPassword(at(5), { token: reset, password: next })
    expect(await set('short')).toEqual({ ok: false, refusal: 'password-too-short' })
    expect(await set('Lantern-Walk-48')).toEqual({ ok: false, refusal: 'password-used-before' })
    const both = await Promise.all([set('River-Stone-52'), set('Cloud-Bridge-63')])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await personOfSession(city.session, session.token, later(5))).toBeNull()
  })

  it('and everything else that is over is swept away, what is good stays', async () => {
    const good = await link('late@example.org')
    await sweepAccess(city.session, later(29))
    expect(await takeToken(city.session, good, 'sign-up', later(29))).not.toBeNull()
    await sweepAccess(city.session, later(200 * 24 * 60))
    const left = accessTables(city.session)
    expect(await left.selectFrom('account_token').select('id').execute()).toEqual([])
    expect(await left.selectFrom('account_session').select('id').execute()).toEqual([])
  })

  it('closes with its citizen: nothing that names them is left', async () => {
    const token = await link('gone@example.org')
    valueOf(
      await openCitizenAccount(at(), { ...browser, token, name: '떠난이', password: 'Lantern-Walk-48' }),
    )
    const id = (await accountByLogin(city.session, 'gone@example.org'))?.id
    if (id === undefined) throw new Error('the account is missing')
    valueOf(await change(at(), (session) => closeAccount(session, at(), id, '본인 요청')))
    const tables = accessTables(city.session)
    const rows = [
      await tables.selectFrom('account').selectAll().execute(),
      await tables.selectFrom('account_session').selectAll().execute(),
      await tables.selectFrom('account_token').selectAll().execute(),
    ]
    expect(JSON.stringify(rows)).not.toMatch(/gone@example|떠난이/)
  })
})
