import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { MayorTerm } from './pledge.ts'

/** The term of that number; without one, the term that a day lies in, else the last that had begun. */
export function termAsked(
  terms: readonly MayorTerm[],
  number: number | undefined,
  day: CalendarDate,
): MayorTerm | null {
  if (number !== undefined) return terms.find((term) => term.number === number) ?? null
  const latestFirst = terms.toSorted((a, b) => b.from.localeCompare(a.from))
  return latestFirst.find(({ from }) => from <= day) ?? latestFirst[0] ?? null
}
