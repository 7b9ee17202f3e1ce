import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import type { Context } from '#platform/access/context.ts'
import type { Person } from '#platform/access/person.ts'
import { migrate, type ListedMigration } from '#platform/database/migrate.ts'
import { type Database, openDatabase } from '#platform/database/open-database.ts'
import type { Session } from '#platform/database/session.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { uuid } from '#platform/kernel/ids.ts'
import { aPerson } from './a-person.ts'
import { aDatabase, aFreshDatabase } from './fresh-database.ts'
import { inMemoryDatabase } from './in-memory-database.ts'
import { leaveAll, leaveCity, takeCity } from './ready-cities.ts'

export interface TestCity {
  readonly database: Database
  readonly schema: string
  readonly session: Session
  /** Someone acting on a day at nine in the morning, or at an instant. */
  context(facts?: { person?: Person; day?: string; now?: Date; machineNow?: Date; address?: string }): Context
  queries(): number
  close(): Promise<void>
}

const POSTGRES = process.env['TEST_DATABASE_URL']

/** Opened once per test file: PGlite takes a second to start, a schema a moment. */
let shared: Promise<Database> | undefined
let cities = 0

function sharedDatabase(): Promise<Database> {
  shared ??= POSTGRES === undefined ? inMemoryDatabase(inject('readyCluster')) : onDatabase(POSTGRES)
  return shared
}

/**
 * Each test file on a database that no other uses meanwhile: Kysely's migrator reads every schema and stumbles over
 * one that goes. The files of one run that follow each other share it, and the cities that stand in it.
 */
async function onDatabase(url: string): Promise<Database> {
  const run = inject('run')
  const name =
    run === undefined
      ? `test_${process.pid}_${randomBytes(4).toString('hex')}`
      : `test_${run}_${process.env['VITEST_POOL_ID'] ?? '0'}`
  const own = run === undefined ? await aFreshDatabase(url, name) : await aDatabase(url, name)
  const database = await openDatabase({ kind: 'postgres', url: own, poolSize: 8 })
  await leaveAll(database)
  return database
}

/** A city of its own on a fresh schema, with every table unless told which. */
export async function aTestCity(
  facts: { migrations?: readonly (readonly ListedMigration[])[]; day?: string } = {},
): Promise<TestCity> {
  const database = await sharedDatabase()
  cities += 1
  const schema = `test_${process.pid}_${process.env['VITEST_POOL_ID'] ?? '0'}_${cities}_${randomBytes(3).toString('hex')}`
  if (facts.migrations === undefined) await takeCity(database, schema)
  else await migrate(database, schema, facts.migrations, [])
  const session = database.city(schema)
  const before = database.queries()
  return {
    database,
    schema,
    session,
    context: (who = {}) => testContext(session, { day: facts.day ?? '2021-11-10', ...who }),
    queries: () => database.queries() - before,
    close: async () => {
      if (facts.migrations === undefined) await leaveCity(database, schema)
      else await database.root.schema.dropSchema(schema).cascade().ifExists().execute()
    },
  }
}

/** Someone acting on a city's tables, whatever opened them. */
export function testContext(
  session: Session,
  facts: { person?: Person; day: string; now?: Date; machineNow?: Date; address?: string },
): Context {
  const now = facts.now ?? new Date(`${facts.day}T09:00:00+09:00`)
  return {
    database: session,
    person: facts.person ?? aPerson(),
    now,
    today: calendarDate(facts.day),
    machineNow: facts.machineNow ?? now,
    origin: { address: facts.address ?? '127.0.0.1', requestId: 'test' },
    newId: (() => uuid(new Date(), randomBytes(10))) as Context['newId'],
    randomBytes: (count) => randomBytes(count),
  }
}
