import type { SolveProgramme } from '#platform/kernel/integer-programme.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import {
  inTotal,
  leastSumFor,
  rankAmong,
  sumOf,
  totalOfSum,
  type Weighing,
  weighingOf,
} from '../total/weighing.ts'
import { type Choice, choiceOf, chosenSteps, gainOf, usefulSteps } from './candidates.ts'
import type { Improvable, Plan, PlanQuestion, PlanRefusal, Standing, Target } from './plan.ts'
import { type Columns, firstOfCheapest, leastEffort } from './programmes.ts'
import { searchChoice } from './search.ts'

/** So many nodes the exact search may see to prove a solver's answer, and to answer alone: about 0.1 and 1 second. */
const NODES_TO_PROVE = 400_000
const NODES_ALONE = 4_000_000

/**
 * The cheapest set of improvements that reaches a rank or a total (1위 계획). All that decides is reckoned in whole numbers: a
 * solver proposes, its answer is checked, and an exact search proves it or, where it fails, takes its place.
 */
export function cheapestPlan(question: PlanQuestion, solve: SolveProgramme): Result<Plan, PlanRefusal> {
  const prepared = prepare(question)
  if (!prepared.ok) return prepared
  const { weighing, needed, missing } = prepared.value
  if (missing <= 0n) return ok(planOf(question, weighing, needed, [], true))
  const choice = choiceOf(usefulSteps(weighing, question.indicators), missing)
  if (choice === null) return refuse({ refusal: 'numbers-too-large' })
  const best = bestOf(choice, solve)
  if (best === null) return refuse({ refusal: 'not-solved' })
  const places = best.columns.flatMap((column) => choice.candidates[column] ?? [])
  return ok(planOf(question, weighing, needed, places, best.isProven))
}

/**
 * The solver says how little effort is enough; the exact search proves that and finds the first of equals. Where there are too
 * many to look at, the solver is asked for that too, and the search tries once more to prove it.
 */
function bestOf(
  choice: Choice,
  solve: SolveProgramme,
): { readonly columns: Columns; readonly isProven: boolean } | null {
  const cheapest = leastEffort(choice, solve)
  const searched = searchChoice(choice, cheapest, cheapest === null ? NODES_ALONE : NODES_TO_PROVE)
  if (searched.isComplete && searched.columns !== null) return { columns: searched.columns, isProven: true }
  if (cheapest === null || searched.columns === null) return null
  const first = firstOfCheapest(choice, solve, searched.columns)
  const proven = searchChoice(
    choice,
    first ?? searched.columns,
    first === null ? NODES_ALONE : NODES_TO_PROVE,
  )
  if (proven.columns === null || (first === null && !proven.isComplete)) return null
  return { columns: proven.columns, isProven: proven.isComplete }
}

/** What all plans of a question have in common. */
export interface Prepared {
  readonly weighing: Weighing
  /** The total that is enough, in hundredths. */
  readonly needed: bigint
  /** What the sum still lacks to it; 0 or less when it is reached. */
  readonly missing: bigint
}

/** Checks a question and says how much is missing, or that even all best steps would not do. */
export function prepare(question: PlanQuestion): Result<Prepared, PlanRefusal> {
  const { composition, indicators, others, target } = question
  const weighing = weighingOf(composition)
  if (!weighing.ok) return refuse({ refusal: weighing.refusal })
  const flaw = flawIn(indicators, weighing.value)
  if (flaw !== null) return refuse(flaw)
  const needed = neededFor(target, others)
  if (needed === null) return refuse({ refusal: 'no-such-rank' })
  const sum = sumOf(weighing.value, indicators)
  const least = leastSumFor(weighing.value, needed)
  const missing = least === null ? 0n : least - sum
  const best = sum + mostGain(weighing.value, indicators)
  if (missing > 0n && best - sum < missing) {
    const standing = standingOf(weighing.value, best, others)
    return refuse({ refusal: 'out-of-reach', needed, best: standing, short: needed - standing.total })
  }
  return ok({ weighing: weighing.value, needed, missing })
}

/** The total that is enough: as much as the other city has that holds the rank, for equals share the better one. */
function neededFor(target: Target, others: readonly bigint[]): bigint | null {
  if (target.kind === 'total') return target.total
  if (!Number.isInteger(target.rank) || target.rank < 1) return null
  const holding = others.toSorted((a, b) => (a === b ? 0 : a > b ? -1 : 1))[target.rank - 1]
  return holding ?? 0n
}

function flawIn(indicators: readonly Improvable[], { factors }: Weighing): PlanRefusal | null {
  const seen = new Set<string>()
  for (const { id, part, steps } of indicators) {
    if (seen.has(id)) return { refusal: 'indicator-twice', id }
    if (!factors.has(part)) return { refusal: 'unknown-part', id }
    if (steps.some(({ effort }) => effort < 0n)) return { refusal: 'effort-below-zero', id }
    seen.add(id)
  }
  return null
}

function mostGain(weighing: Weighing, indicators: readonly Improvable[]): bigint {
  return indicators.reduce((all, each) => {
    const gains = each.steps.flatMap(({ points, isFeasible }) =>
      isFeasible ? [gainOf(weighing, each, points)] : [],
    )
    return all + gains.reduce((most, gain) => (gain > most ? gain : most), 0n)
  }, 0n)
}

const standingOf = (weighing: Weighing, sum: bigint, others: readonly bigint[]): Standing => {
  const total = totalOfSum(weighing, sum)
  return { total, rank: rankAmong(total, others) }
}

/** Puts a plan into words' reach, from the question's own numbers: whatever a solver said is not asked again. */
function planOf(
  { indicators, others }: PlanQuestion,
  weighing: Weighing,
  needed: bigint,
  places: readonly { readonly indicator: number; readonly step: number }[],
  isProven: boolean,
): Plan {
  const chosen = chosenSteps(weighing, indicators, places)
  const sum = sumOf(weighing, indicators)
  const steps = new Map(places.map(({ indicator, step }) => [indicator, step]))
  const reached = sumOf(
    weighing,
    indicators.map((each, place) => ({
      part: each.part,
      points: each.steps[steps.get(place) ?? -1]?.points ?? each.points,
    })),
  )
  const after = standingOf(weighing, reached, others)
  if (after.total < needed) throw new Error(`a plan for ${needed} makes ${after.total}`)
  return {
    ...{ needed, before: standingOf(weighing, sum, others), after, chosen, isProven },
    effort: chosen.reduce((all, { effort }) => all + effort, 0n),
    slack: inTotal(weighing, reached - (leastSumFor(weighing, needed) ?? reached)),
  }
}
