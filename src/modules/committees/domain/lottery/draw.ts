import { type Candidate, type Digest, type DrawResult, type LotteryTerms, type Quota } from './lottery.ts'
import { commitmentTo } from './lottery-terms.ts'
import { bestSplit, type FoundSplit, type SearchBudget } from './best-split.ts'
import { dealSubGroups } from './deal-sub-groups.ts'
import { shortfallsOf } from './shortfalls.ts'
import type { Split, SplitProblem, Stratum } from './strata.ts'

/** The pool in the order that the seed gives it: by SHA-256 of seed, commitment and ticket. */
export function drawOrder(terms: LotteryTerms, seed: string, digest: Digest): readonly Candidate[] {
  const commitment = commitmentTo(terms, digest)
  return terms.pool
    .map((candidate) => ({ candidate, key: digest(`${seed}\n${commitment}\n${candidate.ticket}`) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.candidate.ticket - b.candidate.ticket))
    .map(({ candidate }) => candidate)
}

/**
 * Draws: goes through the pool in the order of the seed and takes whoever leaves the other places fillable as well as
 * they ever can be, until all places are taken. What cannot be kept is missed as little as possible: of the sexes
 * first, then of the towns, then of the ages. The rest of the pool, in the same order, are the reserves.
 */
export function draw(terms: LotteryTerms, seed: string, digest: Digest): DrawResult {
  const order = drawOrder(terms, seed, digest)
  const drawn = takeInOrder(terms, order)
  const taken = new Set(drawn.members.map(({ ticket }) => ticket))
  const rest = order.filter(({ ticket }) => !taken.has(ticket))
  return {
    members: drawn.members.map(({ ticket }) => ticket),
    reserves: rest.slice(0, terms.reserves).map(({ ticket }) => ticket),
    subGroups: dealSubGroups(terms, drawn.members, seed, digest),
    shortfalls: shortfallsOf(terms, drawn.members, drawn.searchEnded),
    searchEnded: drawn.searchEnded,
  }
}

function takeInOrder(terms: LotteryTerms, order: readonly Candidate[]) {
  const { problem, stratumOf } = problemOf(terms)
  const budget: SearchBudget = { left: terms.searchBound }
  const best = bestSplit(problem, budget)
  if (best === null) throw new Error('every pool has a split')
  const members: Candidate[] = []
  const given = new Set<number>()
  const least = problem.least.slice()
  const most = problem.most.slice()
  let plan: Split = best.split
  for (const candidate of order) {
    if (members.length === problem.take) break
    const stratum = stratumOf(candidate)
    const [has, left] = [least[stratum] ?? 0, most[stratum] ?? 0]
    // Once no best split has another of a stratum, none that comes later has: fewer splits are left each time.
    const isPlanned = (plan[stratum] ?? 0) > has
    const found =
      isPlanned || given.has(stratum) ? null : splitWith({ ...problem, least, most }, stratum, best, budget)
    if (isPlanned || found !== null) {
      plan = found ?? plan
      least[stratum] = has + 1
      members.push(candidate)
    } else {
      given.add(stratum)
      most[stratum] = left - 1
    }
  }
  return { members, searchEnded: budget.left <= 0 }
}

/** A split as good as the best that has one more of a stratum; null when there is none, or none was found in time. */
function splitWith(
  problem: SplitProblem,
  stratum: number,
  best: FoundSplit,
  budget: SearchBudget,
): Split | null {
  const least = problem.least.with(stratum, (problem.least[stratum] ?? 0) + 1)
  const found = bestSplit({ ...problem, least }, budget, best.surplus)
  return found !== null && found.surplus <= best.surplus ? found.split : null
}

/** The pool as strata, and how many places there are in each dimension. */
function problemOf({ pool, places, quotas }: LotteryTerms): {
  readonly problem: SplitProblem
  readonly stratumOf: (candidate: Candidate) => number
} {
  const towns = indexed(
    quotas.town,
    pool.map(({ town }) => town),
  )
  const ages = indexed(
    quotas.age,
    pool.map(({ age }) => age),
  )
  const [countedSex] = quotas.sex
  const keyOf = ({ town, sex, age }: Candidate) =>
    `${towns.get(town) ?? 0} ${sex === countedSex?.key ? 1 : 0} ${ages.get(age) ?? 0}`
  const sizes = new Map<string, number>()
  for (const candidate of pool) sizes.set(keyOf(candidate), (sizes.get(keyOf(candidate)) ?? 0) + 1)
  // In an order that does not hang on the pool's.
  const keys = [...sizes.keys()].toSorted()
  const most = keys.map((key) => sizes.get(key) ?? 0)
  const take = Math.min(places, pool.length)
  const strata = keys.map((key): Stratum => {
    const [town = 0, counted = 0, age = 0] = key.split(' ').map(Number)
    return { town, counted: counted === 1 ? 1 : 0, age }
  })
  const placesOf = (list: readonly Quota[]) => (list.length === 0 ? null : list.map((quota) => quota.places))
  const at = new Map(keys.map((key, index) => [key, index]))
  return {
    problem: {
      strata,
      ...{ least: keys.map(() => 0), most, take },
      counted: countedSex === undefined ? null : countedNumber(strata, most, take, countedSex.places, places),
      towns: placesOf(quotas.town),
      ages: placesOf(quotas.age),
    },
    stratumOf: (candidate) => at.get(keyOf(candidate)) ?? -1,
  }
}

/** The number of the counted sex that comes nearest to its places, given who is in the pool. */
function countedNumber(
  strata: readonly Stratum[],
  most: Split,
  take: number,
  wanted: number,
  places: number,
): number {
  const there = strata.reduce((sum, { counted }, index) => sum + counted * (most[index] ?? 0), 0)
  const all = most.reduce((sum, count) => sum + count, 0)
  // With fewer people than places everybody is taken.
  const fewest = Math.max(0, take - (all - there))
  return Math.min(Math.max(take < places ? fewest : wanted, fewest), there, take)
}

/** The keys of a dimension by their place; without quotas all are one. */
function indexed(quotas: readonly Quota[], keys: readonly string[]): ReadonlyMap<string, number> {
  return quotas.length === 0
    ? new Map(keys.map((key) => [key, 0]))
    : new Map(quotas.map(({ key }, index) => [key, index]))
}
