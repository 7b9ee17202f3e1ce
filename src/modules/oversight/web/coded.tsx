import { WithCode } from '#design/index.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { wordsFor } from './codes.ts'

interface CodedProps {
  readonly part: Parameters<typeof wordsFor>[0]
  readonly code: string
  readonly locale: Locale
}

/** A code as people say it, with what machines call it in small print. */
export function Coded({ part, code, locale }: CodedProps) {
  return <WithCode code={code}>{wordsFor(part, code, locale)}</WithCode>
}

/** `mail 0199…`: what it is in words, which one in small print. */
export function CodedWithId({ part, code, id, locale }: CodedProps & { readonly id: string }) {
  const said = wordsFor(part, code, locale)
  return <WithCode code={said === null ? `${code} ${id}`.trim() : id}>{said}</WithCode>
}
