// The page on which an owner enters values, through HTTP on the built server with PGlite: the 95th of a hundred times.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { served } from './served.mjs'

const ROUNDS = Number(process.env.BENCH_ENTRY_ROUNDS ?? 300)
const WARM = 30
/** The sample's year just before its base day: 93 indicators with eight months, 31 cities of which all indicators are known. */
const [DAY, YEAR] = ['2021-09-28', 2021]

const p95 = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0
const middle = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const rounded = (value) => Math.round(value * 10) / 10

async function signIn(url, { login, password }) {
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

const read = async (url, cookie) => {
  const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`)
  return await answer.text()
}

/** Of the people one can sign in as, whoever has most to enter. */
async function busiestOwner(base, url, accounts) {
  let busiest = { count: 0 }
  for (const account of accounts.filter(({ role }) =>
    ['staff', 'department-head', 'planner'].includes(role),
  )) {
    const cookie = await signIn(url, account)
    const text = await read(`${base}/enter`, cookie)
    const count = new Set(text.match(/\/2021\/indicators\/[^"/?#]+/g)).size
    if (count > busiest.count) busiest = { cookie, count }
  }
  if (busiest.count === 0) throw new Error('nobody has anything to enter')
  return busiest
}

async function timesOf(url, cookie) {
  const times = []
  for (let round = 0; round < ROUNDS + WARM; round += 1) {
    const began = performance.now()
    await read(url, cookie)
    if (round >= WARM) times.push(performance.now() - began)
  }
  return times
}

/** Milliseconds within which nineteen of twenty entry pages come, and what the office's own pages take beside it. */
export async function entryPage(say) {
  const folder = mkdtempSync(join(tmpdir(), 'dure-bench-entry-'))
  let dure
  try {
    const env = { ...process.env, DURE_DATA: folder, DATABASE_URL: '' }
    execFileSync('node', ['dist/server/cli.js', 'sample', 'load', '--day', DAY], {
      ...{ env, stdio: ['ignore', 'ignore', 'inherit'] },
    })
    const accounts = JSON.parse(readFileSync(join(folder, 'sample-accounts.json'), 'utf8'))
    dure = await served('node', ['dist/server/main.js'], { env })
    const base = `${dure.url}/office/joint-evaluation/${YEAR}`
    const { cookie, count } = await busiestOwner(base, dure.url, accounts)
    const entry = await timesOf(`${base}/enter`, cookie)
    const board = await timesOf(base, cookie)
    say(
      `the entry page of an owner of ${count} indicators, through HTTP on PGlite: p95 ${rounded(p95(entry))} ms, middle ${rounded(middle(entry))} ms (the overview with its outlook: p95 ${rounded(p95(board))} ms)`,
    )
    return rounded(p95(entry))
  } finally {
    await dure?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
