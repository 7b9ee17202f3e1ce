// `npm run bench:pages`: requests a second of the main pages on PostgreSQL against a bare Hono answer, in one run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import autocannon from 'autocannon'
import { startPostgres } from './postgres.mjs'
import { served } from './served.mjs'

const SECONDS = Number(process.env.BENCH_SECONDS ?? 6)
const ROUNDS = 3

/** The client reads each body as a text; of a compressed one that costs it more than the answer costs the server. */
const leaveBodies = (client) => {
  client.pipelinedRequests.addBody = () => undefined
}

const asking = (url, connections, duration) =>
  autocannon({
    url,
    connections,
    duration,
    headers: { 'accept-encoding': 'gzip' },
    setupClient: leaveBodies,
  })

async function load(url) {
  const result = await asking(url, 32, SECONDS)
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url}: ${result.non2xx} bad answers, ${result.errors} errors`)
  return {
    rps: result.requests.average,
    p50: result.latency.p50,
    p95: result.latency.p97_5,
    p99: result.latency.p99,
  }
}

/** The middle of three rounds, so that one hiccup of the machine does not decide. */
const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]

const folder = mkdtempSync(join(tmpdir(), 'dure-bench-'))
const database = await startPostgres({ durable: true })
const hello = await served('node', ['tools/bench-hello.mjs'])
const dure = await served('node', ['dist/server/main.js'], {
  env: { DATABASE_URL: database.url, DURE_DATA: folder },
})
try {
  const pages = {
    hello: `${hello.url}/`,
    home: `${dure.url}/`,
    programme: `${dure.url}/programmes/2`,
    api: `${dure.url}/api/v1/programmes`,
  }
  const runs = Object.fromEntries(Object.keys(pages).map((name) => [name, []]))
  for (const url of Object.values(pages)) await asking(url, 8, 2)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [name, url] of Object.entries(pages)) runs[name].push(await load(url))
  }
  const figure = (name, key) => middle(runs[name].map((run) => run[key]))
  for (const name of Object.keys(pages)) {
    process.stdout.write(
      `${name.padEnd(10)} ${Math.round(figure(name, 'rps'))} requests/s, p50 ${figure(name, 'p50')} ms, p97.5 ${figure(name, 'p95')} ms, p99 ${figure(name, 'p99')} ms\n`,
    )
  }
  const rps = (name) => Math.round(figure(name, 'rps'))
  // Round by round, so that what the machine does besides weighs on both alike.
  const ratios = runs.programme.map((run, round) => run.rps / runs.hello[round].rps)
  const figures = {
    helloRps: rps('hello'),
    homeRps: rps('home'),
    programmeRps: rps('programme'),
    apiRps: rps('api'),
    programmeRatio: Math.round(middle(ratios) * 1000) / 1000,
    p99Ms: figure('programme', 'p99'),
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
} finally {
  await hello.kill()
  await dure.stop()
  database.stop()
  rmSync(folder, { recursive: true, force: true })
}
