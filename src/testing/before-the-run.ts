import { createHash, randomBytes } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { PGlite } from '@electric-sql/pglite'
import { Kysely, sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { exclusivePGliteDialect } from '#platform/database/exclusive-pglite.ts'
import type { Session } from '#platform/database/session.ts'
import { dropDatabase, onServer } from './fresh-database.ts'
import { clusterIn, emptyCluster, keptCluster, versionOfPGlite } from './in-memory-database.ts'
import { makeCity } from './ready-cities.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The file of a cluster with cities that no test has had yet; only units have one. */
    readyCluster: string | undefined
    /** The run's own word in the names of its databases. */
    run: string | undefined
  }
}

/** A test takes one, some a second; each more makes every file's start slower. */
const READY = 2

/** What the migrations are made of, and more: a store's text may be part of one. */
const SOURCES = [
  'src/schema.ts',
  'src/**/data/**/*.ts',
  'src/platform/**/*.ts',
  'src/testing/ready-cities.ts',
]

/** Once for each run: what every file with a city begins with. On PostgreSQL what the run leaves goes again. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const url = process.env['TEST_DATABASE_URL']
  const run = randomBytes(4).toString('hex')
  project.provide('run', run)
  if (url !== undefined) return () => dropDatabasesOf(url, run)
  project.provide(
    'readyCluster',
    await keptCluster(`cities-${versionOfPGlite()}-${sourcesHash()}`, clusterOfCities),
  )
  return undefined
}

async function clusterOfCities(): Promise<PGlite> {
  const pglite = await PGlite.create({ loadDataDir: await clusterIn(await emptyCluster()) })
  const root: Session = new Kysely({ dialect: exclusivePGliteDialect(pglite) })
  for (let city = READY; city > 0; city -= 1)
    await makeCity({ root, city: (schema) => root.withSchema(schema) }, `ready_${city}`)
  return pglite
}

function sourcesHash(): string {
  const hash = createHash('sha256')
  for (const file of globSync(SOURCES).sort())
    if (!file.includes('.test.')) hash.update(file).update('\0').update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

async function dropDatabasesOf(url: string, run: string): Promise<void> {
  const { rows } = await onServer(url, ({ root }) =>
    sql<{ name: string }>`select datname as name from pg_database where datname ~ ${`^test_${run}_`}`.execute(
      root,
    ),
  )
  for (const { name } of rows) await dropDatabase(url, name)
}
