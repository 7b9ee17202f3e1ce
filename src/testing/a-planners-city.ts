import { type DepartmentId, type Person, systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { foundCity, listDepartments } from '#modules/organization/index.ts'
import { aPerson } from './a-person.ts'
import type { TestCity } from './test-city.ts'

/** A city with a planning office and three towns: gochon, sau and tongjin. */
export async function aPlannersCity(
  city: TestCity,
): Promise<{ readonly planning: DepartmentId; readonly planner: Person }> {
  const day = calendarDate('2018-07-01')
  const department = (code: string, kind: 'department' | 'town', ko: string, en: string) => ({
    ...{ code, kind, parent: null, name: { ko, en } },
    ...{ extension: '3000', duties: { ko: '', en: '' } },
  })
  valueOf(
    await foundCity(city.context({ person: systemPerson, day }), {
      profile: {
        name: { ko: '두레시', en: 'Dure' },
        contact: { ko: '', en: '' },
        telephonePrefix: '031-980',
        population: { ko: '', en: '' },
        official: false,
      },
      day,
      basis: '조례',
      departments: [
        department('planning', 'department', '기획담당관', 'Planning Office'),
        department('gochon', 'town', '고촌읍', 'Gochon-eup'),
        department('sau', 'town', '사우동', 'Sau-dong'),
        department('tongjin', 'town', '통진읍', 'Tongjin-eup'),
      ],
    }),
  )
  const living = await listDepartments(city.session, day)
  const planning = living.find(({ code }) => code === 'planning')?.departmentId
  if (planning === undefined) throw new Error('the city has no planning office')
  return { planning, planner: aPerson({ roles: ['planner'], name: '정다운' }) }
}
