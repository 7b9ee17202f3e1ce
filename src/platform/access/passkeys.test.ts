import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { auditMigrations } from '../audit/migrations.ts'
import { valueOf } from '../kernel/result.ts'
import { settingsMigrations } from '../settings/migrations.ts'
import { change } from './change.ts'
import { accessMigrations } from './migrations.ts'
import { openStaffAccount } from './open-staff-account.ts'
import { addPasskey, passkeyRegistration, passkeyRequest, takePasskey } from './passkeys.ts'
import type { AccountId } from './person.ts'
import type { PendingSession } from './pending-session.ts'

const site = { name: '두레', origin: new URL('https://plan.example.org') }
const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest()

/** An authenticator as a browser has one: makes a key for a site and signs the site's challenges. */
function anAuthenticator(origin = site.origin.origin, rpId = site.origin.hostname) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let counter = 0
  const clientData = (type: string, challenge: string) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const authData = (flags: number, rest: Uint8Array = new Uint8Array()) => {
    counter += 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), count, rest])
  }
  return {
    register(challenge: string): RegistrationResponseJSON {
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(publicKey)])
      const object = isoCBOR.encode(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', new Uint8Array(authData(0x45, attested))],
        ]) as never,
      )
      const response = {
        clientDataJSON: base64(clientData('webauthn.create', challenge)),
        attestationObject: base64(object),
      }
      return { id: base64(id), rawId: base64(id), type: 'public-key', clientExtensionResults: {}, response }
    },
    answer(
      challenge: string,
      { verified = true, count }: { verified?: boolean; count?: number } = {},
    ): AuthenticationResponseJSON {
      if (count !== undefined) counter = count - 1
      const data = authData(verified ? 0x05 : 0x01)
      const client = clientData('webauthn.get', challenge)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      const response = {
        clientDataJSON: base64(client),
        authenticatorData: base64(data),
        signature: base64(signature),
      }
      return { id: base64(id), rawId: base64(id), type: 'public-key', clientExtensionResults: {}, response }
    },
  }
}

function coseKey(publicKey: KeyObject): Uint8Array {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'base64url'))
  const key = new Map<number, unknown>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, bytes(x)],
    [-3, bytes(y)],
  ])
  return isoCBOR.encode(key as never)
}

describe('a passkey', () => {
  let city: TestCity
  let serial = 0
  beforeAll(async () => {
    city = await aTestCity({ migrations: [auditMigrations, settingsMigrations, accessMigrations] })
  })
  afterAll(() => city.close())
  const context = () => city.context({ machineNow: new Date('2026-11-22T09:00:00+09:00') })

  async function anOwner(): Promise<PendingSession> {
    serial += 1
    const office = city.context({ person: aPerson({ roles: ['administrator'] }) })
    const input = { login: `keys${serial}`, name: '지킴이', email: null, roles: [] }
    const id = valueOf(await change(office, (session) => openStaffAccount(session, office, input)))
    return { id, login: input.login, name: input.name, kind: 'staff' }
  }
  const register = async (owner: PendingSession, device: ReturnType<typeof anAuthenticator>) => {
    const { challenge } = await passkeyRegistration(context(), site, owner)
    return addPasskey(context(), site, owner, { response: device.register(challenge), name: '내 열쇠' })
  }
  const take = (response: AuthenticationResponseJSON, challenge: string, owner: AccountId | null = null) =>
    change(context(), (session) => takePasskey(session, context(), site, { response, challenge, owner }))

  it('signs its owner in alone, with the challenge this browser was given, once', async () => {
    const owner = await anOwner()
    const device = anAuthenticator()
    expect((await register(owner, device)).ok).toBe(true)
    const { challenge, options } = await passkeyRequest(context(), site, null)
    expect(options.allowCredentials).toEqual([])
    const answer = device.answer(challenge)
    expect(await take(answer, challenge)).toEqual({ ok: true, value: owner.id })
    expect((await take(answer, challenge)).ok).toBe(false)
    const another = await passkeyRequest(context(), site, null)
    expect((await take(device.answer(challenge), another.challenge)).ok).toBe(false)
  })

  it('must have made sure of its owner when it is the only proof, not when it is the second', async () => {
    const owner = await anOwner()
    const device = anAuthenticator()
    await register(owner, device)
    const alone = await passkeyRequest(context(), site, null)
    expect((await take(device.answer(alone.challenge, { verified: false }), alone.challenge)).ok).toBe(false)
    const second = await passkeyRequest(context(), site, owner)
    expect(second.options.allowCredentials).toHaveLength(1)
    expect(
      (await take(device.answer(second.challenge, { verified: false }), second.challenge, owner.id)).ok,
    ).toBe(true)
  })

  it('of someone else, of another site or with a counter that went back opens nothing', async () => {
    const [owner, other] = [await anOwner(), await anOwner()]
    const [device, others] = [anAuthenticator(), anAuthenticator()]
    await register(owner, device)
    await register(other, others)
    const second = await passkeyRequest(context(), site, owner)
    expect((await take(others.answer(second.challenge), second.challenge, owner.id)).ok).toBe(false)
    const copied = await passkeyRequest(context(), site, null)
    expect((await take(device.answer(copied.challenge, { count: 1 }), copied.challenge)).ok).toBe(false)
    const stranger = anAuthenticator('https://plan.example.com')
    expect((await register(await anOwner(), stranger)).ok).toBe(false)
  })

  it('is added by the person who asked for it only', async () => {
    const [owner, other] = [await anOwner(), await anOwner()]
    const { challenge } = await passkeyRegistration(context(), site, owner)
    const response = anAuthenticator().register(challenge)
    expect((await addPasskey(context(), site, other, { response, name: '남의 것' })).ok).toBe(false)
  })
})
