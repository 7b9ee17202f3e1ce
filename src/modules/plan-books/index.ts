/** The year's plan as books, one-page sheets and workbooks, and workbooks back. */
export type { Book } from './domain/book.ts'
export { bookBytes, type BookFormat, bookFormats } from './use-cases/book-bytes.ts'
export { type BookKind, writeBook, type WriteBook, type WriteBookRefusal } from './use-cases/write-book.ts'
