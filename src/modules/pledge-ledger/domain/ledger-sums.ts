import { type Ratio, ratio } from '#platform/kernel/ratio.ts'
import { sumWon, type Won, won } from '#platform/kernel/won.ts'
import type { LedgerCells } from './ledger.ts'

/** Sums of a ledger's cells. The planned total (계획 총계) is made of its two parts and is kept nowhere. */
export interface LedgerSums {
  readonly plannedInTerm: Won
  readonly plannedAfterTerm: Won
  readonly securedInTerm: Won
  readonly securedAfterTerm: Won
  readonly spent: Won
}

export const noMoney: LedgerSums = {
  plannedInTerm: won(0n),
  plannedAfterTerm: won(0n),
  securedInTerm: won(0n),
  securedAfterTerm: won(0n),
  spent: won(0n),
}

export const plannedTotal = ({ plannedInTerm, plannedAfterTerm }: LedgerSums): Won =>
  won(plannedInTerm + plannedAfterTerm)

export const securedTotal = ({ securedInTerm, securedAfterTerm }: LedgerSums): Won =>
  won(securedInTerm + securedAfterTerm)

/** The sums of some cells. */
export function sumsOf(cells: LedgerCells): LedgerSums {
  const inTerm = cells.filter(({ year }) => year !== 'after-term')
  const after = cells.filter(({ year }) => year === 'after-term')
  return {
    plannedInTerm: sumWon(inTerm.map(({ planned }) => planned)),
    plannedAfterTerm: sumWon(after.map(({ planned }) => planned)),
    securedInTerm: sumWon(inTerm.map(({ secured }) => secured)),
    securedAfterTerm: sumWon(after.map(({ secured }) => secured)),
    spent: sumWon(cells.map(({ spent }) => spent)),
  }
}

/** Two ledgers' sums together. */
export function addSums(one: LedgerSums, other: LedgerSums): LedgerSums {
  return {
    plannedInTerm: won(one.plannedInTerm + other.plannedInTerm),
    plannedAfterTerm: won(one.plannedAfterTerm + other.plannedAfterTerm),
    securedInTerm: won(one.securedInTerm + other.securedInTerm),
    securedAfterTerm: won(one.securedAfterTerm + other.securedAfterTerm),
    spent: won(one.spent + other.spent),
  }
}

/** Rates of money, each as the two amounts in won that it is made of; without a plan its whole is 0. */
export interface LedgerRates {
  /** 재정확보율(총계): secured ÷ planned total. */
  readonly securedOfTotal: Ratio
  /** 재정확보율(임기내): secured in term ÷ planned in term. */
  readonly securedInTerm: Ratio
  /** 집행률: spent ÷ planned in term. */
  readonly spent: Ratio
}

export function ledgerRatesOf(sums: LedgerSums): LedgerRates {
  return {
    securedOfTotal: ratio(securedTotal(sums), plannedTotal(sums)),
    securedInTerm: ratio(sums.securedInTerm, sums.plannedInTerm),
    spent: ratio(sums.spent, sums.plannedInTerm),
  }
}
