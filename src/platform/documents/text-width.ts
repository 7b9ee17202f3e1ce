// Advance widths of Pretendard GOV in thousandths of an em, rounded up; Hangul and Hanja are near one em.
const NARROW = new Set("iIjl.,:;'|!`")
const HALF = new Set('()[]{}/\\-"*frt ')
const WIDE = new Set('mwMW%@')

/** How wide a text is, in ems of its size: an estimate that is never much too small. */
export function widthInEms(text: string): number {
  let width = 0
  for (const letter of text) width += emsOf(letter)
  return width
}

function emsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  if (code > 0x7e) return isNarrowSign(code) ? 0.6 : 0.92
  if (NARROW.has(letter)) return 0.32
  if (HALF.has(letter)) return letter === ' ' ? 0.28 : 0.42
  if (WIDE.has(letter)) return 0.95
  return letter >= 'A' && letter <= 'Z' ? 0.72 : 0.62
}

/** Latin letters with marks, dashes, the middle dot. */
const isNarrowSign = (code: number): boolean => code < 0x250 || (code >= 0x2010 && code <= 0x2027)

/** Breaks a text into lines no wider than `ems`, at spaces, inside a word only when it alone is wider. */
export function wrapText(text: string, ems: number, maxLines = Infinity): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const joined = line === '' ? word : `${line} ${word}`
    if (widthInEms(joined) <= ems) {
      line = joined
      continue
    }
    if (line !== '') lines.push(line)
    line = ''
    for (const letter of word) {
      if (line !== '' && widthInEms(line + letter) > ems) {
        lines.push(line)
        line = ''
      }
      line += letter
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line)
  return lines.length <= maxLines ? lines : shortened(lines, ems, maxLines)
}

/** The first lines, the last of them ending in … where the rest was left out. */
function shortened(lines: readonly string[], ems: number, maxLines: number): string[] {
  const kept = lines.slice(0, maxLines)
  const last = Array.from(kept.at(-1) ?? '')
  while (last.length > 0 && widthInEms(`${last.join('')}…`) > ems) last.pop()
  return [...kept.slice(0, -1), `${last.join('')}…`]
}
