import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import type { Ratio } from '#platform/kernel/ratio.ts'
import { won } from '#platform/kernel/won.ts'
import { formatDay, formatRatio } from '#platform/text/format.ts'
import type { RoundRate, RoundRateSource } from '#modules/pledge-checks/index.ts'
import { listPledges, type MayorTermId } from '#modules/pledges/index.ts'
import { ledgerTotals } from './data/total-queries.ts'
import { ledgerRatesOf } from './domain/ledger-sums.ts'
import { exactWon } from './web/exact-won.ts'
import { ledgerTexts, type LedgerWords } from './web/words.ts'

/** Finance secured and spent (재정확보율, 집행률) as a self-check publishes them; none while nothing was entered. Two queries. */
export const ledgerRateSource: RoundRateSource = {
  name: 'pledge-ledger',
  async rates(session: Session, termId: MayorTermId, day: CalendarDate) {
    const pledges = await listPledges(session, termId, day)
    const ofFields = pledges.map(({ id, field }) => ({ id, field: field.number }))
    const totals = await ledgerTotals(session, ofFields, day)
    if (totals.day === null) return []
    const entered = { part: BigInt(totals.entered), whole: BigInt(pledges.length) }
    const rates = ledgerRatesOf(totals.all)
    const told = { entered, day: totals.day }
    return [
      rateOf('ledger-secured', rates.securedOfTotal, 'securedOfTotal', told),
      rateOf('ledger-secured-in-term', rates.securedInTerm, 'securedInTerm', told),
      rateOf('ledger-spent', rates.spent, 'spent', told),
    ]
  },
}

/** Of how many pledges money was entered, and the latest day that it is of. */
interface Told {
  readonly entered: Ratio
  readonly day: CalendarDate
}

const names = {
  securedOfTotal: 'securedOfTotal',
  securedInTerm: 'securedInTerm',
  spent: 'spentRate',
} as const

function rateOf(key: string, share: Ratio, rate: keyof typeof names, { entered, day }: Told): RoundRate {
  const inBoth = (say: (words: LedgerWords, locale: Locale) => string): Localized => ({
    ko: say(ledgerTexts.ko, 'ko'),
    en: say(ledgerTexts.en, 'en'),
  })
  return {
    key,
    share,
    shows: 'won',
    label: inBoth((words) => words[names[rate]]),
    formula: inBoth((words, locale) => {
      const amounts = [exactWon(won(share.part), locale), exactWon(won(share.whole), locale)] as const
      const formula = words[`${rate}Formula`](...amounts)
      return words.rateTold(formula, formatRatio(entered, locale), formatDay(day, locale))
    }),
  }
}
