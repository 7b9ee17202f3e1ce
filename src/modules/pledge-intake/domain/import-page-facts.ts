import type { ReadPeriod } from './periods/read-period.ts'
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
  /** Counted from 1 among the tables of the file. */
  readonly table: number
  readonly row: number
  /** The field's number. Null where the table begins without one. */
  readonly field: number | null
  /** Within its field or within the list, as the page counts; its place where the page prints none. */
  readonly number: number
  /** The number as printed: Ⅲ-1-2. Empty where none is. */
  readonly code: string
  readonly title: string
  readonly department: string
  readonly helpers: string
  /** The stage in the page's own word; null where none is marked. */
  readonly stageWord: string | null
  readonly stage: PledgeStage | null
  /** Percent; null where none is printed, or where an error says why. */
  readonly progress: number | null
  readonly period: ReadPeriod | null
  readonly horizon: 'in-term' | 'after-term' | null
  /** As printed, with the unit of the column's head. */
  readonly cost: string
}

/** A row of sums that the page prints for a field, or for all. */
export interface PageSums {
  readonly table: number
  readonly row: number
  /** Null for the total. */
  readonly field: number | null
  /** A row of means has no counts to check. */
  readonly isMeanOnly: boolean
  readonly cells: readonly string[]
}
