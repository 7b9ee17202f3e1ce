import { generateKeyPairSync } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { visitor } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { audit } from '#platform/audit/audit.ts'
import { isSignedBy, parseHeadNote } from '#platform/audit/head-note.ts'
import { findLeaf, listLeaves } from '#platform/audit/log-queries.ts'
import type { Hash } from '#platform/audit/merkle-tree.ts'
import { auditMigrations } from '#platform/audit/migrations.ts'
import { parseVerifier, signingKey } from '#platform/audit/signing-key.ts'
import { verifyConsistency, verifyInclusion } from '#platform/audit/verify-proof.ts'
import type { Reply } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { signLogHead } from '../use-cases/sign-log-head.ts'
import { oversightApi } from './open-api.ts'

const key = signingKey('dure.test/audit', generateKeyPairSync('ed25519').privateKey)

let city: TestCity
beforeEach(async () => {
  city = await aTestCity({ migrations: [auditMigrations] })
})
afterEach(() => city.close())

async function entries(count: number): Promise<void> {
  const context = city.context()
  for (let i = 0; i < count; i += 1) {
    await city.session
      .transaction()
      .execute((session) => audit(session, context, { action: 'a.b', subject: { kind: 'c', id: `${i}` } }))
  }
  await signLogHead(context, key)
}

/** Asks as a visitor; a query that does not fit is thrown, as the server's reader does. */
async function ask(address: string): Promise<Reply> {
  const url = new URL(`/api/v1/transparency/${address}`, 'http://localhost')
  const route = oversightApi.find(({ path }) => path === url.pathname)
  if (route === undefined) throw new Error(`no route ${url.pathname}`)
  const request: Pick<WebRequest, 'context' | 'query'> = {
    context: city.context({ person: visitor }),
    query: (schema) => schema.parse(Object.fromEntries(url.searchParams)),
  }
  return await route.handle(request as WebRequest)
}

async function valueOf<T>(address: string): Promise<T> {
  const reply = await ask(address)
  if (reply.kind !== 'json') throw new Error(`${address} was answered by ${reply.kind}`)
  return JSON.parse(JSON.stringify(reply.value)) as T
}

interface Proof {
  index: number
  size: number
  root: Hash
  proof: Hash[]
}

describe('what everyone can ask of the log', () => {
  it('is nothing yet before the first head', async () => {
    for (const address of ['head', `inclusion?leaf=${'0'.repeat(64)}`, 'consistency?from=0']) {
      expect(await ask(address)).toMatchObject({ kind: 'trouble', trouble: 'not-found' })
    }
    expect(await valueOf('heads')).toEqual({ heads: [], next: null })
  })

  it('is the latest head, signed with the published key', async () => {
    await entries(3)
    const head = await valueOf<{ note: string; verifiers: string[]; size: number }>('head')
    const [note, verifier] = [parseHeadNote(head.note), parseVerifier(head.verifiers[0] ?? '')]
    expect(head.size).toBe(3)
    expect(head.verifiers).toEqual([key.verifier])
    expect(note && verifier && isSignedBy(note, verifier)).toBe(true)
  })

  it('is the proof that a leaf is in the tree of any signed size', async () => {
    await entries(5)
    await entries(2)
    for (const [index, { hash }] of (await listLeaves(city.session, 0, 7)).entries()) {
      const latest = await valueOf<Proof>(`inclusion?leaf=${hash}`)
      expect(verifyInclusion({ leaf: hash, ...latest }, latest.proof)).toBe(true)
      expect(latest).toMatchObject({ index, size: 7 })
    }
    const [last] = await listLeaves(city.session, 6, 7)
    expect(await ask(`inclusion?leaf=${last?.hash}&size=5`)).toMatchObject({ trouble: 'not-found' })
  })

  it('is the proof that the log only grew', async () => {
    await entries(5)
    await entries(2)
    const answer = await valueOf<{ from: Proof; to: Proof; proof: Hash[] }>('consistency?from=5&to=7')
    expect(verifyConsistency(answer.from, answer.to, answer.proof)).toBe(true)
    expect(await ask('consistency?from=6&to=5')).toMatchObject({ trouble: 'not-found' })
    expect(await ask('consistency?from=5&to=8')).toMatchObject({ trouble: 'not-found' })
  })

  it('is the list of leaves, without what they hold, as far as it is signed', async () => {
    await entries(4)
    const { leaves } = await valueOf<{ leaves: Hash[] }>('leaves?from=1&to=999999999999')
    expect(leaves).toHaveLength(3)
    expect((await findLeaf(city.session, { hash: leaves[0] ?? ('' as Hash) }))?.index).toBe(1)
    expect(await valueOf('leaves?from=9&to=2')).toEqual({ from: 9, leaves: [] })
  })

  it('is refused when asked in another form', async () => {
    for (const address of [
      'leaves?from=-1&to=2',
      'leaves?from=a&to=2',
      'inclusion?leaf=xyz',
      'consistency',
    ]) {
      await expect(ask(address)).rejects.toThrow()
    }
  })
})
