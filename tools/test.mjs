// `npm test`: everything, with what it needs. Its last line is `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { postgresPrograms, startPostgres } from './postgres.mjs'

const results = join('data', 'test-results')
const totals = { passed: 0, failed: 0, skipped: 0 }
const say = (line) => process.stdout.write(`${line}\n`)

function debianPackages() {
  const missing = []
  if (!existsSync('/usr/bin/chromium')) missing.push('chromium')
  if (!existsSync('/usr/share/fonts/opentype/noto') && !existsSync('/usr/share/fonts/truetype/nanum'))
    missing.push('fonts-noto-cjk')
  if (postgresPrograms() === null) missing.push('postgresql-15')
  if (spawnSync('sh', ['-c', 'command -v pdftotext']).status !== 0) missing.push('poppler-utils')
  return missing
}

/** Debian's packages when we may; otherwise what to install, said loudly, and what is left out because of it. */
function makeSureOfPackages() {
  let missing = debianPackages()
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    say(`Installing ${missing.join(', ')} …`)
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    })
    missing = debianPackages()
  }
  if (missing.length > 0)
    say(`\n!! MISSING: ${missing.join(', ')}. On Debian: apt-get install ${missing.join(' ')}\n`)
  return missing
}

function count(outcome, what) {
  totals[outcome] += 1
  say(`${outcome === 'passed' ? 'ok    ' : outcome === 'skipped' ? 'SKIPPED' : 'FAILED '} ${what}`)
}

/** Runs a program; its output is shown when it fails. */
function run(name, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(name, args, {
      env: { ...process.env, FORCE_COLOR: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const output = []
    child.stdout.on('data', (chunk) => output.push(chunk))
    child.stderr.on('data', (chunk) => output.push(chunk))
    child.on('close', (code) => resolve({ code, output: Buffer.concat(output).toString() }))
  })
}

async function check(what, name, args) {
  const started = Date.now()
  const { code, output } = await run(name, args)
  if (code !== 0) say(output)
  count(code === 0 ? 'passed' : 'failed', `${what} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
}

async function vitest(what, args, env = {}) {
  const started = Date.now()
  const report = join(results, `${what.replace(/\W+/g, '-')}.json`)
  const { code, output } = await run(
    'vitest',
    ['run', ...args, '--reporter=json', '--reporter=default', `--outputFile.json=${report}`],
    env,
  )
  if (!existsSync(report)) {
    say(output)
    return count('failed', `${what}: the run left no report`)
  }
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = JSON.parse(
    readFileSync(report, 'utf8'),
  )
  if (code !== 0 || numFailedTests > 0) say(output)
  for (const figure of output.matchAll(FIGURES)) say(`       ${figure[0]}`)
  totals.passed += numPassedTests
  totals.skipped += numPendingTests
  totals.failed += numFailedTests + (numFailedTests === 0 && (numFailedTestSuites > 0 || code !== 0) ? 1 : 0)
  say(
    `${code === 0 ? 'ok    ' : 'FAILED '} ${what}: ${numPassedTests} passed, ${numFailedTests} failed (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  )
}

/** What a test measured and says in a line of its own: shown although it passed. */
const FIGURES =
  /^(answers by status|axe looked at|mutated: |the reference document: |PGlite: |PostgreSQL: |\d+ (pairs of|columns filled|rows from)).*$/gm

/** Tests that ask a database run a second time, on a real PostgreSQL. */
function databaseTests() {
  return globSync('src/**/*.test.{ts,tsx}').filter((file) =>
    /#testing\/(test-city|test-app|fresh-database)|aTestCity|aTestApp/.test(readFileSync(file, 'utf8')),
  )
}

/** The long ones first, so that none is left alone at the end. The fuzz loads no sample city while the first does. */
const LONG = [
  'journeys',
  'fuzz',
  'overseers',
  'kill-collaboration',
  'joint-evaluation',
  'participatory-budget',
  'kill',
  'pledge-half-year',
  'quarter',
  'backup',
]

function longestFirst(files) {
  const place = (file) => {
    const found = LONG.findIndex((name) => file === `e2e/${name}.test.ts`)
    return found === -1 ? LONG.length : found
  }
  return files.toSorted((a, b) => place(a) - place(b) || a.localeCompare(b))
}

const missing = makeSureOfPackages()
rmSync(results, { recursive: true, force: true })
mkdirSync(results, { recursive: true })
const postgres = missing.includes('postgresql-15') ? null : await startPostgres()
const withPostgres = postgres === null ? {} : { TEST_DATABASE_URL: postgres.url }

const waiting = longestFirst(globSync('e2e/*.test.ts'))
if (missing.includes('chromium')) count('skipped', 'journeys in a browser: Chromium is not installed')
const e2e = { ...withPostgres, ...(missing.includes('chromium') ? { NO_BROWSER: '1' } : {}) }

/** One file after the other through the built server; whichever lane is free takes the next. */
async function lane() {
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift())
    await vitest(file.replace(/^e2e\/|\.test\.ts$/g, ''), ['--project', 'e2e', file], e2e)
}

async function checks() {
  await check('format', 'prettier', ['--check', '--log-level=warn', '.'])
  await check('types', 'tsc', ['-p', '.'])
  await check('lint', 'eslint', [
    '.',
    '--max-warnings=0',
    '--cache',
    '--cache-location',
    'node_modules/.cache/eslint/',
  ])
  await check('architecture rules', 'depcruise', ['src', '--config', '.dependency-cruiser.mjs'])
  await check('every architecture rule bites', 'node', ['tools/prove-architecture.mjs'])
}

async function units() {
  await vitest('units and use cases on PGlite', ['--project', 'unit'])
  if (postgres === null) count('skipped', 'use cases on PostgreSQL: PostgreSQL 15 is not installed')
  else await vitest('use cases on PostgreSQL', ['--project', 'unit', ...databaseTests()], withPostgres)
}

try {
  await check('build', 'node', ['tools/build.mjs'])
  // Three lanes for two cores: a server, a browser and a test wait for each other in each of them.
  await Promise.all([checks().then(lane), units().then(() => Promise.all([lane(), lane()]))])
} finally {
  postgres?.stop()
}

say(
  `\n${totals.passed} passed, ${totals.failed} failed${totals.skipped > 0 ? `, ${totals.skipped} skipped` : ''}`,
)
process.exitCode = totals.failed > 0 ? 1 : 0
