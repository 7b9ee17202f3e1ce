import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { Won } from '#platform/kernel/won.ts'
import type { PublishedRule } from './published-rule.ts'

export type BudgetRoundId = Id<'BudgetRound'>

/** 시 단위, 읍면동, 주민자치계획형. */
export const proposalTypes = ['city', 'town', 'self-government'] as const
export type ProposalType = (typeof proposalTypes)[number]

/** Who may propose (지방재정법 제39조, 조례): residents, and who works at a body in the city. */
export const belongings = ['resident', 'worker'] as const
export type Belonging = (typeof belongings)[number]

/** The steps of a round, in the order in which they begin. Projects are carried out and looked at in the year after. */
export const phaseKinds = [
  'notice',
  'intake',
  'screening',
  'local-meetings',
  'review',
  'vote',
  'deliberation',
  'opinion',
  'result',
  'execution',
  'monitoring',
] as const
export type PhaseKind = (typeof phaseKinds)[number]

/** A step with its first and its last day. Steps may overlap: departments review while towns meet. */
export interface Phase {
  readonly kind: PhaseKind
  readonly from: CalendarDate
  readonly until: CalendarDate
}

export interface TypeLimit {
  readonly type: ProposalType
  readonly limit: Won
}

/** How a voter fills in the round's ballot. */
export type RoundBallot =
  /** Up to so many projects (찬성 투표). */
  | { readonly kind: 'approval'; readonly most: number }
  /** Any number of projects as long as they fit in the limit together (예산 채우기). */
  | { readonly kind: 'knapsack' }
  /** A first, second … choice, up to so many places (순위 투표). */
  | { readonly kind: 'ranked'; readonly places: number }
  /** So many points to share out, at most so many on one project (점수 나누기). */
  | { readonly kind: 'points'; readonly total: number; readonly most: number }
export const roundBallotKinds = ['approval', 'knapsack', 'ranked', 'points'] as const
export type RoundBallotKind = (typeof roundBallotKinds)[number]

/** What a round publishes before anything comes in: how much there is for what, when, and how is counted. */
export interface RoundPlan {
  readonly year: number
  /** All there is, in won; the limits of the types make it up. */
  readonly total: Won
  readonly limits: readonly TypeLimit[]
  /** One kind of people at least. */
  readonly proposers: readonly Belonging[]
  readonly phases: readonly Phase[]
  readonly rule: PublishedRule
  readonly ballot: RoundBallot
}

/** One year's participatory budgeting; what it decides goes into the budget of the year after. */
export interface BudgetRound extends RoundPlan {
  readonly id: BudgetRoundId
  readonly version: number
}

/** A step of a round; null where the round has none of that kind. */
export function phaseOf({ phases }: Pick<RoundPlan, 'phases'>, kind: PhaseKind): Phase | null {
  return phases.find((phase) => phase.kind === kind) ?? null
}

/** Whether a day lies in a step of a round. */
export function isIn(round: Pick<RoundPlan, 'phases'>, kind: PhaseKind, day: CalendarDate): boolean {
  const phase = phaseOf(round, kind)
  return phase !== null && phase.from <= day && day <= phase.until
}

/** Of the steps that run on a day the one that began last; where none runs, the last that did; null before the first. */
export function phaseOn({ phases }: Pick<RoundPlan, 'phases'>, day: CalendarDate): Phase | null {
  const begun = phases.filter(({ from }) => from <= day)
  return begun.findLast(({ until }) => day <= until) ?? begun.at(-1) ?? null
}

/** The money of one type, in won; 0 where the round has none for it. */
export function limitOf({ limits }: Pick<RoundPlan, 'limits'>, type: ProposalType): bigint {
  return limits.find((limit) => limit.type === type)?.limit ?? 0n
}
