import { formatDay } from '../text/format.ts'
import { oneLine } from './clean-text.ts'
import type { Block, Document, DocumentTable } from './document.ts'

/** When and by whom, under the title. */
export function coverLine(document: Document): string {
  return `${formatDay(document.day, document.locale)} · ${oneLine(document.issuer)}`
}

/** The headings that a table of contents lists, with their place among all headings. */
export function contentsOf(document: Document): readonly Heading[] {
  const headings = document.blocks.filter((block) => block.kind === 'heading')
  return headings
    .map(({ level, text }, place) => ({ level, text: oneLine(text), place }))
    .filter(({ level, text }) => level <= 2 && text !== '')
}

export interface Heading {
  readonly level: number
  readonly text: string
  readonly place: number
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
