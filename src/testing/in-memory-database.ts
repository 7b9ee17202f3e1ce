import { createRequire } from 'node:module'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { type Database, openDatabase } from '#platform/database/open-database.ts'

const folder = join('data', 'test-cluster')

/** PGlite in memory, from a kept cluster, the empty one unless told: making one takes seconds, loading one a fraction. */
export async function inMemoryDatabase(kept?: string): Promise<Database> {
  const cluster = await clusterIn(kept ?? (await emptyCluster()))
  return openDatabase({ kind: 'pglite', folder: undefined, cluster })
}

/** Read whole at once: a file opened as a blob can no longer be read once another test file put its own in its place. */
export async function clusterIn(file: string): Promise<Blob> {
  return new Blob([await readFile(file)])
}

export function emptyCluster(): Promise<string> {
  return keptCluster(`empty-cluster-${versionOfPGlite()}`, () => PGlite.create())
}

/** A kept cluster's file, made when there is none; two test files at once may both make it. */
export async function keptCluster(name: string, make: () => Promise<PGlite>): Promise<string> {
  const file = join(folder, `${name}.tar`)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  const pglite = await make()
  // Loaded from here, nothing is left to be recovered.
  await pglite.exec('checkpoint')
  const dump = await pglite.dumpDataDir('none')
  await pglite.close()
  const making = `${file}.${process.pid}`
  writeFileSync(making, new Uint8Array(await dump.arrayBuffer()))
  renameSync(making, file)
  return file
}

export function versionOfPGlite(): string {
  const main = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const { version } = JSON.parse(readFileSync(join(main, '..', '..', 'package.json'), 'utf8')) as {
    version: string
  }
  return version
}
