import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type BackupLine, kept } from './backup.ts'
import { type CatalogueTable, foreignKeysOf, schemaExists, sequencesOf, tablesOf } from './catalogue.ts'
import { type ListedMigration, migrate } from './migrate.ts'
import type { Database } from './open-database.ts'
import type { Session } from './session.ts'

/** A backup that cannot be used, or a place that must not be written over; nothing was changed. */
export class RestoreFault extends Error {
  override readonly name = 'RestoreFault'
}

export interface RestoreInto {
  readonly database: Database
  readonly schema: string
  readonly migrations: readonly (readonly ListedMigration[])[]
  readonly appendOnly: readonly string[]
  /** Takes away a city that is already there. */
  readonly force: boolean
  keepFile(path: string, bytes: Uint8Array): Promise<void>
}

const BATCH = 500

/**
 * Brings a city back from the lines of its backup: all of it or nothing. A backup of an older version is
 * restored as it was and then brought up to date.
 */
export async function restoreLines(
  lines: AsyncIterable<BackupLine>,
  into: RestoreInto,
): Promise<{ readonly tables: number; readonly rows: number; readonly files: number }> {
  const { database, schema } = into
  const reader = new BackupReader(lines)
  const known = listedIn(await reader.next(), into.migrations)
  if (await schemaExists(database.root, schema)) {
    if (!into.force)
      throw new RestoreFault(`the city ${schema} is already there; --force takes it away first`)
    await database.root.schema.dropSchema(schema).cascade().execute()
  }
  try {
    await migrate(database, schema, known, [])
    const counts = await database.root.transaction().execute((session) => load(session, reader, into))
    await migrate(database, schema, into.migrations, into.appendOnly)
    return counts
  } catch (error) {
    await database.root.schema.dropSchema(schema).ifExists().cascade().execute()
    throw error
  }
}

/** The migrations that the backup was made with, of those this version knows. */
function listedIn(first: BackupLine, migrations: RestoreInto['migrations']): RestoreInto['migrations'] {
  if (!('dure' in first) || (first.version as number) !== 1)
    throw new RestoreFault('this is not a backup of Dure')
  const names = new Set(migrations.flat().map(({ name }) => name))
  const stranger = first.migrations.find((name) => !names.has(name))
  if (stranger !== undefined) throw new RestoreFault(`the backup is of a newer version of Dure (${stranger})`)
  return migrations.map((part) => part.filter(({ name }) => first.migrations.includes(name)))
}

/** Reads line by line and checks every hash on the way. */
class BackupReader {
  readonly #lines: AsyncIterator<BackupLine>
  readonly #whole = createHash('sha256')

  constructor(lines: AsyncIterable<BackupLine>) {
    this.#lines = lines[Symbol.asyncIterator]()
  }

  async next(): Promise<BackupLine> {
    const next = await this.#lines.next()
    if (next.done === true) throw new RestoreFault('the backup ends in the middle: it was cut off')
    return next.value
  }

  noteTable(name: string, sha256: string): void {
    this.#whole.update(`${name} ${sha256}\n`)
  }

  wholeHash(): string {
    return this.#whole.digest('hex')
  }
}

async function load(session: Session, reader: BackupReader, into: RestoreInto) {
  const tables = new Map((await tablesOf(session, into.schema)).map((table) => [table.name, table]))
  const keys = await foreignKeysOf(session, into.schema)
  for (const key of keys) {
    await sql`alter table ${sql.id(into.schema, key.table)} drop constraint ${sql.id(key.name)}`.execute(
      session,
    )
  }
  for (const name of tables.keys()) await sql`delete from ${sql.id(into.schema, name)}`.execute(session)
  let rows = 0
  let files = 0
  for (;;) {
    const line = await reader.next()
    if (Array.isArray(line)) throw new RestoreFault('the backup has a row outside a table')
    if ('table' in line) rows += await loadTable(session, reader, into.schema, tables.get(line.table), line)
    else if ('file' in line) {
      await loadFile(reader, into, line)
      files += 1
    } else if ('done' in line) {
      if (line.sha256 !== reader.wholeHash())
        throw new RestoreFault('the backup was altered: its hash does not fit')
      break
    }
  }
  for (const key of keys) {
    await sql`alter table ${sql.id(into.schema, key.table)} add constraint ${sql.id(key.name)} ${sql.raw(key.definition)}`.execute(
      session,
    )
  }
  await continueSequences(session, into.schema)
  return { tables: tables.size, rows, files }
}

async function loadTable(
  session: Session,
  reader: BackupReader,
  schema: string,
  table: CatalogueTable | undefined,
  head: { readonly table: string; readonly columns: readonly string[] },
): Promise<number> {
  const columns = table === undefined ? [] : kept(table)
  const missing = head.columns.filter((name) => !columns.some((column) => column.name === name))
  if (table === undefined || missing.length > 0) {
    throw new RestoreFault(
      `the backup's table ${head.table} is not known here: it is of a newer version of Dure`,
    )
  }
  const types = head.columns.map((name) => columns.find((column) => column.name === name)?.type ?? 'text')
  const hash = createHash('sha256')
  let batch: BackupLine[] = []
  let rows = 0
  for (;;) {
    const line = await reader.next()
    if (Array.isArray(line)) {
      hash.update(`${JSON.stringify(line)}\n`)
      batch.push(line)
      rows += 1
      if (batch.length < BATCH) continue
    }
    await insertRows(session, schema, head, types, batch)
    batch = []
    if (Array.isArray(line)) continue
    const sha256 = hash.digest('hex')
    if (!('end' in line) || line.end !== head.table || line.sha256 !== sha256 || line.rows !== rows) {
      throw new RestoreFault(`the backup's table ${head.table} was altered: its hash does not fit`)
    }
    reader.noteTable(head.table, sha256)
    return rows
  }
}

async function insertRows(
  session: Session,
  schema: string,
  head: { readonly table: string; readonly columns: readonly string[] },
  types: readonly string[],
  rows: readonly BackupLine[],
): Promise<void> {
  if (rows.length === 0) return
  const values = types.map((type, place) => sql`(line ->> ${sql.lit(place)})::${sql.raw(type)}`)
  await sql`insert into ${sql.id(schema, head.table)} (${sql.join(head.columns.map((name) => sql.id(name)))})
    overriding system value
    select ${sql.join(values)} from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as line`.execute(
    session,
  )
}

async function loadFile(
  reader: BackupReader,
  into: RestoreInto,
  line: { readonly file: string; readonly sha256: string; readonly base64: string },
): Promise<void> {
  const bytes = Buffer.from(line.base64, 'base64')
  if (
    createHash('sha256').update(bytes).digest('hex') !== line.sha256 ||
    !/^[\w./-]+$/.test(line.file) ||
    line.file.includes('..')
  ) {
    throw new RestoreFault(`the backup's file ${line.file} was altered: its hash does not fit`)
  }
  reader.noteTable(line.file, line.sha256)
  await into.keepFile(line.file, bytes)
}

async function continueSequences(session: Session, schema: string): Promise<void> {
  for (const { table, column, sequence } of await sequencesOf(session, schema)) {
    await sql`select setval(${`"${schema}"."${sequence}"`}::regclass,
      coalesce((select max(${sql.id(column)}) from ${sql.id(schema, table)}), 0) + 1, false)`.execute(session)
  }
}
