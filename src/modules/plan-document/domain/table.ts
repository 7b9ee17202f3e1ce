import type { Cell, TableBlock } from './document-block.ts'
import { numberIn } from './number-text.ts'
import type { ReadTable } from './plan-document.ts'
import { gridOf } from './table-grid.ts'

/** What stands before a table and belongs to it. */
export interface TableSurroundings {
  readonly caption: string | null
  readonly unit: string | null
  readonly basis: string | null
  readonly section: string | null
}

const UNIT_LINE = /^[([<]?\s*단위\s*[:：]\s*([^()[\]<>]{1,20}?)\s*[)\]>]?$/u
const UNIT_INSIDE = /[([]\s*단위\s*[:：]\s*([^()[\]]{1,20}?)\s*[)\]]/u
const MONEY_UNIT = /\(\s*(원|천원|만원|백만원|천만원|억원|억|조원)\s*\)/u
const CAPTION = /^[<〈《【[]\s*([^<>〈〉《》【】[\]]{2,80}?)\s*[>〉》】\]]$/u
const BASIS = /(?:['’‘]?\d{2,4}\s?[.년]?[^()<>[\],]{0,24})기준(?:일)?/u

/** The unit that a line of its own gives for the table below: (단위 : 백만원). */
export function unitLine(text: string): string | null {
  return UNIT_LINE.exec(text.trim())?.[1] ?? null
}

/** A line that is a caption: < 2020년 자문건수 >. */
export function captionLine(text: string): string | null {
  return CAPTION.exec(text.trim())?.[1] ?? null
}

/** The words that say for which day figures hold: 2020. 12. 31. 기준. */
export function basisIn(text: string): string | null {
  return BASIS.exec(text)?.[0].trim() ?? null
}

/** A table read: head, rows, unit, spans resolved. */
export function readTable(block: TableBlock, around: TableSurroundings): ReadTable {
  const rows = withGuessedSpans(block.rows)
  const { texts, spans } = gridOf(rows)
  const height = headHeight(block.rows, texts)
  const headTexts = texts.slice(0, height)
  const all = headTexts.flat().join(' ')
  return {
    caption: around.caption ?? block.caption,
    unit: around.unit ?? UNIT_INSIDE.exec(around.caption ?? '')?.[1] ?? MONEY_UNIT.exec(all)?.[1] ?? null,
    basis: around.basis ?? basisIn(around.caption ?? ''),
    head: headTexts.at(-1) ?? [],
    headGroups: headTexts.slice(0, -1),
    rows: texts.slice(height),
    spans,
    section: around.section,
    place: block.place,
    lastPlace: block.lastPlace,
  }
}

/**
 * How many rows are head: as many as the first row's cells reach down, further rows that only part a group above, and
 * none where the first row already holds figures.
 */
function headHeight(rows: TableBlock['rows'], texts: readonly (readonly string[])[]): number {
  if (texts.length < 2) return holdsFigures(texts[0] ?? []) ? 0 : texts.length
  if (holdsFigures(texts[0] ?? [])) return 0
  const first = withGuessedSpans(rows)[0] ?? []
  const reach = first.reduce((most, cell) => Math.max(most, cell.rowSpan), 1)
  const parts = first.some(({ columnSpan }) => columnSpan > 1) && !holdsFigures(texts[1] ?? []) ? 2 : 1
  return Math.min(Math.max(reach, parts), texts.length - 1, 3)
}

/** Figures in more than the label's column; years are heads as often as figures. */
const holdsFigures = (row: readonly string[]): boolean =>
  row.slice(1).some((text) => numberIn(text) !== null && !/^(?:19|20)\d\d$/u.test(text))

/**
 * Tables by tabs cannot span: a cell of the first row with empty ones behind it, parted in the row below, stands for
 * a group, and the cells with nothing below reach down.
 */
function withGuessedSpans(rows: TableBlock['rows']): TableBlock['rows'] {
  const [first, second] = rows
  if (first === undefined || second === undefined || rows.length < 3) return rows
  if (first.some(isSpanning) || second.some(isSpanning)) return rows
  const isParted = (column: number) => first[column]?.text === '' && (second[column]?.text ?? '') !== ''
  if (!first.some((_, column) => column > 0 && isParted(column))) return rows
  const top: Cell[] = []
  const below: Cell[] = []
  for (let column = 0; column < Math.max(first.length, second.length); column += 1) {
    const [upper, lower] = [first[column], second[column]]
    const group = top.at(-1)
    if (isParted(column) && group?.rowSpan === 1)
      top.splice(-1, 1, { ...group, columnSpan: group.columnSpan + 1 })
    else top.push({ text: upper?.text ?? '', rowSpan: (lower?.text ?? '') === '' ? 2 : 1, columnSpan: 1 })
    if ((lower?.text ?? '') !== '') below.push({ text: lower?.text ?? '', rowSpan: 1, columnSpan: 1 })
  }
  return [top, below, ...rows.slice(2)]
}

const isSpanning = ({ rowSpan, columnSpan }: Cell) => rowSpan > 1 || columnSpan > 1
