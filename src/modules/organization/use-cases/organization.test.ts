import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { accessMigrations } from '#platform/access/migrations.ts'
import { accountById } from '#platform/access/account-queries.ts'
import { may } from '#platform/access/permission.ts'
import { auditMigrations } from '#platform/audit/migrations.ts'
import { personOf } from '#platform/access/person-of-session.ts'
import { systemPerson, type DepartmentId } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { settingsMigrations } from '#platform/settings/migrations.ts'
import { searchPattern } from '#platform/text/korean.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { chartAsOf, departmentNames, listDepartments, successorsOf } from '../data/chart-queries.ts'
import { chartRevision, cityProfile } from '../data/city-queries.ts'
import { handOversOf } from '../data/hand-over-queries.ts'
import { organizationMigrations } from '../data/migrations/index.ts'
import { searchStaff, type DirectoryQuery } from '../data/directory-queries.ts'
import { departmentsOf, staffRecord } from '../data/staff-queries.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import type { NewDepartment } from '../domain/reorganization.ts'
import type { NewPerson, StaffId } from '../domain/staff.ts'
import { appoint, endConcurrentPost } from './appoint.ts'
import { appointDeputy } from './appoint-deputy.ts'
import { beginPosts } from './begin-posts.ts'
import { closeDeparted, departPerson } from './depart-person.ts'
import { registerDutySource } from './duty-sources.ts'
import { editCity, foundCity } from './found-city.ts'
import { confirmHandOverBy, prepareHandOver } from './hand-over.ts'
import { hirePeople, hirePerson } from './hire-person.ts'
import { previewReorganization, reorganise } from './reorganise.ts'
import { takeLeave } from './take-leave.ts'

const day = calendarDate
const START = day('2018-07-01')
const TODAY = day('2021-11-10')

const department = (
  code: string,
  ko: string,
  parent: string | null = null,
  more: Partial<NewDepartment> = {},
): NewDepartment => ({
  code,
  kind: 'department',
  parent,
  name: { ko, en: code },
  extension: '3000',
  duties: { ko: `${ko} 일`, en: `${code} work` },
  ...more,
})

const profile = {
  name: { ko: '두레시', en: 'Dure City' },
  contact: { ko: '두레로 1', en: '1 Dure-ro' },
  telephonePrefix: '031-980-',
  population: { ko: '2020년 말 473,970명', en: '473,970 at the end of 2020' },
  official: false,
}

const person = (
  employeeNumber: string,
  name: string,
  code: string,
  more: Partial<NewPerson> = {},
): NewPerson => ({
  employeeNumber,
  name,
  rank: '행정6급',
  extension: '3101',
  email: '',
  work: '공약 관리',
  day: day('2020-01-02'),
  placement: { department: code, post: 'officer' },
  ...more,
})

let city: TestCity
const manager = aPerson({ roles: ['organization-manager'], name: '정다운' })
const asManager = () => city.context({ person: manager })
const asSystem = () => city.context({ person: systemPerson })

beforeEach(async () => {
  city = await aTestCity({
    migrations: [auditMigrations, settingsMigrations, accessMigrations, organizationMigrations],
    day: TODAY,
  })
  const departments = [
    department('bureau', '도시주택국', null, { kind: 'bureau' }),
    department('housing', '주택과', 'bureau'),
    department('planning', '기획담당관'),
    department('rail', '철도과'),
    department('bus', '대중교통과'),
  ]
  valueOf(await foundCity(asSystem(), { profile, day: START, basis: '조례', departments }))
})
afterEach(() => city.close())

const idOf = async (code: string, on = TODAY): Promise<DepartmentId> => {
  const found = (await listDepartments(city.session, on)).find((each) => each.code === code)
  if (!found) throw new Error(`no ${code} on ${on}`)
  return found.departmentId
}
const hire = async (input: NewPerson): Promise<StaffId> =>
  valueOf(await hirePerson(asManager(), input)).staffId
const postsOf = async (id: StaffId) => (await staffRecord(city.session, id))?.assignments ?? []
const auditCount = async () => {
  const rows = await city.session
    .$extendTables<{ audit_entry: { id: string } }>()
    .selectFrom('audit_entry')
    .select('id')
    .execute()
  return rows.length
}

describe('the chart', () => {
  it('stands as founded, in a tree, with the head posts that the names ask for', async () => {
    const [bureau] = await chartAsOf(city.session, TODAY)
    expect(bureau?.department).toMatchObject({ code: 'bureau', headPost: 'bureau-director' })
    expect(bureau?.children.map(({ department: { code } }) => code)).toEqual(['housing'])
    expect(await chartAsOf(city.session, day('2018-06-30'))).toEqual([])
    expect(await foundCity(asSystem(), { profile, day: START, basis: '', departments: [] })).toMatchObject({
      refusal: 'city-exists',
    })
  })

  it('takes people along when their department is split, named ones to the second half', async () => {
    const april = day('2021-04-01')
    const first = await hire(
      person('1', '김하나', 'housing', {
        placement: { department: 'housing', post: 'division-head', isHead: true },
      }),
    )
    const second = await hire(person('2', '이두리', 'housing'))
    const old = await idOf('housing', day('2021-03-31'))
    valueOf(
      await reorganise(asManager(), {
        day: april,
        title: { ko: '주택과를 나눔', en: 'Housing is split' },
        basis: '규칙 제995호',
        acts: [
          {
            kind: 'split',
            code: 'housing',
            into: [
              department('policy', '주택정책과', 'bureau'),
              department('estates', '공동주택과', 'bureau'),
            ],
          },
        ],
        transfers: [{ employeeNumber: '2', to: 'estates' }],
      }),
    )
    const [policy, estates] = [await idOf('policy'), await idOf('estates')]
    expect(await postsOf(first)).toMatchObject([
      { departmentId: policy, isHead: true, from: april, until: null },
      { departmentId: old, from: '2020-01-02', until: april },
    ])
    expect(await postsOf(second)).toMatchObject([{ departmentId: estates }, { departmentId: old }])
    const found = await successorsOf(city.session, old, TODAY)
    expect(found.map(({ departmentId, kind }) => [departmentId, kind])).toEqual([
      [policy, 'split'],
      [estates, 'split'],
    ])
    const names = await departmentNames(city.session, [old, policy], TODAY)
    expect(names.get(old)?.ko).toBe('주택과')
    expect((await departmentNames(city.session, 'all', day('2019-01-01'))).get(policy)?.ko).toBe('주택정책과')
  })

  it('is shown before it is changed, and a confirmation of an outdated preview is stale', async () => {
    await hire(person('1', '김하나', 'rail'))
    const plan = {
      day: day('2021-12-01'),
      title: { ko: '철도과 통합', en: 'Rail joins buses' },
      basis: '규칙',
      acts: [{ kind: 'merge', codes: ['rail'], into: 'bus' }] as const,
    }
    const preview = valueOf(await previewReorganization(asManager(), plan))
    expect(preview.peopleMoved).toBe(1)
    expect(preview.after.map(({ code }) => code)).not.toContain('rail')
    expect((await listDepartments(city.session, plan.day)).map(({ code }) => code)).toContain('rail')
    const rename = {
      ...plan,
      acts: [{ kind: 'rename', code: 'bus', name: { ko: '교통과', en: 'Transport' } }] as const,
    }
    valueOf(await reorganise(asManager(), rename))
    expect(await reorganise(asManager(), { ...plan, revision: preview.revision })).toMatchObject({
      refusal: { problem: 'stale' },
    })
    expect(await chartRevision(city.session)).toBe(preview.revision + 1)
  })

  it('keeps a department with people from ending without a successor, and changes nothing', async () => {
    await hire(person('1', '김하나', 'rail'))
    const before = await auditCount()
    const plan = { day: TODAY, title: { ko: '폐지', en: 'Abolition' }, basis: '규칙' }
    const abolish = { kind: 'abolish', code: 'rail', successor: null } as const
    const rename = { kind: 'rename', code: 'bus', name: { ko: '버스과', en: 'Buses' } } as const
    expect(await reorganise(asManager(), { ...plan, acts: [rename, abolish] })).toMatchObject({
      refusal: { problem: 'successor-needed', act: 1, code: 'rail' },
    })
    expect((await listDepartments(city.session, TODAY)).map(({ name }) => name.ko)).toContain('대중교통과')
    expect(await auditCount()).toBe(before)
  })

  it('keeps a department with open duties of a module from ending without a successor', async () => {
    const rail = await idOf('rail')
    const stop = registerDutySource({
      name: 'workplan',
      openDuties: () => Promise.resolve([]),
      handOver: () => Promise.resolve(),
      departmentsWithDuties: (_, ids) => Promise.resolve(ids.filter((id) => id === rail)),
    })
    const plan = { day: TODAY, title: { ko: '폐지', en: 'Abolition' }, basis: '규칙' }
    const abolish = (successor: string | null) => ({
      ...plan,
      acts: [{ kind: 'abolish', code: 'rail', successor }] as const,
    })
    expect(await reorganise(asManager(), abolish(null))).toMatchObject({
      refusal: { problem: 'successor-needed' },
    })
    expect(await reorganise(asManager(), abolish('bus'))).toMatchObject({ ok: true })
    stop()
  })

  it('changes for organization managers only, the city for administrators only', async () => {
    const plan = { day: TODAY, title: { ko: '', en: '' }, basis: '', acts: [] }
    for (const role of ['staff', 'department-head', 'planner', 'auditor', 'administrator'] as const) {
      const context = city.context({ person: aPerson({ roles: [role] }) })
      expect(await reorganise(context, plan)).toMatchObject({ refusal: { problem: 'not-allowed' } })
    }
    expect(await editCity(asManager(), profile)).toMatchObject({ refusal: 'not-allowed' })
    const administrator = city.context({ person: aPerson({ roles: ['administrator'] }) })
    valueOf(await editCity(administrator, { ...profile, name: { ko: '새두레시', en: 'New Dure' } }))
    expect((await cityProfile(city.session)).name.ko).toBe('새두레시')
  })
})

describe('posts', () => {
  it('are one main post at a time: a move ends the old one on its day; concurrent posts stand beside', async () => {
    const id = await hire(person('1', '김하나', 'planning'))
    const moved = {
      staffId: id,
      day: day('2021-07-01'),
      kind: 'main',
      placement: { department: 'bus', post: 'officer' },
    } as const
    valueOf(await appoint(asManager(), moved))
    valueOf(
      await appoint(asManager(), {
        ...moved,
        day: day('2021-08-01'),
        kind: 'concurrent',
        placement: { department: 'rail', post: 'team-leader' },
      }),
    )
    expect((await postsOf(id)).map(({ kind, from, until }) => [kind, from, until])).toEqual([
      ['concurrent', '2021-08-01', null],
      ['main', '2021-07-01', null],
      ['main', '2020-01-02', '2021-07-01'],
    ])
    expect(await appoint(asManager(), { ...moved, day: day('2021-03-01') })).toMatchObject({
      refusal: 'later-post-exists',
    })
    expect(await appoint(asManager(), moved)).toMatchObject({ refusal: 'post-began-that-day' })
    const concurrent = (await postsOf(id))[0]!
    valueOf(await endConcurrentPost(asManager(), { staffId: id, assignmentId: concurrent.id, day: TODAY }))
    expect((await postsOf(id))[0]?.until).toBe(TODAY)
  })

  it('give a department one head at a time, and the head the right to appoint deputies there only', async () => {
    const password = 'correct-Horse-92-battery'
    const head = valueOf(
      await hirePerson(
        asSystem(),
        person('1', '김하나', 'planning', {
          placement: { department: 'planning', post: 'head-officer', isHead: true },
          account: { login: 'kim.hana', roles: [], password },
        }),
      ),
    )
    const deputy = await hire(person('2', '이두리', 'planning'))
    expect(
      await hirePerson(
        asManager(),
        person('3', '박세', 'planning', {
          placement: { department: 'planning', post: 'head-officer', isHead: true },
        }),
      ),
    ).toMatchObject({ refusal: 'department-has-a-head' })
    const [planning, bus] = [await idOf('planning'), await idOf('bus')]
    const account = { account_id: head.accountId!, kind: 'staff', name: '김하나' } as const
    const grants = [{ role: 'department-head' as const, departmentId: planning }]
    const asHead = city.context({
      person: personOf(account, grants, await departmentsOf(city.session, head.accountId!, TODAY)),
    })
    expect(may(asHead.person, organizationActions.appointDeputy, { departmentId: bus })).toBe(false)
    const wanted = { staffId: deputy, from: TODAY, until: day('2021-11-20'), reason: '출장' }
    expect(await appointDeputy(asHead, { ...wanted, departmentId: bus })).toMatchObject({
      refusal: 'not-allowed',
    })
    valueOf(await appointDeputy(asHead, { ...wanted, departmentId: planning }))
    expect(await appointDeputy(asHead, { ...wanted, departmentId: planning })).toMatchObject({
      refusal: 'deputy-already-there',
    })
  })

  it('say in one query where an account works: main, concurrent and deputy posts, none on leave or after leaving', async () => {
    const { staffId, accountId } = valueOf(
      await hirePerson(
        asSystem(),
        person('1', '김하나', 'planning', { account: { login: 'kim.hana', roles: [] } }),
      ),
    )
    const from = day('2021-06-01')
    valueOf(
      await appoint(asManager(), {
        staffId,
        day: from,
        kind: 'concurrent',
        placement: { department: 'bus', post: 'officer' },
      }),
    )
    const rail = await idOf('rail')
    valueOf(
      await appointDeputy(asManager(), {
        departmentId: rail,
        staffId,
        from,
        until: day('2021-07-01'),
        reason: '공석',
      }),
    )
    const codesOn = async (on: string) => {
      const before = city.queries()
      const ids = await departmentsOf(city.session, accountId!, day(on))
      expect(city.queries() - before).toBe(1)
      const codes = new Map(
        (await listDepartments(city.session, day(on))).map((each) => [each.departmentId, each.code]),
      )
      return ids.map((id) => codes.get(id)).toSorted()
    }
    expect(await codesOn('2021-05-31')).toEqual(['planning'])
    expect(await codesOn('2021-06-30')).toEqual(['bus', 'planning', 'rail'])
    expect(await codesOn('2021-07-01')).toEqual(['bus', 'planning'])
    valueOf(
      await takeLeave(asManager(), {
        staffId,
        kind: 'parental',
        from: day('2021-09-01'),
        until: day('2021-10-01'),
      }),
    )
    expect(await codesOn('2021-09-15')).toEqual([])
    valueOf(await departPerson(asManager(), { staffId, day: TODAY, reason: 'resignation' }))
    expect(await codesOn('2021-11-09')).toEqual(['bus', 'planning'])
    expect(await codesOn('2021-11-10')).toEqual([])
  })

  it('bring their own work and line: at once, or on the morning of a move recorded ahead', async () => {
    const id = await hire(person('1', '김하나', 'planning', { extension: '3105' }))
    const member = async () => (await staffRecord(city.session, id))?.member
    const to = (code: string, isHead = false) => ({ department: code, post: 'officer', isHead }) as const
    const move = { staffId: id, kind: 'main' } as const
    valueOf(await appoint(asManager(), { ...move, day: day('2021-05-01'), placement: to('bus') }))
    expect(await member()).toMatchObject({ work: '', extension: '3000' })
    const later = day('2021-12-01')
    valueOf(
      await appoint(asManager(), {
        ...move,
        day: later,
        placement: to('rail'),
        work: '철도 계획',
        extension: '5531',
      }),
    )
    await beginPosts(city.context({ person: systemPerson, day: '2021-11-30' }))
    expect(await member()).toMatchObject({ work: '' })
    await beginPosts(city.context({ person: systemPerson, day: later }))
    await beginPosts(city.context({ person: systemPerson, day: '2021-12-02' }))
    expect(await member()).toMatchObject({ work: '철도 계획', extension: '5531' })
    valueOf(
      await appoint(city.context({ person: manager, day: '2022-01-03' }), {
        ...move,
        day: day('2022-01-03'),
        placement: to('planning', true),
      }),
    )
    expect(await member()).toMatchObject({ work: '기획담당관 업무 총괄' })
  })

  it('cannot come with roles that the manager does not hand out', async () => {
    const raised = person('1', '김하나', 'planning', {
      account: { login: 'kim.hana', roles: ['administrator'] },
    })
    expect(await hirePerson(asManager(), raised)).toMatchObject({ refusal: 'not-allowed' })
  })

  it('are entered for a whole list or for nobody', async () => {
    const list = [person('1', '김하나', 'planning'), person('2', '이두리', 'nowhere')]
    expect(await hirePeople(asManager(), list)).toMatchObject({
      refusal: { refusal: 'department-not-living', person: 1 },
    })
    const twice = [person('1', '김하나', 'planning'), person('1', '이두리', 'bus')]
    expect(await hirePeople(asManager(), twice)).toMatchObject({
      refusal: { refusal: 'employee-number-taken', person: 1 },
    })
    await hire(person('1', '김하나', 'planning'))
  })
})

describe('hand-over', () => {
  const duties = [
    { id: 'task-1', title: '2분기 실적 입력', href: '/office/tasks/1', due: day('2021-11-30') },
    { id: 'task-2', title: '평가단 회의', href: '/office/tasks/2', due: null },
  ]
  let owner: StaffId
  let stop: () => void
  const handed: unknown[] = []
  beforeEach(() => {
    handed.length = 0
    stop = registerDutySource({
      name: 'workplan',
      openDuties: (_, staffId) => Promise.resolve(staffId === owner ? duties : []),
      handOver: (_session, _context, ids, from, to) => {
        handed.push([ids, from, to])
        owner = to
        return Promise.resolve()
      },
    })
  })
  afterEach(() => stop())

  it('is asked for when someone with open duties moves, and counts when both have confirmed', async () => {
    const giver = valueOf(
      await hirePerson(
        asSystem(),
        person('1', '김하나', 'planning', { account: { login: 'kim.hana', roles: [] } }),
      ),
    )
    const taker = valueOf(
      await hirePerson(
        asSystem(),
        person('2', '이두리', 'planning', { account: { login: 'lee.duri', roles: [] } }),
      ),
    )
    owner = giver.staffId
    const move = {
      staffId: giver.staffId,
      day: TODAY,
      kind: 'main',
      placement: { department: 'bus', post: 'officer' },
    } as const
    expect(await appoint(asManager(), move)).toMatchObject({ refusal: 'hand-over-needed' })
    const handOver = { to: taker.staffId, note: '평가단 연락처는 공유 폴더에 있습니다' }
    valueOf(await appoint(asManager(), { ...move, handOver }))
    const [written] = await handOversOf(city.session, giver.staffId)
    expect(written).toMatchObject({ status: 'drafted', receiverId: taker.staffId })
    expect(written?.duties.map(({ title }) => title).toSorted()).toEqual(['2분기 실적 입력', '평가단 회의'])
    const as = (who: typeof giver) => city.context({ person: aPerson({ accountId: who.accountId! }) })
    expect(await confirmHandOverBy(as(taker), written!.id)).toMatchObject({ refusal: 'not-given-yet' })
    expect(await confirmHandOverBy(as(giver), written!.id)).toMatchObject({ value: 'given' })
    expect(await confirmHandOverBy(as(giver), written!.id)).toMatchObject({ refusal: 'not-the-receiver' })
    expect(handed).toEqual([])
    expect(await confirmHandOverBy(as(taker), written!.id)).toMatchObject({ value: 'received' })
    expect(handed).toEqual([[expect.arrayContaining(['task-1', 'task-2']), giver.staffId, taker.staffId]])
    expect(await confirmHandOverBy(as(taker), written!.id)).toMatchObject({ refusal: 'already-confirmed' })
  })

  it('written by the giver beforehand lets the move through without another', async () => {
    const giver = valueOf(
      await hirePerson(
        asSystem(),
        person('1', '김하나', 'planning', { account: { login: 'kim.hana', roles: [] } }),
      ),
    )
    const taker = await hire(person('2', '이두리', 'planning'))
    owner = giver.staffId
    const own = city.context({ person: aPerson({ accountId: giver.accountId! }) })
    valueOf(await prepareHandOver(own, { from: giver.staffId, to: taker, day: TODAY, note: '' }))
    const other = city.context({ person: aPerson({ accountId: '00000000-0000-7000-8000-0000000000ff' }) })
    expect(
      await prepareHandOver(other, { from: taker, to: giver.staffId, day: TODAY, note: '' }),
    ).toMatchObject({
      refusal: 'not-allowed',
    })
    const move = {
      staffId: giver.staffId,
      day: TODAY,
      kind: 'main',
      placement: { department: 'bus', post: 'officer' },
    } as const
    expect(await appoint(asManager(), move)).toMatchObject({ ok: true })
  })

  it('comes with a departure, which closes the account the same day; a later departure closes it on its morning', async () => {
    const giver = valueOf(
      await hirePerson(
        asSystem(),
        person('1', '김하나', 'planning', { account: { login: 'kim.hana', roles: [] } }),
      ),
    )
    const later = valueOf(
      await hirePerson(
        asSystem(),
        person('3', '박세온', 'bus', { account: { login: 'park.seon', roles: [] } }),
      ),
    )
    const taker = await hire(person('2', '이두리', 'planning'))
    owner = giver.staffId
    const departure = { staffId: giver.staffId, day: TODAY, reason: 'retirement' } as const
    expect(await departPerson(asManager(), departure)).toMatchObject({ refusal: 'hand-over-needed' })
    expect((await accountById(city.session, giver.accountId!))?.status).toBe('open')
    valueOf(await departPerson(asManager(), { ...departure, handOver: { to: taker, note: '' } }))
    expect((await accountById(city.session, giver.accountId!))?.status).toBe('closed')
    expect((await handOversOf(city.session, taker))[0]).toMatchObject({ status: 'given' })
    expect(await departPerson(asManager(), departure)).toMatchObject({ refusal: 'not-in-service' })
    valueOf(
      await departPerson(asManager(), { staffId: later.staffId, day: day('2021-12-01'), reason: 'transfer' }),
    )
    await closeDeparted(city.context({ person: systemPerson, day: '2021-11-30' }))
    expect((await accountById(city.session, later.accountId!))?.status).toBe('open')
    await closeDeparted(city.context({ person: systemPerson, day: '2021-12-01' }))
    expect((await accountById(city.session, later.accountId!))?.status).toBe('closed')
  })
})

describe('the staff directory', () => {
  const query = (more: Partial<DirectoryQuery> = {}): DirectoryQuery => ({
    day: TODAY,
    pattern: null,
    patternDepartments: [],
    departments: null,
    post: null,
    status: null,
    order: [],
    sort: 'department',
    descending: false,
    offset: 0,
    limit: 20,
    ...more,
  })

  it('finds by a part of the name, initials, work and extension, in the order of the chart', async () => {
    await hire(person('1', '김하나', 'bus', { work: '버스 노선', extension: '5521' }))
    await hire(person('2', '이두리', 'planning', { work: '공약 관리', extension: '3111' }))
    const order = (await listDepartments(city.session, TODAY)).map(({ departmentId }) => departmentId)
    const names = async (typed: string | null) => {
      const pattern = typed === null ? null : searchPattern(typed)
      return (await searchStaff(city.session, query({ pattern, order }))).rows.map(({ name }) => name)
    }
    expect(await names(null)).toEqual(['이두리', '김하나'])
    for (const typed of ['하나', 'ㄱㅎㄴ', 'ㅂㅅ', '버스', '5521'])
      expect(await names(typed)).toEqual(['김하나'])
    expect(await names('%')).toEqual(['이두리', '김하나'])
    expect(await names('없음')).toEqual([])
  })

  it('shows people of a department as it was on a day, and who has left only when asked', async () => {
    const id = await hire(person('1', '김하나', 'bus'))
    valueOf(await departPerson(asManager(), { staffId: id, day: day('2021-10-01'), reason: 'resignation' }))
    const bus = await idOf('bus')
    const found = (more: Partial<DirectoryQuery>) => searchStaff(city.session, query(more))
    expect((await found({ departments: [bus] })).total).toBe(0)
    expect((await found({ departments: [bus], day: day('2021-09-30') })).total).toBe(1)
    expect((await found({ status: 'left' })).rows).toMatchObject([{ name: '김하나', status: 'left' }])
  })
})
