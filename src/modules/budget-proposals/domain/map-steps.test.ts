import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapSteps } from './map-steps.ts'

describe('the steps of a map', () => {
  it('go from the least that there is to the most: towns that all have many do not share one colour', () => {
    const counts = [13, 14, 15, 16, 13, 15, 14, 16, 0]
    const { stepOf, ranges } = mapSteps(counts)
    expect(counts.map(stepOf)).toEqual([1, 2, 3, 4, 1, 3, 2, 4, 0])
    expect(ranges).toEqual(
      [13, 14, 15, 16].map((count, place) => ({ step: place + 1, from: count, until: count })),
    )
    expect(mapSteps([]).ranges).toEqual([])
    expect(mapSteps([7, 7]).ranges).toEqual([{ step: 4, from: 7, until: 7 }])
  })

  it('hold each count once and in order, the most in the darkest', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1 }), (counts) => {
        const { stepOf, ranges } = mapSteps(counts)
        for (const count of counts.filter((each) => each > 0)) {
          const own = ranges.filter(({ from, until }) => from <= count && count <= until)
          expect(own.map(({ step }) => step)).toEqual([stepOf(count)])
        }
        const some = counts.filter((count) => count > 0)
        if (new Set(some).size > 1) expect(stepOf(Math.min(...some))).toBe(1)
        if (new Set(some).size > 3) expect(stepOf(Math.max(...some))).toBe(4)
        const starts = ranges.map(({ from }) => from)
        expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      }),
    )
  })
})
