import { compact } from '#platform/kernel/sheet-cells.ts'
import { likeness } from './likeness.ts'

interface Named {
  readonly number: number
  readonly title: { readonly ko: string }
}

interface Read {
  readonly number: number | null
  readonly titleKo: string
}

/** Titles less alike than this are of two pledges, whatever their numbers. */
const LEAST = 50

/**
 * Which pledge of a register a row of a file is: the one of its title; else the one of its number, where their titles are
 * alike. Null where neither is: somebody must say it.
 */
export function matchedNumber(row: Read, pledges: readonly Named[]): number | null {
  const same = pledges.filter(({ title }) => compact(title.ko) === compact(row.titleKo))
  const [only, second] = same
  if (only !== undefined && second === undefined) return only.number
  const numbered = pledges.find(({ number }) => number === row.number)
  if (numbered === undefined) return null
  return likeness(numbered.title.ko, row.titleKo) >= LEAST ? numbered.number : null
}
