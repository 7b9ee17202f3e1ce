import type { z } from 'zod'
import type { Context } from '../access/context.ts'
import type { Locale } from '../kernel/locale.ts'

/** What a page is told of the reader's wishes; kept in a cookie of its own, never in the account. */
export interface Preferences {
  readonly mode: 'standard' | 'high-contrast'
  readonly textSize: 'small' | 'normal' | 'large' | 'larger' | 'largest'
}

/** A file as it came in with a form, whole in memory and within the route's limit. */
export interface UploadedFile {
  /** As the sender called it: shown, never used as a path. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** The fields of a form as they were typed: what a page shows again when something was wrong. */
export interface FormFields {
  readonly values: Readonly<Record<string, string | readonly string[]>>
  readonly files: Readonly<Record<string, UploadedFile>>
}

/** One request, as a route's handler sees it. */
export interface WebRequest {
  readonly context: Context
  readonly locale: Locale
  readonly preferences: Preferences
  readonly method: string
  /** The address without the language prefix: /programmes/3, never /en/programmes/3. */
  readonly path: string
  readonly url: URL
  /** A named part of the path; a name the route does not have is a fault. */
  param(name: string): string
  /** The query read by a schema; null when it does not fit, and the route then answers 400. */
  query<S extends z.ZodType>(schema: S): z.output<S>
  /** The body of a form (urlencoded or multipart). */
  form(): Promise<FormFields>
  /** The body as JSON, within the limit. */
  json(): Promise<unknown>
  header(name: string): string | undefined
  cookie(name: string): string | undefined
}
