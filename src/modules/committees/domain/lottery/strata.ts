import type { Arc } from './flow.ts'
import { cheapestFlow } from './flow.ts'

/** Candidates whom the quotas cannot tell apart: one town, one sex, one age. */
export interface Stratum {
  readonly town: number
  /** 1 for the sex whose count is fixed, 0 for the other. */
  readonly counted: 0 | 1
  readonly age: number
}

/** How many of each stratum. */
export type Split = readonly number[]

/**
 * So many are to be taken, so many of them of the counted sex, from strata of so many. Beyond their places towns and
 * ages cost: what is taken beyond a place somewhere is missing elsewhere.
 */
export interface SplitProblem {
  readonly strata: readonly Stratum[]
  readonly least: Split
  readonly most: Split
  readonly take: number
  /** Null when the sexes have no quota. */
  readonly counted: number | null
  /** Places by town and by age; null when the dimension has no quota. */
  readonly towns: readonly number[] | null
  readonly ages: readonly number[] | null
}

/** What is taken beyond the places. A town's weighs more than any number of ages'. */
export function surplusOf(problem: SplitProblem, split: Split): number {
  const { strata, towns, ages, take } = problem
  const beyond = (places: readonly number[] | null, of: (stratum: Stratum) => number) => {
    if (places === null) return 0
    const taken = places.map(() => 0)
    for (const [index, stratum] of strata.entries())
      taken[of(stratum)] = (taken[of(stratum)] ?? 0) + (split[index] ?? 0)
    return taken.reduce((sum, count, index) => sum + Math.max(0, count - (places[index] ?? 0)), 0)
  }
  return beyond(towns, ({ town }) => town) * townWeight(take) + beyond(ages, ({ age }) => age)
}

/** More than all ages together can be off. */
export const townWeight = (take: number): number => take + 1

export function countedIn(strata: readonly Stratum[], split: Split): number {
  return strata.reduce((sum, { counted }, index) => sum + counted * (split[index] ?? 0), 0)
}

export const sumOf = (split: Split): number => split.reduce((sum, count) => sum + count, 0)

/**
 * The split that is cheapest by `surplusCost` × surplus + `countedCost` × counted, whatever the number of the counted
 * sex; null when there is none. A flow from towns through strata to ages.
 */
export function cheapestSplit(problem: SplitProblem, surplusCost: number, countedCost: number): Split | null {
  const { strata, least, most, take } = problem
  const units = take - sumOf(least)
  if (units < 0 || strata.some((_, index) => (least[index] ?? 0) > (most[index] ?? 0))) return null
  const townCount = Math.max(0, ...strata.map(({ town }) => town + 1))
  const ageCount = Math.max(0, ...strata.map(({ age }) => age + 1))
  const townNode = (town: number) => 2 + town
  const ageNode = (age: number) => 2 + townCount + age
  const arcs: Arc[] = strata.map(({ town, counted, age }, index) => ({
    from: townNode(town),
    to: ageNode(age),
    capacity: (most[index] ?? 0) - (least[index] ?? 0),
    cost: counted * countedCost,
  }))
  const taken = (of: (stratum: Stratum) => number, which: number) =>
    strata.reduce((sum, stratum, index) => sum + (of(stratum) === which ? (least[index] ?? 0) : 0), 0)
  for (let town = 0; town < townCount; town += 1)
    for (const part of partsOf(
      problem.towns,
      town,
      taken(({ town: of }) => of, town),
      units,
    ))
      arcs.push({
        from: 0,
        to: townNode(town),
        capacity: part.capacity,
        cost: part.beyond * surplusCost * townWeight(take),
      })
  for (let age = 0; age < ageCount; age += 1)
    for (const part of partsOf(
      problem.ages,
      age,
      taken(({ age: of }) => of, age),
      units,
    ))
      arcs.push({ from: ageNode(age), to: 1, capacity: part.capacity, cost: part.beyond * surplusCost })
  const flow = cheapestFlow(2 + townCount + ageCount, arcs, units)
  return flow === null ? null : strata.map((_, index) => (least[index] ?? 0) + (flow[index] ?? 0))
}

/** Free places first, then places beyond. */
function partsOf(places: readonly number[] | null, index: number, taken: number, units: number) {
  if (places === null) return [{ capacity: units, beyond: 0 }]
  const free = Math.max(0, (places[index] ?? 0) - taken)
  return [
    { capacity: free, beyond: 0 },
    { capacity: units, beyond: 1 },
  ]
}
