import { executeSql } from '../database/raw-sql.ts'
import type { Session } from '../database/session.ts'

/** What the queue's library asks of a database. */
export interface QueueDatabase {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>
}

const WHOLE_TRANSACTION =
  /^\s*BEGIN;\s*((?:SET LOCAL [^;]+;\s*)*)(?:(SELECT pg_advisory_xact_lock\([^;]+\));\s*)?([\s\S]*);\s*COMMIT;\s*$/

/** Lets the queue's library speak through a session, in the session's transaction if it is one. */
export function queueDatabase(session: Session): QueueDatabase {
  return {
    async executeSql(text, values) {
      const { rows } = /^\s*BEGIN\b/.test(text)
        ? await inTransaction(session, text)
        : await executeSql(session, text, values)
      return { rows: rows.map(asLibraryReads) }
    },
  }
}

/**
 * The library writes a transaction as one text. Sent like that, an error would leave the shared connection
 * inside an aborted transaction, and the rows of its inner statement would be lost.
 */
async function inTransaction(session: Session, text: string): Promise<{ rows: Record<string, unknown>[] }> {
  const [, settings, lock, body] = WHOLE_TRANSACTION.exec(text) ?? []
  if (settings === undefined || body === undefined)
    throw new Error(`unknown transaction of the queue: ${text.slice(0, 80)}`)
  return await session.transaction().execute(async (transaction) => {
    if (settings !== '') await executeSql(transaction, settings)
    const locked = lock === undefined ? [] : (await executeSql(transaction, lock)).rows
    // The library looks for the rows of every statement, the lock's included.
    return { rows: [...locked, ...(await executeSql(transaction, body)).rows] }
  })
}

/** The library expects int8 as the driver gives it by itself: text. */
function asLibraryReads(row: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? value.toString() : value]),
  )
}
