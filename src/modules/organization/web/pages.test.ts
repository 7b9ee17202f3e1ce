import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestApp, type TestApp, type TestRequest } from '#testing/test-app.ts'
import { listDepartments } from '../data/chart-queries.ts'
import { searchStaff } from '../data/directory-queries.ts'
import type { NewDepartment } from '../domain/reorganization.ts'
import { departmentsOf } from '../data/staff-queries.ts'
import { registerDutySource } from '../use-cases/duty-sources.ts'
import { foundCity } from '../use-cases/found-city.ts'
import { hirePerson } from '../use-cases/hire-person.ts'
import { reorganise } from '../use-cases/reorganise.ts'

const day = calendarDate
let app: TestApp
const manager = aPerson({
  roles: ['organization-manager'],
  accountId: '00000000-0000-7000-8000-00000000aaaa',
})
const clerk = aPerson({ accountId: '00000000-0000-7000-8000-00000000bbbb' })
const administrator = aPerson({ roles: ['administrator'], accountId: '00000000-0000-7000-8000-00000000cccc' })

const department = (code: string, ko: string, en: string, parent: string | null = null): NewDepartment => ({
  code,
  kind: parent === null ? 'bureau' : 'department',
  parent,
  name: { ko, en },
  extension: '3100',
  duties: { ko: `${ko}의 일`, en: `Work of ${en}` },
})

const text = async (path: string, request: TestRequest = {}): Promise<string> => {
  const response = await app.request(path, request)
  return `${response.status} ${await app.textOf(response)}`
}
const post = (path: string, form: NonNullable<TestRequest['form']>, as = manager) =>
  app.request(path, { as, form, method: 'POST' })
let sequence = 0
const hire = async (name: string, code: string, withAccount = false) => {
  sequence += 1
  return valueOf(
    await hirePerson(app.city.context({ person: systemPerson }), {
      employeeNumber: `2020${sequence}`,
      name,
      rank: '행정6급',
      extension: `31${sequence}`,
      email: 'who@city.test',
      work: '공약 관리',
      day: day('2020-01-02'),
      placement: { department: code, post: 'officer', team: '기획팀' },
      ...(withAccount ? { account: { login: `person${sequence}`, roles: [] } } : {}),
    }),
  )
}

beforeAll(async () => {
  app = await aTestApp({ day: '2021-11-10' })
  const system = app.city.context({ person: systemPerson })
  const profile = {
    name: { ko: '두레시', en: 'Dure City' },
    contact: { ko: '두레로 1', en: '1 Dure-ro' },
    telephonePrefix: '031-980-',
    population: { ko: '47만 명', en: '470,000' },
    official: false,
  }
  const departments = [
    department('urban', '도시주택국', 'Urban Bureau'),
    department('housing', '주택과', 'Housing Division', 'urban'),
    department('planning', '기획담당관', 'Planning Office', 'urban'),
    department('bus', '대중교통과', 'Bus Division', 'urban'),
    department('rail', '철도과', 'Rail Division', 'urban'),
  ]
  valueOf(await foundCity(system, { profile, day: day('2018-07-01'), basis: '조례', departments }))
  const into = [
    department('policy', '주택정책과', 'Housing Policy', 'urban'),
    department('estates', '공동주택과', 'Apartment Estates', 'urban'),
  ]
  valueOf(
    await reorganise(system, {
      day: day('2021-04-01'),
      title: { ko: '주택과를 나눔', en: 'Housing is split' },
      basis: '규칙 제995호',
      acts: [{ kind: 'split', code: 'housing', into }],
    }),
  )
})
afterAll(() => app.city.close())

describe('citizens', () => {
  it('see the departments of today with their telephone, and those of another day when they ask', async () => {
    const today = await text('/city/departments')
    expect(today).toContain('200 ')
    expect(today).toContain('공동주택과')
    expect(today).toContain('031-980-3100')
    expect(today).not.toContain('철도과의 일 철도과')
    expect(today).not.toMatch(/(?<!공동)주택과의 일/)
    expect(await text('/city/departments?day=2020-01-01')).toMatch(/(?<!공동)주택과의 일/)
    expect(await text('/en/city/departments')).toContain('Apartment Estates')
  })

  it('find a department by initials or by what it does', async () => {
    const found = await text(`/city/departments?q=${encodeURIComponent('ㄱㅎㄷㄷㄱ')}`)
    expect(found).toContain('찾은 부서 1개')
    expect(found).toContain('기획담당관')
    expect(await text(`/city/departments?q=${encodeURIComponent('없는말')}`)).toContain(
      '맞는 부서가 없습니다',
    )
  })

  it('read what became of a department that is no more', async () => {
    const housing = await text('/city/departments/housing')
    expect(housing).toContain('2021. 4. 1.(목)부터 없는 부서입니다')
    expect(housing).toContain('공동주택과로 나뉨')
    const estates = await text('/city/departments/estates')
    expect(estates).toContain('2021. 4. 1.(목) 주택과에서 나뉘어 생김')
    expect(await text('/en/city/departments/estates')).toContain('split from Housing Division')
    expect(await text('/city/departments/nowhere')).toMatch(/^404 /)
  })

  it('never see who works where', async () => {
    await hire('남궁비밀', 'planning')
    expect(await text('/city/departments/planning')).not.toContain('남궁비밀')
    expect(JSON.stringify(await (await app.request('/api/v1/departments/planning')).json())).not.toContain(
      '남궁비밀',
    )
    expect(await text('/office/staff')).not.toContain('남궁비밀')
  })

  it('get the same over the API, as of a day', async () => {
    const list = (await (await app.request('/api/v1/departments?day=2020-01-01')).json()) as {
      departments: { code: string }[]
    }
    expect(list.departments.map(({ code }) => code)).toContain('housing')
    const one = (await (await app.request('/api/v1/departments/housing')).json()) as {
      responsible: { partly: boolean }[]
    }
    expect(one.responsible.map(({ partly }) => partly)).toEqual([true, true])
    expect((await app.request('/api/v1/departments?day=soon')).status).toBe(400)
    expect((await app.request('/api/v1/departments/nowhere')).status).toBe(404)
  })
})

describe('a manager', () => {
  it('previews a reorganisation, goes back with everything kept, and confirms it', async () => {
    const form = {
      act: 'merge',
      code: 'rail',
      into: 'bus',
      day: '2021-12-01',
      titleKo: '철도 업무를 합침',
      titleEn: '',
      basis: '규칙 제1003호',
    }
    expect(await text('/office/organization/reorganise?act=merge&code=rail', { as: manager })).toMatch(
      /^200 .*합치기/,
    )
    const preview = await post('/office/organization/reorganise/preview', form)
    const page = await preview.text()
    expect(preview.status).toBe(200)
    expect(page).toContain('이렇게 바뀝니다')
    const revision = /name="revision" value="(\d+)"/.exec(page)?.[1] ?? ''
    const stale = await post('/office/organization/reorganise', {
      ...form,
      revision: String(Number(revision) - 1),
    })
    expect(stale.status).toBe(409)
    const done = await post('/office/organization/reorganise', { ...form, revision })
    expect([done.status, done.headers.get('location')]).toEqual([303, '/office/organization?day=2021-12-01'])
    const after = await listDepartments(app.city.session, day('2021-12-01'))
    expect(after.map(({ code }) => code)).not.toContain('rail')
    expect(await text('/office/organization', { as: clerk })).toContain('철도 업무를 합침')
  })

  it('is told at the field what was wrong, with what was typed kept', async () => {
    const form = {
      act: 'create',
      day: '2021-12-02',
      titleKo: '새 과',
      basis: '규칙',
      newCode: 'planning',
      newKind: 'department',
      newNameKo: '두번째과',
      newNameEn: 'Second',
    }
    const twice = await post('/office/organization/reorganise/preview', form)
    const page = await twice.text()
    expect(twice.status).toBe(422)
    expect(page).toContain('이미 쓴 부서코드입니다')
    expect(page).toContain('value="두번째과"')
    const empty = await post('/office/organization/reorganise/preview', { act: 'rename' })
    expect(empty.status).toBe(422)
  })

  it('hires, moves, and sees a departure through with its hand-over', async () => {
    const hired = await post('/office/staff/new', {
      employeeNumber: '777',
      name: '최새론',
      rank: '행정9급',
      day: '2021-11-01',
      department: 'planning',
      post: 'officer',
      work: '통계 관리',
    })
    expect(hired.status).toBe(303)
    const found = await text(`/office/staff?q=${encodeURIComponent('ㅊㅅㄹ')}`, { as: clerk })
    expect(found).toContain('최새론')
    const id = await idOf('최새론')
    const again = await post('/office/staff/new', {
      employeeNumber: '777',
      name: '둘째',
      day: '2021-11-01',
      department: 'bus',
      post: 'officer',
    })
    expect(await app.textOf(again)).toContain('이미 있는 사번입니다')
    const moved = await post(`/office/staff/${id}/move`, {
      day: '2021-11-10',
      department: 'bus',
      post: 'team-leader',
      team: '버스팀',
    })
    expect(moved.status).toBe(303)
    expect(await text(`/office/staff/${id}`, { as: clerk })).toMatch(/대중교통과.*팀장/)
    const stop = registerDutySource({
      name: 'workplan',
      openDuties: (_, staffId) =>
        Promise.resolve(
          staffId === id ? [{ id: 't', title: '버스 노선 조사', href: '/office/tasks/t', due: null }] : [],
        ),
      handOver: () => Promise.resolve(),
    })
    const departing = { day: '2021-11-20', departure: 'resignation' }
    expect(await app.textOf(await post(`/office/staff/${id}/depart`, departing))).toContain(
      '이어받을 사람을 정하십시오',
    )
    await hire('이어받', 'bus')
    const gone = await post(`/office/staff/${id}/depart`, {
      ...departing,
      to: `2020${sequence}`,
      note: '서랍에 있음',
    })
    expect(gone.status).toBe(303)
    stop()
  })

  it('uploads the downloaded chart and is told that nothing changes', async () => {
    const sheet = await app.request('/office/organization/chart.csv?day=2021-12-01', { as: clerk })
    const chartFile = new File([await sheet.arrayBuffer()], '조직도.csv')
    const form = { day: '2021-12-01', titleKo: '같은 표', basis: '규칙', chartFile }
    const same = await post('/office/organization/import/chart', form)
    expect(await app.textOf(same)).toContain('바뀌는 것이 없습니다')
    const broken = new File(['부서코드,구분\n"x'], '깨진.csv')
    const refused = await post('/office/organization/import/chart', { ...form, chartFile: broken })
    expect(refused.status).toBe(422)
  })
})

const idOf = async (name: string) => {
  const { rows } = await searchStaff(app.city.session, {
    day: day('2021-11-10'),
    pattern: `%${name}%`,
    patternDepartments: [],
    departments: null,
    post: null,
    status: null,
    order: [],
    sort: 'name',
    descending: false,
    offset: 0,
    limit: 5,
  })
  return rows[0]!.id
}

describe('staff', () => {
  it('read the directory but change nothing in it', async () => {
    const id = (await hire('노아름', 'planning')).staffId
    expect(await text(`/office/staff/${id}`, { as: clerk })).toContain('기획팀')
    expect((await app.request('/office/staff/new', { as: clerk })).status).toBe(403)
    expect((await post(`/office/staff/${id}/edit`, { name: '다른이름' }, clerk)).status).toBe(403)
    expect((await app.request('/office/organization/reorganise?act=create', { as: clerk })).status).toBe(403)
    expect((await app.request('/office/staff/1', { as: clerk })).status).toBe(404)
  })

  it('download the directory only with a reason', async () => {
    const refused = await post('/office/staff/download', { reason: '', format: 'csv' }, clerk)
    expect(refused.status).toBe(422)
    const file = await post(
      '/office/staff/download',
      { reason: '비상연락망', format: 'csv', department: 'planning' },
      clerk,
    )
    expect(file.status).toBe(200)
    expect(await file.text()).toContain('노아름')
  })

  it('confirm a hand-over from both sides on their own page', async () => {
    const giver = await hire('주는이', 'planning', true)
    const taker = await hire('받는이', 'planning', true)
    let owner = giver.staffId
    const stop = registerDutySource({
      name: 'workplan',
      openDuties: (_, id) =>
        Promise.resolve(
          id === owner
            ? [{ id: 'q', title: '분기 실적', href: '/office/tasks/q', due: day('2021-11-30') }]
            : [],
        ),
      handOver: (_session, _context, _ids, _from, to) => Promise.resolve(void (owner = to)),
    })
    const [asGiver, asTaker] = [
      aPerson({ accountId: giver.accountId! }),
      aPerson({ accountId: taker.accountId! }),
    ]
    expect(await text('/office/hand-overs', { as: asGiver })).toContain('분기 실적')
    const sent = await post(
      '/office/hand-overs',
      { to: `2020${sequence}`, day: '2021-11-10', note: '자료는 공유함' },
      asGiver,
    )
    expect(sent.status).toBe(303)
    const page = await (await app.request('/office/hand-overs', { as: asTaker })).text()
    expect(page).toContain('받은 것을 확인')
    const action = /action="(\/office\/hand-overs\/[^"]+\/confirm)"/.exec(page)?.[1] ?? ''
    expect((await post(action, {}, asGiver)).status).toBe(403)
    expect((await post(action, {}, asTaker)).status).toBe(303)
    expect(owner).toBe(taker.staffId)
    expect((await post(action, {}, asTaker)).status).toBe(409)
    stop()
  })

  it('are told before they confirm what stays with its department, as the receiver does not work there', async () => {
    const giver = await hire('보내는이', 'planning', true)
    const [planning] = await departmentsOf(app.city.session, giver.accountId!, day('2021-11-10'))
    const due = { href: '/office/tasks/q', due: null }
    const stop = registerDutySource({
      name: 'indicators',
      openDuties: (_, id) =>
        Promise.resolve(
          id === giver.staffId
            ? [
                { id: 'a', title: '지표 가', ...due, onlyIn: planning! },
                { id: 'b', title: '과제 나', ...due },
              ]
            : [],
        ),
      handOver: () => Promise.resolve(),
    })
    const asGiver = aPerson({ accountId: giver.accountId! })
    const stays = '받는 사람이 이 업무의 부서에서 일하지 않아 부서에 남습니다'
    const sendTo = async (place: string) => {
      const taker = await hire('이어받을이', place, true)
      const fields = { to: `2020${sequence}`, day: '2021-11-10', note: '' }
      expect((await post('/office/hand-overs', fields, asGiver)).status).toBe(303)
      return await text('/office/hand-overs', { as: aPerson({ accountId: taker.accountId! }) })
    }
    const elsewhere = await sendTo('bus')
    expect(elsewhere).toContain(`지표 가 · ${stays}`)
    expect(elsewhere.split(stays)).toHaveLength(2)
    stop()
  })
})

describe('the city', () => {
  it('is edited by administrators only', async () => {
    expect((await app.request('/office/organization/city', { as: manager })).status).toBe(403)
    expect(await text('/office/organization/city', { as: administrator })).toMatch(/^200 /)
    const saved = await post(
      '/office/organization/city',
      { nameKo: '새두레시', nameEn: 'New Dure', prefix: '031-111-' },
      administrator,
    )
    expect(saved.status).toBe(303)
    expect(await text('/city/departments')).toContain('031-111-3100')
  })
})
