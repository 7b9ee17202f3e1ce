import { Hono } from 'hono'
import { generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { renderPage } from '#design/render-page.tsx'
import { troublePage } from '#design/trouble-page.tsx'
import { accessSettings } from '#platform/access/access-settings.ts'
import { accountByLogin, factorsOf } from '#platform/access/account-queries.ts'
import { change } from '#platform/access/change.ts'
import { keysFrom } from '#platform/access/keys.ts'
import { openStaffAccount } from '#platform/access/open-staff-account.ts'
import type { AccountId, StaffRole } from '#platform/access/person.ts'
import { personOfSession } from '#platform/access/person-of-session.ts'
import { sessionCookie } from '#platform/access/random-token.ts'
import type { House } from '#platform/http/house.ts'
import { pathWithoutLocale } from '#platform/http/incoming.ts'
import { mountRoutes } from '#platform/http/mount-routes.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import type { MailTables } from '#platform/mail/tables.ts'
import { accountsModule } from '../module.ts'
import { setHashingCost } from '#platform/access/password-hash.ts'

// What is tested here is who gets in, not how long guessing takes: keys.test.ts hashes at the true cost.
setHashingCost({ n: 10, r: 8, p: 1 })

const password = 'Lantern-Walk-48'
const sampleWords = {
  login: 'sample1',
  password: 'Sample-Words-19',
  name: '한가람',
  role: 'planner',
} as const

/** The module mounted by itself, with real sessions. */
function aServer(city: TestCity, sample: boolean) {
  const module = accountsModule({
    keys: keysFrom(Buffer.alloc(32, 1)),
    origin: new URL('http://test.local'),
    providers: [],
    samplePeople: sample ? () => Promise.resolve([sampleWords]) : null,
    settings: () => accessSettings,
    departmentNames: () => Promise.resolve(new Map()),
    personalData: () => Promise.resolve({ proposals: ['나무를 심자'] }),
  })
  const house: House = {
    sessionCookie,
    origin: null,
    trustedProxies: 0,
    assets: {
      styles: [],
      scripts: { passkey: '/assets/passkey.js', 'session-timer': '/assets/session-timer.js' },
    },
    navigation: module.navigation,
    renderPage,
    troublePage,
    metricsToken: null,
    limits: { writesPerMinute: 10_000, strictPerMinute: 10_000 },
    contextFor: (person, origin) =>
      Promise.resolve({ ...city.context({ person, machineNow: new Date() }), origin }),
    signedIn: (token) => personOfSession(city.session, token, new Date(), calendarDate('2021-11-10')),
    cityProfile: () =>
      Promise.resolve({
        name: { ko: '하늘시', en: 'Haneul' },
        official: false,
        contact: { ko: '', en: '' },
        sample,
      }),
    observe: () => undefined,
    report: (fault) => {
      throw fault
    },
  }
  const app = new Hono({ getPath: (request) => pathWithoutLocale(new URL(request.url).pathname) })
  mountRoutes(app, house, module.routes)
  return app
}

/** A browser: keeps its cookies, reads words. */
function aBrowser(app: Hono) {
  const jar = new Map<string, string>()
  const ask = async (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    headers.set('cookie', [...jar].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; '))
    const response = await app.request(`http://test.local${path}`, { ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';', 1).join('').split('=')
      if (value === '') jar.delete(name)
      else jar.set(name, decodeURIComponent(value))
    }
    const body = await response.text()
    return { status: response.status, location: response.headers.get('location'), body }
  }
  return {
    jar,
    get: (path: string) => ask(path, {}),
    post: (path: string, form: Record<string, string> = {}) =>
      ask(path, { method: 'POST', body: new URLSearchParams(form) }),
    json: (path: string, value: unknown) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(value),
      }),
  }
}

describe('the pages of accounts', () => {
  let city: TestCity
  let app: Hono
  beforeAll(async () => {
    city = await aTestCity()
    app = aServer(city, false)
  })
  afterAll(() => city.close())

  async function staff(login: string, roles: readonly StaffRole[] = []): Promise<AccountId> {
    const office = city.context({ person: aPerson({ roles: ['administrator'] }) })
    const input = { login, name: '나들이', email: `${login}@example.org`, roles, password }
    return valueOf(await change(office, (session) => openStaffAccount(session, office, input)))
  }
  async function lastMail(): Promise<string> {
    const mails = city.session.$extendTables<MailTables>().selectFrom('mail').select('text')
    return (await mails.orderBy('id', 'desc').executeTakeFirstOrThrow()).text
  }
  const linkIn = (text: string) => {
    const link = /http:\/\/test\.local\S+/.exec(text)?.[0] ?? ''
    return link.replace('http://test.local', '')
  }
  async function enter(login: string) {
    const browser = aBrowser(app)
    const { location } = await browser.post('/sign-in', { login, password })
    return { browser, location }
  }
  async function administrator(login: string) {
    await staff(login, ['administrator'])
    const { browser, location } = await enter(login)
    expect(location).toBe('/second-factor')
    expect((await browser.get('/second-factor')).location).toBe('/second-factor/enrol')
    await browser.post('/second-factor/enrol/begin')
    const shown = (await browser.get('/second-factor/enrol')).body
    const secret = (/<code>([A-Z2-7 ]+)<\/code>/.exec(shown)?.[1] ?? '').replaceAll(' ', '')
    const codes = await browser.post('/second-factor/enrol/confirm', { code: generateSync({ secret }) })
    expect(codes.body.match(/<code>[a-z0-9-]{14}<\/code>/g)).toHaveLength(10)
    return browser
  }

  it('let a citizen in from the first mail to the own account, in either language, and out again', async () => {
    const browser = aBrowser(app)
    const form = { email: 'citizen@example.org', consent: 'yes', age: 'yes' }
    expect((await browser.post('/sign-up', { email: 'citizen@example.org' })).status).toBe(422)
    expect((await browser.post('/en/sign-up', form)).body).toContain('We have sent a mail')
    const link = linkIn(await lastMail())
    expect(link).toMatch(/^\/en\/verify\?token=/)
    const page = await browser.get(link)
    expect(page.body).toContain('Create your account')
    const token = new URL(link, 'http://x').searchParams.get('token') ?? ''
    const own = { token, name: '윤슬기', password: 'River-Stone-52', again: 'River-Stone-52' }
    expect((await browser.post('/en/verify', { ...own, again: 'other' })).body).toContain(
      'The two passwords differ',
    )
    expect((await browser.post('/en/verify', own)).location).toBe('/en/account')
    expect((await browser.get('/account')).body).toContain('윤슬기')
    expect((await browser.get(link)).status).toBe(404)
    await browser.post('/sign-out')
    expect((await browser.get('/account')).location).toBe('/sign-in?next=%2Faccount')
    const back = await browser.post('/sign-in', {
      login: 'Citizen@Example.org',
      password: 'River-Stone-52',
      next: '/account',
    })
    expect(back.location).toBe('/account')
  })

  it('say the same to a sign-up and to a forgotten password whether or not anyone has that address', async () => {
    await staff('forgetful')
    const answer = async (path: string, email: string) => {
      const { status, body } = await aBrowser(app).post(path, { email, consent: 'yes', age: 'yes' })
      return [status, body]
    }
    expect(await answer('/forgot', 'forgetful@example.org')).toEqual(
      await answer('/forgot', 'nobody@example.org'),
    )
    await answer('/sign-up', 'known@example.org')
    expect(await answer('/sign-up', 'known@example.org')).toEqual(
      await answer('/sign-up', 'unknown@example.org'),
    )
  })

  it('send no more than three mails an hour to one address', async () => {
    for (let times = 0; times < 6; times += 1)
      await aBrowser(app).post('/sign-up', { email: 'flood@example.org', consent: 'yes', age: 'yes' })
    const mails = city.session
      .$extendTables<MailTables>()
      .selectFrom('mail')
      .select('id')
      .where('to_address', '=', 'flood@example.org')
    expect(await mails.execute()).toHaveLength(3)
  })

  it('set a forgotten password by the link of the mail', async () => {
    await staff('resetter')
    await aBrowser(app).post('/forgot', { email: 'resetter@example.org' })
    const link = linkIn(await lastMail())
    const browser = aBrowser(app)
    expect((await browser.get(link)).status).toBe(200)
    const token = new URL(link, 'http://x').searchParams.get('token') ?? ''
    const weak = await browser.post('/reset', { token, password: 'resetter-9A-x', again: 'resetter-9A-x' })
    expect(weak.body).toContain('아이디나 이름, 메일 주소가 들어 있습니다.')
    expect(
      (await browser.post('/reset', { token, password: 'Cloud-Bridge-63', again: 'Cloud-Bridge-63' }))
        .location,
    ).toBe('/sign-in')
    expect(
      (await browser.post('/sign-in', { login: 'resetter', password: 'Cloud-Bridge-63' })).location,
    ).toBe('/office')
  })

  it('keep what was typed, but the password, when a sign-in is refused, and say nothing of why', async () => {
    await staff('known')
    const words = async (login: string) => {
      const { status, body } = await aBrowser(app).post('/sign-in', { login, password: 'secret-typed-9' })
      expect(status).toBe(422)
      expect(body).not.toContain('secret-typed-9')
      expect(body).toContain(`value="${login}"`)
      return body.replaceAll(login, '')
    }
    expect(await words('known')).toBe(await words('ghost'))
  })

  it('never send anyone to another site after the sign-in', async () => {
    await staff('traveller')
    const browser = aBrowser(app)
    const { location } = await browser.post('/sign-in', {
      login: 'traveller',
      password,
      next: '//evil.example/office',
    })
    expect(location).toBe('/office')
    const form = /<form[^>]*action="\/sign-in".*?<\/form>/s.exec(
      (await aBrowser(app).get('/sign-in?next=//evil.example')).body,
    )?.[0]
    expect(form).toContain('name="login"')
    expect(form).not.toContain('evil.example')
  })

  it('offer people to sign in as in a sample city only', async () => {
    expect((await aBrowser(app).get('/sign-in')).body).not.toContain(sampleWords.password)
    const page = (await aBrowser(aServer(city, true)).get('/sign-in')).body
    expect(page).toContain(sampleWords.password)
    expect(page).toContain('한가람')
  })

  it('make an administrator enrol an app first, without any script, and ask for its code from then on', async () => {
    const browser = await administrator('chief')
    expect((await browser.get('/office/accounts')).body).toContain('chief')
    const again = await enter('chief')
    expect(again.location).toBe('/second-factor')
    expect((await again.browser.get('/office/accounts')).location).toContain('/sign-in')
    expect((await again.browser.get('/second-factor/enrol')).location).toBe('/second-factor')
    const wrong = await again.browser.post('/second-factor', { kind: 'totp', code: '123' })
    expect([wrong.status, wrong.body.includes('맞지 않거나 이미 쓴 번호입니다')]).toEqual([422, true])
  })

  it('list one’s own sessions and end the others', async () => {
    await staff('walker')
    const here = (await enter('walker')).browser
    const there = (await enter('walker')).browser
    expect((await here.get('/account')).body).toContain('다른 곳은 모두 끝내기')
    expect((await here.get('/account/sessions/end-others')).body).toContain('이렇게 됩니다')
    expect((await there.get('/account')).status).toBe(200)
    await here.post('/account/sessions/end-others')
    expect((await there.get('/account')).location).toContain('/sign-in')
    expect((await here.get('/account')).status).toBe(200)
  })

  it('ask before one other session is ended, and never offer to end the one in hand', async () => {
    await staff('rambler')
    const here = (await enter('rambler')).browser
    const there = (await enter('rambler')).browser
    const ends = [...(await here.get('/account')).body.matchAll(/\/account\/sessions\/[^"/]+\/end(?=")/g)]
    expect(ends).toHaveLength(1)
    const end = ends[0]?.[0] ?? ''
    expect((await there.get(end)).status).toBe(404)
    expect((await here.get(end)).body).toContain('그곳에서는 다시 로그인해야 합니다.')
    expect((await here.post(end)).location).toBe('/account')
    expect((await there.get('/account')).location).toContain('/sign-in')
  })

  it('show the key of an app as a picture too, and take the recovery codes away with the app', async () => {
    await staff('phone')
    const { browser } = await enter('phone')
    const base = '/account/second-factor'
    expect((await browser.get(`${base}/remove`)).status).toBe(404)
    await browser.post(`${base}/begin`)
    const shown = (await browser.get(base)).body
    expect(shown).toContain('role="img" aria-label="인증 앱으로 찍는 QR 코드')
    const secret = (/<code>([A-Z2-7 ]+)<\/code>/.exec(shown)?.[1] ?? '').replaceAll(' ', '')
    await browser.post(`${base}/confirm`, { code: generateSync({ secret }) })
    expect((await browser.get(base)).body).toContain('남은 복구 코드 10개')
    const wrong = await browser.post(`${base}/remove`, { current: 'not it' })
    expect([wrong.status, wrong.body.includes('이렇게 됩니다')]).toEqual([422, true])
    expect((await browser.post(`${base}/remove`, { current: password })).location).toBe(base)
    const account = await accountByLogin(city.session, 'phone')
    if (account === null) throw new Error('the account is gone')
    expect(await factorsOf(city.session, account.id)).toEqual({ totp: false, passkeys: 0, recoveryCodes: 0 })
  })

  it('hand over everything that is known of oneself', async () => {
    await staff('curious')
    const { browser } = await enter('curious')
    const data = JSON.parse((await browser.get('/account/data')).body) as Record<string, unknown>
    expect(data).toMatchObject({ account: { login: 'curious' }, proposals: ['나무를 심자'] })
    expect(JSON.stringify(data)).not.toContain('scrypt')
  })

  it('let an administrator open an account, give and take back roles, and close it, each with a reason', async () => {
    const office = await administrator('keeper')
    const account = {
      name: '새내기',
      login: 'rookie',
      email: 'rookie@example.org',
      role: 'planner',
      reason: '신규 임용',
    }
    expect((await office.post('/office/accounts', { ...account, reason: '' })).body).toContain(
      '사유를 적으십시오.',
    )
    const opened = await office.post('/office/accounts', account)
    const id = (await accountByLogin(city.session, 'rookie'))?.id ?? ''
    expect(opened.location).toBe(`/office/accounts/${id}`)
    expect(linkIn(await lastMail())).toMatch(/^\/reset\?token=/)
    const grant = { role: 'auditor', department: '', from: '2021-11-10', until: '2021-11-01', reason: '감사' }
    expect((await office.post(`/office/accounts/${id}/grant`, grant)).body).toContain(
      '끝나는 날이 시작일보다 앞섭니다.',
    )
    expect((await office.post(`/office/accounts/${id}/grant`, { ...grant, until: '' })).status).toBe(303)
    const page = (await office.get(`/office/accounts/${id}`)).body
    const revoke = /\/office\/accounts\/[^"]*\/revoke\/[^"]*/.exec(page)?.[0] ?? ''
    expect((await office.post(revoke, { reason: '업무 변경' })).status).toBe(303)
    expect((await office.get(`/office/accounts/${id}`)).body).toContain('업무 변경')
    expect((await office.post(`/office/accounts/${id}/close`, { reason: '면직' })).status).toBe(303)
    expect((await office.get('/office/accounts?status=closed')).body).toContain('새내기')
  })

  it('let staff read the settings and an administrator set a value from a day on', async () => {
    await staff('reader')
    const reader = (await enter('reader')).browser
    const name = 'access.link-times'
    expect((await reader.get(`/office/settings/${name}`)).body).not.toContain('이 날부터 쓰기')
    expect((await reader.post(`/office/settings/${name}`, {})).status).toBe(403)
    const office = await administrator('setter')
    const value = {
      'value.signUpHours': '48',
      'value.resetMinutes': '30',
      'value.mailsPerHour': '3',
      from: '2021-12-01',
      source: '내부 관리계획 개정',
    }
    expect(
      (await office.post(`/office/settings/${name}`, { ...value, 'value.signUpHours': 'many' })).status,
    ).toBe(422)
    expect((await office.post(`/office/settings/${name}`, value)).location).toBe(`/office/settings/${name}`)
    expect((await reader.get(`/office/settings/${name}`)).body).toContain('내부 관리계획 개정')
    expect((await reader.get('/office/settings')).body).toContain('가입 확인(시간): 24')
  })

  it('let staff read the holidays of a year, and an administrator add one and take it away with a reason', async () => {
    await staff('counter')
    const reader = (await enter('counter')).browser
    const year = (await reader.get('/office/holidays')).body
    expect(year).toContain('2021. 9. 21.(화)')
    expect(year).not.toContain('공휴일 더하기')
    expect((await reader.post('/office/holidays', {})).status).toBe(403)
    expect((await reader.get('/en/office/holidays?year=2022')).body).toContain('Public holidays of 2022')
    expect((await reader.get('/office/holidays?year=2099')).body).toContain(
      '월력요항이 이 판에 들어 있지 않아',
    )

    const office = await administrator('almanac')
    const day = { day: '2021-04-01', name: '시민의 날', source: '시민의 날 조례' }
    const said = async (change: Record<string, string>) =>
      (await office.post('/office/holidays', { ...day, ...change })).body
    expect(await said({ day: '1921-04-01' })).toContain('이번 세기의 날짜를 적으십시오.')
    expect(await said({ day: '2021-09-21' })).toContain('이미 공휴일입니다.')
    expect(await said({ name: ' ' })).toContain('공휴일의 이름을 적으십시오.')
    expect(await said({ source: '' })).toContain('근거를 적으십시오.')
    expect((await office.post('/office/holidays', day)).location).toBe('/office/holidays?year=2021')
    expect((await reader.get('/office/holidays')).body).toContain('시에서 더함: 시민의 날 조례')
    const remove = '/office/holidays/2021-04-01/remove'
    expect((await reader.get(remove)).status).toBe(403)
    expect((await office.get(remove)).body).toContain('주말이 아니면 다시 업무일로 셉니다.')
    expect((await office.post(remove, { reason: ' ' })).body).toContain('사유를 적으십시오.')
    expect((await office.post(remove, { reason: '잘못 넣음' })).location).toBe('/office/holidays?year=2021')
    expect((await reader.get('/office/holidays')).body).not.toContain('시민의 날')
    expect((await office.get('/office/holidays/2021-09-21/remove')).status).toBe(404)
  })

  it('give a passkey’s challenge to the browser that asks and refuse a made-up answer', async () => {
    const browser = aBrowser(app)
    const options = JSON.parse((await browser.json('/passkey/options', {})).body) as { challenge: string }
    expect(browser.jar.get('dure_ceremony')).toBe(options.challenge)
    const answer = { response: { id: 'made-up', response: {} } }
    expect((await browser.json('/passkey', answer)).status).toBe(422)
    expect((await browser.json('/passkey', 'nonsense')).status).toBe(422)
  })
})
