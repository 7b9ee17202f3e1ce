import { atLine, type DocumentBlock, plainCell, type TableBlock } from './document-block.ts'
import { pageFurniture } from './page-furniture.ts'
import { cellsOf, isRule, tableKindOf } from './text-table.ts'

/** More than any plan has; what comes after is not read. */
export const mostCharacters = 4_000_000

// Halves of surrogate pairs and control characters, but for tab, line ends and form feed, have no form on paper.
const NO_FORM =
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\u200b\u2060\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069]/gu

/** A text without what cannot be printed; line ends are \n. */
export function printable(text: string): string {
  return text
    .slice(0, mostCharacters)
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(NO_FORM, '')
    .replaceAll('\u00a0', ' ')
}

const HEADING = /^(#{1,6})\s+(\S.*)$/u

/** Plain text or Markdown as blocks: tables by tabs, bars or columns of spaces, page numbers and running heads left out. */
export function blocksFromText(text: string): readonly DocumentBlock[] {
  const lines = printable(text).split(/[\n\f]/)
  const furniture = pageFurniture(text, lines)
  const blocks: DocumentBlock[] = []
  let afterGap = false
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    if (line.trim() === '' || isRule(line) || furniture.has(index)) {
      afterGap ||= !isRule(line)
      continue
    }
    const end = endOfTable(lines, index)
    if (end > index) {
      blocks.push(tableOf(lines, index, end, afterGap))
      index = end - 1
    } else blocks.push(lineOf(line, index, afterGap))
    afterGap = false
  }
  return blocks
}

function lineOf(line: string, index: number, afterGap: boolean): DocumentBlock {
  const place = atLine(index + 1)
  const heading = HEADING.exec(line.trim())
  if (heading !== null) {
    const [, marks = '', text = ''] = heading
    return { kind: 'heading', level: marks.length, text: withoutMarkdown(text), place }
  }
  return {
    kind: 'line',
    text: withoutMarkdown(line.trim()),
    indent: line.length - line.trimStart().length,
    afterGap,
    framed: false,
    notes: [],
    place,
  }
}

/** Bold marks and escapes of Markdown are no part of the text. */
function withoutMarkdown(text: string): string {
  return text.includes('**') || text.includes('\\')
    ? text
        .replaceAll('**', '')
        .replace(/\\(?=[-*_#[\]().!~>|])/g, '')
        .trim()
    : text
}

/** The line behind the table that begins at a line; the same line when none begins there. */
function endOfTable(lines: readonly string[], start: number): number {
  const kind = tableKindOf(lines[start] ?? '')
  if (kind === null) return start
  let end = start
  let rows = 0
  while (end < lines.length) {
    const line = lines[end] ?? ''
    const isSeparator = isRule(line)
    if (!isSeparator && tableKindOf(line) !== kind) break
    if (
      kind === 'columns' &&
      !isSeparator &&
      cellsOf(line, kind).length !== cellsOf(lines[start] ?? '', kind).length
    )
      break
    rows += isSeparator ? 0 : 1
    end += 1
  }
  // Two lines that happen to have wide gaps are a table only together.
  return kind === 'columns' && rows < 2 ? start : end
}

function tableOf(lines: readonly string[], start: number, end: number, afterGap: boolean): TableBlock {
  const kind = tableKindOf(lines[start] ?? '') ?? 'tabs'
  const rows: TableBlock['rows'][number][] = []
  let last = start
  for (let index = start; index < end; index += 1) {
    const line = lines[index] ?? ''
    if (isRule(line)) continue
    rows.push(cellsOf(line, kind).map((cell) => plainCell(withoutMarkdown(cell))))
    last = index
  }
  const [place, lastPlace] = [atLine(start + 1), atLine(last + 1)]
  return { kind: 'table', rows, caption: null, place, lastPlace, afterGap }
}
