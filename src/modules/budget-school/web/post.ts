import type { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import type { Result } from '#platform/kernel/result.ts'
import type { GeneralRefusal, SaidRefusal, SchoolRefusal } from './refusal-text.ko.ts'
import { schoolTexts } from './words.ts'

/** What was typed into a form that was refused, and what is wrong with it. */
export interface Refused {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

type AnyRefusal = SchoolRefusal | { readonly code: SchoolRefusal; readonly lesson?: number }

interface Posting<S extends z.ZodType, T> {
  readonly schema: S
  readonly run: (value: z.output<S>) => Promise<Result<T, AnyRefusal>>
  readonly again: (refused: Refused) => Promise<Reply>
  /** Where to go afterwards, and what is said there. */
  readonly done: (value: T) => readonly [string, string] | Promise<readonly [string, string]>
}

/** Reads a form, does it, and goes on; or shows the form again as it was typed, with what is wrong. */
export async function post<S extends z.ZodType, T>(
  request: WebRequest,
  { schema, run, again, done }: Posting<S, T>,
): Promise<Reply> {
  const fields = await request.form()
  const { locale } = request
  const refused = (errors: SaidErrors) => again({ values: fields.values, errors })
  const read = readForm(schema, fields)
  if (!read.ok) return await refused(sayErrors(read.errors, locale, schoolTexts[locale].refusals))
  const outcome = await run(read.value)
  if (outcome.ok) return redirect(...(await done(outcome.value)))
  const refusal = typeof outcome.refusal === 'string' ? { code: outcome.refusal } : outcome.refusal
  return isGeneral(refusal.code) ? trouble(refusal.code) : await refused(sayRefusal(refusal, locale))
}

const isGeneral = (code: SchoolRefusal): code is GeneralRefusal =>
  code === 'not-allowed' || code === 'not-found'

/** At which field a refusal is said; above the form where none is to blame. */
const fields: Readonly<Partial<Record<SaidRefusal, string>>> = {
  'title-missing': 'title',
  'content-missing': 'content',
  'place-missing': 'place',
  'no-seats': 'seats',
  'seats-below-those-in': 'seats',
  'closes-before-it-opens': 'closesOn',
  'closes-after-first-lesson': 'closesOn',
  'opens-in-the-past': 'opensOn',
  'sign-up-has-begun': 'opensOn',
  'no-lessons': 'day-1',
  'lesson-in-another-year': 'year',
  'reason-missing': 'reason',
  'name-missing': 'name',
  'contact-missing': 'contact',
  'contact-unreadable': 'contact',
  'no-such-town': 'town',
  'consent-missing': 'consent',
  'signed-up-already': 'name',
  'not-in-the-course': 'present',
}

/** A refusal at its field; of a lesson at the lesson. */
function sayRefusal(
  { code, lesson }: { readonly code: SchoolRefusal; readonly lesson?: number },
  locale: Locale,
): SaidErrors {
  if (isGeneral(code)) return {}
  const field = lesson === undefined ? (fields[code] ?? 'form') : `until-${lesson}`
  return { [field]: schoolTexts[locale].refusals[code] }
}

/** A refusal in words, where there is no form to show it at. */
export const saidRefusal = (code: SaidRefusal, locale: Locale): string => schoolTexts[locale].refusals[code]
