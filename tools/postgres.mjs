// A PostgreSQL of our own on loopback, for tests and benchmarks: a fresh folder, gone at the end.
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The folder of PostgreSQL's programs, the newest from 15 on; null when there is none. */
export function postgresPrograms() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian)
        .map(Number)
        .filter((v) => v >= 15)
    : []
  for (const version of versions.sort((a, b) => b - a)) {
    const folder = join(debian, String(version), 'bin')
    if (existsSync(join(folder, 'initdb'))) return folder
  }
  const found = spawnSync('sh', ['-c', 'command -v initdb'], { encoding: 'utf8' }).stdout.trim()
  return found === '' ? null : join(found, '..')
}

const isRoot = () => process.getuid?.() === 0

/** PostgreSQL refuses to run as root: then its own user runs it. */
function run(program, args, options = {}) {
  return isRoot()
    ? execFileSync('runuser', ['-u', 'postgres', '--', program, ...args], {
        cwd: '/',
        stdio: 'pipe',
        ...options,
      })
    : execFileSync(program, args, { stdio: 'pipe', ...options })
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Starts one; `durable` keeps fsync on. Returns its address and how to stop it. */
export async function startPostgres({ durable = false } = {}) {
  const programs = postgresPrograms()
  if (programs === null)
    throw new Error('PostgreSQL 15 or later is not installed: apt-get install postgresql-15')
  const folder = mkdtempSync(join(tmpdir(), 'dure-postgres-'))
  chmodSync(folder, 0o700)
  if (isRoot()) execFileSync('chown', ['postgres:', folder])
  const port = await freePort()
  const data = join(folder, 'data')
  run(join(programs, 'initdb'), [
    '-D',
    data,
    '-U',
    'dure',
    '-A',
    'trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ])
  const settings = [
    `-p ${port}`,
    `-k ${folder}`,
    '-c listen_addresses=127.0.0.1',
    '-c max_connections=100',
    ...(durable ? [] : ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off']),
  ].join(' ')
  run(join(programs, 'pg_ctl'), ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'], {
    stdio: 'ignore',
  })
  return {
    url: `postgres://dure@127.0.0.1:${port}/postgres`,
    /** The same without the network, as a city on one machine runs it. */
    socketUrl: `postgres://dure@/postgres?host=${folder}&port=${port}`,
    stop: () => {
      try {
        run(join(programs, 'pg_ctl'), ['-D', data, '-m', 'immediate', 'stop'], { stdio: 'ignore' })
      } catch {
        // Already stopped.
      }
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
