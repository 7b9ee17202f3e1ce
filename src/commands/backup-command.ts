import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { type BackupFile, backupLines, type BackupLine } from '#platform/database/backup.ts'
import { restoreLines } from '#platform/database/restore.ts'
import { openFileFolder } from '#platform/files/file-folder.ts'
import type { Config } from '../config.ts'
import { openCityDatabase } from '../installation.ts'
import { allMigrations, appendOnlyTables } from '../schema.ts'
import { CommandFault, type Teller } from './terminal.ts'

interface Force {
  readonly force: boolean
}

/** `dure backup FILE`: the city, its files included, as compressed lines; the same from both databases. */
export async function backupCommand(
  config: Config,
  file: string,
  { force }: Force,
  tell: Teller,
): Promise<void> {
  if (existsSync(file) && !force)
    throw new CommandFault(`${file} is there already; --force writes over it`, 2)
  const opened = await openCityDatabase(config)
  const { database } = opened
  const progress = tell.progress('rows')
  let rows = 0
  let hash = ''
  async function* lines(): AsyncGenerator<string> {
    for await (const line of backupLines(database, config.schema, keptFiles(config), new Date())) {
      if (Array.isArray(line)) progress((rows += 1))
      else if ('done' in line) hash = line.sha256
      yield `${JSON.stringify(line)}\n`
    }
  }
  const partial = `${file}.partial`
  try {
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(partial, { mode: 0o600 }))
    await rename(partial, file)
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  } finally {
    await opened.close()
  }
  tell.result({ file, rows, sha256: hash }, `${file}: ${rows} rows, content ${hash}`)
}

/** `dure restore FILE`: all of it or nothing; never over a city that is there, unless forced. */
export async function restoreCommand(
  config: Config,
  file: string,
  { force }: Force,
  tell: Teller,
): Promise<void> {
  if (!existsSync(file)) throw new CommandFault(`there is no file ${file}`, 2)
  const opened = await openCityDatabase(config)
  try {
    const counts = await restoreLines(readLines(file), {
      database: opened.database,
      schema: config.schema,
      migrations: allMigrations,
      appendOnly: appendOnlyTables,
      force,
      keepFile: async (path, bytes) => {
        const place = join(config.dataFolder, 'files', path)
        await mkdir(dirname(place), { recursive: true, mode: 0o700 })
        await writeFile(place, bytes, { mode: 0o600 })
      },
    })
    tell.result(
      { ...counts },
      `${counts.tables} tables, ${counts.rows} rows and ${counts.files} files are back`,
    )
  } finally {
    await opened.close()
  }
}

async function* keptFiles(config: Config): AsyncGenerator<BackupFile> {
  const folder = await openFileFolder(join(config.dataFolder, 'files'))
  for await (const hashes of folder.hashes()) {
    for (const hash of [...hashes].sort()) {
      yield {
        path: `${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`,
        read: async () => (await folder.read(hash)) ?? new Uint8Array(),
      }
    }
  }
}

async function* readLines(file: string): AsyncGenerator<BackupLine> {
  const input = createReadStream(file).pipe(createGunzip())
  let broken: Error | undefined
  input.on('error', (error) => (broken = error))
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    let value: BackupLine
    try {
      value = JSON.parse(line) as BackupLine
    } catch {
      throw new CommandFault(`${file} is not a backup of Dure, or it is damaged`, 2)
    }
    yield value
  }
  if (broken !== undefined) throw new CommandFault(`${file} is damaged: ${broken.message}`, 2)
}
