import type { DocumentBlock, LineBlock, TableBlock } from './document-block.ts'
import { isOfficeLabel } from './office.ts'

const LEAD = /^(?:\d{1,2}|[Ⅰ-Ⅻ]|[①-⑳❶-❿]|과제\s?\d{1,2})[.)]?$/u

/** Titles and aims are often set in frames, which are tables of one cell or one row: these become lines again. */
export function withoutFrames(blocks: readonly DocumentBlock[]): readonly DocumentBlock[] {
  return blocks.flatMap<DocumentBlock>((block) =>
    block.kind === 'table' ? (linesOfFrame(block) ?? [block]) : [block],
  )
}

function linesOfFrame(table: TableBlock): readonly LineBlock[] | null {
  const filled = table.rows
    .slice(0, 40)
    .map((row) => row.map(({ text }) => text.trim()).filter((text) => text !== ''))
  const all = filled.flat()
  if (all.length === 0) return table.rows.length <= 2 ? [] : null
  if (isOfficeLabel(all[0] ?? '')) return null
  const isColumn = table.rows.length <= 40 && filled.every((row) => row.length <= 1)
  if (isColumn && table.rows.every((row) => row.length <= 1))
    return all.flatMap((text) => linesIn(text, table))
  if (table.rows.length > 2 || all.length > 3) return null
  if (all.length === 1) return linesIn(all[0] ?? '', table)
  return LEAD.test(all[0] ?? '') ? [lineOf(all.join(' '), table, true)] : null
}

function linesIn(text: string, table: TableBlock): readonly LineBlock[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.map((line) => lineOf(line, table, lines.length === 1 && line.length <= 80))
}

const lineOf = (text: string, { place, afterGap }: TableBlock, framed: boolean): LineBlock => ({
  kind: 'line',
  text: text.replaceAll('\n', ' '),
  indent: 0,
  afterGap,
  framed,
  notes: [],
  place,
})
