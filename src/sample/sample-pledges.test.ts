import { describe, expect, it } from 'vitest'
import { readSampleCity } from './sample-data.ts'

describe('the sample city’s pledges', () => {
  const { fields, pledges } = readSampleCity().register
  const standing = (...stages: readonly (string | null)[]) =>
    pledges.filter(({ stage }) => stages.includes(stage)).length

  it('are 83 in eight fields of 18/11/9/7/8/10/6/14', () => {
    const perField = fields.map(({ number }) => pledges.filter(({ field }) => field === number).length)
    expect(perField).toEqual([18, 11, 9, 7, 8, 10, 6, 14])
  })

  it('stood at the end of 2020 as 36 completed, 46 under way and one of which nobody had said it', () => {
    expect(standing('completed', 'continuing')).toBe(36)
    expect(standing('on-track', 'partial')).toBe(46)
    expect(standing(null)).toBe(1)
  })

  it('count as completed only at 100 %, and have titles of their own', () => {
    for (const { stage, progress } of pledges)
      expect(stage === 'completed' || stage === 'continuing').toBe(progress === 100)
    expect(new Set(pledges.map(({ ko }) => ko)).size).toBe(83)
    expect(new Set(pledges.map(({ en }) => en)).size).toBe(83)
  })
})
