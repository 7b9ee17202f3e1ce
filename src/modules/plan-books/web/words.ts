import { useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

export const words = texts(ko, en)
export type BooksPageWords = (typeof words)[Locale]

/** The module's words in the reader's language. */
export const useWords = (): BooksPageWords => words[useReader().locale]

/** What is said of a cell that cannot be taken over; an unknown code says itself. */
export function sayProblem(problem: string, locale: Locale): string {
  const known: Readonly<Record<string, string>> = words[locale].problems
  return known[problem] ?? problem
}
