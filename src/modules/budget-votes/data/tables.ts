import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'

type BudgetVoteTables = {
  budget_count: CountRow
  budget_priority: PriorityRow
  budget_settlement: SettlementRow
  budget_conflict: ConflictRow
}

/** The session, able to reach this module's tables. */
export function voteTables(session: Session) {
  return session.$extendTables<BudgetVoteTables>()
}

export interface CountRow {
  readonly round_id: string
  readonly poll_id: string
  readonly counted_on: CalendarDate
  readonly voters: number
  /** JSON: ids of the winners in the order of choice. */
  readonly winners: string
  /** JSON of a `VoteCount`: what came out, and why. */
  readonly explanations: string
}

export interface PriorityRow {
  readonly proposal_id: string
  readonly round_id: string
  readonly points: number
  readonly entered_at: Date
  readonly entered_by_name: string
}

export interface SettlementRow {
  readonly round_id: string
  readonly settled_on: CalendarDate
  readonly by_name: string
  /** JSON of `SettledLine`s. */
  readonly lines: string
}

export interface ConflictRow {
  readonly round_id: string
  /** Projects of one group do not stand beside each other; from 1 within a round. */
  readonly group_number: number
  readonly proposal_number: number
}
