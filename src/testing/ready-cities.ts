import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { migrate } from '#platform/database/migrate.ts'
import type { Database } from '#platform/database/open-database.ts'
import type { Session } from '#platform/database/session.ts'

/** What a city's tables were when the migrations had just run, written on its schema. */
interface AsMade {
  readonly shape: string
  readonly rows: Readonly<Record<string, readonly object[]>>
}

/** Schemas that wait for a test: `ready_…` hold nothing yet, `left_…` what the test before left. */
const WAITING = '^(ready|left)_'

let turn: Promise<unknown> = Promise.resolve()

/**
 * Gives a test a schema with every table, and nothing in them but what the migrations put there: hundreds of
 * tables are made in a second, the few that a test wrote to are emptied in a moment. One at a time, so that no
 * two tests take the same.
 */
export function takeCity(database: Database, schema: string): Promise<void> {
  const taken = turn.then(() => take(database, schema))
  turn = taken.catch(() => undefined)
  return taken
}

async function take(database: Database, schema: string): Promise<void> {
  const { rows } = await sql<{ name: string; as_made: string }>`
    select nspname as name, obj_description(oid, 'pg_namespace') as as_made from pg_namespace
    where nspname ~ ${WAITING} order by nspname desc`.execute(database.root)
  for (const { name, as_made } of rows) {
    const isEmpty = name.startsWith('ready_') || (await emptied(database.root, name, as_made))
    if (isEmpty) return rename(database.root, name, schema)
    await drop(database.root, name)
  }
  await makeCity(database, schema)
}

/** The schema's tables by every migration, and written on it what they are then. */
export async function makeCity(database: Pick<Database, 'root' | 'city'>, schema: string): Promise<void> {
  // Only who makes one reads all the migrations.
  const { allMigrations, appendOnlyTables } = await import('../schema.ts')
  await migrate(database, schema, allMigrations, appendOnlyTables)
  const rows: Record<string, readonly object[]> = {}
  for (const table of await writtenTables(database.root, schema))
    rows[table] = (await sql<object>`select * from ${sql.id(schema, table)}`.execute(database.root)).rows
  const asMade: AsMade = { shape: await shapeOf(database.root, schema), rows }
  await sql`comment on schema ${sql.id(schema)} is ${sql.lit(JSON.stringify(asMade))}`.execute(database.root)
}

/** The test is done with it: the next one that needs a city has it emptied. */
export async function leaveCity(database: Database, schema: string): Promise<void> {
  await rename(database.root, schema, `left_${randomBytes(6).toString('hex')}`)
}

/** What a test file before left open in the same database. */
export async function leaveAll(database: Database): Promise<void> {
  const { rows } = await sql<{ name: string; made: boolean }>`
    select nspname as name, obj_description(oid, 'pg_namespace') is not null as made from pg_namespace
    where nspname ~ '^test_'`.execute(database.root)
  for (const { name, made } of rows) await (made ? leaveCity(database, name) : drop(database.root, name))
}

/** Empties what was written to, or says that the tables themselves are no longer as they were made. */
async function emptied(root: Session, schema: string, asMade: string): Promise<boolean> {
  const { shape, rows } = JSON.parse(asMade) as AsMade
  if ((await shapeOf(root, schema)) !== shape) return false
  const written = await writtenTables(root, schema)
  if (written.length > 0) {
    const tables = written.map((table) => sql.id(schema, table))
    // Rows that refer to each other go in any order; nothing is left of their pages either.
    await sql`set session_replication_role = replica; ${sql.join(
      tables.map((table) => sql`delete from ${table}`),
      sql`; `,
    )}; set session_replication_role = default`.execute(root)
    await sql`vacuum ${sql.join(tables)}`.execute(root)
    // PGlite has nobody who does it meanwhile, and keeps what it logged in memory.
    await sql`checkpoint`.execute(root)
  }
  for (const [table, kept] of Object.entries(rows))
    await sql`insert into ${sql.id(schema, table)}
      select * from json_populate_recordset(null::${sql.id(schema, table)}, ${JSON.stringify(kept)}::json)`.execute(
      root,
    )
  return true
}

/** Tables that ever had a row, taken back or not; the migrator's own stay as they are. */
async function writtenTables(root: Session, schema: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = ${schema}::regnamespace and relkind = 'r' and pg_relation_size(oid) > 0
      and relname not like 'schema_migration%'`.execute(root)
  return rows.map(({ name }) => name)
}

/** Tables, indexes, columns, constraints, defaults and rights in one word: another as soon as one of them is. */
async function shapeOf(root: Session, schema: string): Promise<string> {
  const { rows } = await sql<{ shape: string }>`
    with made as (
      select oid, relname, relacl from pg_class where relnamespace = ${schema}::regnamespace
    ), part as (
      select concat_ws(' ', oid, relname, relacl) as line from made
      union all
      select concat_ws(' ', attrelid, attnum, attname, atttypid, attnotnull, attacl) from pg_attribute
      where attrelid in (select oid from made)
      union all
      select concat_ws(' ', oid, conname, convalidated) from pg_constraint
      where connamespace = ${schema}::regnamespace
      union all
      select concat_ws(' ', oid, adbin) from pg_attrdef where adrelid in (select oid from made)
      union all
      select concat_ws(' ', oid, proname) from pg_proc where pronamespace = ${schema}::regnamespace
      union all
      select concat_ws(' ', oid, tgname) from pg_trigger where tgrelid in (select oid from made)
    )
    select md5(string_agg(line, ',' order by line collate "C")) as shape from part`.execute(root)
  return rows[0]?.shape ?? ''
}

const rename = async (root: Session, from: string, to: string): Promise<void> => {
  await sql`alter schema ${sql.id(from)} rename to ${sql.id(to)}`.execute(root)
}

const drop = async (root: Session, schema: string): Promise<void> => {
  await root.schema.dropSchema(schema).cascade().execute()
}
