import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#platform/access/person.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { writeXlsx } from '#platform/documents/write-xlsx.ts'
import type { SheetCell } from '#platform/documents/sheet.ts'
import { useFileFolder } from '#platform/files/current-folder.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import { saveSettingValue } from '#platform/settings/save-setting-value.ts'
import { termOn } from '#modules/pledges/index.ts'
import { aPerson } from '#testing/a-person.ts'
import { aPledgeRegister } from '#testing/a-pledge-register.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { listVersions } from '../data/history-queries.ts'
import { readLedgers } from '../data/ledger-queries.ts'
import { countVersions } from '../data/ledger-queries.ts'
import { type LedgerCell, type LedgerYear } from '../domain/ledger.ts'
import { differingTotals, securedOverPlanned } from '../domain/pledge-ledger-settings.ts'
import { ledgerProblems } from '../ledger-problems.ts'
import { checkLedgerImport, commitLedgerImport, type LedgerImportInput } from './import-ledger.ts'
import { saveLedger, standingMark } from './save-ledger.ts'
import { termRegister } from './term-register.ts'
import { redoLedger, undoLedger } from './undo-ledger.ts'

const day = calendarDate('2021-06-30')
let city: TestCity
let plan: TrackedPlan
let ids: ReadonlyMap<number, string>

beforeAll(async () => {
  await useFileFolder(join(tmpdir(), `dure-ledger-${process.pid}`))
  city = await aTestCity({ day: '2021-11-10' })
  plan = await aTrackedPlan(city)
  await aPledgeRegister(city, plan.planner, { pledges: 6 })
  const register = await termRegister(city.session, calendarDate('2021-11-10'))
  ids = new Map(register?.pledges.map(({ number, id }) => [number, id]))
})
afterAll(() => city.close())

const by = (person: Person = plan.planner) => city.context({ person })
const idOf = (number: number) => ids.get(number) ?? ''
const cell = (year: LedgerYear, planned: bigint, secured = 0n, spent = 0n): LedgerCell => ({
  ...{ year, source: 'city', planned: won(planned), secured: won(secured), spent: won(spent) },
})
const standing = async (number: number, on = day) =>
  (await readLedgers(city.session, [idOf(number)], on))[0] ?? null
const save = async (number: number, cells: readonly LedgerCell[], more: object = {}, person?: Person) =>
  await saveLedger(by(person), {
    ...{ number, day, cells, reason: '', seen: standingMark(await standing(number)) },
    ...more,
  })

describe('a pledge’s money', () => {
  it('is entered by its lead department or the planning office, and leaves an audit entry', async () => {
    const done = await save(1, [cell(2019, 10n, 5n, 5n)], {}, plan.people.officer)
    expect(done).toEqual({ ok: true, value: 1 })
    expect((await standing(1))?.cells).toEqual([cell(2019, 10n, 5n, 5n)])
    const [entry] = await listEntries(city.session, { ...noEntryFilter, action: 'pledge-ledger.save' }, 5)
    expect(entry).toMatchObject({ subject: { kind: 'pledge', id: idOf(1) }, after: { planned: '10' } })
    const stranger = aPerson({ roles: ['staff'], departmentIds: [plan.statistics], name: '문하늘' })
    expect(await save(1, [cell(2019, 1n)], {}, stranger)).toMatchObject({ refusal: 'not-allowed' })
    expect(await save(2, [cell(2019, 1n)], {}, stranger)).toMatchObject({ ok: true })
  })

  it.each([
    ['secured over planned', [cell(2019, 10n, 11n)], {}, { code: 'flaws' }],
    ['spent over secured', [cell(2019, 10n, 5n, 6n)], {}, { code: 'flaws' }],
    ['of a year outside the term', [cell(2030, 1n)], {}, { code: 'flaws' }],
    ['of a day to come', [cell(2019, 1n)], { day: calendarDate('2021-11-11') }, 'day-to-come'],
    [
      'of a day before the term',
      [cell(2019, 1n)],
      { day: calendarDate('2018-06-30'), seen: 'none' },
      'day-before-the-term',
    ],
    ['as it stands already', [cell(2019, 10n, 5n, 5n)], {}, 'nothing-changed'],
    ['by whoever saw an older state', [cell(2019, 9n)], { seen: '2021-06-30/0' }, 'stale'],
    ['of a pledge that is not there', [cell(2019, 9n)], { number: 99 }, 'not-found'],
  ] as const)('is refused %s, and nothing is kept', async (_what, cells, more, refusal) => {
    const before = await listVersions(city.session, idOf(1))
    const done = await save(1, cells, more)
    expect(done).toMatchObject({ ok: false, refusal })
    expect(await listVersions(city.session, idOf(1))).toEqual(before)
  })

  it('may exceed its plan with a reason once the city’s setting lets it, and stands among the problems', async () => {
    const context = by()
    const from = { from: calendarDate('2021-11-01'), value: 'with-a-reason', source: '공약관리 규칙 제9조' }
    valueOf(await saveSettingValue(city.session, context, securedOverPlanned, from))
    const over = [cell(2019, 10n, 11n)]
    expect(await save(3, over)).toMatchObject({ refusal: { code: 'reason-missing' } })
    expect(await save(3, over, { reason: '국비가 더 내려와 추경에 반영할 예정임.' })).toMatchObject({
      ok: true,
    })
    const term = await termOn(city.session, day)
    if (term === null) throw new Error('no term')
    const before = city.queries()
    const problems = await ledgerProblems.problems(city.session, term.id, calendarDate('2021-11-10'))
    expect(city.queries() - before).toBeLessThanOrEqual(4)
    expect(problems.find(({ pledge }) => pledge === 3)).toMatchObject({
      weight: 'error',
      href: '/office/pledges/3/ledger',
      text: { ko: expect.stringContaining('11원') },
    })
    expect(problems.find(({ pledge }) => pledge === 6)).toMatchObject({ weight: 'doubt' })
    const back = { ...from, value: 'refused' }
    valueOf(await saveSettingValue(city.session, context, securedOverPlanned, back))
  })

  it('is undone and redone as further versions, with nothing left to undo in the end', async () => {
    valueOf(await save(4, [cell(2019, 1n)]))
    valueOf(await save(4, [cell(2019, 2n)]))
    const at = (version: number) => ({ number: 4, day, version })
    expect(await undoLedger(by(), at(1))).toMatchObject({ refusal: 'stale' })
    expect(valueOf(await undoLedger(by(), at(2)))).toBe(3)
    expect((await standing(4))?.cells).toEqual([cell(2019, 1n)])
    expect(valueOf(await undoLedger(by(), at(3)))).toBe(4)
    expect(await standing(4)).toBeNull()
    expect(await undoLedger(by(), at(4))).toMatchObject({ refusal: 'nothing-to-undo' })
    expect(valueOf(await redoLedger(by(), at(4)))).toBe(5)
    expect(valueOf(await redoLedger(by(), at(5)))).toBe(6)
    expect((await standing(4))?.cells).toEqual([cell(2019, 2n)])
    expect(await redoLedger(by(), at(6))).toMatchObject({ refusal: 'nothing-to-redo' })
    expect(await listVersions(city.session, idOf(4))).toHaveLength(6)
    expect(await undoLedger(by(plan.people.counter), at(6))).toMatchObject({ ok: true })
    expect(await redoLedger(by(plan.people.officer), at(7))).toMatchObject({ refusal: 'not-allowed' })
  })

  it('of two who save at once keeps one and tells the other', async () => {
    const seen = standingMark(await standing(5))
    const both = await Promise.all(
      [1n, 2n].map((amount) =>
        saveLedger(by(), { number: 5, day, seen, cells: [cell(2020, amount)], reason: '' }),
      ),
    )
    expect(both.map((done) => (done.ok ? 'kept' : done.refusal)).toSorted()).toEqual(['kept', 'stale'])
    expect(await listVersions(city.session, idOf(5))).toHaveLength(1)
  })

  it('of an earlier day stays to be read, and holds until a later one is entered', async () => {
    valueOf(await save(6, [cell(2019, 7n)], { day: calendarDate('2020-12-31'), seen: 'none' }))
    expect((await standing(6))?.day).toBe('2020-12-31')
    valueOf(await save(6, [cell(2019, 8n)]))
    expect((await standing(6))?.cells).toEqual([cell(2019, 8n)])
    expect((await standing(6, calendarDate('2021-01-31')))?.cells).toEqual([cell(2019, 7n)])
    expect(await standing(6, calendarDate('2020-12-30'))).toBeNull()
  })
})

describe('a ledger file', () => {
  const columns = ['번호', '재원', '2020 계획(천원)', '2020 확보(천원)', '계(천원)'].map((title) => ({
    ...{ title, type: 'text' as const },
  }))
  const upload = async (...rows: readonly (readonly SheetCell[])[]) => ({
    name: '가계부.xlsx',
    bytes: await writeXlsx({ sheetName: '가계부', title: '공약가계부', columns, rows }),
  })
  const input: LedgerImportInput = { day: calendarDate('2021-09-30'), unit: null, way: 'whole', reason: '' }
  const check = async (rows: readonly (readonly SheetCell[])[], more: Partial<LedgerImportInput> = {}) =>
    valueOf(await checkLedgerImport(by(), { ...input, ...more, upload: await upload(...rows) }))
  const right = [
    ['1', '국비', '1,000', '500', '1,500'],
    ['1', '시비', '2,000', '', '2,000'],
    ['2', '도비', '30', '30', '60'],
    ['합계', '', '3,030', '530', '3,560'],
  ]

  it('is checked without changing anything, then taken in whole', async () => {
    const versions = await countVersions(city.session, [...ids.values()])
    const checked = await check([
      ['1', '국비', '1,000', '500', ''],
      ['1', '시비', '2,000', '', ''],
      ['합계', '', '3,000', '500', ''],
    ])
    expect(checked).toMatchObject({ errors: [], differing: [], pledges: 1, totals: 2, reasonMissing: false })
    expect(checked.after.plannedInTerm).toBe(3_000_000n)
    expect(await countVersions(city.session, [...ids.values()])).toBe(versions)
    const { fileId, revision } = checked
    expect(valueOf(await commitLedgerImport(by(), { ...input, fileId, revision }))).toBe(1)
    const [ledger] = await readLedgers(city.session, [idOf(1)], input.day)
    expect(ledger?.cells.map(({ planned, secured }) => [planned, secured])).toEqual([
      [1_000_000n, 500_000n],
      [2_000_000n, 0n],
    ])
  })

  it('with anything wrong in it is told all of it by row and column, and nothing is taken in', async () => {
    const checked = await check([
      ['1', '국비', '1,000', '2,000', ''],
      ['77', '국비', '1', '', ''],
      ['2', '지방비', '3억', '', ''],
    ])
    expect(checked.errors.map(({ row, column, code }) => `${row}:${column} ${code}`)).toEqual([
      '5:2 unknown-source',
      '5:3 not-an-amount',
      '3:4 flaw',
      '4:1 unknown-pledge',
    ])
    const versions = await countVersions(city.session, [...ids.values()])
    const { fileId, revision } = checked
    const done = await commitLedgerImport(by(), { ...input, fileId, revision })
    expect(done).toMatchObject({ ok: false, refusal: 'has-problems' })
    expect(await countVersions(city.session, [...ids.values()])).toBe(versions)
  })

  it('whose sums are off is taken in with a reason only, and the sums stay as doubts of the last import', async () => {
    const off = [...right.slice(0, 3), ['합계', '', '3,031', '530', '']].map((row) => [
      ...row.slice(0, 4),
      '',
    ])
    const silent = await check(off)
    expect(silent).toMatchObject({ errors: [], reasonMissing: true })
    expect(silent.differing).toMatchObject([
      { total: { place: { row: 6, column: 3 }, amount: 3_031_000n }, computed: 3_030_000n },
    ])
    const { fileId, revision } = silent
    expect(await commitLedgerImport(by(), { ...input, fileId, revision })).toMatchObject({
      refusal: 'has-problems',
    })
    const told = await check(off, { reason: '합계 오기' })
    const commit = { ...input, reason: '합계 오기', fileId: told.fileId, revision: told.revision }
    valueOf(await commitLedgerImport(by(), commit))
    const term = await termOn(city.session, day)
    if (term === null) throw new Error('no term')
    const problems = await ledgerProblems.problems(city.session, term.id, calendarDate('2021-11-10'))
    expect(problems.at(-1)).toMatchObject({
      weight: 'doubt',
      pledge: null,
      text: { ko: expect.stringMatching(/6행 ‘합계’.*3,031천원.*3,030천원/u) },
    })
  })

  it('whose sums are off is refused where the city takes none', async () => {
    const strict = { from: calendarDate('2021-11-01'), value: 'refused', source: '공약관리 규칙 제9조' }
    valueOf(await saveSettingValue(city.session, by(), differingTotals, strict))
    const checked = await check(
      [
        ['1', '국비', '1', '1', ''],
        ['합계', '', '2', '1', ''],
      ],
      { reason: '오기' },
    )
    expect(checked.errors).toMatchObject([
      { row: 4, column: 3, code: 'sum-off', stated: 2_000n, computed: 1_000n },
    ])
    const mild = { ...strict, value: 'with-a-reason' }
    valueOf(await saveSettingValue(city.session, by(), differingTotals, mild))
  })

  it('checked before somebody changed the ledger, kept by another, or brought by who may not is refused', async () => {
    const { fileId, revision } = await check([['1', '국비', '1', '', '']])
    const other = aPerson({ roles: ['planner'], accountId: '00000000-0000-7000-8000-0000000000bb' })
    const commit = { ...input, fileId, revision }
    expect(await commitLedgerImport(by(other), commit)).toMatchObject({ refusal: 'file-gone' })
    expect(await commitLedgerImport(by(plan.people.officer), commit)).toMatchObject({
      refusal: 'not-allowed',
    })
    valueOf(await save(5, [cell(2020, 77n)]))
    expect(await commitLedgerImport(by(), commit)).toMatchObject({ refusal: 'stale' })
    const bytes = new TextEncoder().encode('글')
    const notATable = await checkLedgerImport(by(), { ...input, upload: { name: '글.csv', bytes } })
    expect(notATable).toMatchObject({ ok: false, refusal: { code: 'no-head' } })
  })
})
