import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { ImprovementId } from '../domain/plan/improvement.ts'

type ForesightTables = {
  evaluation_improvement: ImprovementRow
}

/** The session, able to reach this module's tables. */
export function foresightTables(session: Session) {
  return session.$extendTables<ForesightTables>()
}

export interface ImprovementRow {
  readonly id: ImprovementId
  /** As `indicators` knows them; kept as plain ids. */
  readonly set_id: string
  readonly indicator_id: string
  readonly value: string
  readonly effort: number
  readonly note: string
  readonly by_name: string
  readonly entered_on: CalendarDate
}
