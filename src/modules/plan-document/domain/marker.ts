/** What a mark at the start of a line is for. */
export type MarkerKind = 'aim' | 'section' | 'item' | 'note' | 'number'

/** A mark with the rest of its line. */
export interface MarkedText {
  /** As printed. */
  readonly marker: string
  /** The same for marks that are only drawn differently. */
  readonly key: string
  readonly kind: MarkerKind
  readonly text: string
  /** For numbered marks. */
  readonly number: number | null
}

interface Glyphs {
  readonly kind: MarkerKind
  readonly glyphs: string
  /** One key for all of them, else each is its own. */
  readonly key?: string
}

/** From the outermost to the innermost, as offices usually nest them. */
const USUAL: readonly Glyphs[] = [
  { kind: 'aim', glyphs: '❖◈✥❈✜' },
  { kind: 'section', glyphs: '□▣■◼◻▢' },
  { kind: 'section', glyphs: '◆◇' },
  { kind: 'item', glyphs: '○◯〇ㅇᄋ', key: '○' },
  { kind: 'item', glyphs: '●◎◉' },
  { kind: 'item', glyphs: '❍◦⚬', key: '◦' },
  { kind: 'item', glyphs: '▪◾▫', key: '▪' },
  { kind: 'item', glyphs: '-－–—−‐‑─', key: '-' },
  { kind: 'item', glyphs: '·ㆍ•∙‧・', key: '·' },
  { kind: 'item', glyphs: '▶▷▸►☞⇒➡➜→', key: '▶' },
  { kind: 'item', glyphs: '✓✔√', key: '✓' },
  { kind: 'note', glyphs: '↳└⤷', key: '↳' },
  { kind: 'note', glyphs: '※*＊', key: '※' },
]

interface Glyph {
  readonly kind: MarkerKind
  readonly key: string
  readonly rank: number
}

const byGlyph: ReadonlyMap<string, Glyph> = new Map(
  USUAL.flatMap(({ kind, glyphs, key }, rank) =>
    Array.from(glyphs, (glyph) => [glyph, { kind, key: key ?? glyph, rank: rank * 10 }] as const),
  ),
)

const SYLLABLES = '가나다라마바사아자차카타파하'
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳'
const DARK = '❶❷❸❹❺❻❼❽❾❿'
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ'

/** Numbered marks in the order of 행정업무 편람: 1. 가. 1) 가) (1) (가) ①. */
const NUMBERED: readonly { readonly key: string; readonly form: RegExp; readonly rank: number }[] = [
  { key: 'Ⅰ.', form: /^([Ⅰ-Ⅹ])\s*[.)]?\s+(?=\S)/u, rank: 4 },
  { key: '1.', form: /^(\d{1,2})[.]\s*(?=[^\d\s])/u, rank: 5 },
  { key: '가.', form: /^([가나다라마바사아자차카타파하])[.]\s*(?=\S)/u, rank: 6 },
  { key: '1)', form: /^(\d{1,2})\)\s*(?=\S)/u, rank: 45 },
  { key: '가)', form: /^([가나다라마바사아자차카타파하])\)\s*(?=\S)/u, rank: 46 },
  { key: '(1)', form: /^\((\d{1,2})\)\s*(?=\S)/u, rank: 47 },
  { key: '(가)', form: /^\(([가나다라마바사아자차카타파하])\)\s*(?=\S)/u, rank: 48 },
  { key: '①', form: /^([①-⑳])\s*(?=\S)/u, rank: 65 },
  { key: '❶', form: /^([❶-❿])\s*(?=\S)/u, rank: 64 },
]

const rankOfNumbered: ReadonlyMap<string, number> = new Map(NUMBERED.map(({ key, rank }) => [key, rank]))
const rankOfGlyph: ReadonlyMap<string, number> = new Map(
  [...byGlyph.values()].map(({ key, rank }) => [key, rank]),
)

/** Where a mark usually stands: smaller is further out. */
export function usualRank(key: string): number {
  return rankOfGlyph.get(key) ?? rankOfNumbered.get(key) ?? 1_000
}

/** Dashes and dots also stand in words and before numbers: as a mark they need a space or a letter behind. */
const NEEDS_SPACE = new Set(['-', '·', '※', '○'])

/** Reads the mark that a line begins with; null when it has none. */
export function readMarker(line: string): MarkedText | null {
  const text = line.trim()
  const glyph = glyphMarker(text)
  if (glyph !== null) return glyph.key === '-' ? (behindDash(glyph) ?? glyph) : glyph
  return numberedMarker(text)
}

/** Converted documents print every item as a list's dash, the real mark behind it. */
function behindDash(dash: MarkedText): MarkedText | null {
  const inner = glyphMarker(dash.text)
  return inner !== null && inner.key !== '-' && inner.key !== '·' ? inner : null
}

function glyphMarker(text: string): MarkedText | null {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0)
  const known = byGlyph.get(first) ?? (/^[oO0]\s+[가-힣]/u.test(text) ? byGlyph.get('○') : undefined)
  if (known === undefined) return null
  const behind = text.slice(first.length)
  const rest = behind.trim()
  if (rest === '' || rest.startsWith(first)) return null
  if (NEEDS_SPACE.has(known.key) && !/^[\s가-힣('‘“「『<\[]/u.test(behind)) return null
  return { marker: first, key: known.key, kind: known.kind, text: rest, number: null }
}

function numberedMarker(text: string): MarkedText | null {
  for (const { key, form } of NUMBERED) {
    const found = form.exec(text)
    if (found === null) continue
    const [whole, counter = ''] = found
    const rest = text.slice(whole.length)
    return { marker: whole.trim(), key, kind: 'number', text: rest, number: numberOf(counter) }
  }
  return null
}

function numberOf(counter: string): number {
  for (const row of [SYLLABLES, CIRCLED, DARK, ROMAN]) {
    const index = row.indexOf(counter)
    if (index >= 0) return index + 1
  }
  return Number(counter)
}
