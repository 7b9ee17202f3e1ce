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
  const sums = new Map<string, number>()
  const keyOf = (a: DepartmentId, b: DepartmentId) => (a < b ? `${a} ${b}` : `${b} ${a}`)
  for (const { from, to, sends } of edges) {
    if (from !== to) sums.set(keyOf(from, to), (sums.get(keyOf(from, to)) ?? 0) + sends)
  }
  const bonds = [...sums]
    .filter(([, sends]) => sends > 0)
    .map(([key, sends]) => {
      const [one, other] = key.split(' ') as [DepartmentId, DepartmentId]
      return { one, other, sends }
    })
    .toSorted((a, b) => b.sends - a.sends || (a.one + a.other < b.one + b.other ? -1 : 1))
  const pairs = pairsOf([...new Set(living)])
  const strangers = pairs.filter(([a, b]) => (sums.get(keyOf(a, b)) ?? 0) <= 0)
  return { bonds, strangers, pairs: { bound: pairs.length - strangers.length, all: pairs.length } }
}

function pairsOf<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const))
}
