import { useReader } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { texts } from '#platform/text/texts.ts'
import { en } from './text.en.ts'
import { ko } from './text.ko.ts'
import { en as deskEn } from './text-desk.en.ts'
import { ko as deskKo } from './text-desk.ko.ts'
import { en as publicEn } from './text-public.en.ts'
import { ko as publicKo } from './text-public.ko.ts'

export const workplanTexts = texts({ ...ko, ...deskKo, ...publicKo }, { ...en, ...deskEn, ...publicEn })
export type WorkplanWords = (typeof workplanTexts)[Locale]

/** The module's words in the reader's language. */
export function useWords(): WorkplanWords {
  return workplanTexts[useReader().locale]
}
