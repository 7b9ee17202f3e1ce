// `npm run bench:collaboration`: sends of points against the bare SQL of the same rows, and pages after five years of points and after half a one.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { growPoints, STAFF } from './collaboration-history.mjs'
import { contextOf, sendRates } from './collaboration-sends.mjs'
import { startPostgres } from './postgres.mjs'
import { served } from './served.mjs'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 100)
/** A server that has just begun compiles what it runs. */
const WARM = 25
const MONTHS = Number(process.env.BENCH_MONTHS ?? 60)
const CITY = 'sample'

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
      const ofPath = new Map(paths.map((path) => [path, []]))
      for (let round = 0; round < ROUNDS + WARM; round += 1)
        for (const path of paths)
          for (const { name, dure, cookie } of asked) {
            const time = await timeOf(`${dure.url}${path}`, cookie)
            if (round < WARM) continue
            taken[name].push(time)
            if (name === cities[0].name) ofPath.get(path).push(time)
          }
      for (const [path, some] of ofPath)
        say(`${path}: middle ${rounded(middle(some))} ms, p95 ${rounded(p95(some))} ms`)
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
  const rates = await sendRates(tools, cities[0].url, CITY)
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
