import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Database } from './open-database.ts'

export interface ListedMigration extends Migration {
  readonly name: string
}

/** The role that the application works as: it may write every table but rewrite none of the append-only. */
export const applicationRole = 'dure_application'

/** A schema that must not be touched as it is; `message` says what to do. */
export class MigrationFault extends Error {
  override readonly name = 'MigrationFault'
}

const NAME = /^\d{4}-\d{2}-\d{2}-\d{2}-[a-z0-9-]+$/

/** Names must be dated, unique and in order within their part, so that two branches cannot pass unnoticed. */
export function checkNames(parts: readonly (readonly ListedMigration[])[]): void {
  const seen = new Set<string>()
  for (const part of parts) {
    let last = ''
    for (const { name } of part) {
      if (!NAME.test(name)) throw new MigrationFault(`migration ${name} is not named YYYY-MM-DD-NN-words`)
      if (seen.has(name)) throw new MigrationFault(`migration ${name} is listed twice`)
      if (name <= last)
        throw new MigrationFault(`migration ${name} is listed after ${last}: give it a later name`)
      seen.add(name)
      last = name
    }
  }
}

/**
 * Brings a city's schema up to date under a lock and gives the application's role its rights. The lists come
 * in the order of dependence (platform first); their names decide the order of running.
 */
export async function migrate(
  database: Pick<Database, 'root' | 'city'>,
  schema: string,
  parts: readonly (readonly ListedMigration[])[],
  appendOnly: readonly string[],
): Promise<{ readonly ran: readonly string[] }> {
  checkNames(parts)
  await sql`create schema if not exists ${sql.id(schema)}`.execute(database.root)
  const listed = new Map(parts.flat().map((migration) => [migration.name, migration]))
  const ran = (await isUpToDate(database, schema, listed)) ? [] : await runMissing(database, schema, listed)
  await grantRights(database, schema, appendOnly)
  return { ran }
}

/**
 * Whether all of these have run and no others. Asked before the migrator is: that reads every column of every schema,
 * twice, which is a fifth of a start's time when there is nothing to run.
 */
async function isUpToDate(
  { root }: Pick<Database, 'root'>,
  schema: string,
  listed: ReadonlyMap<string, ListedMigration>,
): Promise<boolean> {
  const table = sql.id(schema, 'schema_migration')
  const { rows: tables } = await sql`
    select from pg_tables where schemaname = ${schema} and tablename = 'schema_migration'`.execute(root)
  if (tables.length === 0) return false
  const { rows } = await sql<{ name: string }>`select name from ${table}`.execute(root)
  return rows.length === listed.size && rows.every(({ name }) => listed.has(name))
}

async function runMissing(
  database: Pick<Database, 'city'>,
  schema: string,
  listed: ReadonlyMap<string, ListedMigration>,
): Promise<readonly string[]> {
  const migrator = new Migrator({
    db: database.city(schema),
    provider: { getMigrations: () => Promise.resolve(Object.fromEntries(listed)) },
    migrationTableSchema: schema,
    migrationTableName: 'schema_migration',
    migrationLockTableName: 'schema_migration_lock',
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error !== undefined) {
    const failed = results?.find(({ status }) => status === 'Error')?.migrationName
    const why = error instanceof Error ? error.message : JSON.stringify(error)
    throw new MigrationFault(failed === undefined ? why : `migration ${failed} failed: ${why}`, {
      cause: error,
    })
  }
  return (results ?? []).map(({ migrationName }) => migrationName)
}

/**
 * Roles belong to the whole server, locks only to one of its databases: of two cities set up at the same
 * moment the later one finds the role made under its hands, which is as good.
 */
const MAKE_ROLE = `do $$ begin
  if not exists (select from pg_roles where rolname = '${applicationRole}') then
    create role ${applicationRole} nologin;
    grant ${applicationRole} to current_user;
  end if;
exception when duplicate_object or unique_violation then null;
end $$`

async function grantRights(
  database: Pick<Database, 'root'>,
  schema: string,
  appendOnly: readonly string[],
): Promise<void> {
  const [role, city] = [sql.id(applicationRole), sql.id(schema)]
  await database.root.transaction().execute(async (session) => {
    await sql.raw(MAKE_ROLE).execute(session)
    await sql`grant usage on schema ${city} to ${role}`.execute(session)
    await sql`grant select, insert, update, delete on all tables in schema ${city} to ${role}`.execute(
      session,
    )
    await sql`grant usage on all sequences in schema ${city} to ${role}`.execute(session)
    for (const table of appendOnly) {
      await sql`revoke update, delete, truncate on ${sql.id(schema, table)} from ${role}`.execute(session)
    }
  })
}

/** A schema that belongs to the application's role, for a library that keeps its own tables there (pg-boss). */
export async function makeOwnSchema(database: Database, schema: string): Promise<void> {
  const role = sql.id(applicationRole)
  await sql`create schema if not exists ${sql.id(schema)} authorization ${role}`.execute(database.root)
}
