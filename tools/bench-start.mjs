// `npm run bench:start`: a fresh clone, installed, started cold and warm; memory idle on both databases.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { startPostgres } from './postgres.mjs'
import { served } from './served.mjs'

const folder = mkdtempSync(join(tmpdir(), 'dure-bench-'))
const clone = join(folder, 'dure')
const round = (number) => Math.round(number * 10) / 10

/** Memory after the work of the start has settled. */
async function idleRss(server) {
  await pause(8_000)
  return Math.round(server.rssMb())
}

try {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '.', clone])
  const before = performance.now()
  const installed = spawnSync('node', ['tools/install.mjs'], { cwd: clone, stdio: 'inherit' })
  if (installed.status !== 0) throw new Error('the install failed')
  const installSeconds = (performance.now() - before) / 1000
  const megabytes = Number(
    execFileSync('du', ['-sm', join(clone, 'node_modules')])
      .toString()
      .split('\t')[0],
  )
  process.stdout.write(`install ${round(installSeconds)} s, ${megabytes} MB\n`)

  const cold = await served('npm', ['start'], { cwd: clone })
  await cold.stop()
  const warm = await served('npm', ['start'], { cwd: clone })
  const pglite = await idleRss(warm)
  await warm.stop()

  const database = await startPostgres({ durable: true })
  const onPostgres = await served('npm', ['start'], { cwd: clone, env: { DATABASE_URL: database.url } })
  await onPostgres.stop()
  const again = await served('npm', ['start'], { cwd: clone, env: { DATABASE_URL: database.url } })
  const postgres = await idleRss(again)
  await again.stop()
  database.stop()

  const figures = {
    installSeconds: round(installSeconds),
    coldSeconds: round(installSeconds + cold.seconds),
    warmSeconds: round(warm.seconds),
    rssMb: { pglite, postgres },
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
