import type { Election, Outcome, TieOrder } from './election.ts'
import { Limited, type Limits, type Obstacle } from './limits.ts'
import { type Support, votesOf } from './support.ts'

/** What has been chosen already, and what may still be spent. */
export interface Left {
  readonly chosen: Outcome
  readonly budget: bigint
}

/** The winners, and what stood in the way of each of the others. */
export interface GreedySteps {
  readonly winners: Outcome
  readonly passed: ReadonlyMap<number, Obstacle>
}

/**
 * By what a project is worth for its cost, the best first; each that still fits is taken, one that does not is passed
 * over. Projects without support come last.
 */
export function greedyOrder({ projects }: Election, support: readonly Support[], ties: TieOrder): TieOrder {
  const cost = (place: number) => projects[place]?.cost ?? 0n
  const total = (place: number) => support[place]?.total ?? 0n
  // What costs nothing is worth most, if it is worth anything.
  const rank = (place: number) => (total(place) === 0n ? 2 : cost(place) === 0n ? 0 : 1)
  return (a, b) => {
    if (cost(a) === 0n || cost(b) === 0n) return rank(a) - rank(b) || ties(a, b)
    // Worth for cost, compared across.
    const [one, other] = [total(a) * cost(b), total(b) * cost(a)]
    return one === other ? ties(a, b) : one > other ? -1 : 1
  }
}

/** Takes projects in an order, as far as the budget and the limits let it. */
export function takeInOrder(
  election: Election,
  order: TieOrder,
  { chosen, budget }: Left,
  limits: Limits = {},
): GreedySteps {
  const { projects } = election
  const limited = new Limited(limits, limits.leastVotes === undefined ? [] : votesOf(election))
  const taken = new Set(chosen)
  const passed = new Map<number, Obstacle>()
  const winners = [...chosen]
  let left = budget
  let stopped: number | null = null
  const open = projects.map((_, place) => place).filter((place) => !taken.has(place))
  for (const place of open.toSorted(order)) {
    const cost = projects[place]?.cost ?? 0n
    const obstacle: Obstacle | null =
      stopped === null ? limited.against(place, cost) : { kind: 'stopped', at: stopped }
    if (obstacle !== null) passed.set(place, obstacle)
    else if (cost > left) {
      passed.set(place, { kind: 'budget-left', left })
      if (limits.stopsAtFirst === true) stopped = place
    } else {
      limited.take(place, cost)
      left -= cost
      winners.push(place)
    }
  }
  return { winners, passed }
}
