import { describe, expect, it } from 'vitest'
import { type LedgerCell, ledgerRatesOf, type LedgerSums } from '#modules/pledge-ledger/index.ts'
import { perMille } from '#platform/kernel/ratio.ts'
import { won, wonUnits } from '#platform/kernel/won.ts'
import { ledgerOfTerm7 as data } from '../../sample-city/pledges/ledger-of-term-7.ts'
import { sampleLedger } from './pledge-ledger-of-day.ts'
import { readSampleCity } from './sample-data.ts'

const { pledges } = readSampleCity().register
const ledgerAt = (sheet: (typeof data.sheets)[number]) =>
  data.pledges.map((given) => {
    const [number] = given
    const cells = sampleLedger(given, { number, stage: pledges[number - 1]?.stage ?? null }, sheet)
    return { given, cells }
  })
const sum = (cells: readonly LedgerCell[], kind: 'planned' | 'secured' | 'spent') =>
  cells.reduce((all, cell) => all + cell[kind], 0n)

describe('the sample city’s ledger', () => {
  it('has the 83 pledges of the register once each, and holds to the won what is planned of each', () => {
    expect(data.pledges.map(([number]) => number)).toEqual(pledges.map((_, index) => index + 1))
    for (const sheet of data.sheets)
      for (const { given, cells } of ledgerAt(sheet)) {
        const [, inTerm, after] = given
        const [term, later] = [cells.filter(({ year }) => year !== 'after-term'), cells.slice(-5)]
        expect(sum(term, 'planned')).toBe(BigInt(inTerm) * wonUnits.million)
        expect(sum(later, 'planned')).toBe(BigInt(after) * wonUnits.million)
      }
  })

  it('secures and spends more from half-year to half-year, and is told with a sum that its lines do not give', () => {
    const rates = data.sheets.map((sheet) => {
      const cells = ledgerAt(sheet).flatMap((each) => each.cells)
      const sums: LedgerSums = {
        plannedInTerm: won(
          sum(
            cells.filter(({ year }) => year !== 'after-term'),
            'planned',
          ),
        ),
        plannedAfterTerm: won(0n),
        securedInTerm: won(sum(cells, 'secured')),
        securedAfterTerm: won(0n),
        spent: won(sum(cells, 'spent')),
      }
      const { securedInTerm, spent } = ledgerRatesOf(sums)
      return [perMille(securedInTerm) ?? 0, perMille(spent) ?? 0]
    })
    for (const kind of [0, 1]) {
      const course = rates.map((each) => each[kind] ?? 0)
      expect(course).toEqual(course.toSorted((a, b) => a - b))
    }
    const [, inTerm, after] = data.pledges[data.misprint.pledge - 1] ?? data.pledges[0]
    expect(data.misprint.stated).not.toBe(inTerm + after)
  })
})
