import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { listDepartments } from '#modules/organization/index.ts'
import type { TaskOwners } from '../domain/task.ts'

/** Whether owner and helpers are departments that live on a day: work is not given to one that has ended. */
export async function departmentsLive(
  session: Session,
  owners: TaskOwners,
  day: CalendarDate,
): Promise<boolean> {
  const living = new Set((await listDepartments(session, day)).map(({ departmentId }) => departmentId))
  return [owners.departmentId, ...owners.helperIds].every((id) => living.has(id))
}
