const PAGE_NUMBER =
  /^(?:[-–—]\s?\d{1,4}\s?[-–—]|\d{1,4}\s?\/\s?\d{1,4}|(?:page|p\.)\s?\d{1,4}|\d{1,4}\s?쪽)$/iu
const BARE_NUMBER = /^\d{1,4}$/

/** The lines (counted from 0) that belong to the page, not to the text: page numbers and running heads. */
export function pageFurniture(text: string, lines: readonly string[]): ReadonlySet<number> {
  const furniture = new Set<number>()
  const breaks = breaksOf(text, lines, furniture)
  const heads = new Map<string, number[]>()
  for (const index of breaks)
    for (const near of neighbours(lines, index)) {
      const line = (lines[near] ?? '').trim()
      if (line.length > 0 && line.length <= 60) heads.set(line, [...(heads.get(line) ?? []), near])
    }
  const seen = new Map<string, number>()
  for (const line of heads.size === 0 ? [] : lines) seen.set(line.trim(), (seen.get(line.trim()) ?? 0) + 1)
  for (const [line, places] of heads) {
    const isHead = new Set(places).size >= 2 && (seen.get(line) ?? 0) >= 3
    if (isHead || (BARE_NUMBER.test(line) && text.includes('\f'))) {
      for (const place of places) furniture.add(place)
    }
  }
  return furniture
}

/** Where pages end: at page numbers and form feeds. */
function breaksOf(text: string, lines: readonly string[], furniture: Set<number>): readonly number[] {
  const breaks: number[] = []
  for (const [index, line] of lines.entries()) {
    if (PAGE_NUMBER.test(line.trim())) {
      furniture.add(index)
      breaks.push(index)
    }
  }
  let lineNumber = 0
  if (text.includes('\f'))
    for (const character of text) {
      if (character === '\f') breaks.push(lineNumber)
      if (character === '\n' || character === '\f') lineNumber += 1
    }
  return breaks
}

/** The nearest lines that are not empty, on both sides of a page's end. */
function neighbours(lines: readonly string[], index: number): readonly number[] {
  const near: number[] = []
  for (const step of [-1, 1])
    for (let at = index + step, seen = 0; at >= 0 && at < lines.length && seen < 4; at += step, seen += 1) {
      if ((lines[at] ?? '').trim() === '') continue
      near.push(at)
      break
    }
  return near
}
