import { useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import { correctEn } from './correct-text.en.ts'
import { correctKo } from './correct-text.ko.ts'
import { refusalsEn } from './refusal-text.en.ts'
import { refusalsKo } from './refusal-text.ko.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

export const workTexts = texts(
  { ...ko, refusals: refusalsKo, correct: correctKo },
  { ...en, refusals: refusalsEn, correct: correctEn },
)
export type WorkWords = (typeof workTexts)[Locale]

/** The module's words in the reader's language. */
export function useWords(): WorkWords {
  return workTexts[useReader().locale]
}
