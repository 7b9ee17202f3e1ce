import type { Election, Outcome, TieOrder } from './election.ts'
import type { Left } from './greedy.ts'
import { quotient } from './quotient.ts'
import type { Support } from './support.ts'

const ULP = 2 ** -52

/** What each ballot's voters carry, as a whole number over one denominator that all have. */
interface Loads {
  readonly exact: bigint[]
  denominator: bigint
  /** The same as floating-point numbers, each at most `error` away. */
  readonly near: Float64Array
  error: number
}

/**
 * Sequential Phragmén: a project's cost is carried by its supporters, so that the heaviest load stays least. Stops
 * when one that is best would overspend; what is dearer than the budget is left out first; projects without support
 * come at the very end. Floating-point numbers only sort out what cannot win; what may win is compared exactly.
 */
export function phragmen(
  election: Election,
  support: readonly Support[],
  ties: TieOrder,
  { chosen, budget }: Left,
): Outcome {
  const { projects, ballots } = election
  const cost = (place: number) => projects[place]?.cost ?? 0n
  const taken = new Set(chosen)
  const standing = projects
    .map((_, place) => place)
    .filter((place) => !taken.has(place) && cost(place) <= election.budget)
  let open = standing.filter((place) => (support[place]?.votes ?? 0) > 0)
  const loads: Loads = {
    ...{ exact: Array.from(ballots.voters, () => 0n), denominator: 1n },
    ...{ near: new Float64Array(ballots.voters.length), error: 0 },
  }
  const winners = [...chosen]
  let left = budget
  while (open.length > 0) {
    const best = lightest(election, support, loads, open)
    const [first] = best.toSorted(ties)
    if (first === undefined || best.some((place) => cost(place) > left)) return winners
    carry(election, support[first], loads, cost(first))
    left -= cost(first)
    winners.push(first)
    open = open.filter((place) => place !== first)
  }
  for (const place of standing.filter((each) => (support[each]?.votes ?? 0) === 0).toSorted(ties)) {
    if (cost(place) > left) return winners
    left -= cost(place)
    winners.push(place)
  }
  return winners
}

/** The projects whose supporters would carry least: more than one where they are exactly equal. */
function lightest(
  { projects, ballots }: Election,
  support: readonly Support[],
  loads: Loads,
  open: readonly number[],
): readonly number[] {
  const near = open.map((place) => {
    const { ballots: who, votes } = support[place] ?? nobody
    let carried = Number(projects[place]?.cost ?? 0n)
    for (const each of who) carried += (ballots.voters[each] ?? 0) * (loads.near[each] ?? 0)
    const load = carried / votes
    return { place, load, error: loads.error + load * ULP * (who.length + 4) }
  })
  const bound = near.reduce((least, { load, error }) => Math.min(least, load + error), Infinity)
  const may = near.filter(({ load, error }) => load - error <= bound).map(({ place }) => place)
  if (may.length < 2) return may
  const exact = may.map((place) =>
    exactLoad(projects[place]?.cost ?? 0n, support[place] ?? nobody, ballots, loads),
  )
  const least = exact.reduce((a, b) => (b.carried * a.votes < a.carried * b.votes ? b : a))
  return may.filter((_, index) => {
    const each = exact[index]
    return each !== undefined && each.carried * least.votes === least.carried * each.votes
  })
}

const nobody: Support = {
  ...{ ballots: new Int32Array(), shares: new Float64Array(), scale: 1n },
  ...{ votes: 0, weight: 0, total: 0n },
}

function exactLoad(
  cost: bigint,
  { ballots: who, votes }: Support,
  ballots: Election['ballots'],
  loads: Loads,
) {
  let carried = cost * loads.denominator
  for (const each of who) carried += BigInt(ballots.voters[each] ?? 0) * (loads.exact[each] ?? 0n)
  return { carried, votes: BigInt(votes) }
}

/** Spreads a project's cost over its supporters, who all carry the same afterwards. */
function carry({ ballots }: Election, support: Support = nobody, loads: Loads, cost: bigint): void {
  const { carried, votes } = exactLoad(cost, support, ballots, loads)
  for (const [place, load] of loads.exact.entries()) loads.exact[place] = load * votes
  loads.denominator *= votes
  const near = quotient(carried, loads.denominator)
  for (const each of support.ballots) {
    loads.exact[each] = carried
    loads.near[each] = near
  }
  loads.error = Math.max(loads.error, near * ULP * 4)
}
