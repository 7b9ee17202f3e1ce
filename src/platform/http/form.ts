import type { z } from 'zod'
import type { FormFields } from './web-request.ts'

/** What was wrong with a form, by field: codes that the page's texts turn into words. */
export type FormErrors = Readonly<Record<string, string>>

export type FormReading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly errors: FormErrors; readonly values: FormFields['values'] }

/**
 * Reads a form by a schema. The error of a field is the message its schema gave, by convention a code
 * such as `required` or `too-long`; an error of the whole form stands under the key `form`.
 */
export function readForm<S extends z.ZodType>(schema: S, form: FormFields): FormReading<z.output<S>> {
  const read = schema.safeParse({ ...form.values, ...form.files })
  if (read.success) return { ok: true, value: read.data }
  const errors: Record<string, string> = {}
  for (const issue of read.error.issues) {
    const field = issue.path.length > 0 ? issue.path.map(String).join('.') : 'form'
    errors[field] ??= issue.message
  }
  return { ok: false, errors, values: form.values }
}

/** What was typed into one field, for showing it again. */
export function typed(values: FormFields['values'], field: string): string {
  const value = values[field]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}
