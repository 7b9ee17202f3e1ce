import { printable } from './blocks-from-text.ts'
import { atBlock, type Cell, type DocumentBlock, type LineBlock, type TableBlock } from './document-block.ts'
import { isRule } from './text-table.ts'

/** A cell of a parsed document's grid; places that a span covers hold an empty cell. */
export interface ParsedCell {
  readonly text: string
  readonly colSpan: number
  readonly rowSpan: number
}

/** What is needed of a block of an HWP, HWPX, PDF or DOCX file as the parser gives it. */
export interface ParsedBlock {
  readonly type: string
  readonly text?: string
  readonly level?: number
  readonly pageNumber?: number
  readonly indent?: number
  readonly listDepth?: number
  readonly footnoteText?: string
  readonly children?: readonly ParsedBlock[]
  readonly table?: { readonly cells: readonly (readonly ParsedCell[])[]; readonly caption?: string }
}

const PAGE_NUMBER = /^(?:[-–—]\s?\d{1,4}\s?[-–—]|\d{1,4}\s?\/\s?\d{1,4})$/u
const DEEPEST_LIST = 12

/** A parsed document's blocks; pictures, rules and page numbers are left out. */
export function blocksFromParsed(parsed: readonly ParsedBlock[]): readonly DocumentBlock[] {
  return parsed.flatMap((block, index) => blocksOf(block, index + 1, 0))
}

function blocksOf(block: ParsedBlock, number: number, depth: number): readonly DocumentBlock[] {
  const place = atBlock(number, block.pageNumber ?? null)
  switch (block.type) {
    case 'heading': {
      const text = printable(block.text ?? '')
        .replace(/\s+/gu, ' ')
        .trim()
      return text === '' ? [] : [{ kind: 'heading', level: block.level ?? 1, text, place }]
    }
    case 'table':
      return block.table === undefined ? [] : [tableOf(block.table, place)]
    case 'paragraph':
    case 'list': {
      const own = linesOf(block, place, depth)
      const below =
        depth < DEEPEST_LIST
          ? (block.children ?? []).flatMap((child) => blocksOf(child, number, depth + 1))
          : []
      return [...own, ...below]
    }
    default:
      return []
  }
}

function linesOf(block: ParsedBlock, place: LineBlock['place'], depth: number): readonly LineBlock[] {
  const note = block.footnoteText?.trim() ?? ''
  const lines = printable(block.text ?? '')
    .split('\n')
    .map((line) => line.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '' && !PAGE_NUMBER.test(line) && !isRule(line))
  return lines.map((text, index) => ({
    kind: 'line',
    text,
    // Only lines that begin with a dash are given a list's depth: beside indentations it would put them too deep.
    indent: block.indent ?? (block.listDepth ?? depth) * 1_000,
    afterGap: false,
    framed: false,
    notes: note !== '' && index === lines.length - 1 ? [note] : [],
    place,
  }))
}

function tableOf(table: NonNullable<ParsedBlock['table']>, place: TableBlock['place']): TableBlock {
  return {
    kind: 'table',
    rows: withoutCovered(table.cells),
    caption: table.caption?.trim() ?? null,
    place,
    lastPlace: place,
    afterGap: false,
  }
}

const MOST_ROWS = 6_000

/** Only the cells that stand there themselves: a grid repeats an empty one in each place that a span covers. */
function withoutCovered(grid: readonly (readonly ParsedCell[])[]): TableBlock['rows'] {
  const reach: number[] = []
  return grid.slice(0, MOST_ROWS).map((row, rowIndex) => {
    const kept: Cell[] = []
    let coveredUntil = 0
    for (const [column, cell] of row.entries()) {
      if (column < coveredUntil || (reach[column] ?? 0) > rowIndex) continue
      const [rows, columns] = [
        Math.max(1, cell.rowSpan),
        Math.max(1, Math.min(cell.colSpan, row.length - column)),
      ]
      for (let at = column; at < column + columns; at += 1) reach[at] = rowIndex + rows
      coveredUntil = column + columns
      kept.push({ text: printable(cell.text).trim(), rowSpan: rows, columnSpan: columns })
    }
    return kept
  })
}
