import { useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import { officeEn } from './office-text.en.ts'
import { officeKo } from './office-text.ko.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

export const bodyTexts = texts({ ...ko, office: officeKo }, { ...en, office: officeEn })
export type BodyWords = (typeof bodyTexts)[Locale]

/** The module's words in the reader's language. */
export function useWords(): BodyWords {
  return bodyTexts[useReader().locale]
}
