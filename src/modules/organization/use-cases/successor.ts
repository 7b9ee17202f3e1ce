import type { Context } from '#platform/access/context.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { loadChart } from '../data/chart-queries.ts'
import { placementsOf } from '../data/placement-queries.ts'
import type { StaffId } from '../domain/staff.ts'
import { heirsIn } from '../domain/successors.ts'
import type { DepartmentHeir } from './duty-sources.ts'

/** Who takes work over, as they are placed when they begin: on the hand-over's day, or today once that has passed. */
export interface Successor {
  readonly since: CalendarDate
  readonly name: string
  readonly departmentIds: ReadonlySet<DepartmentId>
}

/** Where somebody who takes work over will work: not everything may be taken along everywhere. */
export async function successorOf(
  session: Session,
  { today }: Pick<Context, 'today'>,
  staffId: StaffId,
  day: CalendarDate,
): Promise<Successor> {
  const since = day > today ? day : today
  const placed = (await placementsOf(session, { ids: [staffId] }, since)).get(staffId)
  return { since, name: placed?.name ?? '', departmentIds: new Set(placed?.departmentIds) }
}

/** The living department that took a department's work over; null while the department itself lives, or when none did. */
export async function heirOf(
  session: Session,
  departmentId: DepartmentId,
  day: CalendarDate,
): Promise<DepartmentHeir | null> {
  return heirsIn(await loadChart(session), day).find((each) => each.departmentId === departmentId) ?? null
}
