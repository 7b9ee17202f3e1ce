import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type Won, won } from '#platform/kernel/won.ts'
import {
  cellAt,
  type LedgerCell,
  type LedgerCells,
  type LedgerKind,
  ledgerKinds,
  type LedgerSource,
  ledgerSources,
  type LedgerYear,
  termYears,
} from './ledger.ts'

/** 100조 won: more than any city's money, and small enough for every sum to be exact. */
export const LARGEST_CELL = 100_000_000_000_000n

export type FlawCode =
  | 'year-outside-the-term'
  | 'below-zero'
  | 'too-large'
  | 'spent-after-the-term'
  | 'secured-over-planned'
  | 'spent-over-secured'

/** What cannot stand in a ledger, at its cell. */
export interface LedgerFlaw {
  readonly code: FlawCode
  readonly year: LedgerYear
  readonly source: LedgerSource
  readonly kind: LedgerKind
  readonly amount: Won
  /** What it is compared with: the plan of the cell, or all that was secured up to that year. */
  readonly other: Won
}

/** Which of the two comparisons a city lets pass when a reason is given. */
export interface AllowedOverruns {
  readonly securedOverPlanned: boolean
  readonly spentOverSecured: boolean
}

interface FlawFacts {
  readonly term: { readonly from: string; readonly until: string }
  readonly day: CalendarDate
}

/** All that keeps cells from being a pledge's ledger of a day, in the order of years and sources. */
export function ledgerFlaws(cells: LedgerCells, facts: FlawFacts): readonly LedgerFlaw[] {
  const years = termYears(facts.term)
  return [
    ...cells.flatMap((cell) => cellFlaws(cell, years, facts)),
    ...ledgerSources.flatMap((source) => spentBeforeSecured(cells, source, years)),
  ]
}

/** Whether the city lets this pass when it is given a reason. */
export function isAllowed({ code }: LedgerFlaw, allowed: AllowedOverruns): boolean {
  if (code === 'secured-over-planned') return allowed.securedOverPlanned
  return code === 'spent-over-secured' && allowed.spentOverSecured
}

function cellFlaws(cell: LedgerCell, years: readonly number[], { term, day }: FlawFacts): LedgerFlaw[] {
  const at = (code: FlawCode, kind: LedgerKind, other = 0n): LedgerFlaw => ({
    ...{ code, year: cell.year, source: cell.source, kind },
    ...{ amount: cell[kind], other: won(other) },
  })
  if (cell.year !== 'after-term' && !years.includes(cell.year))
    return [at('year-outside-the-term', 'planned')]
  const large = ledgerKinds.find((kind) => cell[kind] > LARGEST_CELL || cell[kind] < -LARGEST_CELL)
  if (large !== undefined) return [at('too-large', large, LARGEST_CELL)]
  const below = (['secured', 'spent'] as const).filter((kind) => cell[kind] < 0n)
  if (below.length > 0) return below.map((kind) => at('below-zero', kind))
  const flaws: LedgerFlaw[] = []
  // A cut of the plan (△) has nothing to be compared with.
  if (cell.planned >= 0n && cell.secured > cell.planned)
    flaws.push(at('secured-over-planned', 'secured', cell.planned))
  if (cell.year === 'after-term' && cell.spent > 0n && day <= term.until)
    flaws.push(at('spent-after-the-term', 'spent'))
  return flaws
}

/**
 * Money may be spent in a later year than it was secured in (이월), never before: year by year, all that was spent of a
 * source stays within all that was secured of it. Told at the first year in which it does not.
 */
function spentBeforeSecured(
  cells: LedgerCells,
  source: LedgerSource,
  years: readonly number[],
): LedgerFlaw[] {
  let [secured, spent] = [0n, 0n]
  for (const year of [...years, 'after-term'] as const) {
    const cell = cellAt(cells, year, source)
    secured += cell.secured
    spent += cell.spent
    if (spent > secured)
      return [
        {
          ...{ code: 'spent-over-secured', year, source, kind: 'spent' },
          ...{ amount: won(spent), other: won(secured) },
        },
      ]
  }
  return []
}
