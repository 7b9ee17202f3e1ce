import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { foreignKeysOf, tablesOf, triggersOf } from '#platform/database/catalogue.ts'
import { allPersonalColumns } from './personal-columns.ts'
import { impersonalColumns } from './testing/impersonal-columns.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'

describe('the schema of a city', () => {
  let city: TestCity
  beforeAll(async () => {
    city = await aTestCity()
  })
  afterAll(() => city.close())

  it('can live on one node of Citus: no triggers, no references to another schema, a key for every table', async () => {
    expect(await triggersOf(city.database.root, city.schema)).toEqual([])
    const keys = await foreignKeysOf(city.database.root, city.schema)
    expect(keys.filter(({ toSchema }) => toSchema !== city.schema)).toEqual([])
    const tables = await tablesOf(city.database.root, city.schema)
    const ours = tables.filter(({ name }) => !name.startsWith('schema_migration'))
    expect(ours.filter(({ primaryKey }) => primaryKey.length === 0).map(({ name }) => name)).toEqual([])
  })

  it('has every column that can hold words registered: as being about a person, or as not', async () => {
    const registered = new Set(allPersonalColumns.map(({ table, column }) => `${table}.${column}`))
    const impersonal = new Set<string>(impersonalColumns)
    const tables = await tablesOf(city.database.root, city.schema)
    const known = new Set(
      tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`)),
    )
    const unlisted = tables
      .filter(({ name }) => !name.startsWith('schema_migration'))
      .flatMap(({ name, columns }) =>
        columns
          .filter(({ type }) => /text|char|json|inet|bytea/.test(type))
          .map((column) => `${name}.${column.name}`),
      )
      .filter((column) => !registered.has(column) && !impersonal.has(column))
    expect(unlisted).toEqual([])
    expect([...registered, ...impersonal].filter((column) => !known.has(column))).toEqual([])
    expect([...registered].filter((column) => impersonal.has(column))).toEqual([])
  })
})
