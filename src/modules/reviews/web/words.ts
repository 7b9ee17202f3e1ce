import { useReader } from '#design/index.ts'
import { keepFileTexts } from '#platform/files/file-texts.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import { refusalsEn } from './refusal-text.en.ts'
import { refusalsKo } from './refusal-text.ko.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

export const reviewTexts = texts(
  { ...ko, refusals: { ...refusalsKo, ...keepFileTexts.ko } },
  { ...en, refusals: { ...refusalsEn, ...keepFileTexts.en } },
)
export type ReviewWords = (typeof reviewTexts)[Locale]

/** The module's words in the reader's language. */
export function useWords(): ReviewWords {
  return reviewTexts[useReader().locale]
}
