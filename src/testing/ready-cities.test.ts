import { type RawBuilder, sql } from 'kysely'
import { afterEach, expect, it } from 'vitest'
import { tablesOf } from '#platform/database/catalogue.ts'
import { aTestCity, type TestCity } from './test-city.ts'

const open: TestCity[] = []
afterEach(async () => {
  for (const city of open.splice(0)) await city.close()
})

async function aCity(): Promise<TestCity> {
  const city = await aTestCity()
  open.push(city)
  return city
}

/** More than stand ready, so that what the city before left is among them. */
const theNext = async (): Promise<readonly TestCity[]> => [await aCity(), await aCity(), await aCity()]

const on = async (
  { database, schema }: TestCity,
  statement: (table: RawBuilder<unknown>) => RawBuilder<unknown>,
) => {
  await statement(sql.id(schema, 'audit_key')).execute(database.root)
}

async function oidOf({ database, schema }: TestCity): Promise<number | undefined> {
  const { rows } = await sql<{ oid: number }>`
    select ${`${schema}.audit_key`}::regclass::oid::int as oid`.execute(database.root)
  return rows[0]?.oid
}

/** Every table's columns, key and rows. */
async function whatIsIn({ database, schema }: TestCity): Promise<readonly unknown[]> {
  const tables = await tablesOf(database.root, schema)
  const ours = tables.filter(({ name }) => !name.startsWith('schema_migration'))
  const rowsOf = sql.join(
    ours.map(({ name }) => sql`(select coalesce(json_agg(t), '[]') from ${sql.id(schema, name)} t)`),
  )
  const { rows } = await sql<{
    all: unknown
  }>`select json_build_object('all', array[${rowsOf}]) as all`.execute(database.root)
  return [...ours, rows[0]?.all]
}

it('gives the next test the tables of the one before, with the rows of the migrations and no others', async () => {
  const first = await aCity()
  const asMade = await whatIsIn(first)
  const { database, schema } = first
  await on(first, (table) => sql`insert into ${table} values ('a', 'b')`)
  await sql`insert into ${sql.id(schema, 'audit_sequencer')} values (2)`.execute(database.root)
  expect(await whatIsIn(first)).not.toEqual(asMade)
  const oid = await oidOf(first)
  await first.close()
  open.splice(0)

  const next = await theNext()
  expect(await Promise.all(next.map(oidOf))).toContain(oid)
  for (const city of next) expect(await whatIsIn(city)).toEqual(asMade)
})

it.each([
  ['a column', sql`add column colour text`],
  ['a constraint', sql`add constraint audit_key_words check (verifier <> '')`],
  ['what may be left out', sql`alter verifier drop not null`],
  ['a default', sql`alter verifier set default 'x'`],
  ['a key', sql`drop constraint audit_key_pkey cascade`],
])('gives nobody tables that a test altered: %s', async (_, alteration) => {
  const first = await aCity()
  await on(first, (table) => sql`alter table ${table} ${alteration}`)
  const oid = await oidOf(first)
  await first.close()
  open.splice(0)

  expect(await Promise.all((await theNext()).map(oidOf))).not.toContain(oid)
})
