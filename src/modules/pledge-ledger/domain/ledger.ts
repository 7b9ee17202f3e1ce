import type { Id } from '#platform/kernel/ids.ts'
import { type MoneySource, moneySources } from '#modules/initiatives/rules.ts'
import { type Won, won } from '#platform/kernel/won.ts'

export type LedgerVersionId = Id<'LedgerVersionId'>
export type LedgerImportId = Id<'LedgerImportId'>

/** Where a pledge's money comes from (재원), as that of all undertakings. */
export const ledgerSources = moneySources
export type LedgerSource = MoneySource

/** What is kept of each: 계획, 확보, 집행. */
export const ledgerKinds = ['planned', 'secured', 'spent'] as const
export type LedgerKind = (typeof ledgerKinds)[number]

/** A year of the term, or all that lies beyond the term (임기후), which is tied to no year. */
export type LedgerYear = number | 'after-term'

/** Money of one pledge in one year from one source. */
export interface LedgerCell extends Readonly<Record<LedgerKind, Won>> {
  readonly year: LedgerYear
  readonly source: LedgerSource
}

/** A pledge's money on a day: its cells in the order of years and sources, none twice, none that is all zero. */
export type LedgerCells = readonly LedgerCell[]

const rank = ({ year, source }: Pick<LedgerCell, 'year' | 'source'>): number =>
  (year === 'after-term' ? 9_999 : year) * 10 + ledgerSources.indexOf(source)

/** Puts cells in order and leaves out those that hold no money: what says the same is the same. */
export function inLedgerOrder(cells: Iterable<LedgerCell>): LedgerCells {
  return [...cells]
    .filter((cell) => ledgerKinds.some((kind) => cell[kind] !== 0n))
    .toSorted((a, b) => rank(a) - rank(b))
}

/** Whether two ledgers say the same. */
export function sameCells(one: LedgerCells, other: LedgerCells): boolean {
  return (
    one.length === other.length &&
    one.every((cell, index) => {
      const twin = other[index]
      return (
        twin !== undefined &&
        rank(cell) === rank(twin) &&
        ledgerKinds.every((kind) => cell[kind] === twin[kind])
      )
    })
  )
}

/** The cell of a year and source; all zero when the ledger has none. */
export function cellAt(cells: LedgerCells, year: LedgerYear, source: LedgerSource): LedgerCell {
  const found = cells.find((cell) => cell.year === year && cell.source === source)
  return found ?? { year, source, planned: won(0n), secured: won(0n), spent: won(0n) }
}

/** The years of a mayor's term, both ends included: 2018 to 2022. */
export function termYears(term: { readonly from: string; readonly until: string }): readonly number[] {
  const [first, last] = [Number(term.from.slice(0, 4)), Number(term.until.slice(0, 4))]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
}
