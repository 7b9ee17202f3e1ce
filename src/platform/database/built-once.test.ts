import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { builtOnce, valuesNamed } from './built-once.ts'
import type { Session } from './session.ts'

type Row = { readonly id: number; readonly name: string }

let cities: readonly TestCity[]
beforeAll(async () => {
  cities = [await aTestCity({ migrations: [] }), await aTestCity({ migrations: [] })]
  for (const { session } of cities)
    await session.schema
      .createTable('thing')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('name', 'text', (c) => c.notNull())
      .execute()
})
afterAll(() => Promise.all(cities.map((city) => city.close())))

const things = (session: Session) => session.$extendTables<{ thing: Row }>()
let builds = 0
const add = builtOnce<Row, Row>((session, values) => {
  builds += 1
  return things(session)
    .insertInto('thing')
    .values(valuesNamed(values, ['id', 'name']))
    .returningAll()
})
const named = builtOnce<{ name: string }, { id: number }>((session, { name }) =>
  things(session).selectFrom('thing').select('id').where('name', '=', name).orderBy('id'),
)

describe('what is built once', () => {
  it('is asked with other values each time, in each city’s own tables, in transactions too', async () => {
    const [here, there] = cities.map(({ session }) => session) as [Session, Session]
    expect(await add(here, { id: 1, name: 'a' })).toEqual([{ id: 1, name: 'a' }])
    await here.transaction().execute((inside) => add(inside, { id: 2, name: "'; drop" }))
    await add(there, { id: 1, name: 'a' })
    expect(builds).toBe(2)
    expect(await named(here, { name: 'a' })).toEqual([{ id: 1 }])
    expect(await named(here, { name: "'; drop" })).toEqual([{ id: 2 }])
    expect(await named(there, { name: "'; drop" })).toEqual([])
  })

  it('in a transaction that is rolled back is undone', async () => {
    const [here] = cities.map(({ session }) => session) as [Session]
    const failing = here.transaction().execute(async (inside) => {
      await add(inside, { id: 3, name: 'c' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await named(here, { name: 'c' })).toEqual([])
  })
})
