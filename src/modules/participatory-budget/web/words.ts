import { useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

export const budgetTexts = texts(ko, en)
export type BudgetWords = (typeof budgetTexts)[Locale]

/** The module's words in the reader's language. */
export function useWords(): BudgetWords {
  return budgetTexts[useReader().locale]
}
