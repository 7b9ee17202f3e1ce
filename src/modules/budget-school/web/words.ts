import { useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import { officeEn } from './office-text.en.ts'
import { officeKo } from './office-text.ko.ts'
import { refusalsEn } from './refusal-text.en.ts'
import { refusalsKo } from './refusal-text.ko.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

export const schoolTexts = texts(
  { ...ko, office: officeKo, refusals: refusalsKo },
  { ...en, office: officeEn, refusals: refusalsEn },
)
export type SchoolWords = (typeof schoolTexts)[Locale]

/** The module's words in the reader's language. */
export function useWords(): SchoolWords {
  return schoolTexts[useReader().locale]
}
