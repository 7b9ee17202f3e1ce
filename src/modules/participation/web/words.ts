import { useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

export const participationTexts = texts(ko, en)
export type ParticipationWords = (typeof participationTexts)[Locale]

/** The module's words in the reader's language. */
export function useWords(): ParticipationWords {
  return participationTexts[useReader().locale]
}
