import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { exclusivePGliteDialect, openPGlite } from './exclusive-pglite.ts'
import { preparedStatements } from './prepared-statements.ts'
import type { Session } from './session.ts'

export type DatabaseConfig =
  | {
      readonly kind: 'pglite'
      readonly folder: string | undefined
      /** A dumped cluster to begin with, so that none has to be made: for tests in memory. */
      readonly cluster?: Blob
    }
  | { readonly kind: 'postgres'; readonly url: string; readonly poolSize: number }

/** One database with the schemas of its cities. */
export interface Database {
  readonly kind: 'pglite' | 'postgres'
  /** Without a city: only for making schemas and for libraries' own. */
  readonly root: Session
  /** A city's tables; one city is one schema. */
  city(schema: string): Session
  /** From now on every connection acts as the application's role, which may not rewrite history. */
  restrictTo(role: string): Promise<void>
  /** How many queries ran so far. */
  queries(): number
  close(): Promise<void>
}

const SCHEMA_NAME = /^[a-z][a-z0-9_]{0,40}$/

pg.types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text))
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Opens PGlite on a folder (or in memory) or a pool of PostgreSQL connections. */
export async function openDatabase(config: DatabaseConfig): Promise<Database> {
  let queries = 0
  const log = () => {
    queries += 1
  }
  const opened = config.kind === 'pglite' ? await onPGlite(config, log) : onPostgres(config, log)
  return {
    kind: config.kind,
    root: opened.root,
    city(schema) {
      if (!SCHEMA_NAME.test(schema)) throw new Error(`${JSON.stringify(schema)} is not a schema name`)
      return opened.root.withSchema(schema)
    },
    restrictTo: (role) => opened.restrictTo(role),
    queries: () => queries,
    close: () => opened.root.destroy(),
  }
}

interface Opened {
  readonly root: Session
  restrictTo(role: string): Promise<void>
}

async function onPGlite(config: Parameters<typeof openPGlite>[0], log: () => void): Promise<Opened> {
  const root: Session = new Kysely({ dialect: exclusivePGliteDialect(await openPGlite(config)), log })
  return {
    root,
    restrictTo: async (role) => {
      await sql`set role ${sql.id(role)}`.execute(root)
    },
  }
}

function onPostgres(config: { url: string; poolSize: number }, log: () => void): Opened {
  let role: string | null = null
  const restricted = new WeakSet<object>()
  const pool = new pg.Pool({ connectionString: config.url, max: config.poolSize, allowExitOnIdle: true })
  // An idle connection that the server ends must not end the process; the next query opens another.
  pool.on('error', () => undefined)
  const statements = preparedStatements()
  pool.on('connect', (client) => statements.prepareOn(client))
  const root: Session = new Kysely({
    dialect: new PostgresDialect({
      pool,
      onReserveConnection: async (connection) => {
        if (role === null || restricted.has(connection)) return
        await connection.executeQuery(sql`set role ${sql.id(role)}`.compile(root))
        restricted.add(connection)
      },
    }),
    log,
  })
  return {
    root,
    restrictTo: (name) => {
      role = name
      // The tables stand: only then a question may be prepared.
      statements.begin()
      return Promise.resolve()
    },
  }
}
