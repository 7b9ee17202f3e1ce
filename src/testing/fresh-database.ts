import { sql } from 'kysely'
import { openDatabase } from '#platform/database/open-database.ts'

/** A database of its own beside the tests' one. */
export async function aFreshDatabase(url: string, name: string): Promise<string> {
  const server = await openDatabase({ kind: 'postgres', url, poolSize: 1 })
  await sql`drop database if exists ${sql.id(name)}`.execute(server.root)
  await sql`create database ${sql.id(name)}`.execute(server.root)
  await server.close()
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}
