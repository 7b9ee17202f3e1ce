import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byPriority, type Pointed, rankWithin, readPoints } from './priority.ts'

const lists = fc
  .array(
    fc.record({
      cost: fc.bigInt({ min: 1n, max: 100n }),
      supporters: fc.integer({ min: 0, max: 3 }),
      points: fc.option(fc.integer({ min: 0, max: 4 })),
    }),
    { maxLength: 12 },
  )
  .map((some) => some.map((each, index): Pointed => ({ ...each, number: index + 1 })))
const limit = fc.bigInt({ min: 0n, max: 300n })

describe('the order of local meetings', () => {
  it('goes by points, then by supporters, then by number', () => {
    const of = (number: number, points: number | null, supporters: number) => ({
      ...{ number, points, supporters, cost: 1n },
    })
    const order = [of(1, 70, 3), of(2, 80, 0), of(3, 80, 2), of(4, 80, 2), of(5, null, 9)].toSorted(
      byPriority,
    )
    expect(order.map(({ number }) => number)).toEqual([3, 4, 2, 1, 5])
  })

  it('never takes more than the limit, whatever the amounts', () => {
    fc.assert(
      fc.property(lists, limit, (list, most) => {
        const taken = rankWithin(list, most).filter(({ outcome }) => outcome === 'fits')
        expect(taken.reduce((sum, { proposal }) => sum + proposal.cost, 0n) <= most).toBe(true)
      }),
    )
  })

  it('passes over only what does not fit in what is left, and says how much that was', () => {
    fc.assert(
      fc.property(lists, limit, (list, most) => {
        let left = most
        for (const each of rankWithin(list, most)) {
          expect(each.left).toBe(left)
          if (each.outcome === 'no-points') expect(each.proposal.points).toBeNull()
          else expect(each.outcome).toBe(each.proposal.cost <= left ? 'fits' : 'too-dear')
          if (each.outcome === 'fits') left -= each.proposal.cost
        }
      }),
    )
  })

  it('keeps every proposal once, however the list came in', () => {
    fc.assert(
      fc.property(lists, limit, (list, most) => {
        const numbers = (some: readonly Pointed[]) => some.map(({ number }) => number)
        const ranked = rankWithin(list, most).map(({ proposal }) => proposal)
        expect(numbers(ranked).toSorted((a, b) => a - b)).toEqual(numbers(list))
        expect(numbers(rankWithin(list.toReversed(), most).map(({ proposal }) => proposal))).toEqual(
          numbers(ranked),
        )
      }),
    )
  })
})

describe('points as they are typed', () => {
  it('are whole numbers from 0 to 100, or nothing', () => {
    expect(['0', ' 100 ', ''].map(readPoints)).toEqual([{ points: 0 }, { points: 100 }, { points: null }])
    expect(readPoints('９０')).toEqual({ points: 90 })
    expect(['101', '-1', '7.5', '많이', '1e2'].map(readPoints)).toEqual([null, null, null, null, null])
  })
})
