import type { DepartmentId, Person } from '#platform/access/person.ts'
import { systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { foundCity, hirePeople, listDepartments } from '#modules/organization/index.ts'
import { adoptPlan, bringInPlan, planInput, type PlanId, type TaskId } from '#modules/workplan/index.ts'
import { aPerson } from './a-person.ts'
import type { TestCity } from './test-city.ts'

export interface TrackedPlan {
  readonly planId: PlanId
  readonly planning: DepartmentId
  readonly statistics: DepartmentId
  readonly planner: Person
  /** People with accounts: an officer and the leader of 기획팀, both heads, an officer of statistics. */
  readonly people: Readonly<Record<'officer' | 'leader' | 'head' | 'counter' | 'countHead', Person>>
  task(key: string): TaskId
}

/** A city with two departments, five people and the adopted plan of 2021: `panel`, `board`, `later`, `census`, `yearbook`, and more on wish. */
export async function aTrackedPlan(
  city: TestCity,
  facts: { readonly more?: number } = {},
): Promise<TrackedPlan> {
  const founded = '2018-07-01'
  const system = city.context({ person: systemPerson, day: founded })
  valueOf(
    await foundCity(system, {
      profile: {
        name: { ko: '두레시', en: 'Dure' },
        contact: { ko: '', en: '' },
        telephonePrefix: '031-980',
        population: { ko: '', en: '' },
        official: false,
      },
      day: calendarDate(founded),
      basis: '조례',
      departments: [
        department('planning', '기획담당관', 'Planning Office'),
        department('statistics', '통계과', 'Statistics'),
      ],
    }),
  )
  const departments = await listDepartments(city.session, calendarDate(founded))
  const idOf = (code: string) => departments.find((each) => each.code === code)?.departmentId as DepartmentId
  const people = await hireStaff(city, { planning: idOf('planning'), statistics: idOf('statistics') })
  const planner = aPerson({
    roles: ['planner'],
    name: '정다운',
    accountId: '00000000-0000-7000-8000-0000000000aa',
  })
  const by = city.context({ person: planner, day: '2020-12-18' })
  const brought = valueOf(await bringInPlan(by, planInput.parse(planOf(facts.more ?? 0))))
  valueOf(await adoptPlan(by, { planId: brought.planId }))
  return {
    planId: brought.planId,
    planning: idOf('planning'),
    statistics: idOf('statistics'),
    planner,
    people,
    task: (key) => {
      const id = brought.taskIds.get(key)
      if (id === undefined) throw new Error(`the plan has no task ${key}`)
      return id
    },
  }
}

function department(code: string, ko: string, en: string) {
  return {
    code,
    kind: 'department' as const,
    parent: null,
    name: { ko, en },
    extension: '3000',
    duties: { ko: '', en: '' },
  }
}

const staff = {
  officer: { name: '한가람', department: 'planning', post: 'officer', team: '기획팀' },
  leader: { name: '이다솜', department: 'planning', post: 'team-leader', team: '기획팀' },
  head: { name: '박누리', department: 'planning', post: 'head-officer', isHead: true },
  counter: { name: '최바다', department: 'statistics', post: 'officer', team: '통계팀' },
  countHead: { name: '윤가온', department: 'statistics', post: 'division-head', isHead: true },
} as const
type StaffKey = keyof typeof staff

async function hireStaff(
  city: TestCity,
  departments: Readonly<Record<'planning' | 'statistics', DepartmentId>>,
): Promise<TrackedPlan['people']> {
  const keys = Object.keys(staff) as StaffKey[]
  const hired = valueOf(
    await hirePeople(
      city.context({ person: systemPerson, day: '2018-07-01' }),
      keys.map((key, index) => {
        const { name, ...placement } = staff[key]
        return {
          name,
          rank: '행정7급',
          extension: `31${10 + index}`,
          work: '업무',
          employeeNumber: `18000${index}`,
          email: `${key}@dure.example`.toLowerCase(),
          day: calendarDate('2018-07-01'),
          placement,
          account: { login: `test.${key}`.toLowerCase(), roles: [] },
        }
      }),
    ),
  )
  const people = keys.map((key, index) => {
    const { accountId } = hired[index] ?? { accountId: null }
    if (accountId === null) throw new Error(`${key} has no account`)
    return [
      key,
      aPerson({ name: staff[key].name, accountId, departmentIds: [departments[staff[key].department]] }),
    ]
  })
  return Object.fromEntries(people) as TrackedPlan['people']
}

function planOf(more: number) {
  const extra = Array.from({ length: more }, (_, index) => ({
    key: `more-${index}`,
    text: `되풀이 과제 ${index + 1}`,
    start: '2021-01',
    end: '2021-12',
  }))
  return {
    year: 2021,
    title: { ko: '2021년도 주요업무계획', en: 'Work plan for 2021' },
    department: 'planning',
    vision: '시정성과 극대화',
    aims: ['종합적인 기획 조정'],
    coreTasks: ['공약의 속도감 있는 추진'],
    programmes: programmesOf(extra),
  }
}

function programmesOf(extra: readonly object[]) {
  return [
    {
      number: 2,
      title: { ko: '공약 이행', en: 'Keeping pledges' },
      department: 'planning',
      team: { ko: '기획팀', en: 'Planning team' },
      purpose: '공약을 임기 안에 마칩니다.',
      aims: [],
      sections: [],
      tasks: [
        {
          key: 'panel',
          text: { ko: '시민평가단 모집', en: 'Recruit the panel' },
          start: '2021-02',
          end: '2021-03',
        },
        {
          key: 'board',
          text: { ko: '공약 현황판 운영', en: 'Run the board of pledges' },
          start: '2021-01',
          end: '2021-12',
        },
        {
          key: 'later',
          text: { ko: '2차 공약평가', en: 'Second evaluation' },
          start: '2021-11',
          end: '2021-11',
        },
        ...extra,
      ],
      figures: [
        {
          key: 'done',
          label: '마친 공약',
          value: { kind: 'ratio', part: 36, whole: 83 },
          day: '2020-12-31',
        },
      ],
    },
    {
      number: 14,
      title: { ko: '통계조사', en: 'Statistics' },
      department: 'statistics',
      purpose: '정책의 기초자료',
      aims: [],
      sections: [],
      tasks: [
        {
          key: 'census',
          text: { ko: '경제총조사', en: 'Economic census' },
          start: '2021-02',
          end: '2021-07',
        },
        { key: 'yearbook', text: { ko: '통계연보', en: 'Yearbook' }, start: '2021-01', end: '2021-12' },
      ],
    },
  ]
}
