import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type Won, won } from '#platform/kernel/won.ts'
import {
  inLedgerOrder,
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
  return [...cells.flatMap((cell) => cellFlaws(cell, years, facts)), ...overrunsOf(cells)]
}

/** Where more is secured than planned, or more spent than secured. */
export function overrunsOf(cells: LedgerCells): readonly LedgerFlaw[] {
  // A cut of the plan (△) has nothing to be compared with.
  const secured = cells.filter((cell) => cell.planned >= 0n && cell.secured > cell.planned)
  return [
    ...secured.map((cell) => flawAt(cell, 'secured-over-planned', 'secured', cell.planned)),
    ...ledgerSources.flatMap((source) => spentBeforeSecured(cells, source)),
  ]
}

const flawAt = (cell: LedgerCell, code: FlawCode, kind: LedgerKind, other = 0n): LedgerFlaw => ({
  ...{ code, year: cell.year, source: cell.source, kind },
  ...{ amount: cell[kind], other: won(other) },
})

/** Whether the city lets this pass when it is given a reason. */
export function isAllowed({ code }: LedgerFlaw, allowed: AllowedOverruns): boolean {
  if (code === 'secured-over-planned') return allowed.securedOverPlanned
  return code === 'spent-over-secured' && allowed.spentOverSecured
}

function cellFlaws(cell: LedgerCell, years: readonly number[], { term, day }: FlawFacts): LedgerFlaw[] {
  if (cell.year !== 'after-term' && !years.includes(cell.year))
    return [flawAt(cell, 'year-outside-the-term', 'planned')]
  const large = ledgerKinds.find((kind) => cell[kind] > LARGEST_CELL || cell[kind] < -LARGEST_CELL)
  if (large !== undefined) return [flawAt(cell, 'too-large', large, LARGEST_CELL)]
  const below = (['secured', 'spent'] as const).filter((kind) => cell[kind] < 0n)
  if (below.length > 0) return below.map((kind) => flawAt(cell, 'below-zero', kind))
  const isEarly = cell.year === 'after-term' && cell.spent > 0n && day <= term.until
  return isEarly ? [flawAt(cell, 'spent-after-the-term', 'spent')] : []
}

/**
 * Money may be spent in a later year than it was secured in (이월), never before: year by year, all that was spent of a
 * source stays within all that was secured of it. Told at the first year in which it does not.
 */
function spentBeforeSecured(cells: LedgerCells, source: LedgerSource): LedgerFlaw[] {
  let [secured, spent] = [0n, 0n]
  for (const cell of inLedgerOrder(cells.filter((each) => each.source === source))) {
    secured += cell.secured
    spent += cell.spent
    if (spent > secured) {
      const flaw = flawAt(cell, 'spent-over-secured', 'spent', secured)
      return [{ ...flaw, amount: won(spent) }]
    }
  }
  return []
}
