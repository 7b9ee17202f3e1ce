// `npm run bench:votes`: votes a second through HTTP on one server process with PostgreSQL, each acknowledged one counted in the box.
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { contextOf } from './collaboration-sends.mjs'
import { startPostgres } from './postgres.mjs'
import { served } from './served.mjs'

const RATE = Number(process.env.BENCH_RATE ?? 200)
/** `DURE_BENCH_SECONDS=10` for a short try. */
const SECONDS = Number(process.env.DURE_BENCH_SECONDS ?? 60)
/** A peer's record, on about twelve nodes. */
const PEER = 65
const CITY = 'bench'
/** Votes before the clock runs: a server that has just begun compiles what it runs. */
const WARM = RATE * 5
/** Connections of the server: a cast waits for the disk, and meanwhile others are taken. */
const POOL = process.env.DATABASE_POOL ?? '24'

const say = (line) => process.stdout.write(`${line}\n`)
const rounded = (value, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits
const dayFrom = (days) => new Date(Date.now() + 9 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10)

/** Citizens with an account and a session each, written as signing in writes them. */
async function signInMany(client, count) {
  const now = new Date()
  const later = new Date(now.getTime() + 4 * 3_600_000)
  const people = Array.from({ length: count }, (_, number) => ({
    ...{ number, id: randomUUID(), session: randomUUID() },
    token: randomBytes(32).toString('base64url'),
  }))
  const hash = ({ token }) => createHash('sha256').update(token).digest('base64url')
  await client.query(
    `insert into account (id, kind, login, name, email, status, opened_at, failures)
     select id, 'citizen', login, name, login, 'open', $4, 0 from unnest($1::uuid[], $2::text[], $3::text[]) as p(id, login, name)`,
    [
      people.map(({ id }) => id),
      people.map(({ number }) => `voter-${number}@example.kr`),
      people.map(({ number }) => `시민 ${number}`),
      now,
    ],
  )
  await client.query(
    `insert into account_session (id, token_hash, account_id, status, started_at, last_seen_at, idle_seconds, idle_ends_at, ends_at, address, user_agent)
     select id, hash, account, 'active', $4, $4, 14400, $5, $5, '127.0.0.1', 'bench' from unnest($1::uuid[], $2::text[], $3::uuid[]) as s(id, hash, account)`,
    [people.map(({ session }) => session), people.map(hash), people.map(({ id }) => id), now, later],
  )
  return people
}

/** The use cases, as they are written: Node takes the types away. */
async function sources() {
  const [{ planPoll }, { systemPerson }, { uuid }, { openDatabase }] = await Promise.all([
    import('../src/modules/participation/index.ts'),
    import('../src/platform/access/person.ts'),
    import('../src/platform/kernel/ids.ts'),
    import('../src/platform/database/open-database.ts'),
  ])
  return { planPoll, systemPerson, uuid, openDatabase }
}

/** A poll of 100 choices that is open today. */
async function openPoll(url) {
  const tools = await sources()
  const database = await tools.openDatabase({ kind: 'postgres', url, poolSize: 1 })
  const planned = await tools.planPoll(contextOf(tools, database.city(CITY), tools.systemPerson), {
    ...{ subject: { kind: 'bench', id: '1' }, title: { ko: '투표', en: 'A vote' }, lead: { ko: '', en: '' } },
    choices: Array.from({ length: 100 }, (_, index) => ({
      ...{ id: `A${index + 1}`, label: { ko: `사업 ${index + 1}`, en: `Project ${index + 1}` } },
      ...{ cost: BigInt((index + 1) * 1_000_000), note: null, group: null, href: null },
    })),
    form: { kind: 'approval', least: 1, most: 5 },
    ...{ firstDay: dayFrom(-1), lastDay: dayFrom(2), mayChange: true },
  })
  await database.close()
  if (!planned.ok) throw new Error(`the poll could not be planned: ${planned.refusal}`)
  return planned.value
}

/** Runs the load in a process of its own; what it answers is in the file that it writes. */
function load(plan, folder) {
  const file = join(folder, 'load.json')
  writeFileSync(file, JSON.stringify(plan))
  return new Promise((resolve, reject) => {
    const child = spawn('node', ['tools/bench-votes-load.mjs', file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => (output += chunk))
    child.on('exit', (code) =>
      code === 0 ? resolve(JSON.parse(output)) : reject(new Error(`the load ended with ${code}`)),
    )
  })
}

/** Which acknowledged votes are not in the box exactly once, and whether roll and box hold what they should. */
async function lookInside(client, poll, receipts) {
  const hashes = receipts.map((code) => createHash('sha256').update(`${poll}|${code}`).digest('hex'))
  const { rows } = await client.query(
    `select h from unnest($2::text[]) as a(h) where (select count(*) from poll_ballot b where b.poll_id = $1 and b.receipt_hash = a.h) <> 1`,
    [poll, hashes],
  )
  const count = async (table) =>
    Number((await client.query(`select count(*) from ${table} where poll_id = $1`, [poll])).rows[0].count)
  return { lost: rows.length, roll: await count('poll_roll'), box: await count('poll_ballot') }
}

const folder = mkdtempSync(join(tmpdir(), 'dure-bench-'))
const database = await startPostgres({ durable: true })
let dure
try {
  dure = await served('node', ['dist/server/main.js'], {
    env: {
      ...{ DATABASE_URL: database.socketUrl, DURE_DATA: folder, DURE_CITY: CITY, DURE_SAMPLE: 'no' },
      ...{ DURE_WRITES_PER_MINUTE: '10000000', DATABASE_POOL: POOL },
    },
  })
  const client = new pg.Client({ connectionString: database.url })
  await client.connect()
  await client.query(`set search_path to ${CITY}`)
  const poll = await openPoll(database.url)
  const people = await signInMany(client, WARM + RATE * SECONDS)
  await client.query('analyze')
  say(`${people.length} citizens are signed in; ${RATE} votes a second for ${SECONDS} s begin`)
  const cpuBefore = dure.cpuSeconds()
  const done = await load({ url: dure.url, poll, people, rate: RATE, warm: WARM }, folder)
  const cpuMs = ((dure.cpuSeconds() - cpuBefore) * 1_000) / people.length
  const inside = await lookInside(client, poll, done.receipts)
  await client.end()
  say(
    `on the roll ${inside.roll}, in the box ${inside.box}; sent twice ${done.twice}; sent again after a broken connection ${done.again}; refused ${done.refused}`,
  )
  if (done.problem !== null) say(`the first that was refused: ${done.problem}`)
  if (inside.roll !== inside.box) throw new Error('roll and box differ')
  say(`server: ${rounded(dure.rssMb(), 0)} MB, ${rounded(cpuMs, 2)} ms of one processor a vote`)
  const votesPerSecond = done.acknowledged / done.seconds
  say(
    JSON.stringify({
      ...{ votesPerSecond: rounded(votesPerSecond), sent: done.sent, acknowledged: done.acknowledged },
      ...{ lost: inside.lost, p50Ms: rounded(done.p50Ms), p95Ms: rounded(done.p95Ms) },
      ratioToPeer: rounded(votesPerSecond / PEER, 2),
    }),
  )
} finally {
  await dure?.stop()
  database.stop()
  rmSync(folder, { recursive: true, force: true })
}
