import type { DocumentBlock, TableBlock } from '../document-block.ts'
import type { SourceLine } from './document-draft.ts'

/** As many lines of one part as a page shows. */
export const mostLines = 3_000

/** A document's blocks as the lines that a page shows beside the reading. */
export function sourceLines(blocks: readonly DocumentBlock[]): readonly SourceLine[] {
  return blocks.flatMap((block): readonly SourceLine[] => {
    const { number } = block.place
    if (block.kind === 'table') return tableLines(block)
    if (block.kind === 'heading') return [{ number, kind: 'heading', text: block.text }]
    return [{ number, kind: 'line', text: `${' '.repeat(depthOf(block.indent))}${block.text}` }]
  })
}

/** Parsed documents tell a level by thousands, texts by their spaces. */
const depthOf = (indent: number): number =>
  Math.min(indent >= 1_000 ? Math.floor(indent / 1_000) * 2 : indent, 12)

function tableLines({ rows, place, lastPlace }: TableBlock): readonly SourceLine[] {
  const isByLine = place.at === 'line' && lastPlace.number - place.number + 1 >= rows.length
  return rows.map((row, index) => ({
    number: isByLine ? place.number + index : place.number,
    kind: 'row',
    text: row.map(({ text }) => text).join(' | '),
  }))
}

/** Cuts lines at the places where parts begin: the first piece is what stands before the first part. */
export function linesByPart(
  lines: readonly SourceLine[],
  starts: readonly number[],
): readonly (readonly SourceLine[])[] {
  const pieces: SourceLine[][] = [[], ...starts.map((): SourceLine[] => [])]
  for (const line of lines) {
    const part = starts.findLastIndex((start) => line.number >= start) + 1
    const piece = pieces[part]
    if (piece !== undefined && piece.length < mostLines) piece.push(line)
  }
  return pieces
}
