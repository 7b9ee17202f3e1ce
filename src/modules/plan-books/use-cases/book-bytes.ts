import { inAside } from '#platform/documents/aside.ts'
import { renderHtmlFile } from '#platform/documents/render-html-file.tsx'
import { renderMarkdown } from '#platform/documents/render-markdown.ts'
import type { Book } from '../domain/book.ts'

export const bookFormats = ['hwpx', 'pdf', 'md', 'html'] as const
export type BookFormat = (typeof bookFormats)[number]

/** A book as a file's bytes: the same each time. */
export async function bookBytes(book: Book, format: BookFormat): Promise<Uint8Array> {
  switch (format) {
    case 'hwpx':
      return await inAside('renderHwpx', book)
    case 'pdf':
      return await inAside('renderPdf', book)
    case 'md':
      return new TextEncoder().encode(renderMarkdown(book))
    case 'html':
      return new TextEncoder().encode(renderHtmlFile(book))
  }
}

/** What a file of a book is called, without its ending: 2021-plan, 2021-results-3. */
export function bookName(asked: {
  readonly kind: string
  readonly year: number
  readonly programme?: number | undefined
  readonly department?: string | undefined
  readonly month?: string | undefined
}): string {
  const { kind, year, programme, department, month } = asked
  return [kind === 'month' && month !== undefined ? month : String(year), kind, programme, department]
    .filter((part) => part !== undefined)
    .join('-')
}
