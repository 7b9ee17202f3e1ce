import { monthOf, yearOf } from '../kernel/calendar-date.ts'
import { linesOf, oneLine } from './clean-text.ts'
import type { Block, Document, DocumentItem, DocumentTable } from './document.ts'
import { coverLine, unitLine, withoutRepeatedCaption } from './parts.ts'
import { widthInEms } from './text-width.ts'

/** Width of the A4 text area in ems of a table's letters (170 mm at 9.5 pt, at 8 pt from eight columns on). */
const TABLE_EMS = 50
const NARROW_TABLE_EMS = 60
/** A paragraph's line at 11 pt. */
const LINE_EMS = 36

const UNNAMED = '–'

/** What a text becomes before it is printed, e.g. a letter that no font has, spelled out. */
export type Spelling = (text: string) => string

/** The document as the data of the Typst template: strings and numbers only. */
export function printData(document: Document, spelling: Spelling): unknown {
  const words = printWords(spelling)
  let level = 0
  // PDF/UA allows no heading without a word, and no document or picture without a name.
  const blocks = document.blocks.flatMap((block) => {
    if (block.kind !== 'heading') return [blockData(block, words)]
    if (words.one(block.text) === '') return []
    // PDF/UA allows no skipped level of headings.
    level = Math.min(block.level, level + 1)
    return [{ kind: 'heading', level, text: words.one(block.text) }]
  })
  return {
    title: words.one(document.title) || UNNAMED,
    issuer: spelling(oneLine(document.issuer)),
    cover: words.one(coverLine(document)),
    front:
      document.front === undefined
        ? null
        : { kicker: words.one(document.front.kicker), contents: words.one(document.front.contents) },
    lang: document.locale,
    year: yearOf(document.day),
    month: monthOf(document.day),
    date: Number(document.day.slice(8)),
    blocks,
  }
}

interface Words {
  readonly spelling: Spelling
  one(text: string): string
  lines(text: string, ems: number): string[]
}

function printWords(spelling: Spelling): Words {
  return {
    spelling,
    one: (text) => breakable(spelling(oneLine(text)), LINE_EMS * 0.6),
    lines: (text, ems) => linesOf(text).map((line) => breakable(spelling(line), ems)),
  }
}

/** Words stay whole on paper: one wider than its line may break behind every letter. */
function breakable(text: string, ems: number): string {
  return text.replace(/\S+/g, (word) => (widthInEms(word) <= ems ? word : breakAnywhere(word)))
}

const letters = new Intl.Segmenter('ko', { granularity: 'grapheme' })
const breakAnywhere = (word: string): string =>
  Array.from(letters.segment(word), ({ segment }) => segment).join('\u200b')

function blockData(block: Exclude<Block, { kind: 'heading' }>, words: Words): unknown {
  switch (block.kind) {
    case 'paragraph':
      return { kind: 'paragraph', lines: words.lines(block.text, LINE_EMS) }
    case 'items':
      return { kind: 'items', items: block.items.map((item) => itemData(item, words)) }
    case 'table':
      return tableData(block, words)
    case 'chart':
      return {
        kind: 'chart',
        // Markup is ASCII, which every font has: only letters of texts are ever spelled out.
        svg: words.spelling(block.svg),
        caption: words.one(block.caption) || words.one(block.table.caption) || UNNAMED,
        table: tableData(withoutRepeatedCaption(block), words),
      }
    case 'page-break':
      return { kind: 'page-break' }
  }
}

function itemData(item: DocumentItem, words: Words): unknown {
  return {
    marker: item.marker,
    lines: words.lines(item.text, LINE_EMS - 6),
    items: item.items.map((below) => itemData(below, words)),
  }
}

function tableData(table: DocumentTable, words: Words): unknown {
  const rows = table.rows.map((row) => table.head.map((_, column) => row[column] ?? ''))
  const widths = columnWidths([table.head, ...rows], table.head.length)
  const limits = widths.map((width) => Math.max(1, width - 1.2))
  const cells = (row: readonly string[]) => row.map((text, column) => words.lines(text, limits[column] ?? 1))
  return {
    kind: 'table',
    caption: words.one(table.caption),
    unit: words.one(unitLine(table)),
    head: cells(table.head),
    align: table.head.map((_, column) => table.align[column] ?? 'left'),
    rows: rows.map(cells),
    widths,
  }
}

/** Widths in ems that fill the line: each column by its longest word, the rest by how much it has to say. */
function columnWidths(rows: readonly (readonly string[])[], columns: number): number[] {
  const total = columns > 7 ? NARROW_TABLE_EMS : TABLE_EMS
  const wanted = Array.from({ length: columns }, (_, column) => {
    const lines = rows.flatMap((row) => linesOf(row[column] ?? ''))
    const words = lines.flatMap((line) => line.split(' '))
    const word = Math.min(12, Math.max(1, ...words.map(widthInEms)))
    const line = Math.min(40, Math.max(word, ...lines.map(widthInEms)))
    return { word: word + 1.4, line: line + 1.4 }
  })
  const whole = wanted.reduce((sum, { line }) => sum + line, 0)
  if (whole <= total) return wanted.map(({ line }) => (line * total) / whole)
  const least = wanted.reduce((sum, { word }) => sum + word, 0)
  if (least >= total) return wanted.map(({ word }) => (word * total) / least)
  return wanted.map(({ word, line }) => word + ((line - word) * (total - least)) / (whole - least))
}
