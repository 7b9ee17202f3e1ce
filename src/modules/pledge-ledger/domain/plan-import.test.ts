import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import { readLedger } from './import-ledger.ts'
import type { LedgerCells } from './ledger.ts'
import { type ImportFacts, type KnownPledge, planImport } from './plan-import.ts'

const register: readonly KnownPledge[] = [
  { number: 1, ofField: [1, 1], title: '마을 도서관' },
  { number: 2, ofField: [1, 2], title: '작은 버스' },
  { number: 3, ofField: [2, 1], title: '푸른 길' },
]
const facts: ImportFacts = {
  register,
  term: { from: '2018-07-01', until: '2022-06-30' },
  day: calendarDate('2021-06-30'),
  allowed: { securedOverPlanned: false, spentOverSecured: false },
  way: 'whole',
  now: () => [],
}
const plan = (rows: readonly (readonly string[])[], more: Partial<ImportFacts> = {}) =>
  planImport(valueOf(readLedger([{ name: '', rows }], 'won')), { ...facts, ...more })
const head = ['번호', '공약명', '재원', '구분', '2019', '2020', '2023', '임기후']
const said = (cells: LedgerCells | undefined) =>
  (cells ?? []).map(({ year, source, planned, secured, spent }) =>
    [year, source, planned, secured, spent].join(' '),
  )

describe('a ledger file', () => {
  it('finds its pledges by number, by place in the field and by title', () => {
    const { next, errors } = plan([
      head,
      ['1', '마을 도서관', '국비', '계획', '5', '6', '', ''],
      ['1-2', '', '시비', '계획', '7', '', '', ''],
      ['', '', '', '', '', '', '', ''],
    ])
    expect(errors).toEqual([])
    expect([...next.keys()]).toEqual([1, 2])
    const titled = plan([
      ['공약명', '재원', '2019'],
      ['푸른  길', '기타', '9'],
    ])
    expect(said(titled.next.get(3))).toEqual(['2019 other 9 0 0'])
  })

  it('is told of pledges that are not there and of titles that are another pledge’s, at their rows', () => {
    const { errors, doubts } = plan([
      head,
      ['9', '없는 공약', '국비', '계획', '5', '', '', ''],
      ['1', '작은 버스', '국비', '계획', '5', '', '', ''],
      ['3', '푸른 길 잇기', '국비', '계획', '5', '', '', ''],
    ])
    expect(errors.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 unknown-pledge',
      '3 title-of-another',
    ])
    expect(doubts).toMatchObject([{ row: 4, code: 'title-differs', title: '푸른 길' }])
  })

  it('adds years behind the term to the money after it, and says so', () => {
    const { next, doubts } = plan([head, ['1', '', '시비', '계획', '1', '2', '3', '4']])
    expect(said(next.get(1))).toEqual(['2019 city 1 0 0', '2020 city 2 0 0', 'after-term city 7 0 0'])
    expect(doubts).toMatchObject([{ row: 2, column: 7, code: 'year-put-after-the-term' }])
  })

  it('leaves a pledge whose rows are empty without money if it had some, and says so', () => {
    const rows = [head, ['1', '', '시비', '계획', '1', '', '', ''], ['2', '', '시비', '계획', '', '', '', '']]
    const now: LedgerCells = [
      { year: 2019, source: 'city', planned: won(9n), secured: won(0n), spent: won(0n) },
    ]
    const emptied = plan(rows, { now: () => now })
    expect([said(emptied.next.get(2)), emptied.next.size]).toEqual([[], 2])
    expect(emptied.doubts).toMatchObject([{ row: 3, code: 'emptied', text: '작은 버스' }])
    expect([...plan(rows).next.keys()]).toEqual([1])
    expect([...plan(rows, { now: () => now, way: 'told' }).next.keys()]).toEqual([1])
  })

  it('tells what cannot stand at the cell that says it, and what the city lets pass apart', () => {
    const rows = [
      head,
      ['1', '', '시비', '계획', '10', '10', '', ''],
      ['1', '', '시비', '확보', '11', '5', '', ''],
      ['1', '', '시비', '집행', '9', '9', '', ''],
    ]
    const strict = plan(rows)
    expect(strict.errors).toMatchObject([
      { row: 3, column: 5, text: '11', code: 'flaw', flaw: { code: 'secured-over-planned', other: 10n } },
      { row: 4, column: 6, code: 'flaw', flaw: { code: 'spent-over-secured', amount: 18n, other: 16n } },
    ])
    const mild = plan(rows, { allowed: { securedOverPlanned: true, spentOverSecured: true } })
    expect([mild.errors, mild.overruns.length]).toEqual([[], 2])
  })

  it('holds all money of its pledges, or changes only the amounts that it tells', () => {
    const rows = [head, ['1', '', '시비', '확보', '5', '', '', '']]
    const now: LedgerCells = [
      { year: 2019, source: 'city', planned: won(10n), secured: won(1n), spent: won(1n) },
      { year: 2020, source: 'national', planned: won(20n), secured: won(0n), spent: won(0n) },
    ]
    expect(plan(rows, { now: () => now }).errors).toMatchObject([{ flaw: { code: 'secured-over-planned' } }])
    const told = plan(rows, { now: () => now, way: 'told' })
    expect([told.errors, said(told.next.get(1))]).toEqual([[], ['2019 city 10 5 1', '2020 national 20 0 0']])
  })
})
