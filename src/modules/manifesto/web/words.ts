import { useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

export const manifestoTexts = texts(ko, en)
export type ManifestoWords = (typeof manifestoTexts)[Locale]

/** The module's words in the reader's language. */
export function useWords(): ManifestoWords {
  return manifestoTexts[useReader().locale]
}
