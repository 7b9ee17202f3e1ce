import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aCitizen, aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { auditMigrations } from '../audit/migrations.ts'
import { valueOf } from '../kernel/result.ts'
import { settingsMigrations } from '../settings/migrations.ts'
import { change } from './change.ts'
import { keysFrom } from './keys.ts'
import { accessMigrations } from './migrations.ts'
import { insertAccount, openStaffAccount } from './open-staff-account.ts'
import type { AccountId, StaffRole } from './person.ts'
import { signInBySignOn } from './sign-in-elsewhere.ts'
import { beginSignOn, endSignOn, recordIdentity, type SignOnClaims, type SignOnProvider } from './sign-on.ts'
import { accessTables } from './tables.ts'

const keys = keysFrom(Buffer.alloc(32, 5))
const redirectUri = new URL('https://plan.example.org/sign-on/test/callback')
const browser = { userAgent: 'test', replaces: undefined }

/** A provider on loopback in which whoever comes is the person that `next` says. */
async function aProvider(): Promise<{
  server: Server
  issuer: string
  who: { sub: string; ci: string; login: string }
}> {
  const server = createServer()
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const who = { sub: 's-1', ci: 'ci-1', login: '' }
  const configuration: Configuration = {
    clients: [
      {
        client_id: 'dure',
        client_secret: 'a-secret-of-the-test',
        redirect_uris: [redirectUri.href],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    findAccount: (_context, sub) => ({
      accountId: sub,
      claims: () => ({ sub, ci: who.ci, preferred_username: who.login }),
    }),
    claims: { openid: ['sub', 'ci', 'preferred_username'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    cookies: { keys: ['test'] },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
  }
  const provider = new Provider(issuer, configuration)
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') !== true) return void answer(request, response)
    void (async () => {
      const { params } = await provider.interactionDetails(request, response)
      const grant = new provider.Grant({ accountId: who.sub, clientId: String(params['client_id']) })
      grant.addOIDCScope('openid')
      const result = { login: { accountId: who.sub }, consent: { grantId: await grant.save() } }
      await provider.interactionFinished(request, response, result)
    })()
  })
  return { server, issuer, who }
}

/** What a browser does at the provider: follows it with its cookies until it is sent back to us. */
async function visit(to: URL): Promise<URL> {
  const jar = new Map<string, string>()
  let here = to
  for (let steps = 0; steps < 10; steps += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(here, { redirect: 'manual', headers: { cookie } })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';', 1).join('').split('=')
      jar.set(name, value)
    }
    const location = response.headers.get('location')
    if (location === null)
      throw new Error(`the provider answered ${response.status}: ${await response.text()}`)
    here = new URL(location, here)
    if (here.origin === redirectUri.origin) return here
  }
  throw new Error('the provider never sent us back')
}

describe('sign-on elsewhere', () => {
  let city: TestCity
  let test: Awaited<ReturnType<typeof aProvider>>
  let serial = 0
  beforeAll(async () => {
    city = await aTestCity({ migrations: [auditMigrations, settingsMigrations, accessMigrations] })
    test = await aProvider()
  })
  afterAll(async () => {
    test.server.close()
    await city.close()
  })
  const provider = (more: Partial<SignOnProvider> = {}): SignOnProvider => ({
    id: 'test',
    purpose: 'staff-sign-on',
    label: { ko: '시험', en: 'Test' },
    issuer: test.issuer,
    authorizationEndpoint: `${test.issuer}/auth`,
    tokenEndpoint: `${test.issuer}/token`,
    jwksUri: `${test.issuer}/jwks`,
    clientId: 'dure',
    clientSecret: 'a-secret-of-the-test',
    scope: 'openid',
    allowHttp: true,
    ...more,
  })
  // The provider's tokens are of the true time.
  const context = (person = aCitizen()) => city.context({ person, machineNow: new Date() })
  const begin = (accountId: AccountId | null = null) =>
    beginSignOn(context(), keys, provider(), { redirectUri, nextPath: '/office', accountId })
  const end = (callback: URL, state: string | undefined, with_ = provider()) =>
    endSignOn(context(), keys, with_, { callback, redirectUri, state })
  async function claimsOf(
    who: Partial<typeof test.who>,
    accountId: AccountId | null = null,
  ): Promise<SignOnClaims> {
    Object.assign(test.who, who)
    const begun = await begin(accountId)
    return valueOf(await end(await visit(begun.to), begun.state))
  }
  async function staff(roles: readonly StaffRole[] = []) {
    serial += 1
    const office = city.context({ person: aPerson({ roles: ['administrator'] }) })
    const input = { login: `sso${serial}`, name: '이음', email: null, roles }
    return {
      login: input.login,
      id: valueOf(await change(office, (session) => openStaffAccount(session, office, input))),
    }
  }

  it('brings back who someone is, with PKCE, state, nonce and a checked signature', async () => {
    const begun = await begin()
    expect(Object.fromEntries(begun.to.searchParams)).toMatchObject({
      code_challenge_method: 'S256',
      state: begun.state,
    })
    const claims = valueOf(await end(await visit(begun.to), begun.state))
    expect(claims).toMatchObject({ subject: 's-1', nextPath: '/office' })
  })

  it('is refused without the cookie of this browser, a second time, and to another client', async () => {
    const failed = { ok: false, refusal: 'sign-on-failed' }
    const begun = await begin()
    const back = await visit(begun.to)
    const other = await begin()
    expect(await end(back, undefined)).toEqual(failed)
    expect(await end(back, other.state)).toEqual(failed)
    expect((await end(back, begun.state)).ok).toBe(true)
    expect(await end(back, begun.state)).toEqual(failed)
    const third = await begin()
    expect(await end(await visit(third.to), third.state, provider({ clientSecret: 'wrong' }))).toEqual(failed)
    const fourth = await begin()
    expect(
      await end(await visit(fourth.to), fourth.state, provider({ issuer: 'https://elsewhere.example.org' })),
    ).toEqual(failed)
  })

  it('refuses an answer whose nonce belongs to another visit', async () => {
    const begun = await begin()
    const back = await visit(begun.to)
    await accessTables(city.session)
      .updateTable('sign_on_attempt')
      .set({ nonce: 'another' })
      .where('used_at', 'is', null)
      .execute()
    expect((await end(back, begun.state)).ok).toBe(false)
  })

  it('lets in the member of staff it is linked to, and never opens an account', async () => {
    const { id, login } = await staff()
    const unknown = await claimsOf({ sub: 's-2', login })
    expect(await signInBySignOn(context(), provider(), unknown, browser)).toEqual({
      ok: false,
      refusal: 'no-account-for-sign-on',
    })
    const named = provider({ loginClaim: 'preferred_username' })
    expect((await signInBySignOn(context(), named, unknown, browser)).ok).toBe(true)
    // From now on the link counts, whatever login the provider says.
    const renamed = await claimsOf({ sub: 's-2', login: 'nobody' })
    expect(valueOf(await signInBySignOn(context(), named, renamed, browser)).status).toBe('active')
    const links = await accessTables(city.session)
      .selectFrom('account_sign_on')
      .select('account_id')
      .execute()
    expect(links).toEqual([{ account_id: id }])
    const stranger = await claimsOf({ sub: 's-3', login })
    expect((await signInBySignOn(context(), named, stranger, browser)).ok).toBe(false)
  })

  it('still asks an administrator for the second factor, unless the provider has', async () => {
    const { login } = await staff(['administrator'])
    const named = provider({ loginClaim: 'preferred_username' })
    const claims = await claimsOf({ sub: 's-4', login })
    expect(valueOf(await signInBySignOn(context(), named, claims, browser)).status).toBe(
      'awaiting-second-factor',
    )
    const asked = { ...named, asksSecondFactor: true }
    expect(valueOf(await signInBySignOn(context(), asked, claims, browser)).status).toBe('active')
  })

  it('checks a citizen’s identity: one person has one account, and the CI itself is kept nowhere', async () => {
    const identity = provider({ purpose: 'identity-check' })
    const citizens: AccountId[] = []
    for (const login of ['one@example.org', 'two@example.org']) {
      const id = await insertAccount(city.session, context(), {
        kind: 'citizen',
        login,
        name: '이웃',
        email: login,
      })
      if (id !== null) citizens.push(id)
    }
    const [first, second] = citizens
    if (first === undefined || second === undefined) throw new Error('two citizens are needed')
    const as = (accountId: AccountId) => context(aCitizen({ accountId }))
    const claims = await claimsOf({ ci: 'ci-of-one-person' }, first)
    expect(await recordIdentity(as(second), keys, identity, claims)).toEqual({
      ok: false,
      refusal: 'sign-on-failed',
    })
    const both = await Promise.all([
      recordIdentity(as(first), keys, identity, claims),
      recordIdentity(as(second), keys, identity, { ...claims, accountId: second }),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'person-has-another-account' })
    const holder = both[0].ok ? first : second
    expect((await recordIdentity(as(holder), keys, identity, { ...claims, accountId: holder })).ok).toBe(true)
    const differs = await claimsOf({ ci: 'ci-of-another-person' }, holder)
    expect(await recordIdentity(as(holder), keys, identity, differs)).toEqual({
      ok: false,
      refusal: 'account-has-another-person',
    })
    const rows = await accessTables(city.session).selectFrom('account_identity').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain('ci-of')
  })
})
