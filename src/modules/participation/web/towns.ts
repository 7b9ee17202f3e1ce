import type { DepartmentId, Person } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { departmentNames, listDepartments } from '#modules/organization/index.ts'

export interface PlaceOption {
  readonly value: DepartmentId
  readonly label: string
}

/** The city's towns on a day, in the chart's order. */
export async function townOptions(
  session: Session,
  day: CalendarDate,
  locale: Locale,
): Promise<readonly PlaceOption[]> {
  const departments = await listDepartments(session, day)
  return departments
    .filter(({ kind }) => kind === 'town')
    .map(({ departmentId, name }) => ({ value: departmentId, label: name[locale] }))
}

/** Where somebody may run a booth: their own departments, all of the city's for the planning office. */
export async function boothOptions(
  session: Session,
  person: Person,
  day: CalendarDate,
  locale: Locale,
): Promise<readonly PlaceOption[]> {
  const all = await listDepartments(session, day)
  const mayAll = person.roles.includes('planner')
  const own = all.filter(({ departmentId }) => mayAll || person.departmentIds.includes(departmentId))
  // Towns first: most booths are theirs.
  return [...own.filter(({ kind }) => kind === 'town'), ...own.filter(({ kind }) => kind !== 'town')].map(
    ({ departmentId, name }) => ({ value: departmentId, label: name[locale] }),
  )
}

/** What departments are called on a page. */
export async function placeNames(
  session: Session,
  ids: readonly (DepartmentId | null)[],
  day: CalendarDate,
  locale: Locale,
): Promise<(id: DepartmentId | null) => string | null> {
  const names = await departmentNames(
    session,
    ids.filter((id) => id !== null),
    day,
  )
  return (id) => (id === null ? null : (names.get(id)?.[locale] ?? null))
}
