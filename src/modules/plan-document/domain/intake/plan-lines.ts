/** The marks that the plan's levels are written with. */
export const lineMarkers = ['□', '○', '-', '▶', '※', '❖'] as const
export type LineMarker = (typeof lineMarkers)[number]

/** A line of the plan with those below it. */
export interface PlanLine {
  readonly marker: LineMarker
  readonly text: string
  readonly items: readonly PlanLine[]
}

/** A section (□) with its lines; without title: what stands before the first one. */
export interface PlanSection {
  readonly title: string | null
  readonly items: readonly PlanLine[]
}

/** Writes sections as text: a section flush left, each level below it one space further in. */
export function textOfSections(sections: readonly PlanSection[]): string {
  const lines = sections.flatMap(({ title, items }) => [
    ...(title === null ? [] : [`□ ${title}`]),
    ...linesOf(items, 1),
  ])
  return lines.join('\n')
}

function linesOf(items: readonly PlanLine[], depth: number): readonly string[] {
  return items.flatMap(({ marker, text, items: below }) => [
    `${' '.repeat(depth)}${marker} ${text}`,
    ...linesOf(below, depth + 1),
  ])
}

interface TypedLine {
  readonly indent: number
  readonly marker: LineMarker
  readonly text: string
}

interface OpenLine {
  readonly level: number
  readonly items: PlanLine[]
}

/** Reads sections from text as people type it; lines that all stand flush left are put below each other by their marks. */
export function sectionsOfText(text: string): readonly PlanSection[] {
  const typed = text.split('\n').flatMap(typedLine)
  const byMark = typed.every(({ indent }) => indent === 0)
  const sections: { title: string | null; items: PlanLine[] }[] = []
  let open: OpenLine[] = []
  for (const { indent, marker, text: words } of typed) {
    if (marker === '□' && indent === 0) {
      sections.push({ title: words, items: [] })
      open = []
      continue
    }
    const level = byMark ? RANKS[marker] : indent
    open = open.filter((outer) => outer.level < level)
    const section = sections.at(-1) ?? openFirst(sections)
    const line = { marker, text: words, items: [] }
    ;(open.at(-1)?.items ?? section.items).push(line)
    open.push({ level, items: line.items })
  }
  return sections
}

function openFirst(sections: { title: string | null; items: PlanLine[] }[]) {
  const first = { title: null, items: [] }
  sections.push(first)
  return first
}

/** From the outermost to the innermost. */
const RANKS: Readonly<Record<LineMarker, number>> = { '□': 0, '❖': 1, '○': 1, '▶': 2, '-': 3, '※': 4 }

function typedLine(line: string): readonly TypedLine[] {
  const trimmed = line.trim()
  const indent = widthOf(line.slice(0, line.length - line.trimStart().length))
  const first = String.fromCodePoint(trimmed.codePointAt(0) ?? 32)
  const marker = markerOf(first)
  const text = marker === null ? trimmed : trimmed.slice(first.length).trim()
  return text === '' ? [] : [{ indent, marker: marker ?? (indent > 1 ? '-' : '○'), text }]
}

const widthOf = (space: string): number =>
  Array.from(space).reduce(
    (width, character) => width + (character === '\t' ? 4 : character === '\u3000' ? 2 : 1),
    0,
  )

const ALIKE: Readonly<Record<LineMarker, string>> = {
  '□': '□▣■◼◻▢◆◇',
  '○': '○◯〇ㅇᄋ●◎◉❍◦⚬',
  '-': '-－–—−‐‑─·ㆍ•∙‧・▪◾▫✓✔√',
  '▶': '▶▷▸►☞⇒➡➜→',
  '※': '※*＊↳└⤷',
  '❖': '❖◈✥❈✜',
}

/** The plan's mark that a printed one stands for; null when it is none of them. */
export function markerOf(printed: string): LineMarker | null {
  return lineMarkers.find((marker) => printed !== '' && ALIKE[marker].includes(printed)) ?? null
}

/** Every line of sections in order, with its depth: what a comparison looks at. */
export function flatLines(sections: readonly PlanSection[]): readonly string[] {
  return textOfSections(sections)
    .split('\n')
    .filter((line) => line !== '')
}
