import { never } from '#platform/kernel/result.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { ImportIssue } from '../domain/import-facts.ts'
import { termYears } from '../domain/ledger.ts'
import type { LedgerFlaw } from '../domain/ledger-flaws.ts'
import type { PlannedIssue } from '../domain/plan-import.ts'
import { exactWon } from './exact-won.ts'
import { ledgerTexts, yearWords } from './words.ts'

type Term = Parameters<typeof termYears>[0]

/** What is wrong with an amount and what to do, with both numbers. */
export function sayFlaw(flaw: LedgerFlaw, term: Term, locale: Locale): string {
  const { flaws } = ledgerTexts[locale]
  const [amount, other] = [exactWon(flaw.amount, locale), exactWon(flaw.other, locale)]
  switch (flaw.code) {
    case 'year-outside-the-term': {
      const years = termYears(term)
      return flaws[flaw.code](`${years[0] ?? ''}–${years.at(-1) ?? ''}`)
    }
    case 'too-large':
      return flaws[flaw.code](other)
    case 'secured-over-planned':
    case 'spent-over-secured':
      return flaws[flaw.code](amount, other)
    case 'below-zero':
    case 'spent-after-the-term':
      return flaws[flaw.code]
  }
}

/** The same with its source and year before it, where it does not stand at its cell. */
export function sayFlawAt(flaw: LedgerFlaw, term: Term, locale: Locale): string {
  const words = ledgerTexts[locale]
  return words.atCell(words.sources[flaw.source], yearWords(flaw.year, words), sayFlaw(flaw, term, locale))
}

/** What is wrong with a cell of a sheet, in words that say what to do. */
export function sayIssue(issue: ImportIssue | PlannedIssue, term: Term, locale: Locale): string {
  const words = ledgerTexts[locale]
  const { issues } = words
  switch (issue.code) {
    case 'flaw':
      return words.atPledge(issue.pledge, sayFlawAt(issue.flaw, term, locale))
    case 'unknown-source':
      return issues[issue.code](issue.known.join(', '))
    case 'told-twice':
      return issues[issue.code](issue.first.row, issue.first.column)
    case 'sum-off':
      return issues[issue.code](exactWon(issue.stated, locale), exactWon(issue.computed, locale))
    case 'title-of-another':
      return issues[issue.code](issue.other)
    case 'title-differs':
      return issues[issue.code](issue.title)
    case 'number-missing':
    case 'year-missing':
    case 'source-missing':
    case 'not-a-number':
    case 'not-a-year':
    case 'no-pledge-column':
    case 'no-year-column':
    case 'no-source-column':
    case 'column-twice':
    case 'not-an-amount':
    case 'fraction-of-won':
    case 'amount-too-large':
    case 'before-the-term-left-out':
    case 'unknown-pledge':
    case 'year-put-after-the-term':
    case 'emptied':
      return issues[issue.code]
    default:
      return never(issue)
  }
}
