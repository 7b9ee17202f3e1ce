import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale, Localized } from '#platform/kernel/locale.ts'
import {
  listPledges,
  type MayorTermId,
  type PledgeLine,
  type PledgeProblem,
  type PledgeProblemSource,
} from '#modules/pledges/index.ts'
import { listImports, type StatedTotalKept } from './data/history-queries.ts'
import { readLedgers, type StandingLedger } from './data/ledger-queries.ts'
import { type LedgerFlaw, overrunsOf } from './domain/ledger-flaws.ts'
import { exactWon } from './web/exact-won.ts'
import { ledgerTexts, yearWords } from './web/words.ts'

const inBoth = (say: (locale: Locale) => string): Localized => ({ ko: say('ko'), en: say('en') })

/** What in the ledger does not add up: too much secured or spent, no entry, sums of the last sheet that are off. */
export const ledgerProblems: PledgeProblemSource = {
  name: 'pledge-ledger',
  async problems(session: Session, termId: MayorTermId, day: CalendarDate) {
    const pledges = await listPledges(session, termId, day)
    const ids = pledges.map(({ id }) => id)
    const standing = new Map((await readLedgers(session, ids, day)).map((each) => [each.pledgeId, each]))
    const [last] = await listImports(session, termId, day, 1)
    return [
      ...pledges.flatMap((pledge) => ofPledge(pledge, standing.get(pledge.id) ?? null)),
      ...(last?.stated ?? []).map((sum) => statedProblem(sum)),
    ]
  },
}

function ofPledge(pledge: PledgeLine, standing: StandingLedger | null): readonly PledgeProblem[] {
  const at = { pledge: pledge.number, href: `/office/pledges/${pledge.number}/ledger` }
  if (standing === null)
    return pledge.horizon === 'in-term'
      ? [{ ...at, weight: 'doubt', text: inBoth((locale) => ledgerTexts[locale].problemMissing) }]
      : []
  return overrunsOf(standing.cells).map((flaw) => flawProblem(flaw, at))
}

function flawProblem(flaw: LedgerFlaw, at: Pick<PledgeProblem, 'pledge' | 'href'>): PledgeProblem {
  const isSecured = flaw.code === 'secured-over-planned'
  return {
    ...at,
    weight: isSecured ? 'error' : 'doubt',
    text: inBoth((locale) => {
      const words = ledgerTexts[locale]
      const where = `${words.sources[flaw.source]} ${yearWords(flaw.year, words)}`
      const [amount, other] = [exactWon(flaw.amount, locale), exactWon(flaw.other, locale)]
      return isSecured ? words.problemSecured(where, amount, other) : words.problemSpent(where, amount, other)
    }),
  }
}

function statedProblem(sum: StatedTotalKept): PledgeProblem {
  return {
    pledge: sum.pledge,
    weight: 'doubt',
    href: sum.pledge === null ? '/office/pledges/ledger/import' : `/office/pledges/${sum.pledge}/ledger`,
    text: inBoth((locale) => {
      const words = ledgerTexts[locale]
      return words.problemStated(
        words.ofSheet(sum.word, sum.row),
        words.kinds[sum.kind],
        exactWon(sum.stated, locale),
        exactWon(sum.computed, locale),
      )
    }),
  }
}
