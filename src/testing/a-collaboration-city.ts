import { type DepartmentId, type Person, systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { foundCity, hirePeople, listDepartments, type StaffId } from '#modules/organization/index.ts'
import { aPerson } from './a-person.ts'
import type { TestCity } from './test-city.ts'

/** Someone who sends and is thanked. */
export interface Colleague {
  readonly staffId: StaffId
  readonly departmentId: DepartmentId
  readonly person: Person
}

export interface CollaborationCity {
  readonly codes: readonly string[]
  readonly departmentIds: readonly DepartmentId[]
  /** Round the departments: the first is in the first, the next in the second. */
  readonly colleagues: readonly Colleague[]
  readonly administrator: Person
  readonly planner: Person
  readonly organizer: Person
}

export const FOUNDED = '2018-07-01'

/** A city with some departments and some people spread over them, in service since it was founded. */
export async function aCollaborationCity(
  city: TestCity,
  facts: { readonly people?: number; readonly departments?: number } = {},
): Promise<CollaborationCity> {
  const system = city.context({ person: systemPerson, day: FOUNDED })
  const codes = Array.from(
    { length: facts.departments ?? 3 },
    (_, index) => `office-${'abcdefghij'[index] ?? 'z'}`,
  )
  valueOf(
    await foundCity(system, {
      profile: {
        ...{ name: { ko: '두레시', en: 'Dure' }, contact: { ko: '', en: '' }, telephonePrefix: '031-980' },
        ...{ population: { ko: '', en: '' }, official: false },
      },
      ...{ day: calendarDate(FOUNDED), basis: '조례' },
      departments: codes.map((code, index) => ({
        ...{ code, kind: 'department' as const, parent: null, extension: '3000' },
        ...{ name: { ko: `${'가나다라마바사아자차'[index] ?? '하'}부서`, en: `Office ${index + 1}` } },
        duties: { ko: '', en: '' },
      })),
    }),
  )
  const listed = await listDepartments(city.session, calendarDate(FOUNDED))
  const departmentIds = codes.map((code) => {
    const found = listed.find((each) => each.code === code)
    if (found === undefined) throw new Error(`no department ${code}`)
    return found.departmentId
  })
  const names = Array.from({ length: facts.people ?? 6 }, (_, index) => `사람${index + 1}`)
  const hired = valueOf(
    await hirePeople(
      system,
      names.map((name, index) => ({
        ...{ name, rank: '행정7급', extension: '3100', work: '업무', employeeNumber: `18${1_000 + index}` },
        ...{ email: `person${index}@dure.example`, day: calendarDate(FOUNDED) },
        placement: { department: codes[index % codes.length] ?? '', post: 'officer' as const, team: '' },
        account: { login: `test.person${index}`, roles: [] },
      })),
    ),
  )
  const colleagues = hired.map(({ staffId, accountId }, index) => {
    const departmentId = departmentIds[index % codes.length]
    if (accountId === null || departmentId === undefined) throw new Error('a colleague without a place')
    const person = aPerson({ name: names[index] ?? '', accountId, departmentIds: [departmentId] })
    return { staffId, departmentId, person }
  })
  const other = (last: string, role: 'administrator' | 'planner' | 'organization-manager') =>
    aPerson({ roles: [role], name: '담당자', accountId: `00000000-0000-7000-8000-0000000000${last}` })
  return {
    ...{ codes, departmentIds, colleagues },
    administrator: other('a1', 'administrator'),
    planner: other('a2', 'planner'),
    organizer: other('a3', 'organization-manager'),
  }
}
