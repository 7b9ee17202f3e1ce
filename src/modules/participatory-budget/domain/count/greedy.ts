import type { Election, Outcome, TieOrder } from './election.ts'
import type { Support } from './support.ts'

/** What has been chosen already, and what may still be spent. */
export interface Left {
  readonly chosen: Outcome
  readonly budget: bigint
}

/**
 * By what a project is worth for its cost, the best first; each that still fits is taken, one that does not is passed
 * over. Projects without support come last.
 */
export function greedy(
  { projects }: Election,
  support: readonly Support[],
  ties: TieOrder,
  { chosen, budget }: Left,
): Outcome {
  const cost = (place: number) => projects[place]?.cost ?? 0n
  const total = (place: number) => support[place]?.total ?? 0n
  const before = (a: number, b: number): number => {
    // Worth for cost, compared across: what costs nothing is worth most, if it is worth anything.
    const [one, other] = [total(a) * cost(b), total(b) * cost(a)]
    if (cost(a) === 0n || cost(b) === 0n) return beforeFree(a, b)
    return one === other ? ties(a, b) : one > other ? -1 : 1
  }
  const beforeFree = (a: number, b: number): number => {
    const rank = (place: number) => (total(place) === 0n ? 2 : cost(place) === 0n ? 0 : 1)
    return rank(a) - rank(b) || ties(a, b)
  }
  const taken = new Set(chosen)
  const order = projects.map((_, place) => place).filter((place) => !taken.has(place))
  let left = budget
  const winners = [...chosen]
  for (const place of order.toSorted(before)) {
    if (cost(place) > left) continue
    left -= cost(place)
    winners.push(place)
  }
  return winners
}
