// `npm run bench:pledges`: a city's pledges with 226 cities in one database, and with that city alone.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { copyCity, growPledges } from './many-cities.mjs'
import { startPostgres } from './postgres.mjs'
import { served } from './served.mjs'

const CITIES = Number(process.env.BENCH_CITIES ?? 226)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 40)
/** So many of the cities are served and asked in turn, spread over all. */
const ASKED = 4
const CITY = 'sample'
const DAY = '2022-01-31'

const pages = {
  list: ['/pledges', '/pledges?field=1&stage=completed', '/pledges?day=2020-12-31'],
  page: ['/pledges/1', '/pledges/46', '/pledges/90'],
  map: ['/pledges/map', '/pledges/map?field=1'],
  infographic: ['/pledges/infographic'],
}

const nameOf = (place) => `city_${String(place).padStart(3, '0')}`
const p95 = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
const rounded = (value, digits = 1) => Math.round(value * 10 ** digits) / 10 ** digits

async function signIn(url, folder) {
  const accounts = JSON.parse(readFileSync(join(folder, 'sample-accounts.json'), 'utf8'))
  const { login, password } = accounts.find(({ role }) => role === 'planner')
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

/** A page for someone signed in is made anew each time: no visitor's kept page is measured. */
async function timeOf(url, cookie) {
  const began = performance.now()
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  return performance.now() - began
}

async function vacuumed(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
}

/** The 95th of a hundred times of each kind of page over the cities asked, one after the other. */
async function measured(database, folder, cities) {
  const asked = []
  try {
    for (const city of cities) {
      const own = mkdtempSync(join(tmpdir(), 'dure-bench-city-'))
      cpSync(folder, own, { recursive: true })
      const env = { DATABASE_URL: database.url, DURE_DATA: own, DURE_CITY: city, DATABASE_POOL: '5' }
      const dure = await served('node', ['dist/server/main.js'], { env })
      asked.push({ dure, own, cookie: await signIn(dure.url, own) })
    }
    const times = {}
    for (const [kind, paths] of Object.entries(pages)) {
      const taken = []
      for (let round = 0; round < ROUNDS + 5; round += 1)
        for (const path of paths)
          for (const { dure, cookie } of asked) {
            const time = await timeOf(`${dure.url}${path}`, cookie)
            if (round >= 5) taken.push(time)
          }
      times[kind] = rounded(p95(taken))
    }
    return times
  } finally {
    for (const { dure, own } of asked) {
      await dure.stop()
      rmSync(own, { recursive: true, force: true })
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'dure-bench-'))
const database = await startPostgres({ durable: true })
try {
  execFileSync('node', ['dist/server/cli.js', 'sample', 'load', '--day', DAY], {
    env: { ...process.env, DATABASE_URL: database.url, DURE_DATA: folder, DURE_CITY: CITY },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const grown = await growPledges(database.url, CITY)
  await vacuumed(database.url)
  // The one city is asked by as many servers as the many are, so that only the number of cities differs.
  const alone = await measured(
    database,
    folder,
    Array.from({ length: ASKED }, () => CITY),
  )
  const names = Array.from({ length: CITIES - 1 }, (_, place) => nameOf(place + 1))
  const began = performance.now()
  const bytes = copyCity(database.url, CITY, names)
  await vacuumed(database.url)
  process.stdout.write(
    `${CITIES} cities of ${grown.pledges} pledges and ${grown.statuses} records in one database (${rounded(bytes / 1e6)} MB each, copied in ${rounded((performance.now() - began) / 1000, 0)} s)\n`,
  )
  const spread = Array.from(
    { length: ASKED },
    (_, place) => names[Math.floor(((place + 0.5) * names.length) / ASKED)],
  )
  const many = await measured(database, folder, spread)
  const ratios = Object.fromEntries(
    Object.keys(many).map((kind) => [kind, rounded(many[kind] / alone[kind], 2)]),
  )
  process.stdout.write(`${JSON.stringify({ cities: CITIES, p95Ms: many, aloneP95Ms: alone, ratios })}\n`)
} finally {
  database.stop()
  rmSync(folder, { recursive: true, force: true })
}
