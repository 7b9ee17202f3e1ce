import type { ComponentChildren } from 'preact'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Tone } from '../tone.tsx'
import type { Column } from './column.ts'

export interface Selecting<Row> {
  readonly name: string
  readonly action: string
  readonly selected?: readonly string[] | undefined
  /** Whether every row is chosen (`?chosen=all`); giving it offers to choose them all, or none. */
  readonly everything?: boolean | undefined
  /** How a row is called when its box is read out. */
  readonly label: (row: Row) => string
  /** Buttons; seen once a row is chosen. */
  readonly actions: ComponentChildren
}

export interface DataTableProps<Row> {
  readonly caption: string
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly rowHref?: ((row: Row) => string) | undefined
  /** The value of ?sort=: a column's key, or -key for downwards. */
  readonly sort?: string | undefined
  /** The value of ?columns=; giving it offers the choice. */
  readonly shown?: readonly string[] | undefined
  readonly select?: Selecting<Row> | undefined
  readonly totals?: Readonly<Record<string, ComponentChildren>> | undefined
  readonly unit?: string | undefined
  readonly day?: CalendarDate | undefined
  readonly rowTone?: ((row: Row) => Tone | undefined) | undefined
  readonly empty?: ComponentChildren
  readonly narrow?: boolean | undefined
}
