import type { ReadTable } from './plan-document.ts'

/** Longer tables are whole already. */
const MOST_JOINED = 1_000

/** Whether a table goes on with one that the page before broke off: the same head again, or none and the same width. */
export function continues(before: ReadTable, next: ReadTable): boolean {
  if (before.head.length !== next.head.length || before.head.length === 0 || before.rows.length > MOST_JOINED)
    return false
  if (sameHead(before, next)) return true
  return next.unit === null && next.rows.length === 0
}

const sameHead = (a: ReadTable, b: ReadTable) => a.head.every((text, index) => text === b.head[index])

/** Two parts of one table; a head that is repeated is left out. */
export function joinTables(before: ReadTable, next: ReadTable): ReadTable {
  const further = sameHead(before, next) ? next.rows : [...next.headGroups, next.head, ...next.rows]
  return { ...before, rows: [...before.rows, ...further], lastPlace: next.lastPlace }
}
