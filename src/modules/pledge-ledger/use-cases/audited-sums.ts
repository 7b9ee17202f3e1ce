import { type LedgerSums, plannedTotal, securedTotal } from '../domain/ledger-sums.ts'

/** A ledger's sums as the audit log keeps them: digits, since JSON's numbers are not exact for money. */
export const auditedSums = (sums: LedgerSums) => ({
  planned: String(plannedTotal(sums)),
  secured: String(securedTotal(sums)),
  spent: String(sums.spent),
})
