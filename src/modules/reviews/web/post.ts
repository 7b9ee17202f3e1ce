import type { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import type { Result } from '#platform/kernel/result.ts'
import type { GeneralRefusal, ReviewRefusal } from './refusal-text.ko.ts'
import { reviewTexts } from './words.ts'

/** What was typed into a form that was refused, and what is wrong with it. */
export interface Refused {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

type AnyRefusal = ReviewRefusal | { readonly code: ReviewRefusal; readonly criterion?: number }

interface Posting<S extends z.ZodType, T> {
  readonly schema: S
  readonly run: (value: z.output<S>) => Promise<Result<T, AnyRefusal>>
  readonly again: (refused: Refused) => Promise<Reply>
  /** Where to go afterwards, and what is said there. */
  readonly done: (value: T, given: z.output<S>) => readonly [string, string]
}

/** Reads a form, does it, and goes on; or shows the form again as it was typed, with what is wrong. */
export async function post<S extends z.ZodType, T>(
  request: WebRequest,
  { schema, run, again, done }: Posting<S, T>,
): Promise<Reply> {
  const fields = await request.form()
  const words = reviewTexts[request.locale].refusals
  const refused = (errors: SaidErrors) => again({ values: fields.values, errors })
  const read = readForm(schema, fields)
  if (!read.ok) return await refused(sayErrors(read.errors, request.locale, words))
  const outcome = await run(read.value)
  if (outcome.ok) return redirect(...done(outcome.value, read.value))
  const refusal: { code: ReviewRefusal; criterion?: number } =
    typeof outcome.refusal === 'string' ? { code: outcome.refusal } : outcome.refusal
  const { code, criterion } = refusal
  if (isGeneral(code)) return trouble(code)
  const field = criterion === undefined ? (places[code] ?? 'form') : `mark-${criterion}`
  return await refused({ [field]: words[code] })
}

const isGeneral = (code: ReviewRefusal): code is GeneralRefusal =>
  code === 'not-allowed' || code === 'not-found'

/** At which field a refusal is said; above the form where none is to blame. */
const places: Readonly<Partial<Record<ReviewRefusal, string>>> = {
  'title-missing': 'title',
  'subject-missing': 'subject',
  'planned-already': 'subject',
  'no-criteria': 'criterion-1',
  'criterion-without-title': 'criterion-1',
  'criterion-twice': 'criterion-1',
  'weight-not-whole': 'weight-1',
  'weights-not-100': 'weight-1',
  'shares-not-100': 'share-S',
  'intake-after-judging': 'opensOn',
  'closes-before-it-opens': 'closesOn',
  'judging-too-long': 'closesOn',
  'last-day-has-passed': 'closesOn',
  'intake-has-passed': 'intakeUntil',
  'text-missing': 'text',
  'too-many-files': 'file',
  'file-empty': 'file',
  'file-too-large': 'file',
  'file-type-not-allowed': 'file',
  'no-such-reviewer': 'staff',
  'comment-missing': 'comment',
  'reason-missing': 'reason',
  'not-sent': 'sheet',
  'points-missing': 'points',
  'points-unchanged': 'points',
  'points-out-of-range': 'points',
}

/** A refusal in words, where there is no form to show it at. */
export const saidRefusal = (code: Exclude<ReviewRefusal, GeneralRefusal>, { locale }: WebRequest): string =>
  reviewTexts[locale].refusals[code]
