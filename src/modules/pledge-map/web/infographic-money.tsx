import { useReader } from '#design/index.ts'
import { perMille, ratio } from '#platform/kernel/ratio.ts'
import type { Won } from '#platform/kernel/won.ts'
import { formatPercent, formatWon } from '#platform/text/format.ts'
import { ledgerRatesOf, type LedgerTotals } from '#modules/pledge-ledger/index.ts'
import { useWords } from './words.ts'

/** What the pledges cost within the term: planned, secured of it, spent of it; all bars from zero on one scale. */
export function Money({ money }: { readonly money: LedgerTotals }) {
  const words = useWords()
  const { locale } = useReader()
  const { plannedInTerm, securedInTerm, spent } = money.all
  const rates = ledgerRatesOf(money.all)
  const most = [plannedInTerm, securedInTerm, spent].reduce((a, b) => (a > b ? a : b))
  const rows: readonly { readonly name: string; readonly amount: Won; readonly rate: string }[] = [
    { name: words.planned, amount: plannedInTerm, rate: '' },
    {
      name: words.secured,
      amount: securedInTerm,
      rate: words.securedRate(formatPercent(rates.securedInTerm, locale)),
    },
    { name: words.spent, amount: spent, rate: words.spentRate(formatPercent(rates.spent, locale)) },
  ]
  return (
    <ul class="sheet-money">
      {rows.map(({ name, amount, rate }) => (
        <li key={name}>
          <p>
            <span>{name}</span> <strong>{formatWon(amount, 'eok', locale)}</strong> <span>{rate}</span>
          </p>
          <svg class="sheet-rate-bar" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
            <rect class="sheet-rate-track" width="1000" height="24" fill="#e6e8ea" />
            <rect
              class="sheet-rate-fill"
              width={perMille(ratio(amount, most)) ?? 0}
              height="24"
              fill="#0b50d0"
            />
          </svg>
        </li>
      ))}
    </ul>
  )
}
