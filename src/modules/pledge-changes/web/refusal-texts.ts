import type { SaidErrors } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { AnyRefusal, GeneralRefusal, SaidRefusal } from './said-refusal.ts'
import { changeTexts } from './words.ts'

export function isGeneral(refusal: AnyRefusal): refusal is GeneralRefusal {
  return refusal === 'not-allowed' || refusal === 'not-found' || refusal === 'stale'
}

/** A refusal without words does not compile. */
export function sayRefusal(refusal: SaidRefusal, locale: Locale): string {
  const said: Readonly<Record<SaidRefusal, string>> = changeTexts[locale].refusals
  return said[refusal]
}

const fields: Readonly<Partial<Record<SaidRefusal, string>>> = {
  'reason-missing': 'reason',
  'title-missing': 'titleKo',
  'pledge-is-dropped': 'kind',
  'completed-already': 'kind',
  'on-hold-already': 'kind',
  'nothing-to-take-up': 'kind',
  'stage-missing': 'resumedStage',
  'into-missing': 'into',
  'into-itself': 'into',
  'into-a-dropped-one': 'into',
  'unknown-department': 'lead',
  'session-not-called': 'session',
  'no-such-session': 'session',
  'document-number-missing': 'documentNumber',
  'approval-to-come': 'on',
  'approval-before-the-opinion': 'on',
}

/** A refusal at the field it is about, else at the form. */
export function refusalErrors(refusal: SaidRefusal, locale: Locale): SaidErrors {
  return { [fields[refusal] ?? 'form']: sayRefusal(refusal, locale) }
}
