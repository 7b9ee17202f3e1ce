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

/** A refusal is its code, or a code with what else is known of it, such as the row. */
type AnyRefusal = string | { readonly code: string }
type CodeOf<R> = R extends { readonly code: infer C extends string } ? C : R & string
type Words<R> = Readonly<Record<Exclude<CodeOf<R>, GeneralRefusal>, string>>

export interface Posting<S extends z.ZodType, T, R extends AnyRefusal> {
  readonly schema: S
  readonly run: (value: z.output<S>, fields: FormFields) => Promise<Result<T, R>>
  /** At which field a refusal is said; above the form where none is to blame. */
  readonly fields?: Readonly<Partial<Record<CodeOf<R>, string>>>
  /** The same where more than the code says it, such as the row; asked first. */
  readonly fieldOf?: (refusal: R) => string | null
  readonly again: (refused: Refused) => Promise<Reply>
  /** Where to go afterwards, and what is said there. */
  readonly done: (
    value: T,
    given: z.output<S>,
  ) => readonly [string, string] | Promise<readonly [string, string]>
}

/** Reads a form, does it, and goes on; or shows the form again as it was typed, with what is wrong in the module's words. */
export async function postForm<S extends z.ZodType, T, R extends AnyRefusal>(
  request: WebRequest,
  words: Words<R>,
  { schema, run, fields, fieldOf, again, done }: Posting<S, T, R>,
): Promise<Reply> {
  const form = await request.form()
  const read = readForm(schema, form)
  if (!read.ok)
    return await again({ values: form.values, errors: sayErrors(read.errors, request.locale, words) })
  const outcome = await run(read.value, form)
  if (outcome.ok) return redirect(...(await done(outcome.value, read.value)))
  const { refusal } = outcome
  const code = (typeof refusal === 'string' ? refusal : refusal.code) as CodeOf<R>
  if (isGeneral(code)) return trouble(code)
  const field = fieldOf?.(refusal) ?? fields?.[code] ?? 'form'
  return await again({ values: form.values, errors: { [field]: words[code as keyof Words<R>] } })
}

const isGeneral = (code: string): code is GeneralRefusal => code === 'not-allowed' || code === 'not-found'
