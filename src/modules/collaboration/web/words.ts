import { useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

export const collaborationTexts = texts(ko, en)
export type CollaborationWords = (typeof collaborationTexts)[Locale]

/** The module's words in the reader's language. */
export function useWords(): CollaborationWords {
  return collaborationTexts[useReader().locale]
}
