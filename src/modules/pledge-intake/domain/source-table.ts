/** A table of a file as a grid of texts; a cell that spans is repeated in each place it covers. */
export interface SourceTable {
  /** Where the file keeps it: the sheet's name, the page; empty where its form knows neither. */
  readonly place: string
  readonly caption: string
  /** The lines between the table before and this one, in their order. */
  readonly above: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
