import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { proposalTables } from './tables.ts'

/** A review that a department has not given yet. */
export interface OwedReview {
  readonly id: ProposalId
  readonly roundId: string
  readonly number: number
  readonly title: string
  readonly dueDay: CalendarDate
}

const owed = (session: Session, departmentIds: readonly DepartmentId[]) =>
  proposalTables(session)
    .selectFrom('budget_proposal')
    .where('department_id', 'in', [...departmentIds])
    .where('state', '=', 'under-review')

/** What these departments still have to review, in due order; one query. */
export async function listOwedReviews(
  session: Session,
  departmentIds: readonly DepartmentId[],
): Promise<readonly OwedReview[]> {
  if (departmentIds.length === 0) return []
  const rows = await owed(session, departmentIds)
    .select(['id', 'round_id', 'number', 'title', 'due_day'])
    .orderBy('due_day')
    .orderBy('number')
    .execute()
  return rows.flatMap(({ id, round_id: roundId, number, title, due_day: dueDay }) =>
    number === null || dueDay === null ? [] : [{ id, roundId, number, title, dueDay }],
  )
}

/** Which of these departments have something to review or to carry out. */
export async function departmentsOwing(
  session: Session,
  departmentIds: readonly DepartmentId[],
): Promise<readonly DepartmentId[]> {
  if (departmentIds.length === 0) return []
  const rows = await proposalTables(session)
    .selectFrom('budget_proposal')
    .select('department_id')
    .distinct()
    .where('department_id', 'in', [...departmentIds])
    .where('state', 'in', ['under-review', 'reviewed', 'selected'])
    .execute()
  return rows.flatMap(({ department_id: id }) => (id === null ? [] : [id]))
}
