import { type Column, known, mapKnown, rangeOf, shapeOf } from './column.ts'

/** From where on a distribution is taken for one that a few units stretch. */
export const SKEW = 2
export const KURTOSIS = 3.5
/** So many values at most are drawn in towards the next one. */
export const MOST_DRAWN = 5

/** What was done to an indicator before its values were brought to one scale. */
export interface Treated {
  readonly column: Column
  readonly treatment: 'none' | 'winsorised' | 'logarithm'
  /** How many values were drawn in. */
  readonly drawn: number
}

/** Whether no few units stretch an indicator so far that all others would look alike. */
export function isEven(column: Column): boolean {
  const shape = shapeOf(column)
  return shape === null || Math.abs(shape.skew) < SKEW || shape.kurtosis < KURTOSIS
}

/**
 * Draws in outliers: the farthest values one after the other to the next one, up to five, until the distribution is
 * even; if that does not do, the logarithm of the distance from the least value and a hundredth of the range (OECD and
 * JRC, Handbook on Constructing Composite Indicators, 2008; the rule of COINr's qTreat).
 */
export function treat(column: Column): Treated {
  if (isEven(column)) return { column, treatment: 'none', drawn: 0 }
  let drawnIn = column
  for (let drawn = 1; drawn <= MOST_DRAWN; drawn += 1) {
    drawnIn = drawIn(column, drawn)
    if (isEven(drawnIn)) return { column: drawnIn, treatment: 'winsorised', drawn }
  }
  return { column: logarithm(column), treatment: 'logarithm', drawn: 0 }
}

/** The farthest values on the side to which the distribution leans take the value next to them. */
function drawIn(column: Column, count: number): Column {
  const leansUp = (shapeOf(column)?.skew ?? 0) > 0
  const sorted = known(column).toSorted((a, b) => (leansUp ? b - a : a - b))
  const edge = sorted[count] ?? sorted.at(-1) ?? 0
  return mapKnown(column, (value) => (leansUp ? Math.min(value, edge) : Math.max(value, edge)))
}

function logarithm(column: Column): Column {
  const range = rangeOf(column)
  if (range === null) return column
  const { least, most } = range
  return mapKnown(column, (value) => Math.log(value - least + 0.01 * (most - least)))
}
