import type { Document } from './document.ts'
import type { DocumentBytes } from './read-document.ts'
import type { TableBytes } from './read-rows.ts'

/** What is done aside; each brings its library with it only when it is asked for. */
export const asideTasks = {
  renderHwpx: async (document: Document) => (await import('./render-hwpx.ts')).renderHwpx(document),
  renderPdf: async (document: Document) => (await import('./render-pdf.ts')).renderPdf(document),
  parseDocument: async (input: DocumentBytes) => (await import('./read-document.ts')).readDocument(input),
  readFileTables: async (input: DocumentBytes) => (await import('./file-tables.ts')).fileTables(input),
  readSheets: async (input: TableBytes) => (await import('./read-rows.ts')).readSheets(input),
  readRows: async (input: TableBytes) => (await import('./read-rows.ts')).readRows(input),
}

export type AsideTasks = typeof asideTasks
