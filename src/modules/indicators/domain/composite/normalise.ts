import { type Column, deviation, known, mapKnown, mean, rangeOf } from './column.ts'

/** How values of different units are brought to one scale. */
export const scalings = [
  'min-max',
  'z-score',
  'rank',
  'borda',
  'percentile',
  'fraction-of-best',
  'distance-to-best',
  'none',
] as const
export type Scaling = (typeof scalings)[number]

export interface Scale {
  readonly scaling: Scaling
  /** Of min-max: where the worst and the best unit come to stand. */
  readonly from: number
  readonly to: number
}

/** Whether more is better: −1 turns the values round first. */
export type Direction = 1 | -1

/**
 * An indicator's values on a common scale, the better the higher. Where all units have the same value, min-max, z-score
 * and percentile tell nothing apart: the indicator is left out (every value null), and the weights of the others make the
 * whole, rather than all units being called worst or best by it.
 */
export function normalise(column: Column, direction: Direction, scale: Scale): Column {
  // 0 × −1 would be −0.
  const turned = mapKnown(column, (value) => (direction === 1 ? value : 0 - value))
  const range = rangeOf(turned)
  if (range === null) return turned
  const { least, most } = range
  const spread = most - least
  switch (scale.scaling) {
    case 'none':
      return turned
    case 'min-max':
      return mapKnown(turned, (value) =>
        spread === 0 ? null : ((value - least) / spread) * (scale.to - scale.from) + scale.from,
      )
    case 'z-score':
      return zScores(turned, spread)
    case 'fraction-of-best':
      return mapKnown(turned, (value) => fractionOf(most, value))
    case 'distance-to-best':
      return mapKnown(turned, (value) => (spread === 0 ? null : 1 - (most - value) / spread))
    case 'rank':
    case 'borda':
    case 'percentile':
      return byPlace(turned, scale.scaling)
  }
}

/** What is turned round is below 0, where twice as far from 0 is half as good. */
const fractionOf = (best: number, value: number) => {
  if (best === 0) return null
  return best > 0 ? value / best : best / value
}

function zScores(column: Column, spread: number): Column {
  const values = known(column)
  const [middle, width] = [mean(values), deviation(values)]
  return mapKnown(column, (value) => (spread === 0 ? null : (value - middle) / width))
}

/** The worst has place 1; equals share the lower place. */
function byPlace(column: Column, scaling: 'rank' | 'borda' | 'percentile'): Column {
  const sorted = known(column).toSorted((a, b) => a - b)
  const places = new Map<number, number>()
  for (const [index, value] of sorted.entries()) if (!places.has(value)) places.set(value, index + 1)
  const last = sorted.length - 1
  return mapKnown(column, (value) => {
    const place = places.get(value) ?? 0
    if (scaling === 'rank') return place
    return scaling === 'borda' ? place - 1 : last === 0 || places.size === 1 ? null : (place - 1) / last
  })
}
