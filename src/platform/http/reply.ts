import type { ComponentChild } from 'preact'

/** Set on the answer; null takes the cookie away. All are HttpOnly, SameSite=Lax and Secure behind TLS. */
export interface CookieChange {
  readonly name: string
  readonly value: string | null
  readonly maxAgeSeconds?: number
}

interface ReplyBase {
  readonly cookies?: readonly CookieChange[]
  readonly headers?: Readonly<Record<string, string>>
}

/** A page inside the portal's or the workspace's frame. */
export interface PageReply extends ReplyBase {
  readonly kind: 'page'
  readonly status: number
  readonly title: string
  readonly body: ComponentChild
  /** From the home to the page above this one. */
  readonly breadcrumbs: readonly { readonly href: string; readonly label: string }[]
  /** Extra scripts of the client build, by entry name. */
  readonly islands: readonly string[]
  /** A bare page has no menus: sign-in, print. */
  readonly bare: boolean
}

export interface RedirectReply extends ReplyBase {
  readonly kind: 'redirect'
  /** An address of ours, without the language prefix. */
  readonly to: string
  /** Said once on the next page. */
  readonly notice?: string
}

export interface FileReply extends ReplyBase {
  readonly kind: 'file'
  readonly name: string
  readonly type: string
  readonly content: Uint8Array | ReadableStream<Uint8Array>
  /** Shown in the browser only for types that cannot act (images, PDF); all else is a download. */
  readonly inline?: boolean
}

export interface JsonReply extends ReplyBase {
  readonly kind: 'json'
  readonly status: number
  readonly value: unknown
  readonly type?: string
}

/** Away to another site: only sign-on providers of the configuration. */
export interface LeaveReply extends ReplyBase {
  readonly kind: 'leave'
  readonly to: URL
}

/** Why a request is turned down; the words and the status live in one place. */
export type Trouble =
  'bad-request' | 'sign-in-first' | 'not-allowed' | 'not-found' | 'stale' | 'too-large' | 'too-many'

export interface TroubleReply extends ReplyBase {
  readonly kind: 'trouble'
  readonly trouble: Trouble
}

export type Reply = PageReply | RedirectReply | FileReply | JsonReply | LeaveReply | TroubleReply

/** A page with a title of its own; status 200 unless told. */
export function page(
  title: string,
  body: ComponentChild,
  extra: Partial<Omit<PageReply, 'kind' | 'title' | 'body'>> = {},
): PageReply {
  return { kind: 'page', status: 200, breadcrumbs: [], islands: [], bare: false, ...extra, title, body }
}

/** After a change: look at the page that shows it. */
export function redirect(to: string, notice?: string): RedirectReply {
  return notice === undefined ? { kind: 'redirect', to } : { kind: 'redirect', to, notice }
}

export function json(value: unknown, status = 200): JsonReply {
  return { kind: 'json', status, value }
}

export function trouble(what: Trouble): TroubleReply {
  return { kind: 'trouble', trouble: what }
}

export function file(name: string, type: string, content: FileReply['content']): FileReply {
  return { kind: 'file', name, type, content }
}
