import { tableDownload, type TableFormat } from '#platform/documents/download.ts'
import { type Reply, trouble } from '#platform/http/reply.ts'
import type { WebRequest } from '#platform/http/web-request.ts'
import { chosenColumns, pledgeColumns } from './pledge-columns.tsx'
import { shownRegister } from './shown-register.ts'
import { pledgeTexts } from './words.ts'

export const tableFormats: readonly TableFormat[] = ['xlsx', 'csv', 'json']

/** The list as a file: exactly the rows and columns that the page of the same query shows. */
export async function downloadList(request: WebRequest, format: TableFormat): Promise<Reply> {
  const shown = await shownRegister(request)
  if (shown === null) return trouble('not-found')
  const { locale } = request
  const words = pledgeTexts[locale]
  const columns = chosenColumns(pledgeColumns(shown.names, locale), shown.asked.columns)
  const sheet = {
    sheetName: words.pledges,
    title: words.title(shown.term.number),
    locale,
    columns: columns.map(({ title, sheet: type }) => ({ title, type })),
    rows: shown.fitting.map((pledge) => columns.map(({ value }) => value(pledge))),
  }
  return await tableDownload(sheet, format, `pledges-${shown.day}`)
}
