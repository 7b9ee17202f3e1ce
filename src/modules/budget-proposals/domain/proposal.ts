import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { Won } from '#platform/kernel/won.ts'
import type { Belonging, ProposalType } from '#modules/participatory-budget/rules.ts'
import { workSteps } from './execution.ts'

export type ProposalId = Id<'BudgetProposal'>
export type ProposalEventId = Id<'BudgetProposalEvent'>

/** What a proposal is for. */
export const proposalFields = [
  'roads',
  'safety',
  'welfare',
  'environment',
  'culture',
  'education',
  'economy',
  'administration',
] as const
export type ProposalField = (typeof proposalFields)[number]

/** Of which type: the round's own list. */
export { type ProposalType, proposalTypes } from '#modules/participatory-budget/rules.ts'

/** Why somebody may propose: the round's own list. */
export { type Belonging, belongings } from '#modules/participatory-budget/rules.ts'

export const proposalStates = [
  'draft',
  'received',
  'under-review',
  'reviewed',
  'selected',
  'not-selected',
  'merged',
  'ineligible',
  'withdrawn',
] as const
export type ProposalState = (typeof proposalStates)[number]

/** Those that everybody sees. */
export const publicStates = proposalStates.filter((state) => state !== 'draft' && state !== 'withdrawn')

/** What a department finds: can be done, can with conditions, cannot. */
export const verdicts = ['possible', 'conditional', 'impossible'] as const
export type Verdict = (typeof verdicts)[number]

/** Why a proposal cannot be taken at all (the call’s list). */
export const ineligibleGrounds = [
  'illegal',
  'personnel',
  'mandatory',
  'subsidised',
  'continuing',
  'one-group',
  'event',
  'not-ours',
  'other',
] as const
export type IneligibleGround = (typeof ineligibleGrounds)[number]

/** What became of a proposal after it was chosen. */
export const executionSteps = [...workSteps, 'monitoring', 'monitoring-answered'] as const

/** What happened to a proposal, in the order of its story. */
export const eventKinds = [
  'sent',
  'corrected',
  'withdrawn',
  'merged',
  'took-in',
  'gave-back',
  'set-free',
  'ineligible',
  'assigned',
  'reviewed',
  'selected',
  'not-selected',
  ...executionSteps,
] as const
export type EventKind = (typeof eventKinds)[number]

/** A place on the globe (WGS84) in millionths of a degree. */
export interface ProposalSpot {
  readonly lon: number
  readonly lat: number
}

/** What its author wrote. */
export interface ProposalWords {
  readonly type: ProposalType
  readonly field: ProposalField
  readonly title: string
  readonly body: string
  readonly townId: DepartmentId | null
  readonly place: string
  /** Where on the map; null or left out when its author pointed at none. */
  readonly spot?: ProposalSpot | null
  /** What the author thinks that it costs. */
  readonly estimate: Won
}

export interface Review {
  readonly verdict: Verdict
  readonly reason: string
  /** What the department says that it costs. */
  readonly cost: Won
  readonly reviewedOn: CalendarDate
}

export interface Proposal extends ProposalWords {
  readonly id: ProposalId
  readonly roundId: string
  /** In its round, from the day it is sent on; 0 for a draft. */
  readonly number: number
  readonly accountId: AccountId | null
  readonly name: string
  readonly belonging: Belonging
  readonly sentOn: CalendarDate | null
  readonly state: ProposalState
  readonly mergedInto: ProposalId | null
  readonly departmentId: DepartmentId | null
  readonly dueDay: CalendarDate | null
  readonly review: Review | null
  readonly version: number
}

/** What counts as its cost: the department’s figure, or its author’s until there is one. */
export function costOfProposal({ review, estimate }: Pick<Proposal, 'review' | 'estimate'>): Won {
  return review === null || review.cost === 0n ? estimate : review.cost
}
