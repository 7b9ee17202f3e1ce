import type { Place } from './document-block.ts'
import { type Doubt, doubt, type DoubtCode, type DoubtFacts } from './doubt.ts'
import { itemTree, type ItemTree, type OpenItem } from './item-tree.ts'
import type { MarkerOrder } from './marker-order.ts'
import type { PlacedText } from './office.ts'
import type { ReadOffice, ReadTable } from './plan-document.ts'

/** What is known of the whole document while one part of it is read. */
export interface BodyRules {
  readonly order: MarkerOrder
  readonly sectionKeys: ReadonlySet<string>
  /** Numbers that a footnote mark stands for somewhere. */
  readonly marked: ReadonlySet<number>
  readonly programme: number | null
  /** Whether this document's programmes have sections at all. */
  readonly hasSections: boolean
}

export interface OpenSection {
  title: string | null
  readonly items: OpenItem[]
  place: Place
  isEmpty: boolean
}

/** What has been read so far, and what the next line may belong to. */
export interface BodyState {
  readonly rules: BodyRules
  title: string
  titlePlace: Place
  readonly aims: ItemTree
  readonly sections: OpenSection[]
  tree: ItemTree
  readonly tables: ReadTable[]
  readonly offices: ReadOffice[]
  readonly doubts: Doubt[]
  readonly items: OpenItem[]
  /** What a line without mark may be the cut-off end of. */
  last: 'title' | 'section' | 'item' | 'note' | 'office' | 'table' | null
  /** Something else stands between the last item and the line. */
  interrupted: boolean
  office: { readonly cells: PlacedText[]; readonly place: Place } | null
  note: { readonly owner: OpenItem; readonly mark: string } | null
  caption: string | null
  unit: string | null
  basis: string | null
}

/** A part of which nothing but the title was read. */
export function bodyState(
  title: { readonly text: string; readonly place: Place },
  rules: BodyRules,
): BodyState {
  return {
    rules,
    title: title.text,
    titlePlace: title.place,
    aims: itemTree(),
    sections: [],
    tree: itemTree(),
    tables: [],
    offices: [],
    doubts: [],
    items: [],
    last: 'title',
    interrupted: false,
    office: null,
    note: null,
    caption: null,
    unit: null,
    basis: null,
  }
}

/** Notes a doubt at a place of the part. */
export function say<C extends DoubtCode>(state: BodyState, at: Place, code: C, facts: DoubtFacts<C>): void {
  const section = state.sections.at(-1)?.title ?? null
  state.doubts.push(doubt({ place: at, programme: state.rules.programme, section }, code, facts))
}
