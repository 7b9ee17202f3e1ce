import type { SaidErrors } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { committeeTexts } from './words.ts'

export type SaidRefusal = keyof (typeof committeeTexts)['ko']['refusals']
/** Refusals that are whole pages of their own. */
type GeneralRefusal = 'not-allowed' | 'not-found'
type FlawCode =
  | 'key-unreadable'
  | 'key-twice'
  | 'places-not-whole'
  | 'more-than-two-sexes'
  | 'ticket-invalid'
  | 'ticket-twice'
/** A refusal as use cases give it: a code, or a code with what it is about. A code without words does not compile. */
export type AnyRefusal =
  | SaidRefusal
  | GeneralRefusal
  | { readonly code: SaidRefusal | FlawCode | 'application-refused'; readonly [fact: string]: unknown }

export function isGeneral(refusal: unknown): refusal is GeneralRefusal {
  return refusal === 'not-allowed' || refusal === 'not-found'
}

/** What is said of a refusal. */
export function sayRefusal(refusal: Exclude<AnyRefusal, GeneralRefusal>, locale: Locale): string {
  const words = committeeTexts[locale]
  const said: Readonly<Record<string, string>> = words.refusals
  if (typeof refusal === 'string') return said[refusal] ?? words.refusals['terms-unreadable']
  const { code } = refusal
  if (code === 'application-refused') return said[String(refusal['refusal'])] ?? words.refusals[code]
  const base = said[code] ?? words.refusals['terms-unreadable']
  if (code === 'quotas-do-not-add-up')
    return `${base} ${words.office.sumIs(words.dimensions[refusal['dimension'] as 'sex'], Number(refusal['sum']), Number(refusal['places']))}`
  if (code === 'items-undecided' || code === 'renewed-too-often' || code === 'not-serving') {
    const numbers = (refusal['numbers'] as readonly number[]).join(', ')
    return `${base} (${numbers})`
  }
  return base
}

/** At which field a refusal is said; above the form where none is to blame. */
const fields: Readonly<Partial<Record<SaidRefusal, string>>> = {
  'name-missing': 'name',
  'basis-missing': 'basis',
  'ends-before-it-begins': 'termUntil',
  'no-seats': 'size',
  'unknown-department': 'department',
  'title-missing': 'title',
  'place-missing': 'place',
  'day-gone-by': 'day',
  'outside-the-term': 'day',
  'days-out-of-order': 'closesOn',
  'announced-in-the-past': 'announcedOn',
  'consent-missing': 'consent',
  'outside-the-city': 'town',
  'birth-year-unlikely': 'birthYear',
  'too-young': 'birthYear',
  'contact-missing': 'phone',
  'phone-unreadable': 'phone',
  'email-unreadable': 'email',
  'applied-already': 'phone',
  'receipt-unknown': 'code',
  'reason-missing': 'reason',
  'text-missing': 'text',
  'conditions-missing': 'note',
  'seed-missing': 'seed',
  'seed-not-out-yet': 'seed',
  'seed-source-missing': 'seedWhat',
  'seed-known-already': 'seedDay',
  'not-later': 'until',
  'day-outside-the-term': 'lastDay',
}

/** A refusal at its field. */
export function refusalErrors(refusal: Exclude<AnyRefusal, GeneralRefusal>, locale: Locale): SaidErrors {
  const code = typeof refusal === 'string' ? refusal : refusal.code
  const inner =
    code === 'application-refused' && typeof refusal !== 'string' ? String(refusal['refusal']) : code
  return { [fields[inner as SaidRefusal] ?? 'form']: sayRefusal(refusal, locale) }
}
