import { formatDay } from '../text/format.ts'
import { oneLine } from './clean-text.ts'
import type { Block, Document, DocumentTable } from './document.ts'

/** When and by whom, under the title. */
export function coverLine(document: Document): string {
  return `${formatDay(document.day, document.locale)} · ${oneLine(document.issuer)}`
}

/** A chart's table, which needs no caption when it is the chart's own. */
export function withoutRepeatedCaption(chart: Extract<Block, { kind: 'chart' }>): DocumentTable {
  return chart.table.caption === chart.caption ? { ...chart.table, caption: '' } : chart.table
}

/** What stands above a table, to the right: (단위: 백만원). */
export function unitLine({ unit }: DocumentTable): string {
  if (unit === undefined || unit === '') return ''
  const plain = oneLine(unit)
  return plain.startsWith('(') ? plain : `(${plain})`
}
