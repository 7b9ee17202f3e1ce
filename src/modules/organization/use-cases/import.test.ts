import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { accessMigrations } from '#platform/access/migrations.ts'
import { systemPerson } from '#platform/access/person.ts'
import { auditMigrations } from '#platform/audit/migrations.ts'
import { type Sheet } from '#platform/documents/sheet.ts'
import { writeCsv } from '#platform/documents/write-csv.ts'
import { writeXlsx } from '#platform/documents/write-xlsx.ts'
import { useFileFolder } from '#platform/files/current-folder.ts'
import { filesMigrations } from '#platform/files/migrations.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { settingsMigrations } from '#platform/settings/migrations.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { listDepartments } from '../data/chart-queries.ts'
import { organizationMigrations } from '../data/migrations/index.ts'
import { searchStaff } from '../data/directory-queries.ts'
import { staffByNumbers, staffRecord } from '../data/staff-queries.ts'
import type { NewDepartment } from '../domain/reorganization.ts'
import { chartSheet } from './chart-sheet.ts'
import { downloadStaff } from './download-staff.ts'
import { foundCity } from './found-city.ts'
import { hirePeople } from './hire-person.ts'
import { checkChartImport, commitChartImport } from './import-chart.ts'
import { checkStaffImport, commitStaffImport } from './import-staff.ts'

const day = calendarDate
const TODAY = day('2021-11-10')

const department = (code: string, ko: string, parent: string | null = null): NewDepartment => ({
  code,
  kind: 'department',
  parent,
  name: { ko, en: `${code} "office", main` },
  extension: '3000',
  duties: { ko: '=1+1 <b>업무</b>', en: '- duties' },
})

let city: TestCity
const manager = aPerson({
  roles: ['organization-manager'],
  accountId: '00000000-0000-7000-8000-00000000aaaa',
})
const asManager = () => city.context({ person: manager })

beforeAll(() => useFileFolder(join(tmpdir(), `dure-organization-${process.pid}`)))
beforeEach(async () => {
  city = await aTestCity({
    migrations: [
      auditMigrations,
      settingsMigrations,
      accessMigrations,
      filesMigrations,
      organizationMigrations,
    ],
    day: TODAY,
  })
  const profile = {
    name: { ko: '두레시', en: 'Dure' },
    contact: { ko: '', en: '' },
    telephonePrefix: '',
    population: { ko: '', en: '' },
    official: false,
  }
  const departments = [
    department('planning', '기획담당관'),
    department('bus', '대중교통과'),
    department('rail', '철도과', 'bus'),
  ]
  const system = city.context({ person: systemPerson })
  valueOf(await foundCity(system, { profile, day: day('2018-07-01'), basis: '조례', departments }))
  const person = (employeeNumber: string, name: string, code: string, isHead = false) => ({
    employeeNumber,
    name,
    rank: '행정6급',
    extension: '3101',
    email: '',
    work: '=공약 관리, "총괄"',
    day: day('2020-01-02'),
    placement: { department: code, post: isHead ? ('division-head' as const) : ('officer' as const), isHead },
  })
  const people = [
    person('1', '김하나', 'bus', true),
    person('2', '이두리', 'rail', true),
    person('3', '박세온', 'planning'),
  ]
  valueOf(await hirePeople(system, people))
})
afterEach(() => city.close())

const decision = { day: TODAY, title: { ko: '개편', en: 'Change' }, basis: '규칙' }
const asFile = async (sheet: Sheet, format: 'xlsx' | 'csv') => ({
  name: `표.${format}`,
  bytes: format === 'xlsx' ? await writeXlsx({ ...sheet, title: '제목 줄' }) : await writeCsv(sheet),
})
const chart = async () => chartSheet(await listDepartments(city.session, TODAY), 'ko')
const directory = {
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
  limit: null,
} as const
const staff = async (locale: 'ko' | 'en' = 'ko') =>
  valueOf(await downloadStaff(asManager(), { query: directory, reason: '점검', locale }))
const changedCell = (sheet: Sheet, row: number, column: number, value: string): Sheet => ({
  ...sheet,
  rows: sheet.rows.map((cells, r) =>
    r === row ? cells.map((cell, c) => (c === column ? value : cell)) : cells,
  ),
})

describe('the chart as a table', () => {
  it.each(['xlsx', 'csv'] as const)('exported as %s and imported again changes nothing', async (format) => {
    const upload = await asFile(await chart(), format)
    const check = valueOf(await checkChartImport(asManager(), { ...decision, upload }))
    expect(check).toMatchObject({ problems: [], acts: 0, missing: 0 })
    valueOf(
      await commitChartImport(asManager(), { ...decision, fileId: check.fileId, revision: check.revision }),
    )
    expect(await chart()).toEqual(chartSheet(await listDepartments(city.session, day('2018-07-01')), 'ko'))
  })

  it('makes new departments, renames and moves, all at once, from the file that was checked', async () => {
    const sheet = await chart()
    const rows = [
      ['new-b', '과·담당관', '새둘과', 'New B', 'new-a', '', '', '', '', ''],
      ['new-a', '국·소', '새하나국', 'New A', '', '', '', '', '', ''],
      ...sheet.rows.map((row) =>
        row[0] === 'bus' ? ['bus', row[1] ?? '', '교통과', 'Transport', 'new-a', ...row.slice(5)] : row,
      ),
    ]
    const upload = await asFile({ ...sheet, rows }, 'xlsx')
    const check = valueOf(await checkChartImport(asManager(), { ...decision, upload }))
    expect(check.problems).toEqual([])
    expect((await listDepartments(city.session, TODAY)).map(({ code }) => code)).not.toContain('new-a')
    const other = city.context({ person: { ...manager, accountId: aPerson().accountId } })
    const commit = { ...decision, fileId: check.fileId, revision: check.revision }
    expect(await commitChartImport(other, commit)).toMatchObject({ refusal: 'file-gone' })
    valueOf(await commitChartImport(asManager(), commit))
    const after = await listDepartments(city.session, TODAY)
    expect(after.map(({ code, name }) => [code, name.ko])).toEqual([
      ['planning', '기획담당관'],
      ['new-a', '새하나국'],
      ['new-b', '새둘과'],
      ['bus', '교통과'],
      ['rail', '철도과'],
    ])
    expect(await commitChartImport(asManager(), commit)).toMatchObject({ ok: true })
  })

  it('names each error at its row and column as Excel counts them', async () => {
    const sheet = await chart()
    const rows = [
      ['Bad Code', '없는구분', '', 'X', 'nowhere', '', '열', '', '', ''],
      ['planning', '과·담당관', '기획담당관', 'P', '', '', '', '', '', ''],
      ['planning', '과·담당관', '기획담당관', 'P', '', '', '', '없는직위', '', ''],
    ]
    const upload = await asFile({ ...sheet, rows }, 'xlsx')
    const { problems } = valueOf(await checkChartImport(asManager(), { ...decision, upload }))
    // The title stands in row 1, the head in row 2.
    expect(problems.map(({ row, column, problem }) => [row, column?.ko, problem])).toEqual(
      expect.arrayContaining([
        [3, '부서코드', 'code-malformed'],
        [3, '구분', 'not-a-kind'],
        [3, '부서명', 'required'],
        [3, '상위부서코드', 'department-unknown'],
        [3, '순서', 'not-a-number'],
        [5, '부서코드', 'twice-in-file'],
        [5, '부서장직위', 'not-a-post'],
      ]),
    )
    expect(problems).toHaveLength(7)
  })

  it('shows what the rules refuse at the row that asks for it, and a file without its columns', async () => {
    const sheet = await chart()
    const circle = {
      ...sheet,
      rows: sheet.rows.map((row) => (row[0] === 'bus' ? [...row.slice(0, 4), 'rail', ...row.slice(5)] : row)),
    }
    const check = valueOf(
      await checkChartImport(asManager(), { ...decision, upload: await asFile(circle, 'csv') }),
    )
    expect(check.problems).toMatchObject([{ column: { ko: '상위부서코드' }, problem: 'parent-in-a-circle' }])
    const headless = { name: '표.csv', bytes: new TextEncoder().encode('이름,나이\n가,1\n') }
    const wrong = valueOf(await checkChartImport(asManager(), { ...decision, upload: headless }))
    expect(wrong.problems.map(({ problem }) => problem)).toContain('column-missing')
  })
})

describe('the staff list as a table', () => {
  it.each([
    ['xlsx', 'ko'],
    ['csv', 'ko'],
    ['csv', 'en'],
  ] as const)('exported as %s (%s) and imported again changes nothing', async (format, locale) => {
    const upload = await asFile(await staff(locale), format)
    const check = valueOf(await checkStaffImport(asManager(), { upload }))
    expect(check).toMatchObject({ problems: [], summary: { hired: 0, edited: 0, moved: 0 } })
  })

  it('hires, edits and moves; two heads change places on one day; nothing happens before the commit', async () => {
    const sheet = await staff()
    const at = (number: string) => sheet.rows.findIndex((row) => row[0] === number)
    const swapped = [...sheet.rows].map((row) => [...row])
    const put = (number: string, change: Readonly<Record<number, string>>) => {
      for (const [column, value] of Object.entries(change)) swapped[at(number)]![Number(column)] = value
    }
    put('1', { 3: 'rail', 11: '2021. 11. 10.(수)' })
    put('2', { 3: 'bus', 11: '2021-11-10' })
    put('3', { 2: '행정5급' })
    swapped.push(['4', '최새론', '행정9급', 'planning', '', '주무관', '', '아니오', '', '', '', '2021-11-10'])
    const upload = await asFile({ ...sheet, rows: swapped }, 'xlsx')
    const check = valueOf(await checkStaffImport(asManager(), { upload }))
    expect(check).toMatchObject({ problems: [], summary: { hired: 1, edited: 1, moved: 2 } })
    expect((await searchStaff(city.session, directory)).total).toBe(3)
    const done = await commitStaffImport(asManager(), { fileId: check.fileId })
    expect(done).toMatchObject({ ok: true, value: { hired: 1, edited: 1, moved: 2 } })
    const ids = await staffByNumbers(city.session, ['1', '2', '3', '4'])
    const codes = new Map(
      (await listDepartments(city.session, TODAY)).map((each) => [each.departmentId, each.code]),
    )
    const where = async (number: string) => {
      const post = (await staffRecord(city.session, ids.get(number)!))?.assignments[0]
      return [codes.get(post!.departmentId), post!.isHead]
    }
    expect(await where('1')).toEqual(['rail', true])
    expect(await where('2')).toEqual(['bus', true])
    expect(await where('4')).toEqual(['planning', false])
    expect((await staffRecord(city.session, ids.get('3')!))?.member.rank).toBe('행정5급')
  })

  it('names each error at its row and column and saves nothing of the good rows', async () => {
    const sheet = await staff()
    const rows = [
      ...sheet.rows,
      ['9', '새 사람', '', 'planning', '', '주무관', '', '예', '', '', '', '2021-11-10'],
      ['9', '', '', 'nowhere', '', '대통령', '', '글쎄', '', '', 'x', '2021-13-45'],
    ]
    const { problems, fileId } = valueOf(
      await checkStaffImport(asManager(), { upload: await asFile({ ...sheet, rows }, 'csv') }),
    )
    expect(problems.map(({ row, column, problem }) => `${row} ${column?.ko} ${problem}`).toSorted()).toEqual(
      [
        '6 담당업무 not-an-email',
        '6 발령일 not-a-day',
        '6 부서장 not-yes-or-no',
        '6 부서코드 department-unknown',
        '6 사번 twice-in-file',
        '6 성명 required',
        '6 직위 not-a-post',
      ]
        .map((line) => line.replace('담당업무', '전자우편'))
        .toSorted(),
    )
    expect(await commitStaffImport(asManager(), { fileId })).toMatchObject({ refusal: 'has-problems' })
    expect((await searchStaff(city.session, directory)).total).toBe(3)
  })

  it('shows what the rules refuse: a second head, an appointment before the present one', async () => {
    const sheet = await staff()
    const row = (number: string) => sheet.rows.findIndex((cells) => cells[0] === number)
    const second = changedCell(
      changedCell(changedCell(sheet, row('3'), 3, 'bus'), row('3'), 7, '예'),
      row('3'),
      11,
      '2021-11-10',
    )
    const check = async (changed: Sheet) =>
      valueOf(await checkStaffImport(asManager(), { upload: await asFile(changed, 'csv') })).problems
    expect(await check(second)).toMatchObject([
      { row: row('3') + 2, problem: 'department-has-a-head', column: { ko: '부서장' } },
    ])
    const earlier = changedCell(changedCell(sheet, row('3'), 3, 'bus'), row('3'), 11, '2019-01-01')
    expect(await check(earlier)).toMatchObject([{ problem: 'not-in-service', column: { ko: '발령일' } }])
  })

  it('is for managers only, and its download asks for a reason that stays in the access record', async () => {
    const clerk = city.context({ person: aPerson() })
    const upload = await asFile(await staff(), 'csv')
    expect(await checkStaffImport(clerk, { upload })).toMatchObject({ refusal: 'not-allowed' })
    expect(await downloadStaff(clerk, { query: directory, reason: ' ', locale: 'ko' })).toMatchObject({
      refusal: 'reason-missing',
    })
    valueOf(await downloadStaff(clerk, { query: directory, reason: '비상연락망 정비', locale: 'ko' }))
    const rows = await city.session
      .$extendTables<{ access_record: { task: string; reason: string | null; subject_count: number } }>()
      .selectFrom('access_record')
      .selectAll()
      .where('reason', '=', '비상연락망 정비')
      .execute()
    expect(rows).toMatchObject([{ task: 'download', subject_count: 3 }])
  })
})
