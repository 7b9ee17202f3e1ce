import { closeOffice, readOfficeLine } from './body-office.ts'
import { type BodyRules, type BodyState, bodyState, type OpenSection, say } from './body-state.ts'
import { readTableBlock } from './body-table.ts'
import type { DocumentBlock, LineBlock, Place } from './document-block.ts'
import { type Doubt, quoted } from './doubt.ts'
import { bearsMark, footnoteLine } from './footnote.ts'
import { type ItemTree, type OpenItem, place } from './item-tree.ts'
import { mayJoin, withJoined } from './join-lines.ts'
import { type MarkedText, readMarker } from './marker.ts'
import type { ReadOffice, ReadTable } from './plan-document.ts'
import { beginsWithDate } from './schedule.ts'
import { basisIn, captionLine, unitLine } from './table.ts'
import { isUsualTitle } from './usual-title.ts'

/** A part's lines put into their order. */
export interface ReadBody {
  readonly title: string
  readonly titlePlace: Place
  readonly aims: readonly OpenItem[]
  readonly sections: readonly OpenSection[]
  readonly tables: readonly ReadTable[]
  readonly offices: readonly ReadOffice[]
  readonly doubts: readonly Doubt[]
}

/** Reads the blocks between one title and the next. */
export function readBody(
  title: { readonly text: string; readonly place: Place },
  blocks: readonly DocumentBlock[],
  rules: BodyRules,
): ReadBody {
  const state = bodyState(title, rules)
  for (const block of blocks) {
    if (block.kind === 'table') readTableBlock(state, block)
    else if (block.kind === 'heading') openSection(state, block.text, block.place)
    else readLine(state, block)
  }
  closeOffice(state)
  return {
    title: state.title,
    titlePlace: state.titlePlace,
    aims: state.aims.roots,
    sections: state.sections,
    tables: state.tables,
    offices: state.offices,
    doubts: state.doubts,
  }
}

function readLine(state: BodyState, block: LineBlock): void {
  if (readOfficeLine(state, block) || readTableLine(state, block) || readNoteLine(state, block)) return
  const marked = readMarker(block.text)
  if (marked === null) readUnmarked(state, block)
  else if (state.rules.sectionKeys.has(marked.key)) openSection(state, marked.text, block.place)
  else readItem(state, block, marked)
}

/** Units, captions and 기준일 stand before their table. */
function readTableLine(state: BodyState, { text }: LineBlock): boolean {
  const unit = unitLine(text)
  if (unit !== null) {
    state.unit = unit
    return true
  }
  const caption = captionLine(text)
  if (caption !== null) {
    state.caption = caption
    state.interrupted = true
    return true
  }
  return false
}

function readNoteLine(state: BodyState, block: LineBlock): boolean {
  if (state.note !== null && state.last === 'note' && !block.afterGap && readMarker(block.text) === null) {
    const note = state.note.owner.notes.at(-1)
    if (note !== undefined && note.text.length < MOST_NOTE) {
      state.note.owner.notes.splice(-1, 1, { ...note, text: `${note.text} ${block.text}` })
      return true
    }
  }
  const line = footnoteLine(block.text)
  if (line === null || !state.rules.marked.has(line.number)) return false
  const owner = state.items.findLast(({ text }) => bearsMark(text, line.number))
  if (owner === undefined) {
    say(state, block.place, 'note-without-mark', { text: quoted(block.text) })
    return false
  }
  const mark = `${line.number})`
  owner.notes.push({ mark, text: line.text })
  state.note = { owner, mark }
  state.last = 'note'
  state.interrupted = true
  return true
}

const MOST_NOTE = 4_000

function openSection(state: BodyState, title: string, at: Place): void {
  closeOffice(state)
  const section: OpenSection = { title, items: [], place: at, isEmpty: true }
  state.sections.push(section)
  state.tree = { roots: section.items, open: [] }
  Object.assign(state, {
    last: 'section',
    interrupted: false,
    basis: basisIn(title) ?? null,
    caption: null,
    unit: null,
  })
}

function readItem(state: BodyState, block: LineBlock, marked: MarkedText): void {
  const item: OpenItem = {
    text: marked.text,
    marker: marked.marker,
    key: marked.key,
    indent: block.indent,
    afterGap: block.afterGap,
    items: [],
    notes: block.notes.map((text) => ({ mark: '', text })),
    place: block.place,
  }
  const isAim = state.sections.length === 0 && (marked.kind === 'aim' || belongsToAim(state, marked))
  const tree = isAim ? state.aims : treeOfSection(state, block, marked)
  const dated = beginsWithDate(marked.text)
  const trouble = place(tree, { item, dated, isDated: beginsWithDate }, state.rules.order)
  if (trouble !== null) say(state, block.place, trouble, { text: quoted(marked.text) })
  if (state.items.push(item) > MOST_REMEMBERED) state.items.shift()
  Object.assign(state, { last: 'item', interrupted: false, note: null })
}

/** Footnotes stand on the page of their mark: that many items back is far enough. */
const MOST_REMEMBERED = 60

/** ↳ and ※ below an aim are the aim's. */
const belongsToAim = (state: BodyState, { kind }: MarkedText): boolean =>
  kind === 'note' && state.aims.roots.length > 0 && state.last === 'item'

function treeOfSection(state: BodyState, block: LineBlock, marked: MarkedText): ItemTree {
  let section = state.sections.at(-1)
  if (section === undefined) {
    section = { title: null, items: [], place: block.place, isEmpty: false }
    state.sections.push(section)
    state.tree = { roots: section.items, open: [] }
    if (state.rules.hasSections && state.rules.programme !== null)
      say(state, block.place, 'items-before-section', { text: quoted(marked.text) })
  }
  section.isEmpty = false
  return state.tree
}

function readUnmarked(state: BodyState, block: LineBlock): void {
  if (state.last === 'title' && mayEndTitle(block) && mayJoin(state.title, state.titlePlace)) {
    ;[state.title, state.titlePlace] = withJoined(state.title, state.titlePlace, block)
    return
  }
  if (isUsualTitle(block.text) || block.framed) {
    openSection(state, block.text, block.place)
    return
  }
  const item = state.items.at(-1)
  if (
    (state.last === 'item' || state.last === 'note') &&
    item !== undefined &&
    mayJoin(item.text, item.place)
  ) {
    if (/[.。]$/u.test(item.text))
      say(state, block.place, 'joined-after-full-stop', { text: quoted(block.text) })
    else if (state.interrupted)
      say(state, block.place, 'joined-over-other-text', { text: quoted(block.text) })
    ;[item.text, item.place] = withJoined(item.text, item.place, block)
    Object.assign(state, { last: 'item', interrupted: false })
    return
  }
  orphan(state, block)
}

/** A title goes on in a short line, not in a sentence. */
const mayEndTitle = ({ framed, text }: LineBlock) => !framed && text.length <= 40 && !/[.다]$/u.test(text)

/** A line that belongs to nothing is kept as an item of its own, and told. */
function orphan(state: BodyState, block: LineBlock): void {
  say(state, block.place, 'orphan-line', { text: quoted(block.text) })
  const tree = treeOfSection(state, block, {
    marker: '',
    key: '',
    kind: 'item',
    text: block.text,
    number: null,
  })
  const { text, afterGap, place: at } = block
  const item: OpenItem = { text, marker: '', key: '', indent: 0, afterGap, items: [], notes: [], place: at }
  tree.open.length = 0
  tree.roots.push(item)
  state.items.push(item)
  Object.assign(state, { last: 'item', interrupted: false })
}
