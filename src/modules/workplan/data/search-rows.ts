import { type SelectQueryBuilder, sql } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import { searchPattern } from '#platform/text/korean.ts'
import { gramsOfWords } from '../domain/search-grams.ts'
import type { WorkplanTables } from './tables.ts'

/** What one looks for, and whether in the office or as a citizen. */
export interface SearchAsked {
  readonly query: string
  readonly room: 'portal' | 'workspace'
}

const rows = (session: Session) => session.$extendTables<WorkplanTables>()

/** The words of a query as search keys hold them; every one of them must be found, in any order. */
export function wordsOf(query: string): readonly string[] {
  return query.split(/\s+/u).flatMap((word) => {
    const pattern = searchPattern(word)
    return pattern === null ? [] : [pattern.slice(1, -1).replace(/\\(.)/g, '$1')]
  })
}

/** The rows of a table of the search that hold every word. */
function holding<DB extends WorkplanTables & { e: Found }, O>(
  query: SelectQueryBuilder<DB, 'e', O>,
  words: readonly string[],
): SelectQueryBuilder<DB, 'e', O> {
  const grams = sql.join(gramsOfWords(words).map((gram) => sql.lit(gram)))
  const held =
    words.length === 0
      ? sql<boolean>`false`
      : sql<boolean>`${sql.ref('e.grams')} @> array[${grams}]::integer[]`
  // Of one or two letters the grams say all. Of more they may stand apart; `like` would have PostgreSQL think
  // that hardly any row is left, and sort the many that are.
  return words
    .filter((word) => word.length > 2)
    .reduce(
      (narrow, word) => narrow.where(sql<boolean>`strpos(${sql.ref('e.search_key')}, ${word}) > 0`),
      query.where(held),
    )
}

type Found = WorkplanTables['plan_search_entry'] | WorkplanTables['plan_search_report']

/** What of the plan itself holds the words that are asked for. */
export function entries(session: Session, { query, room }: SearchAsked) {
  const found = holding(rows(session).selectFrom('plan_search_entry as e'), wordsOf(query))
  return room === 'workspace' ? found : found.where('e.plan_id', 'not in', drafts(session))
}

/** The reports that hold the words that are asked for. */
export function reports(session: Session, { query, room }: SearchAsked) {
  const found = holding(rows(session).selectFrom('plan_search_report as e'), wordsOf(query))
  if (room === 'workspace') return found
  return found.where('e.plan_id', 'not in', drafts(session)).where('e.public', '=', true)
}

const drafts = (session: Session) =>
  rows(session).selectFrom('plan').select('id').where('state', '=', 'draft')
