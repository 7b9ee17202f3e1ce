import type { IntegerProgramme, ProgrammeAnswer, SolveProgramme } from '#platform/kernel/integer-programme.ts'
import type { Result } from '#platform/kernel/result.ts'
import { type IndicatorId, pointsOf, type Rational, rational } from '#modules/indicators/index.ts'
import { cheapestPlan } from '../domain/plan/cheapest-plan.ts'
import {
  type Improvement,
  objectionSteps,
  type ProposedStep,
  proposedSteps,
  suggestedSteps,
} from '../domain/plan/improvement.ts'
import type { ChosenStep, Improvable, Plan, PlanQuestion, PlanRefusal } from '../domain/plan/plan.ts'
import type { Composition } from '../domain/total/weighing.ts'
import { type Alternative, alternativesTo } from '../domain/plan/reasons.ts'
import type { Foresight } from './foresee.ts'
import { KeptAnswers, keyOf } from './kept-answers.ts'
import { improvedOf } from './propose-step.ts'
import { type CityAhead, compositionOf, partOf, type YearOutlook } from './year-outlook.ts'

export const prudences = ['likely', 'high', 'careful', 'low'] as const
/** Where in their ranges other cities' totals are taken to come out; carefully, the own total at its lower end too. */
export type Prudence = (typeof prudences)[number]

export interface AskedPlan {
  readonly rank: number
  readonly others: Prudence
  readonly withSuggestions: boolean
}

/** A city's total as a plan reckons with it: the ends of what is known of it as a whole, or of what its indicators make. */
export function totalAt({ city, outlook }: CityAhead, where: Prudence): bigint {
  if (where === 'likely') return outlook.likely
  const end = where === 'low' ? 'low' : 'high'
  if (city.total !== null) return (city.total[end].part * 100n) / city.total[end].whole
  // With all as expected caps cut nothing off: that may lie beyond nine of ten runs.
  const [one, other] = [outlook.likely, outlook[end]]
  return one < other === (end === 'low') ? one : other
}

/** What the own total has less than all as expected, in points, where one is careful. */
function caution({ own }: YearOutlook, where: Prudence): Composition['adjustments'] {
  const { low, likely } = own.outlook
  return where === 'careful' && low < likely ? [{ reason: '', points: rational(low - likely, 100n) }] : []
}

/** A year's question, with where each of its steps comes from. */
export interface YearQuestion extends PlanQuestion {
  readonly indicators: readonly (Improvable & { readonly steps: readonly ProposedStep[] })[]
}

/** What is asked of a plan for a year: what people proposed, and where they did not what follows from the target. */
export function planQuestion(
  { facts, rules, expectations }: Foresight,
  outlook: YearOutlook,
  improvements: readonly Improvement[],
  { rank, others, withSuggestions }: AskedPlan,
  /** After the lock nothing is improved any more: what may be claimed, by indicator; null before. */
  claimed: ReadonlyMap<IndicatorId, readonly Rational[]> | null = null,
): YearQuestion {
  const proposed = Map.groupBy(improvements, ({ indicatorId }) => indicatorId)
  const composition = compositionOf(facts, outlook.own.city)
  return {
    composition: { ...composition, adjustments: [...composition.adjustments, ...caution(outlook, others)] },
    others: outlook.cities.flatMap((each) => (each.city.isOwn ? [] : totalAt(each, others))),
    target: { kind: 'rank', rank },
    indicators: expectations.map((expectation) => {
      const { indicator, expected } = expectation
      const own = proposed.get(indicator.id) ?? []
      const suggestion = { decimals: indicator.decimals, effort: rules.suggestedEffort }
      return {
        ...{ id: indicator.id, part: partOf(indicator, facts), value: expected?.value ?? null },
        points: expected === null ? 0n : pointsOf(expected.value, indicator),
        steps:
          claimed !== null
            ? objectionSteps(improvedOf(expectation), claimed.get(indicator.id) ?? [], suggestion.effort)
            : own.length > 0
              ? proposedSteps({ scoring: indicator }, own)
              : withSuggestions
                ? suggestedSteps(improvedOf(expectation), suggestion)
                : [],
      }
    }),
  }
}

/** What the solver needs of the machine. */
export interface Machine {
  readonly load: (seconds: number) => Promise<SolveProgramme>
  readonly now: () => number
}

export type Answered<T> = { readonly kind: 'busy' } | { readonly kind: 'answered'; readonly answer: T }

export type PlanAnswer = Result<Plan, PlanRefusal>

export interface PlanAndWhy {
  readonly plan: PlanAnswer
  /** What would be done without a step that was asked about; null where none was, or where the plan has no such step. */
  readonly without: Alternative | null
}

/** A question may take so long in all; it holds the process up while it does. */
const MOST_SECONDS = 5

/** An answer that took no longer than this held nobody up. */
const QUICK_MS = 250

/**
 * Answers questions of plans, one at a time. After a long answer the process rests for as long as it took, so that others'
 * pages have at least every second moment; what was asked before is answered at once.
 */
export class Planner {
  private readonly machine: Machine
  private readonly plans = new KeptAnswers<PlanAnswer>(50)
  private readonly reasons = new KeptAnswers<Alternative | null>(50)
  private isBusy = false
  private restsUntil = -Infinity

  constructor(machine: Machine) {
    this.machine = machine
  }

  /** The cheapest plan, and what the next best would be without one of its steps. */
  async answer(question: PlanQuestion, why: string | null = null): Promise<Answered<PlanAndWhy>> {
    const key = keyOf(question)
    const plan = this.plans.get(key)
    const without = why === null ? null : this.reasons.get(`${key} ${why}`)
    if (plan !== undefined && without !== undefined) return { kind: 'answered', answer: { plan, without } }
    if (this.isBusy || this.machine.now() < this.restsUntil) return { kind: 'busy' }
    this.isBusy = true
    try {
      const loaded = await this.machine.load(MOST_SECONDS)
      const began = this.machine.now()
      const solve = this.within(loaded, began)
      const found = plan ?? this.plans.keep(key, cheapestPlan(question, solve))
      const reason =
        without ??
        (why === null ? null : this.reasons.keep(`${key} ${why}`, withoutStep(found, question, why, solve)))
      const ended = this.machine.now()
      if (ended - began > QUICK_MS) this.restsUntil = ended + (ended - began)
      return { kind: 'answered', answer: { plan: found, without: reason } }
    } finally {
      this.isBusy = false
    }
  }

  /** Once the time is up the solver is asked nothing more: what is found by then is checked, or no plan is given. */
  private within(solve: SolveProgramme, began: number): SolveProgramme {
    return (programme: IntegerProgramme): ProgrammeAnswer =>
      this.machine.now() - began > MOST_SECONDS * 1_000 ? { status: 'unknown' } : solve(programme)
  }
}

/** The next best plan without a step; only what it does that the plan does not. */
function withoutStep(found: PlanAnswer, question: PlanQuestion, id: string, solve: SolveProgramme): Alternative | null {
  if (!found.ok) return null
  const plan = found.value
  const only = { ...plan, chosen: plan.chosen.filter((each) => each.id === id) }
  const [alternative] = alternativesTo(only, question, solve)
  if (alternative === undefined) return null
  const isKept = (one: ChosenStep) => plan.chosen.some((each) => each.id === one.id && each.step === one.step)
  return { ...alternative, instead: alternative.instead.filter((each) => !isKept(each)) }
} // prettier-ignore
