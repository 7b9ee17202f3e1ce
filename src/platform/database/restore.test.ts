import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { type BackupLine, backupLines, contentHash } from './backup.ts'
import { type ListedMigration, migrate } from './migrate.ts'
import type { Database } from './open-database.ts'
import { restoreLines } from './restore.ts'
import { inMemoryDatabase } from '#testing/in-memory-database.ts'

const tables: ListedMigration = {
  name: '2026-01-01-01-tree',
  up: async (db) => {
    await db.schema
      .createTable('tree')
      .addColumn('id', 'integer', (c) => c.primaryKey().generatedAlwaysAsIdentity())
      .addColumn('parent', 'integer', (c) => c.references('tree.id'))
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('money', 'bigint')
      .addColumn('facts', 'jsonb')
      .addColumn('at', 'timestamptz')
      .addColumn('day', 'date')
      .addColumn('bytes', 'bytea')
      .addColumn('length', 'integer', (c) => c.generatedAlwaysAs(sql`length(text)`).stored())
      .execute()
  },
}
const later: ListedMigration = {
  name: '2026-01-02-01-colour',
  up: async (db) => {
    await db.schema.alterTable('tree').addColumn('colour', 'text').execute()
  },
}

type TreeTable = {
  tree: {
    id?: number
    parent: number | null
    text: string
    money: bigint
    facts: string
    at: Date
    day: string
    bytes: Uint8Array
  }
}

async function aCityWithTrees(schema: string): Promise<Database> {
  const database = await inMemoryDatabase()
  await migrate(database, schema, [[tables]], [])
  await database
    .city(schema)
    .$extendTables<TreeTable>()
    .insertInto('tree')
    .values([
      row(null, '느티나무 "오래된"\n둘째 줄\\'),
      row(1, '=1+1,<script>펲\u{1f333}'),
      ...Array.from({ length: 1_203 }, (_, i) => row(2, `나무 ${i}`)),
    ])
    .execute()
  return database
}

function row(parent: number | null, text: string): TreeTable['tree'] {
  return {
    parent,
    text,
    money: 9_007_199_254_740_993n,
    facts: '{"가":[1,2.50,null]}',
    at: new Date('2021-03-01T00:00:00.123Z'),
    day: '2021-03-01',
    bytes: Buffer.from([0, 255, 10]),
  }
}

async function linesOf(database: Database, schema: string): Promise<BackupLine[]> {
  const files = (async function* () {
    yield { path: 'ab/cd', read: async () => new Uint8Array([1, 2, 3]) }
  })()
  return Array.fromAsync(backupLines(database, schema, files, new Date('2021-11-10T00:00:00Z')))
}

async function* given(lines: readonly BackupLine[]): AsyncGenerator<BackupLine> {
  yield* JSON.parse(JSON.stringify(lines)) as BackupLine[]
}

const into = (database: Database, facts: { force?: boolean; migrations?: ListedMigration[][] } = {}) => ({
  database,
  schema: 'haneul',
  migrations: facts.migrations ?? [[tables]],
  appendOnly: [],
  force: facts.force ?? false,
  keepFile: async () => undefined,
})

describe('a backup', () => {
  it('comes back with the same content, and numbering goes on where it was', async () => {
    const from = await aCityWithTrees('haneul')
    const lines = await linesOf(from, 'haneul')
    const to = await inMemoryDatabase()
    expect(await restoreLines(given(lines), into(to))).toEqual({ tables: 3, rows: 1_207, files: 1 })
    expect(await contentHash(to, 'haneul')).toBe(await contentHash(from, 'haneul'))
    const city = to.city('haneul').$extendTables<TreeTable>()
    const added = await city
      .insertInto('tree')
      .values(row(1, '새 나무'))
      .returning('id')
      .executeTakeFirstOrThrow()
    expect(added.id).toBe(1_206)
    await expect(city.insertInto('tree').values(row(9_999, '떠도는 가지')).execute()).rejects.toThrow(
      /foreign key/,
    )
    await Promise.all([from.close(), to.close()])
  })

  it('is refused when a value was altered, when it was cut off, and where a city already is; nothing is left behind', async () => {
    const from = await aCityWithTrees('haneul')
    const lines = await linesOf(from, 'haneul')
    const to = await inMemoryDatabase()
    const altered = JSON.parse(JSON.stringify(lines).replace('나무 77', '나무 78')) as BackupLine[]
    await expect(restoreLines(given(altered), into(to))).rejects.toThrow(/altered/)
    await expect(restoreLines(given(lines.slice(0, -1)), into(to))).rejects.toThrow(/cut off/)
    expect((await sql`select 1 from pg_namespace where nspname = 'haneul'`.execute(to.root)).rows).toEqual([])
    await expect(restoreLines(given(lines), into(from))).rejects.toThrow(/already there/)
    await restoreLines(given(lines), into(from, { force: true }))
    await Promise.all([from.close(), to.close()])
  })

  it('of an older version is restored as it was and then brought up to date; one of a newer version is refused', async () => {
    const from = await aCityWithTrees('haneul')
    const to = await inMemoryDatabase()
    await restoreLines(given(await linesOf(from, 'haneul')), into(to, { migrations: [[tables, later]] }))
    const newer = await linesOf(to, 'haneul')
    expect(JSON.stringify(newer.find((line) => 'table' in line && line.table === 'tree'))).toContain('colour')
    await expect(restoreLines(given(newer), into(from, { force: true }))).rejects.toThrow(/newer version/)
    await Promise.all([from.close(), to.close()])
  })
})
