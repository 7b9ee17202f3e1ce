import type { z } from 'zod'
import { readForm } from '#platform/http/form.ts'
import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import type { Result } from '#platform/kernel/result.ts'
import { type SaidErrors, sayErrors } from './said-errors.ts'

/** What was typed into a form that was refused, and what is wrong with it. */
export interface Refused {
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

export const fresh: Refused = { values: {}, errors: {} }
export const statusOf = ({ errors }: Refused): number => (Object.keys(errors).length === 0 ? 200 : 422)
export const isFresh = ({ values, errors }: Refused): boolean =>
  Object.keys(values).length === 0 && Object.keys(errors).length === 0

/** What is no matter of the form: the page of trouble says it. */
export type GeneralRefusal = 'not-allowed' | 'not-found'

export interface Posting<S extends z.ZodType, T, R extends string> {
  readonly schema: S
  readonly run: (value: z.output<S>, fields: FormFields) => Promise<Result<T, R>>
  /** At which field a refusal is said; above the form where none is to blame. */
  readonly fields?: Readonly<Partial<Record<R, string>>>
  readonly again: (refused: Refused) => Promise<Reply>
  /** Where to go afterwards, and what is said there. */
  readonly done: (value: T) => readonly [string, string]
}

/** Reads a form, does it, and goes on; or shows the form again as it was typed, with what is wrong in the module's words. */
export async function postForm<S extends z.ZodType, T, R extends string>(
  request: WebRequest,
  words: Readonly<Record<Exclude<R, GeneralRefusal>, string>>,
  { schema, run, fields, again, done }: Posting<S, T, R>,
): Promise<Reply> {
  const form = await request.form()
  const read = readForm(schema, form)
  if (!read.ok)
    return await again({ values: form.values, errors: sayErrors(read.errors, request.locale, words) })
  const outcome = await run(read.value, form)
  if (outcome.ok) return redirect(...done(outcome.value))
  const { refusal } = outcome
  if (isGeneral(refusal)) return trouble(refusal)
  const said = words[refusal as Exclude<R, GeneralRefusal>]
  return await again({ values: form.values, errors: { [fields?.[refusal] ?? 'form']: said } })
}

const isGeneral = <R extends string>(refusal: R): refusal is R & GeneralRefusal =>
  refusal === 'not-allowed' || refusal === 'not-found'
