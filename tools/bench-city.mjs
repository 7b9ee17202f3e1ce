// `npm run bench:city`: lists, calendar and search of a city with ten years of plans, and of one with a tenth of it.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { growCity } from './big-city.mjs'
import { startPostgres } from './postgres.mjs'
import { served } from './served.mjs'

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 60)
const YEARS = 10
const CITY = process.env.DURE_CITY ?? 'sample'

const pages = {
  list: [
    '/office/programmes?year=2015',
    '/office/programmes?year=2015&sort=-due&page=3',
    '/office/programmes?year=2018&state=late',
  ],
  filtered: ['/office/programmes?year=2015&q=공약', '/office/programmes?year=2013&q=ㄱㅇ'],
  calendar: ['/office/calendar?year=2015', '/calendar?year=2017'],
  search: [
    '/office/search?q=공약',
    '/office/search?q=ㅅㅁㅍㄱ',
    '/search?q=예산',
    '/office/search?q=보고서로',
  ],
  api: ['/api/v1/tasks?year=2016&limit=50', '/api/v1/programmes?year=2014'],
}

async function signIn(url, folder) {
  const accounts = JSON.parse(readFileSync(join(folder, 'sample-accounts.json'), 'utf8'))
  const { login, password } = accounts.find(({ role }) => role === 'planner')
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: url, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ login, password }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  if (answer.status !== 303 || cookie === '') throw new Error(`signing in answered ${answer.status}`)
  return cookie
}

async function timeOf(url, cookie) {
  const began = performance.now()
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  return performance.now() - began
}

/** What PostgreSQL does by itself within a minute of much writing. */
async function analysed(url) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('vacuum analyze')
  await client.end()
}

const p95 = (times) => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0

/** The 95th of a hundred times of each kind of page, in ms, of a city of so many tasks a year. */
async function measured(tasksPerYear) {
  const folder = mkdtempSync(join(tmpdir(), 'dure-bench-'))
  const database = await startPostgres({ durable: true })
  const env = { DATABASE_URL: database.url, DURE_DATA: folder }
  try {
    await (await served('node', ['dist/server/main.js'], { env })).stop()
    const grown = await growCity(database.url, CITY, { years: YEARS, tasksPerYear })
    // The copies came in past the house: the night's job lets the search know of them.
    execFileSync('node', ['dist/server/cli.js', 'job', 'run', 'workplan.fill-search'], {
      env: { ...process.env, ...env },
    })
    await analysed(database.url)
    const dure = await served('node', ['dist/server/main.js'], { env })
    try {
      const cookie = await signIn(dure.url, folder)
      const times = {}
      for (const [kind, paths] of Object.entries(pages)) {
        const taken = []
        for (let round = 0; round < ROUNDS + 5; round += 1)
          for (const path of paths) {
            const time = await timeOf(`${dure.url}${path}`, cookie)
            if (round >= 5) taken.push(time)
          }
        times[kind] = Math.round(p95(taken) * 10) / 10
      }
      process.stdout.write(`${grown.tasks} tasks, ${grown.reports} reports: ${JSON.stringify(times)}\n`)
      return times
    } finally {
      await dure.stop()
    }
  } finally {
    database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

const tenth = await measured(200)
const whole = await measured(2_000)
const ratios = Object.fromEntries(
  Object.keys(whole).map((kind) => [kind, Math.round((whole[kind] / tenth[kind]) * 100) / 100]),
)
process.stdout.write(`${JSON.stringify({ p95Ms: whole, tenthP95Ms: tenth, ratios })}\n`)
