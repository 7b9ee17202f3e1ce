/** The step of a map's colour: one for nothing, four for what there is. */
export type MapStep = 0 | 1 | 2 | 3 | 4

export interface MapSteps {
  readonly stepOf: (count: number) => MapStep
  /** What each step holds, as whole counts; steps without any are left out. */
  readonly ranges: readonly { readonly step: MapStep; readonly from: number; readonly until: number }[]
}

/**
 * Four equal steps from the least count that there is to the most: from 1 on, towns that all have some dozens would
 * share one colour, and the map would tell nothing.
 */
export function mapSteps(counts: readonly number[]): MapSteps {
  const some = counts.filter((count) => count > 0)
  const [least, most] = [Math.min(...some), Math.max(...some)]
  const stepOf = (count: number): MapStep => {
    if (count <= 0 || some.length === 0) return 0
    if (least === most) return 4
    const within = Math.min(Math.max(count, least), most) - least
    return (1 + Math.floor((within * 4) / (most - least + 1))) as MapStep
  }
  const ranges = ([1, 2, 3, 4] as const).flatMap((step) => {
    const held = some.length === 0 ? [] : wholeFrom(least, most).filter((count) => stepOf(count) === step)
    const [from, until] = [held[0], held.at(-1)]
    return from === undefined || until === undefined ? [] : [{ step, from, until }]
  })
  return { stepOf, ranges }
}

const wholeFrom = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index)
