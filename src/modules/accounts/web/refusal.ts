import { type SaidErrors, sayErrors } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { type SaidRefusal, words } from './words.ts'

/** A refusal as a form says it: at its field, or over the whole form. */
export function sayRefusal(
  refusal: SaidRefusal,
  locale: Locale,
  fields: Partial<Record<SaidRefusal, string>> = {},
): SaidErrors {
  return sayErrors({ [fields[refusal] ?? 'form']: refusal }, locale, words[locale].refusals)
}

/** The same password twice, and what the rules say of it. */
export const passwordFields = {
  'password-too-short': 'password',
  'password-too-long': 'password',
  'password-too-plain': 'password',
  'password-common': 'password',
  'password-holds-name': 'password',
  'password-used-before': 'password',
  'passwords-differ': 'again',
  'current-password-wrong': 'current',
  'name-missing': 'name',
} as const satisfies Partial<Record<SaidRefusal, string>>
