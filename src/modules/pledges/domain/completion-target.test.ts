import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gapTo } from './completion-target.ts'

const pledges = (completed: number, open: number) => [
  ...Array.from({ length: completed }, () => ({ stage: 'completed' as const })),
  ...Array.from({ length: open }, () => ({ stage: 'on-track' as const })),
]

describe('a target of completed pledges', () => {
  it('of 70 % of 83 needs 59, of which 23 are left when 36 are completed', () => {
    expect(gapTo(70, pledges(36, 47))).toEqual({ percent: 70, needed: 59, completed: 36, left: 23 })
  })
  it('is the least whole number that reaches the percent, and nothing is left once it is met', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(60), fc.nat(60), (percent, completed, open) => {
        const { needed, left } = gapTo(percent, pledges(completed, open))
        const all = completed + open
        expect(needed * 100).toBeGreaterThanOrEqual(all * percent)
        expect((needed - 1) * 100).toBeLessThan(all * percent || 1)
        expect(left).toBe(Math.max(0, needed - completed))
      }),
    )
  })
})
