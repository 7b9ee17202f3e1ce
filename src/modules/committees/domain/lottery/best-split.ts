import { splitBetween } from './between-splits.ts'
import { cheapestSplit, countedIn, type Split, type SplitProblem, surplusOf } from './strata.ts'

/** A budget of search steps that one draw shares: when it is used up the search ends, on any machine at the same place. */
export interface SearchBudget {
  left: number
}

export interface FoundSplit {
  readonly split: Split
  readonly surplus: number
}

/**
 * The split with the least surplus among those with exactly the counted number; null when there is none at all.
 *
 * Without the counted sex the question is a flow. With it a price for the counted sex is looked for at which the
 * cheapest flows lie on both sides of the number: no split with the number can cost less than the line between
 * them, and one on the way between them that has the number costs just that. Only where none has it, the search
 * parts the question in two by a stratum in which both flows differ, and goes on with each half that may still hold
 * something better. It ends because the halves shrink, or with the budget, and then gives the best it has seen.
 */
export function bestSplit(problem: SplitProblem, budget: SearchBudget, goal = 0): FoundSplit | null {
  if (problem.counted === null) {
    const split = cheapestSplit(problem, 1, 0)
    return split === null ? null : { split, surplus: surplusOf(problem, split) }
  }
  let best: FoundSplit | null = null
  const open: SplitProblem[] = [problem]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (best !== null && (best.surplus <= goal || budget.left <= 0)) break
    budget.left -= 1
    const looked = lookInto(next, problem.counted)
    if (looked === null) continue
    const { found, bound, halves } = looked
    if (best === null || found.surplus < best.surplus) best = found
    if (bound < best.surplus) open.push(...halves)
  }
  return best
}

interface Looked {
  readonly found: FoundSplit
  /** No split of the question has less surplus. */
  readonly bound: number
  readonly halves: readonly SplitProblem[]
}

/** What a question's cheapest flows say; null when nothing answers it. */
function lookInto(problem: SplitProblem, wanted: number): Looked | null {
  // One of the counted sex weighs more than any surplus.
  const dear = (problem.take + 1) * (problem.take + 2)
  const fewest = cheapestSplit(problem, 1, dear)
  const most = cheapestSplit(problem, 1, -dear)
  if (fewest === null || most === null) return null
  const count = (split: Split) => countedIn(problem.strata, split)
  const found = (split: Split) => ({ split, surplus: surplusOf(problem, split) })
  const settled = (split: Split): Looked => {
    const here = found(split)
    return { found: here, bound: here.surplus, halves: [] }
  }
  if (count(fewest) > wanted || count(most) < wanted) return null
  if (count(fewest) === wanted) return settled(fewest)
  if (count(most) === wanted) return settled(most)
  let [low, high] = [found(fewest), found(most)]
  for (;;) {
    const run = count(high.split) - count(low.split)
    const fall = low.surplus - high.surplus
    const line = run * low.surplus + fall * count(low.split)
    const next = cheapestSplit(problem, run, fall)
    if (next === null) return null
    const here = found(next)
    if (run * here.surplus + fall * count(next) >= line) {
      const between = splitBetween(problem.strata, low.split, high.split, wanted)
      const least = Math.ceil((line - fall * wanted) / run)
      if (between !== null && surplusOf(problem, between) <= least) return settled(between)
      return {
        found: found(nudged(problem, low.split, wanted)),
        bound: least,
        halves: halvesOf(problem, low.split, high.split),
      }
    }
    if (count(next) === wanted) return settled(next)
    if (count(next) < wanted) low = here
    else high = here
  }
}

/** The question parted by the first stratum in which two splits differ: each half holds one of them at most. */
function halvesOf(problem: SplitProblem, a: Split, b: Split): readonly SplitProblem[] {
  const index = problem.strata.findIndex((_, each) => a[each] !== b[each])
  const edge = Math.min(a[index] ?? 0, b[index] ?? 0)
  return [
    { ...problem, least: problem.least.with(index, edge + 1) },
    { ...problem, most: problem.most.with(index, edge) },
  ]
}

/** Some split with the wanted number, made by exchanging one for one where it costs least: a first answer to better. */
function nudged(problem: SplitProblem, from: Split, wanted: number): Split {
  const { strata, least, most } = problem
  let split = from
  while (countedIn(strata, split) < wanted) {
    let best: FoundSplit | null = null
    for (const [given, { counted: is }] of strata.entries()) {
      if (is === 1 || (split[given] ?? 0) <= (least[given] ?? 0)) continue
      for (const [taken, { counted: other }] of strata.entries()) {
        if (other === 0 || (split[taken] ?? 0) >= (most[taken] ?? 0)) continue
        const next = split.with(given, (split[given] ?? 0) - 1).with(taken, (split[taken] ?? 0) + 1)
        const surplus = surplusOf(problem, next)
        if (best === null || surplus < best.surplus) best = { split: next, surplus }
      }
    }
    if (best === null) throw new Error('an exchange that flows said to be there is not')
    split = best.split
  }
  return split
}
