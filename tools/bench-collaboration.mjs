// `npm run bench:collaboration`: sends of points against the bare SQL of the same rows, and pages after five years of points and after half a one.
import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { growPoints, STAFF } from './collaboration-history.mjs'
import { startPostgres } from './postgres.mjs'
import { served } from './served.mjs'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 40)
const MONTHS = Number(process.env.BENCH_MONTHS ?? 60)
const SEND_ROUNDS = 5
const SENDS = 1_000
const CLIENTS = 12
const CITY = 'sample'
const NOW = new Date('2021-11-10T10:00:00+09:00')

const home = '/office/collaboration'
const pages = {
  wallet: [home, `${home}?q=%E3%84%B1`],
  ranking: [
    `${home}/rankings`,
    `${home}/rankings?month=2021-11`,
    `${home}/rankings?view=year`,
    `${home}/rankings?view=year&kind=department`,
  ],
  network: [`${home}/network`, `${home}/network?from=2021-11&until=2021-11`],
}

const p95 = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const rounded = (value, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits
const say = (line) => process.stdout.write(`${line}\n`)

async function signIn(url, folder) {
  const accounts = JSON.parse(readFileSync(join(folder, 'sample-accounts.json'), 'utf8'))
  const { login, password } = accounts.find(({ role }) => role === 'staff')
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ login, password }),
  })
  if (answer.status !== 303) throw new Error(`signing in answered ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

async function timeOf(url, cookie) {
  const began = performance.now()
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  return performance.now() - began
}

/** The times of each kind of page of both cities, asked in turn: what slows the machine slows both. */
async function pageTimes(cities, folder) {
  const asked = []
  try {
    for (const { name, url } of cities) {
      const dure = await served('node', ['dist/server/main.js'], {
        env: { DATABASE_URL: url, DURE_DATA: folder, DURE_CITY: CITY },
      })
      asked.push({ name, dure, cookie: await signIn(dure.url, folder) })
    }
    const times = Object.fromEntries(cities.map(({ name }) => [name, {}]))
    for (const [kind, paths] of Object.entries(pages)) {
      const taken = Object.fromEntries(cities.map(({ name }) => [name, []]))
      for (let round = 0; round < ROUNDS + 5; round += 1)
        for (const path of paths)
          for (const { name, dure, cookie } of asked) {
            const time = await timeOf(`${dure.url}${path}`, cookie)
            if (round >= 5) taken[name].push(time)
          }
      for (const { name } of cities)
        times[name][kind] = { p95: p95(taken[name]), middle: middle(taken[name]) }
    }
    return times
  } finally {
    for (const { dure } of asked) await dure.stop()
  }
}

/** The use cases, as they are written: Node takes the types away. */
async function sources() {
  const [{ sendPoints, settleDue }, { systemPerson }, { uuid }, { openDatabase }, { applicationRole }] =
    await Promise.all([
      import('../src/modules/collaboration/index.ts'),
      import('../src/platform/access/person.ts'),
      import('../src/platform/kernel/ids.ts'),
      import('../src/platform/database/open-database.ts'),
      import('../src/platform/database/migrate.ts'),
    ])
  return { sendPoints, settleDue, systemPerson, uuid, openDatabase, applicationRole }
}

const contextOf = ({ uuid }, session, person) => ({
  ...{ database: session, person, now: NOW, today: '2021-11-10', machineNow: new Date() },
  ...{ origin: { address: '127.0.0.1', requestId: 'bench' } },
  newId: () => uuid(new Date(), randomBytes(10)),
  randomBytes: (count) => randomBytes(count),
})

/** Rankings and networks of the months that are over, as the clockwork draws them. */
async function settle(tools, url) {
  const database = await tools.openDatabase({ kind: 'postgres', url, poolSize: 2 })
  const done = await tools.settleDue(contextOf(tools, database.city(CITY), tools.systemPerson))
  if (!done.ok) throw new Error('the months could not be settled')
  await database.close()
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
  return done.value
}

/** Sends that may still be made this month: everybody to colleagues of other departments, to nobody twice. */
async function* sendsLeft(client) {
  const { rows } = await client.query(`
    select s.id, s.account_id, s.name, a.department_id from staff s
    join assignment a on a.staff_id = s.id and a.kind = 'main' and a.valid_until is null
    where s.left_on is null and s.account_id is not null
      and not exists (select 1 from staff_leave l where l.staff_id = s.id)
      and not exists (select 1 from deputy d where d.staff_id = s.id)
      and not exists (select 1 from assignment o where o.staff_id = s.id and o.kind <> 'main')
    order by md5(s.id::text || 'bench')`)
  for (let step = 1; ; step += 1)
    for (const [place, from] of rows.entries()) {
      const to = rows[(place + step * 7) % rows.length]
      if (to.department_id !== from.department_id) yield { from, to }
    }
}

/** Runs so many sends by so many clients at once; sends a second. */
async function perSecond(take, send) {
  let left = SENDS
  const began = performance.now()
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      while (left > 0) {
        left -= 1
        await send(await take())
      }
    }),
  )
  return SENDS / ((performance.now() - began) / 1000)
}

const MESSAGE = '회의 자료를 먼저 살펴 주셔서 고맙습니다.'

/** A send through the use case: permission, validation, the form's key, limits, audit. */
function throughUseCase(tools, session) {
  return async ({ from, to }) => {
    const person = {
      ...{ kind: 'person', accountId: from.account_id, name: from.name, roles: ['staff'] },
      departmentIds: [from.department_id],
    }
    const sent = await tools.sendPoints(contextOf(tools, session, person), {
      ...{ key: randomUUID(), to: { kind: 'staff', id: to.id }, message: MESSAGE },
    })
    if (!sent.ok) throw new Error(`a send was refused: ${sent.refusal}`)
  }
}

const valuesOf = (count, first = 1) =>
  `(${Array.from({ length: count }, (_, place) => `$${first + place}`).join(', ')})`
const bare = {
  entry: `insert into ${CITY}.collaboration_entry (id, kind, at, written_at, day, month, key, actor_name, sender_id, sender_department_id, receiver_id, receiver_is_guest, receiver_department_id, points, message, multiplier, campaign_id, reverses_id, reason) values ${valuesOf(19)}`,
  lines: `insert into ${CITY}.collaboration_line (id, entry_id, account, holder_id, month, amount) values ${valuesOf(6)}, ${valuesOf(6, 7)}`,
  wallet: `update ${CITY}.collaboration_wallet set balance = balance - $1 where staff_id = $2 and month = $3 and balance >= $1 returning balance`,
  audit: `insert into ${CITY}.audit_entry (id, account_id, name, kind, action, subject_kind, subject_id, before, after, reason, city_time, true_time, address, request_id, nonce) values ${valuesOf(15)}`,
  pending: `insert into ${CITY}.audit_pending (entry_id) values ($1)`,
}

/** The rows of a send, table by table in one transaction over the same pool, and nothing else. */
function asBareSql(tools, root) {
  return async ({ from, to }) => {
    const id = () => tools.uuid(new Date(), randomBytes(10))
    const [entryId, auditId, month, now] = [id(), id(), '2021-11', new Date()]
    await root.transaction().execute(async (inside) => {
      const run = (sql, parameters) =>
        inside.executeQuery({ sql, parameters, query: { kind: 'RawNode', sqlFragments: [], parameters: [] } })
      await run(bare.entry, [
        ...[entryId, 'send', NOW, now, '2021-11-10', month, `send:${from.id}:${randomUUID()}`, from.name],
        ...[from.id, from.department_id, to.id, false, to.department_id, 10, MESSAGE, 100, null, null, null],
      ])
      await run(bare.lines, [
        ...[id(), entryId, 'wallet', from.id, month, -10],
        ...[id(), entryId, 'received', to.id, month, 10],
      ])
      const { rows } = await run(bare.wallet, [10, from.id, month])
      const after = JSON.stringify({
        ...{ balance: rows[0].balance, multiplier: 100, points: 10, receiverId: to.id },
      })
      await run(bare.audit, [
        ...[
          auditId,
          from.account_id,
          from.name,
          'person',
          'collaboration.send',
          'collaboration-entry',
          entryId,
        ],
        ...[null, after, null, NOW, now, '127.0.0.1', 'bench', randomBytes(16).toString('hex')],
      ])
      await run(bare.pending, [auditId])
    })
  }
}

/** Sends a second both ways, in rounds one after the other, and the middle of the rounds' ratios. */
async function sendRates(tools, url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`set search_path to ${CITY}`)
  const database = await tools.openDatabase({ kind: 'postgres', url, poolSize: CLIENTS })
  await database.restrictTo(tools.applicationRole)
  const left = sendsLeft(client)
  const take = async () => (await left.next()).value
  const ways = { useCase: throughUseCase(tools, database.city(CITY)), sql: asBareSql(tools, database.root) }
  const rates = { useCase: [], sql: [] }
  for (let round = 0; round <= SEND_ROUNDS; round += 1)
    // Whoever came second in a round comes first in the next.
    for (const way of round % 2 === 0 ? ['sql', 'useCase'] : ['useCase', 'sql']) {
      const rate = await perSecond(take, ways[way])
      if (round > 0) rates[way].push(rate)
    }
  const statements = database.queries()
  await ways.useCase(await take())
  const ratios = rates.useCase.map((rate, round) => rate / rates.sql[round])
  const result = {
    ...{ sendsPerSecond: middle(rates.useCase), sqlPerSecond: middle(rates.sql), ratio: middle(ratios) },
    statements: database.queries() - statements,
  }
  await database.close()
  await client.end()
  return result
}

const folder = mkdtempSync(join(tmpdir(), 'dure-bench-'))
const database = await startPostgres({ durable: true })
try {
  const tools = await sources()
  execFileSync('node', ['dist/server/cli.js', 'sample', 'load'], {
    env: { ...process.env, DATABASE_URL: database.url, DURE_DATA: folder, DURE_CITY: CITY },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const cities = [
    { name: 'whole', url: database.url.replace(/postgres$/, 'whole'), months: MONTHS },
    { name: 'tenth', url: database.url.replace(/postgres$/, 'tenth'), months: Math.round(MONTHS / 10) },
  ]
  const client = new pg.Client({ connectionString: database.url.replace(/postgres$/, 'template1') })
  await client.connect()
  for (const { name } of cities) await client.query(`create database ${name} template postgres`)
  await client.end()
  for (const { name, url, months } of cities) {
    const began = performance.now()
    const entries = await growPoints(url, CITY, months)
    const settled = await settle(tools, url)
    const seconds = rounded((performance.now() - began) / 1000, 0)
    say(
      `${name}: ${STAFF} members of staff, ${entries} entries, ${settled} rankings settled, in ${seconds} s`,
    )
  }
  const times = await pageTimes(cities, folder)
  for (const { name } of cities) say(`${name}: ${JSON.stringify(times[name])}`)
  const kinds = Object.keys(pages)
  const ratios = Object.fromEntries(
    kinds.map((kind) => [kind, rounded(times.whole[kind].middle / times.tenth[kind].middle, 2)]),
  )
  const rates = await sendRates(tools, cities[0].url)
  say(
    JSON.stringify({
      sendsPerSecond: rounded(rates.sendsPerSecond, 0),
      ratioToSql: rounded(rates.ratio, 2),
      p95Ms: Object.fromEntries(kinds.map((kind) => [kind, rounded(times.whole[kind].p95)])),
      growth: Math.max(...Object.values(ratios)),
      ...{ growthOf: ratios, sqlPerSecond: rounded(rates.sqlPerSecond, 0), statements: rates.statements },
    }),
  )
} finally {
  database.stop()
  rmSync(folder, { recursive: true, force: true })
}
