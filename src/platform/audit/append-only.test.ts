import { generateKeyPairSync } from 'node:crypto'
import { expect, it } from 'vitest'
import { systemPerson } from '../access/person.ts'
import { applicationRole, migrate } from '../database/migrate.ts'
import { appendOnlyTables } from './append-only.ts'
import { audit, type AuditActor } from './audit.ts'
import { auditMigrations } from './migrations.ts'
import { sequenceEntries } from './sequence-entries.ts'
import { signHead } from './sign-head.ts'
import { signingKey } from './signing-key.ts'
import type { AuditTables } from './tables.ts'
import { inMemoryDatabase } from '#testing/in-memory-database.ts'

it('grows in the hands of the application, which can neither rewrite nor shorten it', async () => {
  const database = await inMemoryDatabase()
  await migrate(database, 'haneul', [auditMigrations], appendOnlyTables)
  await database.restrictTo(applicationRole)
  const key = signingKey('dure.test/audit', generateKeyPairSync('ed25519').privateKey)
  const tables = database.city('haneul').$extendTables<AuditTables>()
  const now = new Date('2021-11-10T00:00:00Z')
  const head = await database
    .city('haneul')
    .transaction()
    .execute(async (session) => {
      const actor = {
        person: systemPerson,
        now,
        machineNow: now,
        origin: { address: 'local', requestId: 'test' },
        newId: (() => '01000000-0000-7000-8000-000000000000') as AuditActor['newId'],
        randomBytes: (count: number) => new Uint8Array(count),
      }
      await audit(session, actor, { action: 'clock.move', subject: { kind: 'clock', id: '1' } })
      expect(await sequenceEntries(session)).toBe(1)
      return signHead(session, key, now)
    })
  expect(head?.size).toBe(1)
  const attempts = [
    tables.updateTable('audit_entry').set({ name: '다른 사람' }),
    tables.updateTable('audit_leaf').set({ leaf_index: 5n }),
    tables.updateTable('audit_head').set({ size: 5n }),
    ...(['audit_entry', 'audit_leaf', 'audit_node', 'audit_head', 'audit_key'] as const).map((table) =>
      tables.deleteFrom(table),
    ),
  ]
  for (const attempt of attempts) await expect(attempt.execute()).rejects.toThrow(/permission denied/)
  await database.close()
})
