import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ratio } from '#platform/kernel/ratio.ts'
import { isFlagged, judgedOf, noCounts, sumOf, weakNeeded, weakShare } from './results.ts'

const counts = (good: number, fair: number, weak: number, recused = 0) => ({
  verdicts: { good, fair, weak },
  recused,
})

describe('a pledge is flagged', () => {
  it.each([
    [1, 5, true],
    [1, 6, false],
    [2, 6, true],
    [5, 30, false],
    [6, 30, true],
    [0, 5, false],
    [0, 0, false],
  ])('when %i of %i call it weak: %s, at 20 %%', (weak, judged, flagged) => {
    expect(isFlagged(ratio(weak, judged), 20)).toBe(flagged)
  })

  it('exactly from the smallest number of weak verdicts that reaches the share, for any panel and any share', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 100 }), (judged, percent) => {
        const needed = weakNeeded(judged, percent)
        expect(isFlagged(ratio(needed, judged), percent)).toBe(true)
        expect(isFlagged(ratio(needed - 1, judged), percent)).toBe(false)
      }),
    )
  })

  it('whatever the number of members who stepped aside', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30), (good, fair, weak, recused) => {
        const share = weakShare(counts(good, fair, weak, recused))
        expect(share).toEqual(weakShare(counts(good, fair, weak)))
      }),
    )
  })
})

describe('counts', () => {
  it('add up: nobody is lost or counted twice', () => {
    const some = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(5))
    fc.assert(
      fc.property(fc.array(some), (all) => {
        const each = all.map(([good, fair, weak, recused]) => counts(good, fair, weak, recused))
        const total = sumOf(each)
        expect(judgedOf(total)).toBe(each.reduce((sum, one) => sum + judgedOf(one), 0))
        expect(total.recused).toBe(each.reduce((sum, one) => sum + one.recused, 0))
      }),
    )
    expect(sumOf([])).toEqual(noCounts)
  })
})
