import type { Session } from '#platform/database/session.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { departmentNames, staffNames } from '#modules/organization/index.ts'
import { listGuests } from '../data/guest-queries.ts'
import type { GuestId, ReceiverId } from '../domain/entry.ts'
import type { StaffId } from '../domain/foreign-ids.ts'
import { collaborationTexts } from './words.ts'

/** What people and departments are called on a page. */
export interface Names {
  person(id: ReceiverId | null): string
  department(id: DepartmentId | null): string
}

/** The names of some people and guests, and of all departments: at most three queries. */
export async function namesOf(
  session: Session,
  asked: {
    readonly staff: readonly (ReceiverId | null)[]
    readonly guests?: readonly (ReceiverId | null)[]
    readonly day: CalendarDate
    readonly locale: Locale
  },
): Promise<Names> {
  const { locale } = asked
  const known = (ids: readonly (ReceiverId | null)[]) => ids.filter((id) => id !== null)
  const [staff, guests, departments] = await Promise.all([
    staffNames(session, known(asked.staff) as StaffId[]),
    listGuests(session, { ids: known(asked.guests ?? []) as GuestId[] }),
    departmentNames(session, 'all', asked.day),
  ])
  const people = new Map<ReceiverId, string>(staff)
  for (const { id, name, agency } of guests) people.set(id, `${name} (${agency})`)
  const unknown = collaborationTexts[locale].unknownPerson
  return {
    person: (id) => (id === null ? '–' : (people.get(id) ?? unknown)),
    department: (id) => (id === null ? '–' : (departments.get(id)?.[locale] ?? '–')),
  }
}
