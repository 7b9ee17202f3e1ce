import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { won } from '#platform/kernel/won.ts'
import { type LedgerCell, ledgerSources, type LedgerSource, type LedgerYear } from './ledger.ts'
import { isAllowed, LARGEST_CELL, ledgerFlaws } from './ledger-flaws.ts'

const term = { from: '2018-07-01', until: '2022-06-30' }
const cell = (
  year: LedgerYear,
  [planned, secured, spent]: readonly [bigint, bigint, bigint],
  source: LedgerSource = 'city',
): LedgerCell => ({ year, source, planned: won(planned), secured: won(secured), spent: won(spent) })
const codes = (cells: readonly LedgerCell[], day = '2021-06-30') =>
  ledgerFlaws(cells, { term, day: calendarDate(day) }).map(({ code, year }) => `${code} ${year}`)

describe('a pledge’s money', () => {
  it('is secured within its plan, year by year and source by source', () => {
    expect(codes([cell(2019, [10n, 11n, 0n])])).toEqual(['secured-over-planned 2019'])
    expect(codes([cell(2019, [10n, 10n, 10n])])).toEqual([])
    const other = [cell(2019, [10n, 11n, 0n]), cell(2019, [99n, 0n, 0n], 'national')]
    expect(ledgerFlaws(other, { term, day: calendarDate('2021-06-30') })).toMatchObject([
      { code: 'secured-over-planned', source: 'city', kind: 'secured', amount: 11n, other: 10n },
    ])
  })

  it('is spent within all that was secured of its source up to that year: carried over, never before', () => {
    expect(codes([cell(2019, [10n, 10n, 0n]), cell(2020, [0n, 0n, 10n])])).toEqual([])
    expect(codes([cell(2019, [10n, 0n, 5n]), cell(2020, [10n, 10n, 0n])])).toEqual([
      'spent-over-secured 2019',
    ])
    expect(codes([cell(2019, [10n, 10n, 0n], 'national'), cell(2020, [0n, 0n, 10n])])).toEqual([
      'spent-over-secured 2020',
    ])
  })

  it('has years of the term, no cut of what was secured or spent, and no amount beyond all measure', () => {
    expect(codes([cell(2017, [1n, 0n, 0n]), cell(2023, [1n, 0n, 0n])])).toEqual([
      'year-outside-the-term 2017',
      'year-outside-the-term 2023',
    ])
    expect(codes([cell(2019, [-10n, 0n, 0n])])).toEqual([])
    expect(codes([cell(2019, [10n, 5n, -1n])])).toEqual(['below-zero 2019'])
    expect(codes([cell(2019, [LARGEST_CELL, 0n, 0n])])).toEqual([])
    expect(codes([cell(2019, [LARGEST_CELL + 1n, 0n, 0n])])).toEqual(['too-large 2019'])
  })

  it('is not spent after the term before the term has ended', () => {
    const after = [cell('after-term', [9n, 9n, 1n])]
    expect(codes(after)).toEqual(['spent-after-the-term after-term'])
    expect(codes(after, '2022-12-31')).toEqual([])
  })

  it('may exceed only what the city lets pass', () => {
    const flaws = ledgerFlaws([cell(2019, [1n, 2n, 3n]), cell(2017, [1n, 0n, 0n])], {
      term,
      day: calendarDate('2021-06-30'),
    })
    const passing = (securedOverPlanned: boolean, spentOverSecured: boolean) =>
      flaws
        .filter((flaw) => isAllowed(flaw, { securedOverPlanned, spentOverSecured }))
        .map(({ code }) => code)
    expect(passing(false, false)).toEqual([])
    expect(passing(true, true)).toEqual(['secured-over-planned', 'spent-over-secured'])
  })

  it('of any amounts is without flaw exactly when every comparison holds', () => {
    const amount = fc.bigInt({ min: 0n, max: 5n })
    const years = [2018, 2019, 2020]
    fc.assert(
      fc.property(
        fc.array(fc.tuple(amount, amount, amount), { minLength: 3, maxLength: 3 }),
        fc.constantFrom(...ledgerSources),
        (rows, source) => {
          const cells = rows.map((row, index) => cell(years[index] ?? 2018, row, source))
          const upTo = (index: number, kind: 'secured' | 'spent') =>
            cells.slice(0, index + 1).reduce((sum, each) => sum + each[kind], 0n)
          const holds = cells.every(
            (each, index) => each.secured <= each.planned && upTo(index, 'spent') <= upTo(index, 'secured'),
          )
          expect(codes(cells).length === 0).toBe(holds)
        },
      ),
    )
  })
})
