import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Deputy, StaffFacts, StaffId } from '../domain/staff.ts'
import { deputyOf } from './staff-rows.ts'
import { organizationTables } from './tables.ts'

/** How many people hold a main post in each department on a day. */
export async function peopleByDepartment(
  session: Session,
  day: CalendarDate,
): Promise<ReadonlyMap<DepartmentId, number>> {
  const rows = await organizationTables(session)
    .selectFrom('assignment')
    .select((eb) => ['department_id', eb.fn.countAll<bigint>().as('people')])
    .where('kind', '=', 'main')
    .where('valid_from', '<=', day)
    .where((eb) => eb.or([eb('valid_until', 'is', null), eb('valid_until', '>', day)]))
    .groupBy('department_id')
    .execute()
  return new Map(rows.map(({ department_id, people }) => [department_id, Number(people)]))
}

/** A deputy with the name to show. */
export interface DeputyListed extends Deputy {
  readonly name: string
}

/** Everyone who ever stood in for a department's head, the latest first. */
export async function deputiesOfDepartment(
  session: Session,
  departmentId: DepartmentId,
): Promise<readonly DeputyListed[]> {
  const rows = await organizationTables(session)
    .selectFrom('deputy as d')
    .innerJoin('staff as s', 's.id', 'd.staff_id')
    .selectAll('d')
    .select('s.name')
    .where('d.department_id', '=', departmentId)
    .orderBy('d.valid_from', 'desc')
    .execute()
  return rows.map((row) => ({ ...deputyOf(row), name: row.name }))
}

/** The facts of people with the given employee numbers, as an import compares them. */
export async function factsByNumber(
  session: Session,
  numbers: readonly string[],
): Promise<ReadonlyMap<string, StaffFacts & { readonly id: StaffId; readonly left: CalendarDate | null }>> {
  if (numbers.length === 0) return new Map()
  const rows = await organizationTables(session)
    .selectFrom('staff')
    .selectAll()
    .where('employee_number', 'in', [...numbers])
    .execute()
  return new Map(
    rows.map((row) => [
      row.employee_number,
      {
        id: row.id,
        employeeNumber: row.employee_number,
        name: row.name,
        rank: row.rank,
        extension: row.extension,
        email: row.email,
        work: row.work,
        left: row.left_on,
      },
    ]),
  )
}
