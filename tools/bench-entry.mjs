// The page on which an owner enters values, through HTTP on the built server with PGlite: the 95th of a hundred times.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { growYear } from './evaluation-year.mjs'
import { served } from './served.mjs'

const ROUNDS = Number(process.env.BENCH_ENTRY_ROUNDS ?? 300)
const WARM = 30
const SIZE = { indicators: 93, months: 9, cities: 31 }

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

async function timesOf(url, cookie, says) {
  const times = []
  for (let round = 0; round < ROUNDS + WARM; round += 1) {
    const began = performance.now()
    const answer = await fetch(url, { headers: { cookie }, redirect: 'manual' })
    const text = await answer.text()
    if (round >= WARM) times.push(performance.now() - began)
    if (answer.status !== 200 || !text.includes(says)) throw new Error(`${url} answered ${answer.status}`)
  }
  return times
}

/** Milliseconds within which nineteen of twenty entry pages come, and what the office's own pages take beside it. */
export async function entryPage(say) {
  const folder = mkdtempSync(join(tmpdir(), 'dure-bench-entry-'))
  let dure
  try {
    const env = { ...process.env, DURE_DATA: folder, DATABASE_URL: '' }
    execFileSync('node', ['dist/server/cli.js', 'sample', 'load', '--day', '2021-09-28'], {
      ...{ env, stdio: ['ignore', 'ignore', 'inherit'] },
    })
    const accounts = JSON.parse(readFileSync(join(folder, 'sample-accounts.json'), 'utf8'))
    const owner = accounts.find(({ role }) => role === 'staff')
    const year = await growYear(join(folder, 'database'), 'sample', { login: owner.login, ...SIZE })
    dure = await served('node', ['dist/server/main.js'], { env })
    const cookie = await signIn(dure.url, owner)
    const base = `${dure.url}/office/joint-evaluation/${year}`
    const entry = await timesOf(`${base}/enter`, cookie, '지표 1')
    const board = await timesOf(base, cookie, '분야 1')
    say(
      `an owner's entry page of ${SIZE.indicators} indicators × ${SIZE.months} months, ${SIZE.cities} cities known: p95 ${rounded(p95(entry))} ms, middle ${rounded(middle(entry))} ms (the overview with its outlook: p95 ${rounded(p95(board))} ms)`,
    )
    return rounded(p95(entry))
  } finally {
    await dure?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
