import type { DepartmentId } from '#platform/access/person.ts'
import { systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { foundCity, listDepartments, type NewDepartment } from '#modules/organization/index.ts'
import { bringInRegister, type GivenPledge, type MayorTermId } from '#modules/pledges/index.ts'
import { aPerson } from './a-person.ts'
import type { TestCity } from './test-city.ts'

export interface CityWithTowns {
  readonly termId: MayorTermId
  idOf(code: string): DepartmentId
}

const names: readonly (readonly [string, NewDepartment['kind'], string, string])[] = [
  ['planning', 'department', '기획담당관', 'Planning Office'],
  ['libraries', 'department', '도서관과', 'Libraries'],
  ['west', 'town', '서읍', 'Seo-eup'],
  ['middle', 'town', '중면', 'Jung-myeon'],
  ['east', 'town', '동동', 'Dong-dong'],
]

/** A city of two departments and three towns, with a register of four pledges in two fields. */
export async function aCityWithTowns(city: TestCity): Promise<CityWithTowns> {
  const day = calendarDate('2018-07-01')
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
      departments: names.map(([code, kind, ko, en]) => ({
        ...{ code, kind, parent: null, extension: '3000' },
        name: { ko, en },
        duties: { ko: '', en: '' },
      })),
    }),
  )
  const departments = await listDepartments(city.session, day)
  const planner = aPerson({ roles: ['planner'], name: '정다운' })
  const termId = valueOf(
    await bringInRegister(city.context({ person: planner, day: '2021-01-04' }), {
      term: { number: 7, from: day, until: calendarDate('2022-06-30') },
      fields: [
        { number: 1, title: { ko: '배움', en: 'Learning' } },
        { number: 2, title: { ko: '길', en: 'Roads' } },
      ],
      pledges: [
        pledge(1, 'completed', 100),
        pledge(2, 'on-track', 60),
        pledge(3, 'on-track', 40),
        pledge(4, null, 0),
      ],
    }),
  )
  return {
    termId,
    idOf: (code) => departments.find((each) => each.code === code)?.departmentId as DepartmentId,
  }
}

function pledge(
  number: number,
  stage: GivenPledge['statuses'][number]['stage'],
  progress: number,
): GivenPledge {
  return {
    number,
    field: number < 3 ? 1 : 2,
    title: { ko: `약속 ${number}`, en: `Promise ${number}` },
    sourceText: '지키겠습니다.',
    horizon: 'in-term',
    department: number === 2 ? 'libraries' : 'planning',
    helpers: [],
    statuses: [{ day: calendarDate('2020-12-31'), stage, progress, note: '' }],
  }
}
