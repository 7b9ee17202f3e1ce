import type { SolveProgramme } from '#platform/kernel/integer-programme.ts'
import { gainOf, usefulSteps } from './candidates.ts'
import { cheapestPlan, prepare } from './cheapest-plan.ts'
import type { ChosenStep, Plan, PlanQuestion } from './plan.ts'

/** What a plan would be without a step that it takes. */
export interface Alternative {
  readonly id: string
  /** How much more the next best plan takes; null where none reaches without this step; or nobody found out in time. */
  readonly effortMore: bigint | null | 'unknown'
  /** What the next best plan does that this one does not. */
  readonly instead: readonly ChosenStep[]
}

/** For each step of a plan the next best plan without it: what is lost when that step fails. */
export function alternativesTo(
  plan: Plan,
  question: PlanQuestion,
  solve: SolveProgramme,
): readonly Alternative[] {
  return plan.chosen.map(({ id, step }) => {
    const next = cheapestPlan(withoutStep(question, id, step), solve)
    if (!next.ok) {
      const isSure = next.refusal.refusal === 'out-of-reach'
      return { id, effortMore: isSure ? null : 'unknown', instead: [] }
    }
    const isKept = (one: ChosenStep) =>
      plan.chosen.some((each) => each.id === one.id && each.step === one.step)
    return {
      ...{ id, effortMore: next.value.effort - plan.effort },
      instead: next.value.chosen.filter((each) => !isKept(each)),
    }
  })
}

function withoutStep(question: PlanQuestion, id: string, step: number): PlanQuestion {
  const indicators = question.indicators.map((each) =>
    each.id === id
      ? {
          ...each,
          steps: each.steps.map((one, place) => (place === step ? { ...one, isFeasible: false } : one)),
        }
      : each,
  )
  return { ...question, indicators }
}

export const restReasons = ['no-steps', 'not-feasible', 'gains-nothing', 'not-needed'] as const
/** Why an indicator is not in a plan. */
export type RestReason = (typeof restReasons)[number]

/** An indicator that a plan leaves as it is. */
export interface Rest {
  readonly id: string
  readonly reason: RestReason
  /** The cheapest exchange of one of the plan's steps for one of this indicator's, still reaching; null where none does. */
  readonly exchange: {
    readonly for: string
    readonly step: number
    readonly effortMore: bigint
  } | null
}

/** What a plan does not need, and what it would cost to do it all the same in place of something else. */
export function restOf(plan: Plan, question: PlanQuestion): readonly Rest[] {
  const prepared = prepare(question)
  if (!prepared.ok) return []
  const { weighing, missing } = prepared.value
  const chosen = new Map(plan.chosen.map((each) => [each.id, each]))
  const taken = question.indicators.flatMap((each) => {
    const own = chosen.get(each.id)
    if (own === undefined) return []
    return { id: each.id, effort: own.effort, gain: gainOf(weighing, each, each.points + own.gain) }
  })
  const spare = taken.reduce((sum, { gain }) => sum + gain, 0n) - missing
  return question.indicators.flatMap((each): readonly Rest[] => {
    if (chosen.has(each.id)) return []
    const useful = usefulSteps(weighing, [each])
    if (useful.length === 0) return [{ id: each.id, reason: reasonOf(each.steps), exchange: null }]
    const exchanges = useful.flatMap(({ step, gain, effort }) =>
      taken
        .filter((own) => own.gain - gain <= spare)
        .map((own) => ({ for: own.id, step, effortMore: effort - own.effort })),
    )
    const [first, ...others] = exchanges
    const exchange =
      first === undefined
        ? null
        : others.reduce((best, other) => (other.effortMore < best.effortMore ? other : best), first)
    return [{ id: each.id, reason: 'not-needed', exchange }]
  })
}

function reasonOf(steps: readonly { readonly isFeasible: boolean }[]): RestReason {
  if (steps.length === 0) return 'no-steps'
  return steps.some(({ isFeasible }) => isFeasible) ? 'gains-nothing' : 'not-feasible'
}
