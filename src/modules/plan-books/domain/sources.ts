import type { BookBlock, BookItem, Marker, TextRef } from './book.ts'
import { heading } from './book.ts'
import { figuresInText } from './figures-in-text.ts'
import { type Record, recordBehind } from './records.ts'
import type { Addresses, Say } from './say.ts'

/**
 * How a text line shows what it stands on: `inline` writes the number of its source, or that there is none, behind the
 * line; `list` leaves the line as the plan wrote it, and only the lists at the end say so.
 */
export type Marks = 'inline' | 'list'

/** What is at hand while a book is composed: its language, its addresses, and what has been cited so far. */
export interface Desk {
  readonly say: Say
  readonly addresses: Addresses
  readonly marks: Marks
  /** By the record's key, in the order of being cited. */
  readonly cited: Map<string, Record>
  readonly unrecorded: Unrecorded[]
}

/** A line whose figures no record holds. */
export interface Unrecorded {
  readonly place: string
  readonly line: string
  readonly figures: readonly string[]
}

export function openDesk(say: Say, addresses: Addresses, marks: Marks): Desk {
  return { say, addresses, marks, cited: new Map(), unrecorded: [] }
}

/** The number under which a record stands in the list of sources. */
export function cite(desk: Desk, record: Record): number {
  if (!desk.cited.has(record.key)) desk.cited.set(record.key, record)
  return [...desk.cited.keys()].indexOf(record.key) + 1
}

/** The same as a sign: [3]. */
export const citation = (desk: Desk, record: Record): string => `[${cite(desk, record)}]`

/** Where a line stands: its place in the book, what it may stand on, and what was said above it. */
export interface LineOrigin {
  readonly place: string
  readonly records: readonly Record[]
  /** Titles and lines above: a line below 시민평가단 speaks of the panel without naming it. */
  readonly above: string
}

/** A line of the plan with its figures tied to their records, and marked where there is none. */
export function sourced(
  desk: Desk,
  line: { readonly marker: Marker; readonly text: string; readonly items: readonly BookItem[] },
  from: LineOrigin,
): BookItem {
  const { words } = desk.say
  const found = figuresInText(line.text).map((figure) => ({
    figure,
    record: recordBehind(figure, `${from.above} ${line.text}`, from.records),
  }))
  if (found.length === 0) return line
  const refs = found.map(({ figure, record }): TextRef => {
    const { from: start, to } = figure
    if (record === null) return { from: start, to, href: null, title: words.unrecorded }
    cite(desk, record)
    return { from: start, to, href: record.href, title: `${record.place} · ${record.what} · ${record.day}` }
  })
  const without = found.filter(({ record }) => record === null).map(({ figure }) => figure.text)
  if (without.length > 0) desk.unrecorded.push({ place: from.place, line: line.text, figures: without })
  return { ...line, refs, text: desk.marks === 'list' ? line.text : marked(desk, line.text, found) }
}

function marked(
  desk: Desk,
  text: string,
  found: readonly { readonly figure: { readonly text: string }; readonly record: Record | null }[],
): string {
  const { words } = desk.say
  const cited = [...new Set(found.flatMap(({ record }) => (record === null ? [] : [citation(desk, record)])))]
  const without = found.filter(({ record }) => record === null).map(({ figure }) => figure.text)
  const none = without.length === found.length ? words.unrecorded : words.unrecordedOnly(without.join(', '))
  return [text, ...cited, ...(without.length > 0 ? [`[${none}]`] : [])].join(' ')
}

/** The lists at the end: where each figure comes from, and which come from nowhere. */
export function sourceLists(desk: Desk, year: number): readonly BookBlock[] {
  const { words } = desk.say
  const rows = [...desk.cited.values()]
  const sources: BookBlock[] =
    rows.length === 0
      ? []
      : [
          heading(1, words.sourcesTitle(year)),
          {
            kind: 'table',
            caption: '',
            head: words.sourceHead,
            align: ['center', 'left', 'right', 'left', 'left'],
            rows: rows.map((row, index) => [
              `[${index + 1}]`,
              `${row.place} · ${row.what}`,
              row.value,
              row.day,
              row.by,
            ]),
            hrefs: rows.map(({ href }) => [href]),
          },
        ]
  const unrecorded: BookBlock[] =
    desk.unrecorded.length === 0
      ? []
      : [
          heading(1, words.unrecordedTitle(year)),
          {
            kind: 'table',
            caption: '',
            head: words.unrecordedHead,
            align: ['left', 'left', 'left'],
            rows: desk.unrecorded.map(({ place, line, figures }) => [place, line, figures.join(', ')]),
          },
        ]
  return [...sources, ...unrecorded]
}
