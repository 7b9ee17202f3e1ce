import { describe, expect, it } from 'vitest'
import { applicationRole, checkNames, migrate, type ListedMigration } from './migrate.ts'
import { sql } from 'kysely'
import { inMemoryDatabase } from '#testing/in-memory-database.ts'

const noteTable: ListedMigration = {
  name: '2026-01-01-01-note',
  up: async (db) => {
    await db.schema
      .createTable('note')
      .addColumn('id', 'integer', (c) => c.primaryKey())
      .addColumn('text', 'text', (c) => c.notNull())
      .execute()
    await db.schema.createIndex('note_text').on('note').column('text').execute()
  },
}

describe('migrate', () => {
  it('puts a city into its own schema, once, and keeps the append-only tables append-only', async () => {
    const database = await inMemoryDatabase()
    expect((await migrate(database, 'haneul', [[noteTable]], ['note'])).ran).toEqual(['2026-01-01-01-note'])
    expect((await migrate(database, 'haneul', [[noteTable]], ['note'])).ran).toEqual([])
    await migrate(database, 'bada', [[noteTable]], [])
    await database.restrictTo(applicationRole)
    const haneul = database.city('haneul').$extendTables<{ note: { id: number; text: string } }>()
    await haneul.insertInto('note').values({ id: 1, text: '가' }).execute()
    await expect(haneul.updateTable('note').set({ text: '나' }).execute()).rejects.toThrow(
      /permission denied/,
    )
    await expect(haneul.deleteFrom('note').execute()).rejects.toThrow(/permission denied/)
    const bada = database.city('bada').$extendTables<{ note: { id: number; text: string } }>()
    expect(await bada.selectFrom('note').selectAll().execute()).toEqual([])
    await database.close()
  })

  it('refuses a migration that sorts before one that has already run', async () => {
    const database = await inMemoryDatabase()
    await migrate(database, 'haneul', [[noteTable]], [])
    const earlier: ListedMigration = { name: '2025-12-31-01-late-comer', up: async () => {} }
    await expect(migrate(database, 'haneul', [[earlier], [noteTable]], [])).rejects.toThrow(
      /corrupted migrations/,
    )
    await database.close()
  })

  it('refuses a city that has lived through a migration which nobody lists any more', async () => {
    const database = await inMemoryDatabase()
    const other: ListedMigration = { name: '2026-01-02-01-other', up: async () => {} }
    await migrate(database, 'haneul', [[noteTable, other]], [])
    await expect(migrate(database, 'haneul', [[noteTable]], [])).rejects.toThrow(/corrupted migrations/)
    const renamed: ListedMigration = { name: '2026-01-02-01-renamed', up: async () => {} }
    await expect(migrate(database, 'haneul', [[noteTable, renamed]], [])).rejects.toThrow(
      /corrupted migrations/,
    )
    expect((await migrate(database, 'haneul', [[noteTable, other]], [])).ran).toEqual([])
    await database.close()
  })

  it('refuses names out of order, twice or undated', () => {
    const named = (name: string): ListedMigration => ({ name, up: async () => {} })
    expect(() => checkNames([[named('2026-01-02-01-b'), named('2026-01-01-01-a')]])).toThrow(/later name/)
    expect(() => checkNames([[named('2026-01-02-01-b')], [named('2026-01-02-01-b')]])).toThrow(/twice/)
    expect(() => checkNames([[named('b')]])).toThrow(/YYYY/)
  })
})

describe('one connection for many', () => {
  it('keeps the statements of two concurrent transactions apart', async () => {
    const database = await inMemoryDatabase()
    await migrate(database, 'haneul', [[noteTable]], [])
    const city = database.city('haneul').$extendTables<{ note: { id: number; text: string } }>()
    const rolledBack = city
      .transaction()
      .execute(async (session) => {
        await session.insertInto('note').values({ id: 1, text: '되돌림' }).execute()
        await sql`select 1`.execute(session)
        throw new Error('no')
      })
      .catch(() => 'rolled back')
    const outside = city.insertInto('note').values({ id: 2, text: '남음' }).execute()
    const committed = city.transaction().execute(async (session) => {
      await session.insertInto('note').values({ id: 3, text: '남음' }).execute()
    })
    expect(await rolledBack).toBe('rolled back')
    await Promise.all([outside, committed])
    const rows = await city.selectFrom('note').select('id').orderBy('id').execute()
    expect(rows.map(({ id }) => id)).toEqual([2, 3])
    await database.close()
  })
})
