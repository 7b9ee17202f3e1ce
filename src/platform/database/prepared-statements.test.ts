import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { aFreshDatabase } from '#testing/fresh-database.ts'
import { openDatabase } from './open-database.ts'

const url = process.env['TEST_DATABASE_URL']

describe.skipIf(url === undefined)('questions and changes on PostgreSQL are prepared', () => {
  async function opened() {
    const fresh = await aFreshDatabase(url ?? '', `prepared_${process.pid}_${Date.now()}`)
    const database = await openDatabase({ kind: 'postgres', url: fresh, poolSize: 1 })
    await sql`create table thing (id integer primary key)`.execute(database.root)
    await sql`insert into thing values (1), (2)`.execute(database.root)
    return database
  }
  const ask = (database: Awaited<ReturnType<typeof opened>>, id: number) =>
    sql<object>`select * from thing where id = ${id}`.execute(database.root)
  const prepared = async (database: Awaited<ReturnType<typeof opened>>) =>
    (await sql<{ name: string }>`SELECT name FROM pg_prepared_statements`.execute(database.root)).rows.length

  it('not before the tables stand, then at the second asking, once for every value', async () => {
    const database = await opened()
    await ask(database, 1)
    expect(await prepared(database)).toBe(0)
    await database.restrictTo('dure')
    expect((await ask(database, 1)).rows).toEqual([{ id: 1 }])
    expect(await prepared(database)).toBe(0)
    expect((await ask(database, 2)).rows).toEqual([{ id: 2 }])
    expect((await ask(database, 1)).rows).toEqual([{ id: 1 }])
    expect(await prepared(database)).toBe(1)
    await database.close()
  })

  it('and one that the connection has lost is asked all the same', async () => {
    const database = await opened()
    await database.restrictTo('dure')
    for (const id of [1, 2]) await ask(database, id)
    await sql`deallocate all`.execute(database.root)
    expect((await ask(database, 2)).rows).toEqual([{ id: 2 }])
    await database.close()
  })

  it('and so is a change, however it begins, but for a list of rows', async () => {
    const database = await opened()
    await database.restrictTo('dure')
    for (const id of [1, 2])
      await sql`with gone as (delete from thing where id = ${id} returning id) select id from gone`.execute(
        database.root,
      )
    for (const id of [1, 2]) await sql`insert into thing values (${id})`.execute(database.root)
    expect(await prepared(database)).toBe(2)
    const rows = (from: number) => sql.join(Array.from({ length: 41 }, (_, place) => sql`(${from + place})`))
    for (const from of [100, 200]) await sql`insert into thing values ${rows(from)}`.execute(database.root)
    expect(await prepared(database)).toBe(2)
    await database.close()
  })

  it('and a table that got another column is read with it', async () => {
    const database = await opened()
    await database.restrictTo('dure')
    for (const id of [1, 2]) await ask(database, id)
    await sql`alter table thing add column name text default 'new'`.execute(database.root)
    expect((await ask(database, 1)).rows).toEqual([{ id: 1, name: 'new' }])
    expect((await ask(database, 2)).rows).toEqual([{ id: 2, name: 'new' }])
    await database.close()
  })
})
