import type { FormErrors } from '#platform/http/form.ts'
import type { FormFields } from '#platform/http/web-request.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { designWords } from '../words.ts'

/** What is wrong, by field, in sentences. */
export type SaidErrors = Readonly<Record<string, string>>

/** Turns a form's codes into sentences: the page's own words first, then the general ones. */
export function sayErrors(
  errors: FormErrors,
  locale: Locale,
  words: Readonly<Record<string, string>> = {},
): SaidErrors {
  const general: Readonly<Record<string, string>> = designWords[locale].problems
  const say = (code: string) => words[code] ?? general[code] ?? designWords[locale].problems.invalid
  return Object.fromEntries(Object.entries(errors).map(([field, code]) => [field, say(code)]))
}

export interface FormFieldsView {
  /** The props of a text field: its name, what was typed, what is wrong. */
  (name: string): { readonly name: string; readonly value: string; readonly error: string | undefined }
  /** Everything chosen under one name. */
  readonly all: (name: string) => readonly string[]
  /** Whether a box was ticked. */
  readonly has: (name: string, value?: string) => boolean
  readonly errorOf: (name: string) => string | undefined
}

/** Gives each field what was typed into it and what is wrong with it. */
export function formFields(values: FormFields['values'], said: SaidErrors = {}): FormFieldsView {
  const all = (name: string): readonly string[] => {
    const value = values[name]
    if (value === undefined) return []
    return typeof value === 'string' ? [value] : value
  }
  const errorOf = (name: string) => said[name]
  return Object.assign((name: string) => ({ name, value: all(name)[0] ?? '', error: errorOf(name) }), {
    all,
    errorOf,
    has: (name: string, value = 'yes') => all(name).includes(value),
  })
}
