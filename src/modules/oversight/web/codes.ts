import type { Locale } from '#platform/kernel/locale.ts'
import { codesEn } from './codes.en.ts'
import { codesKo } from './codes.ko.ts'

type Part = keyof typeof codesKo

export const codes = { ko: codesKo, en: codesEn } as const

/** The words for a code; null for one that an older version wrote and this one does not know. */
export function wordsFor(part: Part, code: string, locale: Locale): string | null {
  const known: Readonly<Record<string, string>> = codes[locale][part]
  return known[code] ?? null
}

/** All codes of a part as choices, in the order of their words. */
export function codeOptions(part: Part, locale: Locale): readonly { value: string; label: string }[] {
  return Object.entries<string>(codes[locale][part])
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}
