// Advance widths of Pretendard GOV Bold, rounded up: the widest letter of each group.
const NARROW = new Set("ijl.,:;'|!")
const HALF = new Set('()[]{}/\\"frt')
const WIDE = new Set('mwMWQO%@')

/** How wide a text is, in ems of its size: an estimate that is never much too small. */
export function widthInEms(text: string): number {
  let width = 0
  for (const letter of text) width += emsOf(letter)
  return width
}

function emsOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0
  if (isHangul(code)) return 0.88
  if (code > 0x7e) return isUnit(code) ? 1.3 : code < 0x250 || isDash(code) ? 0.75 : 1.05
  if (letter === ' ') return 0.29
  if (letter === 'I' || letter === '`') return 0.48
  if (NARROW.has(letter)) return 0.36
  if (HALF.has(letter)) return 0.42
  if (WIDE.has(letter)) return 1
  return letter >= 'A' && letter <= 'Z' ? 0.74 : 0.66
}

const isHangul = (code: number): boolean => code >= 0xac00 && code <= 0xd7a3
/** ㎡ and its like: several letters on one. */
const isUnit = (code: number): boolean => code >= 0x3371 && code <= 0x33df
const isDash = (code: number): boolean => code >= 0x2010 && code <= 0x201f

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
