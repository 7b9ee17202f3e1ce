import type { MarkerOrder } from './marker-order.ts'
import type { Place } from './document-block.ts'
import type { ReadItem, ReadNote } from './plan-document.ts'

/** An item while its children and its cut-off ends are still being found. */
export interface OpenItem extends ReadItem {
  text: string
  place: Place
  readonly items: OpenItem[]
  readonly notes: ReadNote[]
  readonly key: string
  readonly indent: number
  /** Whether something empty stood before it. */
  readonly afterGap: boolean
}

/** Items as the plan keeps them, without what only their placing needed. */
export function closedItems(items: readonly OpenItem[]): readonly ReadItem[] {
  return items.map(({ text, marker, notes, place: at, items: below }) => ({
    text,
    marker,
    items: closedItems(below),
    notes,
    place: at,
  }))
}

/** Deeper than any office nests; beyond it, children stay with the deepest. */
export const deepestLevel = 12

/** Items being put under each other as their lines come. */
export interface ItemTree {
  readonly roots: OpenItem[]
  /** The items that the next may be put under, outermost first. */
  readonly open: OpenItem[]
}

export function itemTree(): ItemTree {
  return { roots: [], open: [] }
}

/** What about an item's level could not be told from its mark alone. */
export type LevelTrouble = 'level-unsure' | 'level-too-deep' | null

export interface NewItem {
  readonly item: OpenItem
  /** Whether it begins with a date, as its neighbours in a schedule do. */
  readonly dated: boolean
  /** Whether an item begins with a date. */
  readonly isDated: (text: string) => boolean
}

/** Puts an item below the open one that is above it; says when marks do not tell the level for certain. */
export function place(tree: ItemTree, { item, dated, isDated }: NewItem, order: MarkerOrder): LevelTrouble {
  const before = [...tree.open]
  while (tree.open.length > 0 && !mayHold(tree.open, item, order)) tree.open.pop()
  const parent = tree.open.at(-1)
  if (dated && parent !== undefined && parent.items.length === 0 && isDated(parent.text)) {
    // A schedule whose mark changes on the next page: a date is no detail of the date before it.
    tree.open.pop()
    add(tree, item)
    return 'level-unsure'
  }
  if (tree.open.length >= deepestLevel) {
    tree.open.length = deepestLevel - 1
    add(tree, item)
    return 'level-too-deep'
  }
  const siblings = parent?.items ?? tree.roots
  const isUnsure = isOuterAfterInner(before, parent, item, order) || beginsAnew(siblings, item)
  add(tree, item)
  return isUnsure ? 'level-unsure' : null
}

function add(tree: ItemTree, item: OpenItem): void {
  const siblings = tree.open.at(-1)?.items ?? tree.roots
  siblings.push(item)
  tree.open.push(item)
}

function mayHold(open: readonly OpenItem[], item: OpenItem, order: MarkerOrder): boolean {
  const top = open.at(-1)
  if (top === undefined) return true
  if (top.key === item.key) return top.indent < item.indent
  if (!order.isAbove(top.key, item.key)) return false
  // Something less indented than its candidate belongs further out, if there is an outer one for it.
  const outer = open.at(-2)
  return top.indent <= item.indent || outer === undefined || !holds(outer, item, order)
}

const holds = (outer: OpenItem, item: OpenItem, order: MarkerOrder) =>
  outer.key === item.key ? outer.indent < item.indent : order.isAbove(outer.key, item.key)

/** An outer mark after inner ones that had no outer: were they meant below it, or beside it? */
function isOuterAfterInner(
  before: readonly OpenItem[],
  parent: OpenItem | undefined,
  item: OpenItem,
  order: MarkerOrder,
): boolean {
  const first = before[0]
  return (
    parent === undefined &&
    first !== undefined &&
    first.key !== item.key &&
    order.isAbove(item.key, first.key)
  )
}

/** A list that goes on after a gap without the indentation it had: a page's end takes the indentation with it. */
function beginsAnew(siblings: readonly OpenItem[], item: OpenItem): boolean {
  const last = siblings.at(-1)
  const isFlat = last === undefined || (last.afterGap && last.items.length === 0)
  if (!item.afterGap || isFlat || last.key !== item.key) return false
  return siblings.slice(-REMEMBERED).some(({ items }) => items[0]?.key === item.key)
}

const REMEMBERED = 50
