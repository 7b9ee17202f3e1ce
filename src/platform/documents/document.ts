import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Locale } from '../kernel/locale.ts'

/** One text for every form it leaves the house in: page, print, Markdown, HWPX, PDF. */
export interface Document {
  readonly title: string
  readonly locale: Locale
  /** Who issues it and when, shown on the cover line. */
  readonly issuer: string
  readonly day: CalendarDate
  /** A cover and a table of contents before everything else. */
  readonly front?: DocumentFront
  readonly blocks: readonly Block[]
}

export interface DocumentFront {
  /** Above the title: whose document it is. */
  readonly kicker: string
  /** The heading of the contents, which are made from the headings of the first two levels. */
  readonly contents: string
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** □ ○ - ▶ ※ of a plan: level 1 is the outermost. */
  | { readonly kind: 'items'; readonly items: readonly DocumentItem[] }
  | DocumentTable
  | { readonly kind: 'chart'; readonly svg: string; readonly caption: string; readonly table: DocumentTable }
  | { readonly kind: 'page-break' }

export interface DocumentItem {
  readonly text: string
  readonly marker: '□' | '○' | '-' | '▶' | '※' | '❖'
  readonly items: readonly DocumentItem[]
  /** Parts of the text that stand on a record, in order; only a page shows them. */
  readonly refs?: readonly TextRef[]
}

export interface TextRef {
  readonly from: number
  readonly to: number
  /** As a page writes it, its language's prefix included; null marks what no record backs. */
  readonly href: string | null
  /** What a reader is told of it. */
  readonly title: string
}

export interface DocumentTable {
  readonly kind: 'table'
  readonly caption: string
  /** e.g. 단위: 백만원; stands above the table, to the right. */
  readonly unit?: string
  readonly head: readonly string[]
  readonly align: readonly ('left' | 'right' | 'center')[]
  readonly rows: readonly (readonly string[])[]
  /** The address behind each cell, as a page writes it; only a page shows them. */
  readonly hrefs?: readonly (readonly (string | null)[])[]
}
