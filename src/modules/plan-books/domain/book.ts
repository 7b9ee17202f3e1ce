import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Locale } from '#platform/kernel/locale.ts'

/**
 * A book as a tree of texts: the platform's document, with what only the page shows (links to records, marks of what
 * no record backs). The rules that compose it know no form it leaves the house in.
 */
export interface Book {
  readonly title: string
  readonly locale: Locale
  readonly issuer: string
  readonly day: CalendarDate
  readonly front?: BookFront
  readonly blocks: readonly BookBlock[]
}

/** A cover and a table of contents before everything else. */
export interface BookFront {
  /** Above the title: what kind of document it is. */
  readonly kicker: string
  /** The heading of the contents. */
  readonly contents: string
}

export type BookBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'items'; readonly items: readonly BookItem[] }
  | BookTable
  | { readonly kind: 'page-break' }

export type Marker = '□' | '○' | '-' | '▶' | '※' | '❖'

export interface BookItem {
  readonly text: string
  readonly marker: Marker
  readonly items: readonly BookItem[]
  /** Parts of the text that say where they come from, in order, not over each other. */
  readonly refs?: readonly TextRef[]
}

/** A part of a text and the record it stands on; without address, none does. */
export interface TextRef {
  readonly from: number
  readonly to: number
  readonly href: string | null
  /** What the page says of it. */
  readonly title: string
}

export interface BookTable {
  readonly kind: 'table'
  readonly caption: string
  readonly unit?: string
  readonly head: readonly string[]
  readonly align: readonly ('left' | 'right' | 'center')[]
  readonly rows: readonly (readonly string[])[]
  /** The address behind each cell; rows and cells that have none may be left out. */
  readonly hrefs?: readonly (readonly (string | null)[])[]
}

/** An item with those below it. */
export function item(marker: Marker, text: string, items: readonly BookItem[] = []): BookItem {
  return { text, marker, items }
}

export function items(...all: readonly BookItem[]): BookBlock {
  return { kind: 'items', items: all }
}

export function heading(level: 1 | 2 | 3, text: string): BookBlock {
  return { kind: 'heading', level, text }
}

export const pageBreak: BookBlock = { kind: 'page-break' }
