import { generateKeyPairSync } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { exportLog } from '#platform/audit/export-log.ts'
import { sequenceEntries } from '#platform/audit/sequence-entries.ts'
import { signHead } from '#platform/audit/sign-head.ts'
import { signingKey } from '#platform/audit/signing-key.ts'
import { verifyLog } from '#platform/audit/verify-log.ts'
import { type Database, type DatabaseConfig, openDatabase } from '#platform/database/open-database.ts'
import { aFreshDatabase } from '#testing/fresh-database.ts'
import { aRunningCity, type RunningCity } from './running-city.ts'

const KILLS = 20
const WRITERS = 4
/** Acknowledgements before the power goes; the writers' next requests are under way then. */
const writesBefore = (round: number) => 3 + ((round * 7) % 11)

async function taskIds(city: RunningCity, cookie: string): Promise<readonly string[]> {
  const answer = await fetch(`${city.url}/office/programmes`, { headers: { cookie } })
  const html = await answer.text()
  const ids = [...new Set([...html.matchAll(/\/office\/tasks\/([0-9a-f-]{36})/g)].map(([, id]) => id ?? ''))]
  if (ids.length < WRITERS)
    throw new Error(`the list of tasks shows ${ids.length} tasks:\n${html.slice(0, 2_000)}`)
  return ids
}

/** Reports progress with a note that says which write it is; whether the server said that it is saved. */
async function write(city: RunningCity, cookie: string, task: string, note: string): Promise<boolean> {
  const answer = await fetch(`${city.url}/office/tasks/${task}/report`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie, origin: city.url, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ state: 'progress', percent: '50', day: '2021-11-10', note, back: 'task' }),
  })
  if (answer.status !== 303)
    throw new Error(`a write was answered ${answer.status}: ${(await answer.text()).slice(0, 3_000)}`)
  return true
}

/** Writes from several hands until enough is acknowledged, then kills in the middle of the next writes. */
async function writeAndKill(
  city: RunningCity,
  cookie: string,
  tasks: readonly string[],
  round: number,
): Promise<readonly string[]> {
  const acknowledged: string[] = []
  const power: { cut: Promise<void> | null } = { cut: null }
  const writer = async (hand: number) => {
    for (let turn = 0; power.cut === null; turn += 1) {
      const note = `kill ${round} ${hand} ${turn}.`
      const saved = await write(city, cookie, tasks[hand] ?? '', note).catch((error: unknown) => {
        if (power.cut !== null) return false
        throw error
      })
      if (saved) acknowledged.push(note)
      if (acknowledged.length >= writesBefore(round)) power.cut ??= city.kill()
    }
  }
  await Promise.all(Array.from({ length: WRITERS }, (_, hand) => writer(hand)))
  await power.cut
  return acknowledged
}

async function check(config: DatabaseConfig, schema: string, acknowledged: readonly string[]): Promise<void> {
  const database = await openDatabase(config)
  try {
    const notes = await sql<{ note: string }>`select note from ${sql.id(schema, 'plan_task_report')}`.execute(
      database.root,
    )
    const kept = new Set(notes.rows.map(({ note }) => note))
    expect(acknowledged.filter((note) => !kept.has(note))).toEqual([])
    const entries = await sql<{ after: string }>`
      select after from ${sql.id(schema, 'audit_entry')} where action = 'workplan.report-task'`.execute(
      database.root,
    )
    const audited = new Set(entries.rows.map(({ after }) => (JSON.parse(after) as { note: string }).note))
    const killNotes = [...kept].filter((note) => note.startsWith('kill '))
    expect(killNotes.filter((note) => !audited.has(note))).toEqual([])
    expect([...audited].filter((note) => note.startsWith('kill ') && !kept.has(note))).toEqual([])
    await verifyTree(database, schema)
  } finally {
    await database.close()
  }
}

async function verifyTree(database: Database, schema: string): Promise<void> {
  const session = database.city(schema)
  while ((await session.transaction().execute((inside) => sequenceEntries(inside))) > 0);
  const key = signingKey('after-the-kills', generateKeyPairSync('ed25519').privateKey)
  await session.transaction().execute((inside) => signHead(inside, key, new Date()))
  const verified = await verifyLog(exportLog(session, { withEntries: true }))
  expect(verified).toMatchObject({ ok: true })
}

async function survive(
  env: Readonly<Record<string, string>>,
  config: (folder: string) => DatabaseConfig,
): Promise<number> {
  const first = await aRunningCity({ env })
  const folder = first.dataFolder
  let city = first
  const cookie = await city.signIn('planner')
  const tasks = await taskIds(city, cookie)
  const acknowledged: string[] = []
  for (let round = 1; round <= KILLS; round += 1) {
    acknowledged.push(...(await writeAndKill(city, cookie, tasks, round)))
    if (round < KILLS) city = await aRunningCity({ env, dataFolder: folder })
  }
  await check(config(folder), 'sample', acknowledged)
  rmSync(folder, { recursive: true, force: true })
  return acknowledged.length
}

const limits = { DURE_WRITES_PER_MINUTE: '1000000', DURE_SIGN_INS_PER_MINUTE: '1000000' }

describe('twenty power cuts during writes', () => {
  it('lose nothing that was acknowledged, on PGlite', async () => {
    const count = await survive(limits, (folder) => ({ kind: 'pglite', folder: join(folder, 'database') }))
    process.stdout.write(`PGlite: ${count} acknowledged writes over ${KILLS} kills, all there\n`)
  })

  it.skipIf(process.env['TEST_DATABASE_URL'] === undefined)(
    'lose nothing that was acknowledged, on PostgreSQL',
    async () => {
      const url = await aFreshDatabase(process.env['TEST_DATABASE_URL'] ?? '', 'kills')
      const count = await survive({ ...limits, DATABASE_URL: url }, () => ({
        kind: 'postgres',
        url,
        poolSize: 2,
      }))
      process.stdout.write(`PostgreSQL: ${count} acknowledged writes over ${KILLS} kills, all there\n`)
    },
  )
})
