import type { PledgeStage } from './pledge-stage.ts'

/** A field (분야) of a pledge page. */
export interface PageField {
  /** In the order of the page, from 1 on. */
  readonly number: number
  /** As printed: Ⅰ. 풍요로운 … */
  readonly printed: string
  /** Without the numeral before it. */
  readonly title: string
}

/** One pledge as a page tells it; rows are counted from 1 in the table as it was given. */
export interface PagePledge {
  readonly row: number
  /** The field's number. Null where the table begins without one. */
  readonly field: number | null
  /** Within its field or within the list, as the page counts. */
  readonly number: number
  readonly title: string
  readonly department: string
  /** The stage in the page's own word; null where none is marked. */
  readonly stageWord: string | null
  readonly stage: PledgeStage | null
  /** Percent; null where an error says why. */
  readonly progress: number | null
}

/** A row of sums that the page prints for a field, or for all. */
export interface PageSums {
  readonly row: number
  /** Null for the total. */
  readonly field: number | null
  readonly cells: readonly string[]
}
