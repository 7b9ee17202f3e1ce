import { printable } from './blocks-from-text.ts'
import { atLine, type Cell, type DocumentBlock, type Place } from './document-block.ts'

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})([^<>]{0,2000})>/gu
const BREAKING = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'section',
  'article',
  'dt',
  'dd',
  'caption',
  'hr',
])
const ENTITIES: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  middot: '·',
}

interface OpenTable {
  readonly rows: Cell[][]
  readonly place: Place
  caption: string | null
}

interface State {
  readonly blocks: DocumentBlock[]
  text: string
  place: Place
  heading: number
  table: OpenTable | null
  cell: { readonly rowSpan: number; readonly columnSpan: number } | null
  hidden: string | null
}

/** A web page as blocks: what stands in it, its tables with their spans. One pass, no tree. */
export function blocksFromHtml(html: string): readonly DocumentBlock[] {
  const source = printable(html)
    .replace(/<!--/gu, '\u0001')
    .replaceAll('-->', '\u0002')
    .replace(/\u0001[^\u0001\u0002]*\u0002/gu, (comment) => comment.replace(/[^\n]/gu, ''))
  const state: State = {
    blocks: [],
    text: '',
    place: atLine(1),
    heading: 0,
    table: null,
    cell: null,
    hidden: null,
  }
  let [after, line] = [0, 1]
  for (const found of source.matchAll(TAG)) {
    const between = source.slice(after, found.index)
    line += between.split('\n').length - 1
    if (state.hidden === null) state.text += between
    after = found.index + found[0].length
    const [, slash = '', name = '', attributes = ''] = found
    meet(state, slash === '/', name.toLowerCase(), attributes, atLine(line))
    line += found[0].split('\n').length - 1
  }
  state.text += source.slice(after)
  flush(state)
  closeTable(state)
  return state.blocks
}

function meet(state: State, isEnd: boolean, name: string, attributes: string, place: Place): void {
  if (state.hidden !== null) {
    if (isEnd && name === state.hidden) state.hidden = null
    return
  }
  if (name === 'script' || name === 'style') state.hidden = isEnd ? null : name
  else if (name === 'table') meetTable(state, isEnd, place)
  else if (state.table !== null) meetInTable(state, isEnd, name, attributes)
  else if (/^h[1-6]$/u.test(name)) {
    flush(state)
    state.heading = isEnd ? 0 : Number(name.charAt(1))
  } else if (BREAKING.has(name)) flush(state)
  if (state.text.trim() === '') state.place = place
}

function meetTable(state: State, isEnd: boolean, place: Place): void {
  closeCell(state)
  if (state.table === null) flush(state)
  closeTable(state)
  if (!isEnd) state.table = { rows: [], place, caption: null }
  state.text = ''
}

function meetInTable(state: State, isEnd: boolean, name: string, attributes: string): void {
  if (name === 'br') state.text += ' '
  if (name === 'caption' && isEnd && state.table !== null) state.table.caption = plain(state.text)
  if (name !== 'tr' && name !== 'td' && name !== 'th' && name !== 'caption') return
  closeCell(state)
  state.text = ''
  if (name === 'tr' && !isEnd) state.table?.rows.push([])
  if ((name === 'td' || name === 'th') && !isEnd)
    state.cell = { rowSpan: spanIn(attributes, 'rowspan'), columnSpan: spanIn(attributes, 'colspan') }
}

function spanIn(attributes: string, name: string): number {
  return Number(new RegExp(`${name}\\s{0,3}=\\s{0,3}["']?(\\d{1,4})`, 'iu').exec(attributes)?.[1] ?? 1)
}

function closeCell(state: State): void {
  if (state.cell !== null && state.table !== null) {
    if (state.table.rows.length === 0) state.table.rows.push([])
    state.table.rows.at(-1)?.push({ text: plain(state.text), ...state.cell })
  }
  state.cell = null
}

function closeTable(state: State): void {
  closeCell(state)
  if (state.table !== null && state.table.rows.length > 0) {
    const { rows, place, caption } = state.table
    state.blocks.push({ kind: 'table', rows, caption, place, lastPlace: place, afterGap: true })
  }
  state.table = null
}

function flush(state: State): void {
  const text = plain(state.text)
  state.text = ''
  if (text === '') return
  const { place, heading } = state
  state.blocks.push(
    heading > 0
      ? { kind: 'heading', level: heading, text, place }
      : { kind: 'line', text, indent: 0, afterGap: true, framed: false, notes: [], place },
  )
}

const plain = (text: string): string =>
  text
    .replace(/&(#\d{1,6}|[a-z]{2,8});/gu, (entity, name: string) => decoded(name) ?? entity)
    .replace(/\s+/gu, ' ')
    .trim()

function decoded(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name]
  const code = Number(name.slice(1))
  return code > 31 && code < 0x11_0000 && (code < 0xd8_00 || code > 0xdf_ff)
    ? String.fromCodePoint(code)
    : undefined
}
