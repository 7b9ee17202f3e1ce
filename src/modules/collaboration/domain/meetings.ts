import type { DepartmentId } from '#platform/access/person.ts'
import type { Bond, Network } from './network.ts'

/** What a month changed in who works with whom. */
export interface Meetings {
  /** Departments between which points went for the first time, the strongest first. */
  readonly fresh: readonly Bond[]
  /** Pairs of living departments between which points have never gone, this month included. */
  readonly never: readonly (readonly [DepartmentId, DepartmentId])[]
  /** Pairs of living departments, and how many have met at any time. */
  readonly pairs: { readonly bound: number; readonly all: number }
  /** How many pairs of living departments worked together in the month itself. */
  readonly inMonth: number
}

const keyOf = (one: DepartmentId, other: DepartmentId) =>
  one < other ? `${one} ${other}` : `${other} ${one}`

/** Puts a month beside all that was before it; both of the same living departments. */
export function meetingsOf(before: Network, month: Network): Meetings {
  const known = new Set(before.bonds.map(({ one, other }) => keyOf(one, other)))
  const unmet = new Set(month.strangers.map(([one, other]) => keyOf(one, other)))
  const never = before.strangers.filter(([one, other]) => unmet.has(keyOf(one, other)))
  const { all } = month.pairs
  return {
    fresh: month.bonds.filter(({ one, other }) => !known.has(keyOf(one, other))),
    never,
    pairs: { bound: all - never.length, all },
    inMonth: month.pairs.bound,
  }
}
