import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { BodyKind } from '../domain/body.ts'
import type { CommitteeId } from '../domain/committee-id.ts'

/** The session, able to reach this module's tables. */
export function bodyTables(session: Session) {
  return session.$extendTables<{ budget_body: BodyRow }>()
}

export interface BodyRow {
  readonly committee_id: CommitteeId
  readonly kind: BodyKind
  readonly town_id: DepartmentId | null
  readonly line: string
  readonly registered_on: CalendarDate
  readonly followed_by: CommitteeId | null
}
