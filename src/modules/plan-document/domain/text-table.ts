/** How a line of text shows that it is a row: tabs, Markdown's bars, or columns kept by spaces. */
export type TextTableKind = 'tabs' | 'bars' | 'columns'

/** A line that only draws: ------ or |---|---|. */
export function isRule(line: string): boolean {
  const text = line.trim()
  return text.length >= 3 && /^[-=_─━+|:\s]+$/u.test(text) && /[-=_─━]{3}/u.test(text)
}

const WIDE_GAP = / {3,}/

/** How the line is a row of a table; null when it is none. */
export function tableKindOf(line: string): TextTableKind | null {
  if (line.includes('\t') && line.trim() !== '' && line.trimEnd().lastIndexOf('\t') >= 0) return 'tabs'
  const text = line.trim()
  if (text.length > 2 && text.startsWith('|') && text.endsWith('|')) return 'bars'
  return text.length < 500 && WIDE_GAP.test(text) && text.split(WIDE_GAP).length >= 3 ? 'columns' : null
}

/** A row's cells. */
export function cellsOf(line: string, kind: TextTableKind): readonly string[] {
  switch (kind) {
    case 'tabs':
      return line.split('\t').map((cell) => cell.trim())
    case 'bars':
      return line
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim())
    case 'columns':
      return line.trim().split(WIDE_GAP)
  }
}
