/** A row of a Pabulib file: its cells, and the line in which it stands, from 1. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

/** A part of the file, and the line in which it begins. */
export interface Stretch {
  readonly line: number
  readonly start: number
  readonly end: number
}

export function* rowsOf(text: string, stretches: readonly Stretch[]): Iterable<Row> {
  for (const stretch of stretches)
    for (const { line, start, end } of linesOf(text, stretch, stretch.end)) {
      const written = text.slice(start, end)
      if (written.trim() !== '') yield { line, cells: cellsOf(written) }
    }
}

/** Lines end with CRLF, LF or CR. */
export function* linesOf(text: string, from: Omit<Stretch, 'end'>, last = text.length): Iterable<Stretch> {
  let { line, start } = from
  const find = (mark: string, at: number) => {
    const found = text.indexOf(mark, at)
    return found < 0 || found > last ? last : found
  }
  let carriage = -1
  while (start <= last) {
    const feed = find('\n', start)
    if (carriage < start) carriage = find('\r', start)
    const end = Math.min(feed, carriage)
    yield { line, start, end }
    line += 1
    start = end + (end === carriage && feed === carriage + 1 ? 2 : 1)
  }
}

/** Cells between semicolons; a quoted one may hold them, and doubled quotes. */
export function cellsOf(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(';')
  const cells: string[] = []
  let [cell, quoted] = ['', false]
  for (let at = 0; at < line.length; at += 1) {
    const letter = line[at] ?? ''
    if (letter === '"') {
      if (quoted && line[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = !quoted
    } else if (letter === ';' && !quoted) {
      cells.push(cell)
      cell = ''
    } else cell += letter
  }
  return [...cells, cell]
}

/** The place of a column by its name; -1 where a section has none. */
export const column = ({ cells }: Row, name: string): number =>
  cells.findIndex((cell) => cell.trim() === name)
