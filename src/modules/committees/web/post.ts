import type { z } from 'zod'
import { type SaidErrors, sayErrors } from '#design/index.ts'
import { readForm } from '#platform/http/form.ts'
import { redirect, type Reply, trouble } from '#platform/http/reply.ts'
import type { FormFields, WebRequest } from '#platform/http/web-request.ts'
import type { Result } from '#platform/kernel/result.ts'
import { type AnyRefusal, isGeneral, refusalErrors } from './refusals.ts'

/** What was typed into a form that was refused, and what is wrong with it. */
export interface Refused {
  /** Which of a page's forms. */
  readonly form: string
  readonly values: FormFields['values']
  readonly errors: SaidErrors
}

interface Posting<S extends z.ZodType, T> {
  readonly form: string
  readonly schema: S
  readonly run: (value: z.output<S>) => Promise<Result<T, AnyRefusal>>
  readonly again: (refused: Refused) => Promise<Reply>
  /** Where to go afterwards, and what is said there. */
  readonly done: (value: T) => readonly [string, string]
}

/** Reads a form, does it, and goes on; or shows the form again as it was typed, with what is wrong. */
export async function post<S extends z.ZodType, T>(
  request: WebRequest,
  posting: Posting<S, T>,
): Promise<Reply> {
  const { form, schema, run, again, done } = posting
  const fields = await request.form()
  const refused = (errors: SaidErrors) => again({ form, values: fields.values, errors })
  const read = readForm(schema, fields)
  if (!read.ok) return await refused(sayErrors(read.errors, request.locale))
  const outcome = await run(read.value)
  if (!outcome.ok)
    return isGeneral(outcome.refusal)
      ? trouble(outcome.refusal)
      : await refused(refusalErrors(outcome.refusal, request.locale))
  return redirect(...done(outcome.value))
}
