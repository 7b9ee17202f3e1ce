import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { type CatalogueTable, tablesOf } from './catalogue.ts'
import type { Database } from './open-database.ts'
import type { Session } from './session.ts'

/** A file that belongs to the city besides its tables. */
export interface BackupFile {
  readonly path: string
  read(): Promise<Uint8Array>
}

export type BackupLine =
  | {
      readonly dure: 'backup'
      readonly version: 1
      readonly made: string
      readonly migrations: readonly string[]
    }
  | { readonly table: string; readonly columns: readonly string[] }
  | readonly (string | null)[]
  | { readonly end: string; readonly rows: number; readonly sha256: string }
  | { readonly file: string; readonly sha256: string; readonly base64: string }
  | { readonly done: true; readonly tables: number; readonly files: number; readonly sha256: string }

const BATCH = 1_000

/**
 * A city as lines of text, the same from PGlite and from PostgreSQL: each table's rows in the order of their
 * key, each value as the database writes it, hashes to check by. One snapshot, however long it takes.
 */
export async function* backupLines(
  database: Database,
  schema: string,
  files: AsyncIterable<BackupFile>,
  made: Date,
): AsyncGenerator<BackupLine> {
  yield {
    dure: 'backup',
    version: 1,
    made: made.toISOString(),
    migrations: await migrationsOf(database, schema),
  }
  const whole = createHash('sha256')
  const tables = await tablesOf(database.root, schema)
  const transaction = await database.root.startTransaction().setIsolationLevel('repeatable read').execute()
  try {
    await plainTexts(transaction)
    for (const table of tables) {
      const columns = kept(table)
      yield { table: table.name, columns: columns.map(({ name }) => name) }
      const hash = createHash('sha256')
      let rows = 0
      for await (const row of rowsOf(transaction, schema, table)) {
        hash.update(`${JSON.stringify(row)}\n`)
        rows += 1
        yield row
      }
      const sha256 = hash.digest('hex')
      whole.update(`${table.name} ${sha256}\n`)
      yield { end: table.name, rows, sha256 }
    }
  } finally {
    await transaction.rollback().execute()
  }
  let count = 0
  for await (const file of files) {
    const bytes = await file.read()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    whole.update(`${file.path} ${sha256}\n`)
    count += 1
    yield { file: file.path, sha256, base64: Buffer.from(bytes).toString('base64') }
  }
  yield { done: true, tables: tables.length, files: count, sha256: whole.digest('hex') }
}

async function migrationsOf(database: Database, schema: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.id(schema, 'schema_migration')} order by name collate "C"`.execute(database.root)
  return rows.map(({ name }) => name)
}

/** Columns that are stored, not computed. */
export function kept(table: CatalogueTable): CatalogueTable['columns'] {
  return table.columns.filter(({ generated }) => !generated)
}

async function plainTexts(session: Session): Promise<void> {
  await sql`set local timezone = 'UTC'`.execute(session)
  await sql`set local datestyle = 'ISO, YMD'`.execute(session)
  await sql`set local intervalstyle = 'postgres'`.execute(session)
  await sql`set local bytea_output = 'hex'`.execute(session)
  await sql`set local extra_float_digits = 1`.execute(session)
}

async function* rowsOf(
  session: Session,
  schema: string,
  table: CatalogueTable,
): AsyncGenerator<(string | null)[]> {
  const values = kept(table).map(({ name }) => sql`${sql.id(name)}::text`)
  const order = (table.primaryKey.length > 0 ? table.primaryKey : kept(table).map(({ name }) => name)).map(
    (name) => sql`${sql.id(name)}::text collate "C"`,
  )
  await sql`declare backup_rows no scroll cursor for
    select to_json(array[${sql.join(values)}]::text[])::text as row from ${sql.id(schema, table.name)}
    order by ${sql.join(order)}`.execute(session)
  for (;;) {
    const { rows } = await sql<{ row: string }>`fetch ${sql.lit(BATCH)} from backup_rows`.execute(session)
    for (const { row } of rows) yield JSON.parse(row) as (string | null)[]
    if (rows.length < BATCH) break
  }
  await sql`close backup_rows`.execute(session)
}

/** The hash that a backup of the city would end with, without its files: two cities with the same have the same content. */
export async function contentHash(database: Database, schema: string): Promise<string> {
  let hash = ''
  for await (const line of backupLines(database, schema, nothing(), new Date(0))) {
    if ('done' in line) hash = line.sha256
  }
  return hash
}

async function* nothing(): AsyncGenerator<never> {
  // No files.
}
