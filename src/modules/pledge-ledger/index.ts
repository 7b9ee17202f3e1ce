/** The money of the pledges by year and source: planned, secured, spent. */
export { pledgeLedgerActions } from './domain/pledge-ledger-actions.ts'
