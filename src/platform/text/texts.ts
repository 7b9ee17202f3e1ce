import type { Locale } from '../kernel/locale.ts'

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> }

/** A module's words in every language: English must have each key that Korean has, with the same arguments. */
export type Texts<T> = Readonly<Record<Locale, Widened<T>>>

/** Joins a module's Korean and English words; a word missing in one does not compile. */
export function texts<const T>(ko: T, en: NoInfer<Widened<T>>): Texts<T> {
  return { ko: ko as Widened<T>, en }
}
