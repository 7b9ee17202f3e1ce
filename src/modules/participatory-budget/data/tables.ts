import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { BudgetRoundId, PhaseKind, ProposalType } from '../domain/round.ts'

type RoundTables = {
  budget_round: RoundRow
  budget_round_limit: LimitRow
  budget_round_phase: PhaseRow
}

/** The session, able to reach this module's tables. */
export function roundTables(session: Session) {
  return session.$extendTables<RoundTables>()
}

export interface RoundRow {
  readonly id: BudgetRoundId
  readonly year: number
  readonly residents_propose: boolean
  readonly workers_propose: boolean
  readonly total: bigint
  readonly count_rule: string
  readonly utility: string
  readonly completion: string
  readonly step: bigint
  readonly ties: string
  readonly tie_seed: string
  readonly stops_at_first: boolean
  readonly least_votes: number
  readonly ballot: string
  readonly most_choices: number
  readonly most_points: number
  readonly points_on_one: number
  readonly committee_percent: number
  readonly field_percent: number
  readonly town_percent: number
  readonly planned_at: Date
  readonly planned_by_name: string
  readonly version: number
}

export interface LimitRow {
  readonly round_id: BudgetRoundId
  readonly type: ProposalType
  readonly limit_won: bigint
}

export interface PhaseRow {
  readonly round_id: BudgetRoundId
  readonly kind: PhaseKind
  readonly from_day: CalendarDate
  readonly until_day: CalendarDate
}
