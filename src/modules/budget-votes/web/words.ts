import { useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import { en as officeEn } from './office-text.en.ts'
import { ko as officeKo } from './office-text.ko.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'
import { en as whyEn } from './why-text.en.ts'
import { ko as whyKo } from './why-text.ko.ts'

export const voteTexts = texts(
  { ...ko, office: officeKo, reasons: whyKo },
  { ...en, office: officeEn, reasons: whyEn },
)
export type VoteWords = (typeof voteTexts)[Locale]

/** The module's words in the reader's language. */
export function useWords(): VoteWords {
  return voteTexts[useReader().locale]
}
