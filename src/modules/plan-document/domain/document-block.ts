/** Where something stands in its document. */
export interface Place {
  /** A line of a text, or a block of a document that knows no lines. */
  readonly at: 'line' | 'block'
  /** Counted from 1. */
  readonly number: number
  readonly page: number | null
  /** The further lines that a page had cut off and that were joined to it. */
  readonly joined: readonly number[]
}

/** A cell as it is written: one that spans stands once, at its upper left corner. */
export interface Cell {
  readonly text: string
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A line or a paragraph. */
export interface LineBlock {
  readonly kind: 'line'
  readonly text: string
  /** Spaces before it; 0 where the document does not tell. */
  readonly indent: number
  /** Whether something empty stands before it. */
  readonly afterGap: boolean
  /** Whether it stood in a frame of its own, as titles do. */
  readonly framed: boolean
  /** Footnotes that the document itself ties to it. */
  readonly notes: readonly string[]
  readonly place: Place
}

/** A line that the document marks as a heading. */
export interface HeadingBlock {
  readonly kind: 'heading'
  readonly level: number
  readonly text: string
  readonly place: Place
}

export interface TableBlock {
  readonly kind: 'table'
  readonly rows: readonly (readonly Cell[])[]
  readonly caption: string | null
  /** Its rows' places, as far as they are known; the first is the table's own. */
  readonly place: Place
  readonly lastPlace: Place
  readonly afterGap: boolean
}

/** What every form of document is brought into before it is read. */
export type DocumentBlock = LineBlock | HeadingBlock | TableBlock

/** A place that is one line of a text. */
export function atLine(number: number): Place {
  return { at: 'line', number, page: null, joined: [] }
}

/** A place that is one block of a document. */
export function atBlock(number: number, page: number | null): Place {
  return { at: 'block', number, page, joined: [] }
}

/** A cell that spans nothing. */
export function plainCell(text: string): Cell {
  return { text, rowSpan: 1, columnSpan: 1 }
}
