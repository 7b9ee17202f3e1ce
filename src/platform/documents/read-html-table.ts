import { ok, refuse, type Result } from '../kernel/result.ts'
import { cleanText } from './clean-text.ts'

/** A table of a web page as texts; a cell that spans is repeated in each place it covers. */
export interface HtmlTable {
  readonly caption: string
  /** What stands between the table before and this one: a heading, a day, a unit. */
  readonly before: string
  /** The same line by line, as a reader sees lines. */
  readonly lines: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Rows, from 1 on, whose cells do not fill the table's width; what they lack is empty. */
  readonly shortRows: readonly number[]
}

/** Why a page gives no tables. Read strictly, it is refused where a browser would guess. */
export type HtmlTableRefusal =
  | 'no-table'
  | 'markup-broken'
  | 'table-not-closed'
  | 'cells-overlap'
  | 'span-out-of-range'
  | 'too-many-rows'
  | 'too-many-columns'

export interface HtmlTableLimits {
  readonly rows: number
  readonly columns: number
}

export const htmlTableLimits: HtmlTableLimits = { rows: 5_000, columns: 200 }

interface Cell {
  text: string
  readonly rowSpan: number
  readonly columnSpan: number
}

/** `loose`: as browsers do, what is broken is mended; a table around others keeps its own cells, pictures tell their alternative text. */
export type HtmlReading = 'strict' | 'loose'

interface OpenTable {
  readonly before: string
  readonly rows: Cell[][]
  caption: string
  /** Where text goes now. */
  cell: Cell | null
  inCaption: boolean
  /** Around other tables: it gives places on the screen and no facts. */
  isLayout: boolean
}

interface Page {
  readonly reading: HtmlReading
  readonly open: OpenTable[]
  readonly closed: OpenTable[]
  around: string
}

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/y
const HIDDEN = new Set(['script', 'style', 'textarea', 'title', 'template'])
/** Between their contents a reader sees a gap; above a table it parts lines. */
const BREAKING = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'dd',
  'dt',
])
const LINE_END = '\u2028'

/** The tables of a web page in their order, without those that only hold other tables. */
export function readHtmlTables(
  html: string,
  limits: HtmlTableLimits = htmlTableLimits,
  reading: HtmlReading = 'strict',
): Result<readonly HtmlTable[], HtmlTableRefusal> {
  const page: Page = { reading, open: [], closed: [], around: '' }
  if (!walk(html, page)) return refuse('markup-broken')
  if (page.open.length > 0 && reading === 'strict') return refuse('table-not-closed')
  while (page.open.length > 0) closeTable(page)
  const tables: HtmlTable[] = []
  for (const table of page.closed) {
    const rows = gridOf(table.rows, limits, reading)
    if (!rows.ok) return rows
    const width = rows.value.reduce((widest, row) => Math.max(widest, row.length), 0)
    tables.push({
      caption: plain(table.caption),
      before: plain(table.before),
      lines: table.before.split(LINE_END).flatMap((line) => plain(line) || []),
      rows: rows.value.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? '')),
      shortRows: rows.value.flatMap((row, index) => (filled(row) < width ? [index + 1] : [])),
    })
  }
  return tables.length === 0 ? refuse('no-table') : ok(tables)
}

/** One pass over the markup; false where a tag is begun and not ended. */
function walk(html: string, page: Page): boolean {
  let at = 0
  while (at < html.length) {
    const next = html.indexOf('<', at)
    addText(page, html.slice(at, next < 0 ? html.length : next))
    if (next < 0) return true
    const end = step(html, next, page)
    if (end < 0 && page.reading === 'strict') return false
    if (end < 0) addText(page, '<')
    at = end < 0 ? next + 1 : end
  }
  return true
}

/** Takes what begins with this `<`; tells where it ends, or -1. */
function step(html: string, at: number, page: Page): number {
  if (html.startsWith('<!--', at)) return after(html, '-->', at + 4)
  if (/[!?]/.test(html.charAt(at + 1))) return after(html, '>', at)
  if (!/^<\/?[a-zA-Z]/.test(html.slice(at, at + 3))) {
    addText(page, '<')
    return at + 1
  }
  TAG.lastIndex = at
  const found = TAG.exec(html)
  if (found === null) return -1
  const [, slash = '', rawName = '', attributes = ''] = found
  const name = rawName.toLowerCase()
  if (slash === '' && HIDDEN.has(name)) return afterHidden(html, name, TAG.lastIndex)
  meet(page, name, slash === '/', attributes)
  return at + found[0].length
}

function after(html: string, sign: string, from: number): number {
  const end = html.indexOf(sign, from)
  return end < 0 ? -1 : end + sign.length
}

function afterHidden(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}\\s*>`, 'gi')
  end.lastIndex = from
  return end.exec(html) === null ? -1 : end.lastIndex
}

function addText(page: Page, text: string): void {
  const table = page.open.at(-1)
  if (table === undefined) page.around += text
  else if (table.cell !== null) table.cell.text += text
  else if (table.inCaption) table.caption += text
}

function meet(page: Page, name: string, isEnd: boolean, attributes: string): void {
  const table = page.open.at(-1)
  if (name === 'table') {
    if (isEnd) closeTable(page)
    else openTable(page)
  } else if (BREAKING.has(name)) addText(page, LINE_END)
  else if (name === 'img' && page.reading === 'loose')
    addText(page, ` ${attributeIn(attributes, 'alt') ?? ''} `)
  else if (table !== undefined) meetInTable(table, name, isEnd, attributes)
}

function openTable(page: Page): void {
  const outer = page.open.at(-1)
  if (outer !== undefined) outer.isLayout = true
  page.open.push({
    before: page.around,
    rows: [],
    caption: '',
    cell: null,
    inCaption: false,
    isLayout: false,
  })
  page.around = ''
}

function closeTable(page: Page): void {
  const table = page.open.pop()
  if (table === undefined || (table.isLayout && page.reading === 'strict')) return
  page.closed.push(table)
}

function meetInTable(table: OpenTable, name: string, isEnd: boolean, attributes: string): void {
  if (name === 'caption') table.inCaption = !isEnd
  if (!['tr', 'td', 'th', 'thead', 'tbody', 'tfoot'].includes(name)) return
  table.cell = null
  if (isEnd) return
  if (name === 'tr') table.rows.push([])
  if (name !== 'td' && name !== 'th') return
  table.cell = { text: '', rowSpan: spanIn(attributes, 'rowspan'), columnSpan: spanIn(attributes, 'colspan') }
  if (table.rows.length === 0) table.rows.push([])
  table.rows.at(-1)?.push(table.cell)
}

/** 1 where no span is written; NaN where one is that is no number. */
function spanIn(attributes: string, name: string): number {
  const written = attributeIn(attributes, name)
  return written === null ? 1 : Number(written.trim() || Number.NaN)
}

function attributeIn(attributes: string, name: string): string | null {
  const written = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i').exec(
    attributes,
  )
  return written === null ? null : (written[1] ?? written[2] ?? written[3] ?? '')
}

type Row = (string | undefined)[]

function gridOf(
  cells: readonly (readonly Cell[])[],
  limits: HtmlTableLimits,
  reading: HtmlReading,
): Result<Row[], HtmlTableRefusal> {
  if (cells.length > limits.rows) return refuse('too-many-rows')
  const rows: Row[] = cells.map(() => [])
  for (const [index, line] of cells.entries()) {
    let column = 0
    for (const written of line) {
      while (rows[index]?.[column] !== undefined) column += 1
      const cell =
        reading === 'strict' ? written : within(written, rows.length - index, limits.columns - column)
      if (cell === null) break
      if (reading === 'loose') clearWay(rows, index, column, cell)
      const refusal = place(rows, index, column, cell, limits)
      if (refusal !== null) return refuse(refusal)
      column += cell.columnSpan
    }
  }
  return ok(rows)
}

/** A span as browsers take it: 0 and what is no number are 1, or to the end of the rows. Null where no column is left. */
function within({ text, rowSpan, columnSpan }: Cell, rows: number, columns: number): Cell | null {
  if (columns < 1) return null
  const whole = (span: number, most: number) =>
    Number.isInteger(span) && span >= 1 ? Math.min(span, most) : 1
  return {
    text,
    rowSpan: rowSpan === 0 ? rows : whole(rowSpan, rows),
    columnSpan: whole(columnSpan, columns),
  }
}

/** Where spans lie over one another the later cell is seen. */
function clearWay(rows: Row[], top: number, left: number, { rowSpan, columnSpan }: Cell): void {
  for (const row of rows.slice(top, top + rowSpan))
    for (let column = left; column < left + columnSpan; column += 1) row[column] = undefined
}

/** A span may reach below the last row, as browsers let it, but not over another cell. */
function place(
  rows: Row[],
  top: number,
  left: number,
  { text, rowSpan, columnSpan }: Cell,
  limits: HtmlTableLimits,
): HtmlTableRefusal | null {
  if (![rowSpan, columnSpan].every((span) => Number.isInteger(span) && span >= 1)) return 'span-out-of-range'
  if (left + columnSpan > limits.columns) return 'too-many-columns'
  const content = plain(text)
  for (const row of rows.slice(top, top + rowSpan))
    for (let column = left; column < left + columnSpan; column += 1) {
      if (row[column] !== undefined) return 'cells-overlap'
      row[column] = content
    }
  return null
}

const filled = (row: Row): number => row.reduce((count, cell) => (cell === undefined ? count : count + 1), 0)

const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", middot: '·', bull: '•', hellip: '…', ndash: '–', mdash: '—',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', times: '×', deg: '°', rarr: '→', larr: '←', cir: '○', sup2: '²', ensp: ' ', emsp: ' ',
} // prettier-ignore

/** On one line, entities as what they stand for; a name that none of ours is stays as written. */
function plain(text: string): string {
  const decoded = text.replace(
    /&(#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[a-zA-Z]{2,8}\d?);/g,
    (entity, name: string) => decodedEntity(name) ?? entity,
  )
  return cleanText(decoded).replace(/\s+/g, ' ').trim()
}

function decodedEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name]
  const code = Number(/^#x/i.test(name) ? `0x${name.slice(2)}` : name.slice(1))
  return code > 0 && code < 0x11_0000 ? String.fromCodePoint(code) : undefined
}
