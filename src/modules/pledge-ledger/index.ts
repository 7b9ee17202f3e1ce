/** The money of the pledges by year and source: planned, secured, spent, and the rates made of it. */
export {
  type LedgerCell,
  type LedgerCells,
  type LedgerSource,
  ledgerSources,
  type LedgerYear,
} from './domain/ledger.ts'
export { type LedgerRates, ledgerRatesOf, type LedgerSums } from './domain/ledger-sums.ts'
export { readLedgers, type StandingLedger } from './data/ledger-queries.ts'
export { type LedgerTotals, ledgerTotals, type PledgeOfField } from './data/total-queries.ts'
export { ledgerRateSource } from './ledger-rates.ts'
export { ledgerProblems } from './ledger-problems.ts'
export { bringInLedger, type BringInLedgerRefusal, type GivenLedger } from './use-cases/bring-in-ledger.ts'
export { saveLedger, type SaveLedgerRefusal, standingMark } from './use-cases/save-ledger.ts'
export { undoLedger, type UndoLedgerRefusal } from './use-cases/undo-ledger.ts'
