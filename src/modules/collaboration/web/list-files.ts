import type { TableFormat } from '#platform/documents/download.ts'

/** As what every list of the points can be taken away. */
export const tableFormats: readonly TableFormat[] = ['xlsx', 'csv', 'json']

/** Where the files of a list are; the address says what they hold as the page's own does. */
export function listFiles(address: string, query = '') {
  return tableFormats.map((format) => ({
    format,
    href: `${address}.${format}${query === '' ? '' : `?${query}`}`,
  }))
}
