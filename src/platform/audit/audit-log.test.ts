import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile, chmod } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { aPerson } from '#testing/a-person.ts'
import { change } from '../access/change.ts'
import type { Session } from '../database/session.ts'
import { ok, refuse, valueOf } from '../kernel/result.ts'
import { audit, type AuditActor } from './audit.ts'
import { readEntry } from './audit-queries.ts'
import { exportLog } from './export-log.ts'
import { headNote, isSignedBy, parseHeadNote } from './head-note.ts'
import { loadOrCreateSigningKey } from './key-file.ts'
import {
  consistencyProof,
  countPending,
  findLeaf,
  inclusionProof,
  latestHead,
  listHeads,
  listLeaves,
  logSize,
  rootAt,
} from './log-queries.ts'
import { rootOf } from './merkle-tree.ts'
import { auditMigrations } from './migrations.ts'
import { sequenceEntries } from './sequence-entries.ts'
import { signHead } from './sign-head.ts'
import { parseVerifier, signingKey } from './signing-key.ts'
import type { AuditTables } from './tables.ts'
import { verifyLogFile } from './verify-log-file.ts'
import { verifyLog } from './verify-log.ts'
import { verifyConsistency, verifyInclusion } from './verify-proof.ts'

const key = signingKey('dure.test/audit', generateKeyPairSync('ed25519').privateKey)

let city: TestCity
beforeEach(async () => {
  city = await aTestCity({ migrations: [auditMigrations] })
})
afterEach(() => city.close())

async function changeOf(id: string, facts: { before?: object; after?: object } = {}): Promise<void> {
  const context = city.context({ person: aPerson({ name: '고라온' }) })
  const subject = { kind: 'task', id }
  valueOf(
    await change(context, async (session) => {
      await audit(session, context, {
        action: 'workplan.report-task',
        subject,
        before: { progress: 10, ...facts.before },
        after: { progress: 20, ...facts.after },
      })
      return ok()
    }),
  )
}

async function changes(count: number): Promise<void> {
  for (let i = 0; i < count; i += 1) await changeOf(`task-${i}`)
}

const inTransaction = <T>(work: (session: Session) => Promise<T>): Promise<T> =>
  city.session.transaction().execute(work)

async function sequenceAndSign(): Promise<void> {
  await inTransaction(async (session) => {
    await sequenceEntries(session)
    await signHead(session, key, new Date('2021-11-10T00:00:00Z'))
  })
}

async function exported(withEntries: boolean): Promise<string[]> {
  return Array.fromAsync(exportLog(city.session, { withEntries }))
}

describe('the entry of a change', () => {
  it('is written with the change and read back with who, what, from where and when', async () => {
    const amount = 4_060_000_000n
    await changeOf('task-1', { before: { amount }, after: { amount: amount * 2n, text: 'a\0b' } })
    const row = await city.session
      .$extendTables<AuditTables>()
      .selectFrom('audit_entry')
      .select('id')
      .executeTakeFirstOrThrow()
    expect(await readEntry(city.session, row.id)).toMatchObject({
      name: '고라온',
      kind: 'staff',
      action: 'workplan.report-task',
      subject: { kind: 'task', id: 'task-1' },
      before: { progress: 10, amount: '4060000000' },
      after: { progress: 20, amount: '8120000000', text: 'a\ufffdb' },
      cityTime: '2021-11-10T00:00:00.000Z',
      address: '127.0.0.1',
      nonce: expect.stringMatching(/^[0-9a-f]{32}$/),
    })
  })

  it('goes when the change is refused', async () => {
    const context = city.context()
    const result = await change(context, async (session) => {
      await audit(session, context, { action: 'workplan.report-task', subject: { kind: 'task', id: '1' } })
      return refuse('not-allowed')
    })
    expect(result.ok).toBe(false)
    expect(await countPending(city.session)).toBe(0)
  })
})

describe('the sequencer', () => {
  it('gives each entry one place, and the stored subtrees have the root of all leaves at every size', async () => {
    await changes(5)
    expect(await inTransaction((session) => sequenceEntries(session, 3))).toBe(3)
    await changes(6)
    expect(await inTransaction((session) => sequenceEntries(session))).toBe(8)
    expect(await inTransaction((session) => sequenceEntries(session))).toBe(0)
    const leaves = await listLeaves(city.session, 0, 100)
    expect(leaves.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    const hashes = leaves.map(({ hash }) => hash)
    for (let size = 0; size <= 11; size += 1) {
      expect(await rootAt(city.session, size)).toBe(rootOf(hashes.slice(0, size)))
    }
  })

  it('does not skip an entry that was committed after a later one had its place', async () => {
    const context = city.context()
    const early = '01000000-0000-7000-8000-000000000000'
    const late: AuditActor = { ...context, newId: (() => early) as AuditActor['newId'] }
    await changes(2)
    await inTransaction((session) => sequenceEntries(session))
    await inTransaction((session) =>
      audit(session, late, { action: 'workplan.report-task', subject: { kind: 'task', id: 'late' } }),
    )
    expect(await inTransaction((session) => sequenceEntries(session))).toBe(1)
    expect((await findLeaf(city.session, { entryId: early }))?.index).toBe(2)
  })

  it('places each entry once when several servers sequence at the same time', async () => {
    await changes(12)
    const placed = await Promise.all(
      [1, 2, 3, 4].map(() => inTransaction((session) => sequenceEntries(session, 5))),
    )
    expect(placed.reduce((sum, count) => sum + count, 0)).toBe(12)
    expect(await logSize(city.session)).toBe(12)
    expect(await countPending(city.session)).toBe(0)
  })

  it('works inside a transaction only, where its lock holds', async () => {
    await expect(sequenceEntries(city.session)).rejects.toThrow(/transaction/)
  })
})

describe('proofs from the stored subtrees', () => {
  it('convince for every leaf and every pair of sizes, with few questions', async () => {
    await changes(13)
    await sequenceAndSign()
    const leaves = await listLeaves(city.session, 0, 13)
    const roots = await Promise.all(Array.from({ length: 14 }, (_, size) => rootAt(city.session, size)))
    const rootOfSize = (size: number) => roots[size] ?? rootOf([])
    for (let size = 1; size <= 13; size += 1) {
      for (const { index, hash } of leaves.slice(0, size)) {
        const claim = { leaf: hash, index, size, root: rootOfSize(size) }
        expect(verifyInclusion(claim, await inclusionProof(city.session, index, size))).toBe(true)
      }
      for (let small = 1; small <= size; small += 1) {
        const proof = await consistencyProof(city.session, small, size)
        const [old, now] = [small, size].map((count) => ({ size: count, root: rootOfSize(count) }))
        expect(old && now && verifyConsistency(old, now, proof)).toBe(true)
      }
    }
    const before = city.queries()
    await inclusionProof(city.session, 5, 13)
    expect(city.queries() - before).toBeLessThanOrEqual(2)
  })
})

describe('a signed head', () => {
  it('is made when the log grew, and only then', async () => {
    await sequenceAndSign()
    expect(await latestHead(city.session)).toBeNull()
    await changes(3)
    await sequenceAndSign()
    await sequenceAndSign()
    await changes(1)
    await sequenceAndSign()
    expect((await listHeads(city.session, 10)).map(({ size }) => size)).toEqual([4, 3])
  })

  it('is a note that its published verifier accepts and no other', async () => {
    await changes(3)
    await sequenceAndSign()
    const head = await latestHead(city.session)
    if (head === null) throw new Error('no head')
    const note = headNote(head)
    const verifier = parseVerifier(key.verifier)
    const stranger = parseVerifier(signingKey(key.name, generateKeyPairSync('ed25519').privateKey).verifier)
    expect(parseHeadNote(note)).toEqual(head)
    expect(verifier && isSignedBy(head, verifier)).toBe(true)
    expect(stranger && isSignedBy(head, stranger)).toBe(false)
    expect(verifier && isSignedBy({ ...head, size: 4 }, verifier)).toBe(false)
    expect(note).toMatch(
      /^dure\.test\/audit\n3\n[^\n]{44}\n2021-11-10T00:00:00\.000Z\n\n— dure\.test\/audit [^\n]{92}\n$/,
    )
  })
})

describe('an exported log', () => {
  beforeEach(async () => {
    await changes(3)
    await sequenceAndSign()
    await changeOf('긴 제목\u2028두 줄')
    await changeOf('task-9')
    await sequenceAndSign()
    await changes(1)
  })
  const options = { verifiers: [key.verifier] }

  it('is found whole, with and without the entries, up to its last signed head', async () => {
    for (const entries of [true, false]) {
      const result = await verifyLog(await exported(entries), options)
      expect(result).toMatchObject({ ok: true, value: { size: 5, heads: 2, entries, keyWasKnown: true } })
    }
    expect((await exported(false)).join('')).not.toContain('고라온')
  })

  it('is refused when one byte of it is another, wherever that is', async () => {
    const bytes = Buffer.from((await exported(true)).join(''), 'utf8')
    const folder = await mkdtemp(join(tmpdir(), 'dure-log-'))
    const path = join(folder, 'log.ndjson')
    await writeFile(path, bytes)
    expect((await verifyLogFile(path, options)).ok).toBe(true)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, mask) => {
        const spoilt = Buffer.from(bytes)
        spoilt[at] = (spoilt[at] ?? 0) ^ mask
        await writeFile(path, spoilt)
        expect((await verifyLogFile(path, options)).ok).toBe(false)
      }),
      { numRuns: 400 },
    )
    await writeFile(path, bytes.subarray(0, -1))
    expect((await verifyLogFile(path, options)).ok).toBe(false)
    await rm(folder, { recursive: true })
  })

  it('is refused when a line is missing, doubled or has changed places', async () => {
    const lines = await exported(true)
    const found = async (changed: string[]) => (await verifyLog(changed, options)).ok
    for (let at = 0; at < lines.length; at += 1) {
      expect(await found(lines.toSpliced(at, 1))).toBe(false)
      expect(await found(lines.toSpliced(at, 0, lines[at] ?? ''))).toBe(false)
      if (at > 0)
        expect(await found(lines.toSpliced(at - 1, 2, lines[at] ?? '', lines[at - 1] ?? ''))).toBe(false)
    }
  })

  it('is refused when it was made anew by someone who changed an entry but has not the key', async () => {
    const tables = city.session.$extendTables<AuditTables>()
    const first = await listLeaves(city.session, 0, 1)
    await tables
      .updateTable('audit_entry')
      .set({ name: '다른 사람' })
      .where('id', '=', first[0]?.entryId ?? '')
      .execute()
    expect(await verifyLog(await exported(true), options)).toEqual({
      ok: false,
      refusal: { line: 2, problem: 'entry-changed' },
    })
  })

  it('must pass through the heads that someone kept, and be signed with the published key', async () => {
    const [last, first] = (await listHeads(city.session, 2)).map(headNote)
    const lines = await exported(false)
    expect(await verifyLog(lines, { knownHeads: [first ?? '', last ?? ''] })).toMatchObject({ ok: true })
    const other = signingKey(key.name, generateKeyPairSync('ed25519').privateKey)
    expect(await verifyLog(lines, { verifiers: [other.verifier] })).toMatchObject({
      refusal: { problem: 'unknown-key' },
    })
    const cut = [...lines.slice(0, 5), '{"heads":1,"kind":"end","size":3}\n']
    expect(await verifyLog(cut)).toMatchObject({ ok: true, value: { size: 3, keyWasKnown: false } })
    expect(await verifyLog(cut, { knownHeads: [last ?? ''] })).toMatchObject({
      refusal: { problem: 'known-head-does-not-fit' },
    })
  })
})

describe('the key file', () => {
  it('is made once, for its owner only, and refused when others can read it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'dure-key-'))
    const path = join(folder, 'keys', 'log.pem')
    const made = await loadOrCreateSigningKey(path, 'dure.test/audit')
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await loadOrCreateSigningKey(path, 'dure.test/audit')).verifier).toBe(made.verifier)
    expect(await readFile(path, 'utf8')).toContain('PRIVATE KEY')
    await chmod(path, 0o644)
    await expect(loadOrCreateSigningKey(path, 'dure.test/audit')).rejects.toThrow(/600/)
    await rm(folder, { recursive: true })
  })
})
