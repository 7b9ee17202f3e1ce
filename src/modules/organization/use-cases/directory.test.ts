import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessMigrations } from '#platform/access/migrations.ts'
import { systemPerson } from '#platform/access/person.ts'
import { auditMigrations } from '#platform/audit/migrations.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { settingsMigrations } from '#platform/settings/migrations.ts'
import { searchPattern } from '#platform/text/korean.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { listDepartments } from '../data/chart-queries.ts'
import { organizationMigrations } from '../data/migrations/index.ts'
import { searchStaff } from '../data/directory-queries.ts'
import { foundCity } from './found-city.ts'
import { hirePeople } from './hire-person.ts'

const PEOPLE = 1500
const DEPARTMENTS = 67
const FAMILY = ['김', '이', '박', '최', '정', '강', '조', '윤', '장', '임']
const GIVEN = [
  '가람',
  '나래',
  '다솜',
  '라온',
  '마루',
  '바다',
  '사랑',
  '아름',
  '자람',
  '차오름',
  '하늘',
  '슬기',
  '보람',
]
const WORK = ['공약 관리', '예산 편성', '통계 조사', '버스 노선', '공원 관리', '민원 접수', '지방세 부과']
const TODAY = calendarDate('2021-11-10')

describe('the directory of 1,500 people', () => {
  let city: TestCity
  beforeAll(async () => {
    city = await aTestCity({
      migrations: [auditMigrations, settingsMigrations, accessMigrations, organizationMigrations],
    })
    const context = city.context({ person: systemPerson })
    const code = (n: number) => `department-${n % DEPARTMENTS}`
    const departments = Array.from({ length: DEPARTMENTS }, (_, n) => ({
      code: code(n),
      kind: 'department' as const,
      parent: null,
      name: { ko: `제${n}과`, en: `Department ${n}` },
      extension: '',
      duties: { ko: '', en: '' },
    }))
    const profile = {
      name: { ko: '시', en: 'City' },
      contact: { ko: '', en: '' },
      telephonePrefix: '',
      population: { ko: '', en: '' },
      official: false,
    }
    valueOf(await foundCity(context, { profile, day: calendarDate('2018-07-01'), basis: '', departments }))
    const people = Array.from({ length: PEOPLE }, (_, n) => ({
      employeeNumber: String(100_000 + n),
      name: `${FAMILY[n % FAMILY.length]}${GIVEN[n % GIVEN.length]}`,
      rank: '행정7급',
      extension: String(3000 + n),
      email: '',
      work: WORK[n % WORK.length] ?? '',
      day: calendarDate('2020-01-02'),
      placement: { department: code(n), post: 'officer' as const },
    }))
    valueOf(await hirePeople(context, people))
  })
  afterAll(() => city.close())

  it('answers any search in two queries, whole names and first letters alike', async () => {
    const order = (await listDepartments(city.session, TODAY)).map(({ departmentId }) => departmentId)
    for (const typed of ['가람', 'ㄱㄱㄹ', '공약', '3777', 'ㅂㅅㄴㅅ', '아름', '없는말', 'ㅇ', '노선', '']) {
      const before = city.queries()
      const { rows, total } = await searchStaff(city.session, {
        day: TODAY,
        pattern: searchPattern(typed),
        patternDepartments: [],
        departments: null,
        post: null,
        status: null,
        order,
        sort: 'department',
        descending: false,
        offset: 0,
        limit: 50,
      })
      expect(city.queries() - before).toBe(2)
      expect(rows).toHaveLength(Math.min(50, total))
    }
  })
})
