import { generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { auditMigrations } from '../audit/migrations.ts'
import { calendarDate } from '../kernel/calendar-date.ts'
import { valueOf } from '../kernel/result.ts'
import { settingsMigrations } from '../settings/migrations.ts'
import { change } from './change.ts'
import { grantRole } from './grant-role.ts'
import { keysFrom } from './keys.ts'
import { accessMigrations } from './migrations.ts'
import { openStaffAccount } from './open-staff-account.ts'
import { pendingSession, type PendingSession } from './pending-session.ts'
import type { StaffRole } from './person.ts'
import { personOfSession } from './person-of-session.ts'
import { resetSecondFactor } from './reset-second-factor.ts'
import { confirmTotp, giveSecondFactor, mustEnrolFirst } from './second-factor.ts'
import { signIn } from './sign-in.ts'
import { accessTables } from './tables.ts'
import { beginTotp, openTotpEnrolment } from './totp.ts'
import { setHashingCost } from './password-hash.ts'

// What is tested here is who gets in, not how long guessing takes: keys.test.ts hashes at the true cost.
setHashingCost({ n: 10, r: 8, p: 1 })

const password = 'Lantern-Walk-48'
const keys = keysFrom(Buffer.alloc(32, 3))
const start = new Date('2026-11-22T09:00:00+09:00')
const afterSeconds = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const codeAt = (secret: string, instant: Date) =>
  generateSync({ secret, epoch: Math.floor(instant.getTime() / 1000) })

describe('the second factor', () => {
  let city: TestCity
  let serial = 0
  beforeAll(async () => {
    city = await aTestCity({ migrations: [auditMigrations, settingsMigrations, accessMigrations] })
  })
  afterAll(() => city.close())
  const at = (seconds: number) =>
    city.context({ machineNow: afterSeconds(seconds), address: `10.1.0.${serial}` })
  const office = () => city.context({ person: aPerson({ roles: ['administrator'] }), machineNow: start })
  const inside = (token: string, seconds: number) =>
    personOfSession(city.session, token, afterSeconds(seconds), calendarDate('2021-11-10'))

  async function anAccount(roles: readonly StaffRole[]): Promise<PendingSession> {
    serial += 1
    const login = `keeper${serial}`
    const input = { login, name: '지킴이', email: null, roles, password }
    const id = valueOf(await change(office(), (session) => openStaffAccount(session, office(), input)))
    return { id, login, name: '지킴이', kind: 'staff' }
  }
  const firstFactor = async (login: string, seconds: number) =>
    valueOf(await signIn(at(seconds), { login, password, userAgent: 'test', replaces: undefined }))

  async function enrolled(roles: readonly StaffRole[] = ['administrator']) {
    const owner = await anAccount(roles)
    const { token } = await firstFactor(owner.login, 0)
    await beginTotp(city.session, at(0), keys, owner.id)
    const secret = (await openTotpEnrolment(city.session, keys, owner, '두레'))?.secret ?? ''
    const confirmed = valueOf(
      await confirmTotp(at(0), keys, owner, { code: codeAt(secret, start), pendingToken: token }),
    )
    return { owner, secret, ...confirmed }
  }

  it('is asked of administrators: until it is given the session opens nothing', async () => {
    const owner = await anAccount(['administrator'])
    const { token, status } = await firstFactor(owner.login, 0)
    expect(status).toBe('awaiting-second-factor')
    expect(await inside(token, 0)).toBeNull()
    expect(await pendingSession(city.session, token, start)).toEqual(owner)
    expect(await mustEnrolFirst(city.session, owner)).toBe(true)
    expect(await pendingSession(city.session, token, afterSeconds(15 * 60))).toBeNull()
  })

  it('is not asked of staff who have none', async () => {
    const owner = await anAccount(['planner'])
    expect((await firstFactor(owner.login, 0)).status).toBe('active')
  })

  it('completes the sign-in under a new token', async () => {
    const { owner, secret } = await enrolled()
    const { token } = await firstFactor(owner.login, 60)
    expect(await mustEnrolFirst(city.session, owner)).toBe(false)
    const given = valueOf(
      await giveSecondFactor(at(60), keys, { token, code: codeAt(secret, afterSeconds(60)), kind: 'totp' }),
    )
    expect(given.token).not.toBe(token)
    expect(await inside(token, 60)).toBeNull()
    expect((await inside(given.token, 60))?.person.roles).toContain('administrator')
  })

  it('takes a code once: a second time, at once or later in its half minute, it is refused', async () => {
    const { owner, secret } = await enrolled()
    const code = codeAt(secret, afterSeconds(60))
    const tokens = await Promise.all([firstFactor(owner.login, 60), firstFactor(owner.login, 60)])
    const given = await Promise.all(
      tokens.map(({ token }) => giveSecondFactor(at(60), keys, { token, code, kind: 'totp' })),
    )
    expect(given.filter(({ ok }) => ok)).toHaveLength(1)
    const { token } = await firstFactor(owner.login, 65)
    const again = await giveSecondFactor(at(65), keys, { token, code, kind: 'totp' })
    expect(again).toEqual({ ok: false, refusal: 'code-refused' })
    const next = await giveSecondFactor(at(90), keys, {
      token,
      code: codeAt(secret, afterSeconds(90)),
      kind: 'totp',
    })
    expect(next.ok).toBe(true)
  })

  it('refuses the code that confirmed the enrolment', async () => {
    const { owner, secret } = await enrolled()
    const { token } = await firstFactor(owner.login, 1)
    expect(
      (await giveSecondFactor(at(1), keys, { token, code: codeAt(secret, start), kind: 'totp' })).ok,
    ).toBe(false)
  })

  it('locks the account after five wrong codes, and knowing the password buys no more', async () => {
    const { owner, secret } = await enrolled()
    for (let tries = 0; tries < 5; tries += 1) {
      const { token } = await firstFactor(owner.login, 60)
      expect((await giveSecondFactor(at(60), keys, { token, code: '000000', kind: 'totp' })).ok).toBe(false)
    }
    const locked = await signIn(at(61), {
      login: owner.login,
      password,
      userAgent: 'test',
      replaces: undefined,
    })
    expect(locked).toEqual({ ok: false, refusal: 'sign-in-refused' })
    const { token } = await firstFactor(owner.login, 31 * 60)
    const code = codeAt(secret, afterSeconds(31 * 60))
    expect((await giveSecondFactor(at(31 * 60), keys, { token, code, kind: 'totp' })).ok).toBe(true)
  })

  it('takes each recovery code once, however it is typed, of two at once one', async () => {
    const { owner, recoveryCodes } = await enrolled()
    expect(new Set(recoveryCodes).size).toBe(10)
    const typed = (recoveryCodes[0] ?? '').toUpperCase().replaceAll('-', ' ')
    const tokens = await Promise.all([firstFactor(owner.login, 60), firstFactor(owner.login, 60)])
    const given = await Promise.all(
      tokens.map(({ token }) =>
        giveSecondFactor(at(60), keys, { token, code: typed, kind: 'recovery-code' }),
      ),
    )
    expect(given.filter(({ ok }) => ok)).toHaveLength(1)
  })

  it('is kept encrypted, and shown no more once it is confirmed', async () => {
    const { owner, secret, recoveryCodes } = await enrolled()
    const tables = accessTables(city.session)
    const totp = await tables
      .selectFrom('account_totp')
      .select('sealed_secret')
      .where('account_id', '=', owner.id)
      .execute()
    const codes = await tables
      .selectFrom('account_recovery_code')
      .select('code_hash')
      .where('account_id', '=', owner.id)
      .execute()
    expect(JSON.stringify([totp, codes])).not.toContain(secret)
    expect(JSON.stringify([totp, codes])).not.toContain(recoveryCodes[0]?.replaceAll('-', ''))
    expect(await openTotpEnrolment(city.session, keys, owner, '두레')).toBeNull()
    expect(await beginTotp(city.session, at(0), keys, owner.id)).toBe(false)
  })

  it('is asked at once of someone who is made an administrator while signed in without it', async () => {
    const owner = await anAccount([])
    const { token } = await firstFactor(owner.login, 0)
    const grant = {
      accountId: owner.id,
      role: 'administrator',
      from: calendarDate('2021-11-10'),
      reason: '발령',
    } as const
    valueOf(await change(office(), (session) => grantRole(session, office(), grant)))
    expect(await inside(token, 1)).toBeNull()
    expect((await firstFactor(owner.login, 2)).status).toBe('awaiting-second-factor')
  })

  it('can be reset by the office, with a reason; every session ends and it must be enrolled anew', async () => {
    const { owner, started } = await enrolled()
    const reset = (reason: string) =>
      change(office(), (session) => resetSecondFactor(session, office(), owner.id, reason))
    expect(await reset(' ')).toEqual({ ok: false, refusal: 'reason-missing' })
    expect((await reset('휴대전화 분실')).ok).toBe(true)
    expect(await inside(started?.token ?? '', 1)).toBeNull()
    await firstFactor(owner.login, 2)
    expect(await mustEnrolFirst(city.session, owner)).toBe(true)
  })
})
