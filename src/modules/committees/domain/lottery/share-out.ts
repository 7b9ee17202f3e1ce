import type { Quota } from './lottery.ts'

/** A part of the population. */
export interface Share {
  readonly key: string
  readonly people: number
}

/**
 * Shares places out by population: each part gets its whole places, what is left goes to the largest remainders; of
 * equal remainders the part that stands first. Where every part is to have some, parts that would have fewer get that
 * many and the others share the rest.
 */
export function shareOut(shares: readonly Share[], places: number, atLeast = 0): readonly Quota[] {
  const floor = atLeast * shares.length > places ? 0 : atLeast
  const fixed = new Set<string>()
  for (;;) {
    const free = shares.filter(({ key }) => !fixed.has(key))
    const result = byRemainders(free, places - fixed.size * floor)
    const below = free.filter(({ key }) => (result.get(key) ?? 0) < floor)
    if (below.length === 0)
      return shares.map(({ key }) => ({ key, places: fixed.has(key) ? floor : (result.get(key) ?? 0) }))
    for (const { key } of below) fixed.add(key)
  }
}

function byRemainders(shares: readonly Share[], places: number): ReadonlyMap<string, number> {
  const people = shares.reduce((sum, share) => sum + BigInt(share.people), 0n)
  if (people === 0n) return new Map()
  const parts = shares.map((share, index) => {
    const product = BigInt(share.people) * BigInt(places)
    return { key: share.key, index, whole: Number(product / people), remainder: product % people }
  })
  const left = places - parts.reduce((sum, { whole }) => sum + whole, 0)
  const next = parts.toSorted((a, b) =>
    a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
  )
  const lucky = new Set(next.slice(0, left).map(({ key }) => key))
  return new Map(parts.map(({ key, whole }) => [key, whole + (lucky.has(key) ? 1 : 0)]))
}

/** The most that one sex may have of the places by a share in tenths: 18 of 30 for six tenths (양성평등기본법 제21조). */
export function mostOfOneSex(places: number, tenths: number): number {
  return Math.floor((places * tenths) / 10)
}
