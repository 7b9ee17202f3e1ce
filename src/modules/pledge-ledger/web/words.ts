import { useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import type { LedgerYear } from '../domain/ledger.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

export const ledgerTexts = texts(ko, en)
export type LedgerWords = (typeof ledgerTexts)[Locale]

/** The module's words in the reader's language. */
export function useWords(): LedgerWords {
  return ledgerTexts[useReader().locale]
}

/** A year or the time after the term, as a column is headed. */
export const yearWords = (year: LedgerYear, words: LedgerWords): string =>
  year === 'after-term' ? words.afterTerm : words.yearName(String(year))
