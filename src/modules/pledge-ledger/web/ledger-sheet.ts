import type { Sheet, SheetColumn } from '#platform/documents/sheet.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { perMille, type Ratio } from '#platform/kernel/ratio.ts'
import { ledgerRatesOf, plannedTotal, securedTotal } from '../domain/ledger-sums.ts'
import type { ShownLedger } from './shown-ledger.ts'
import { ledgerTexts } from './words.ts'

/** The list of pledges with their money as a table to take away: whole won, shares as fractions. */
export function ledgerSheet({ fitting, names, day }: ShownLedger, locale: Locale): Sheet {
  const words = ledgerTexts[locale]
  const won = (title: string): SheetColumn => ({ title: `${title}(${words.units.won})`, type: 'won' })
  const share = (rate: Ratio) => {
    const rounded = perMille(rate)
    return rounded === null ? null : rounded / 1_000
  }
  return {
    sheetName: words.sheetName,
    title: `${words.ledger} (${day})`,
    locale,
    columns: [
      { title: words.number, type: 'integer' },
      { title: words.field, type: 'text' },
      { title: words.pledge, type: 'text' },
      { title: locale === 'ko' ? '주관부서' : 'Lead department', type: 'text' },
      won(words.plannedTotal),
      won(words.plannedInTerm),
      won(words.plannedAfterTerm),
      won(words.secured),
      won(words.spent),
      { title: words.securedInTerm, type: 'percent' },
      { title: words.spentRate, type: 'percent' },
      { title: words.asOf, type: 'date' },
    ],
    rows: fitting.map(({ pledge, standing, sums }) => {
      const rates = ledgerRatesOf(sums)
      const head = [
        pledge.number,
        pledge.field.title[locale],
        pledge.title[locale],
        names.get(pledge.leadDepartmentId)?.[locale] ?? null,
      ]
      if (standing === null) return [...head, null, null, null, null, null, null, null, null]
      return [
        ...head,
        ...[plannedTotal(sums), sums.plannedInTerm, sums.plannedAfterTerm, securedTotal(sums), sums.spent],
        ...[share(rates.securedInTerm), share(rates.spent), standing.day],
      ]
    }),
  }
}
