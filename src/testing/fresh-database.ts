import { sql } from 'kysely'
import { type Database, openDatabase } from '#platform/database/open-database.ts'

/** A database of its own beside the tests' one. */
export async function aFreshDatabase(url: string, name: string): Promise<string> {
  await dropDatabase(url, name)
  return aDatabase(url, name)
}

/** The database of that name beside the tests' one, made when it is not there. */
export async function aDatabase(url: string, name: string): Promise<string> {
  await onServer(url, async (server) => {
    const { rows } = await sql`select from pg_database where datname = ${name}`.execute(server.root)
    if (rows.length === 0) await sql`create database ${sql.id(name)}`.execute(server.root)
  })
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}

export async function dropDatabase(url: string, name: string): Promise<void> {
  await onServer(url, (server) => sql`drop database if exists ${sql.id(name)}`.execute(server.root))
}

export async function onServer<T>(url: string, work: (server: Database) => Promise<T>): Promise<T> {
  const server = await openDatabase({ kind: 'postgres', url, poolSize: 1 })
  try {
    return await work(server)
  } finally {
    await server.close()
  }
}
