import { PGlite, type Results, type Transaction } from '@electric-sql/pglite'
import { type DatabaseConnection, type Dialect, PGliteDialect, PGliteDriver } from 'kysely'

/** int8 as bigint, days as they are written: the same values that PostgreSQL's pool gives. */
const parsers = {
  20: (text: string) => BigInt(text),
  1082: (text: string) => text,
}

interface Runner {
  query: PGlite['query']
  exec: PGlite['exec']
}

/** A text of several statements goes the simple way: the extended protocol takes one at a time. */
async function run<T>(runner: Runner, text: string, values: unknown[] | undefined): Promise<Results<T>> {
  if (values && values.length > 0) return runner.query<T>(text, values)
  const results = await runner.exec(text)
  return (results.at(-1) ?? { rows: [], fields: [] }) as Results<T>
}

/**
 * PGlite has one connection. Kysely 0.29's driver hands that one to every caller at once, so that a query of
 * one request would run inside another request's open transaction, and two transactions would lose each
 * other's commit. This driver gives it to one at a time, in the order of asking.
 */
class ExclusiveDriver extends PGliteDriver {
  #last: Promise<unknown> = Promise.resolve()
  #release: () => void = () => undefined

  override async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#last
    const turn = Promise.withResolvers<undefined>()
    this.#last = turn.promise
    await before
    this.#release = () => turn.resolve(undefined)
    return super.acquireConnection()
  }

  override async releaseConnection(): Promise<void> {
    await super.releaseConnection()
    this.#release()
  }
}

/** Opens PGlite on a folder, or in memory when there is none. */
export async function openPGlite(from: {
  readonly folder: string | undefined
  readonly cluster?: Blob
}): Promise<PGlite> {
  const { folder, cluster } = from
  return folder === undefined
    ? await PGlite.create({ parsers, ...(cluster && { loadDataDir: cluster }) })
    : await PGlite.create(folder, { parsers, relaxedDurability: false })
}

/** The dialect for one PGlite, safe for concurrent callers. */
export function exclusivePGliteDialect(pglite: PGlite): Dialect {
  const inner = {
    get closed() {
      return pglite.closed
    },
    get ready() {
      return pglite.ready
    },
    waitReady: pglite.waitReady,
    close: () => pglite.close(),
    query: <T>(text: string, values?: unknown[]) => run<T>(pglite, text, values),
    transaction: <T>(work: (transaction: InnerTransaction) => Promise<T>) =>
      pglite.transaction((transaction) => work(innerTransaction(transaction))),
  }
  const dialect = new PGliteDialect({ pglite: inner })
  return {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => new ExclusiveDriver({ pglite: inner }),
  }
}

interface InnerTransaction {
  query<T>(text: string, values?: unknown[]): Promise<Results<T>>
  rollback(): Promise<void>
}

function innerTransaction(transaction: Transaction): InnerTransaction {
  return {
    query: <T>(text: string, values?: unknown[]) => run<T>(transaction, text, values),
    rollback: () => transaction.rollback(),
  }
}
