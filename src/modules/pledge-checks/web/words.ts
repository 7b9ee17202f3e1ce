import { useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import type { CheckPeriod } from '../domain/check-period.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'

export const checkTexts = texts(ko, en)
export type CheckWords = (typeof checkTexts)[Locale]

/** The module's words in the reader's language. */
export function useWords(): CheckWords {
  return checkTexts[useReader().locale]
}

/** A period in words: 2021년 상반기, third quarter of 2021. */
export function sayPeriod({ year, quarter }: CheckPeriod, locale: Locale): string {
  return checkTexts[locale].period(year, quarter)
}
