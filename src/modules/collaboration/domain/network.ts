import type { DepartmentId } from '#platform/access/person.ts'

/** How often points went from one department to another. */
export interface Edge {
  readonly from: DepartmentId
  readonly to: DepartmentId
  readonly sends: number
}

/** Two departments that work together, in both directions. */
export interface Bond {
  readonly one: DepartmentId
  readonly other: DepartmentId
  readonly sends: number
}

export interface Network {
  /** The strongest first. */
  readonly bonds: readonly Bond[]
  /** Pairs of living departments between which nothing was sent: what the programme is there to change. */
  readonly strangers: readonly (readonly [DepartmentId, DepartmentId])[]
  /** How many of all pairs of living departments have a bond. */
  readonly pairs: { readonly bound: number; readonly all: number }
}

/** The picture of which departments work together and which never do. */
export function networkOf(edges: readonly Edge[], living: readonly DepartmentId[]): Network {
  const sums = pairSums(edges)
  const sumOf = (a: DepartmentId, b: DepartmentId) => sums.get(a < b ? a : b)?.get(a < b ? b : a) ?? 0
  const bonds = [...sums]
    .flatMap(([one, others]) => [...others].map(([other, sends]) => ({ one, other, sends })))
    .filter(({ sends }) => sends > 0)
    .toSorted((a, b) => b.sends - a.sends || compare(a.one, b.one) || compare(a.other, b.other))
  const pairs = pairsOf([...new Set(living)])
  const strangers = pairs.filter(([a, b]) => sumOf(a, b) <= 0)
  return { bonds, strangers, pairs: { bound: pairs.length - strangers.length, all: pairs.length } }
}

/** What went between two departments in both directions, by the one whose id comes first and then by the other. */
function pairSums(edges: readonly Edge[]): ReadonlyMap<DepartmentId, ReadonlyMap<DepartmentId, number>> {
  const sums = new Map<DepartmentId, Map<DepartmentId, number>>()
  for (const { from, to, sends } of edges) {
    if (from === to) continue
    const [one, other] = from < to ? [from, to] : [to, from]
    const ofOne = sums.get(one) ?? new Map<DepartmentId, number>()
    if (!sums.has(one)) sums.set(one, ofOne)
    ofOne.set(other, (ofOne.get(other) ?? 0) + sends)
  }
  return sums
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function pairsOf<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const))
}
