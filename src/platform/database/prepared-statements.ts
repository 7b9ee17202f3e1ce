import type pg from 'pg'

/** So many texts are prepared; what comes later is asked as it is, so that no connection grows without end. */
const MOST_TEXTS = 500
/** So many texts are remembered as asked once. */
const MOST_SEEN = 2_000
/** Longer lists of values differ from one question to the next: preparing them would help nobody. */
const MOST_VALUES = 24
/** A change has a value for each column: an entry of the points' ledger with its lines has 35. */
const MOST_VALUES_OF_A_CHANGE = 40

export interface PreparedStatements {
  /** Lets a connection prepare what it is asked more than once. */
  prepareOn(client: pg.PoolClient): void
  /** From now on; before, tables may still be changing. */
  begin(): void
}

type Ask = (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>

/**
 * PostgreSQL plans a question anew each time unless it has a name; a page asks some twenty, and planning them takes
 * longer than answering them. What is asked a second time, question or change, is named by its text, the same on
 * every connection.
 */
export function preparedStatements(): PreparedStatements {
  let names: Map<string, string> | null = null
  let askedOnce = new Set<string>()
  let generation = 0

  function nameOf(text: string, values: readonly unknown[]): string | undefined {
    if (names === null || values.length > mostValues(text)) return undefined
    const known = names.get(text)
    if (known !== undefined || names.size >= MOST_TEXTS) return known
    if (!askedOnce.has(text)) {
      if (askedOnce.size >= MOST_SEEN) askedOnce = new Set()
      askedOnce.add(text)
      return undefined
    }
    const name = `q${generation}_${names.size}`
    names.set(text, name)
    askedOnce.delete(text)
    return name
  }

  /** What was prepared no longer fits its tables, or is gone: all is prepared anew under other names. */
  function forget(): void {
    generation += 1
    names = new Map()
  }

  return {
    begin: () => (names ??= new Map()),
    prepareOn: (client) => {
      const asked = client.query.bind(client) as unknown as (
        question: string | pg.QueryConfig,
        values?: readonly unknown[],
      ) => Promise<pg.QueryResult>
      let inTransaction = false
      const ask: Ask = async (text, values = []) => {
        if (/^(begin|start transaction)/.test(text)) inTransaction = true
        else if (/^(commit|rollback)$/.test(text)) inTransaction = false
        const name = nameOf(text, values)
        if (name === undefined) return await asked(text, values)
        try {
          return await asked({ name, text, values: [...values] })
        } catch (error) {
          if (!isOutdatedPlan(error)) throw error
          forget()
          // A transaction is lost with its first error; alone, the question can be asked again.
          if (inTransaction) throw error
          return await asked(text, values)
        }
      }
      Object.assign(client, { query: ask })
    },
  }
}

/** How many values a text may have to be worth a name; none for what is neither question nor change. */
function mostValues(text: string): number {
  const isChange = /^(insert into|update|delete from) /.test(text) || isChangeWithin(text)
  if (isChange) return MOST_VALUES_OF_A_CHANGE
  return /^(select|with) /.test(text) ? MOST_VALUES : -1
}

/** A change may begin with parts that have names. */
const isChangeWithin = (text: string): boolean =>
  text.startsWith('with ') && /\b(insert into|update "|delete from)/.test(text)

/** `cached plan must not change result type`, and a statement that the connection no longer knows. */
function isOutdatedPlan(error: unknown): boolean {
  if (!(error instanceof Error && 'code' in error)) return false
  return error.code === '26000' || (error.code === '0A000' && /cached plan/.test(error.message))
}
