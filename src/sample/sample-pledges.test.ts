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

  it('went from none completed to 36 at the end of 2020 and 67 at the end of 2021', () => {
    const { pledgesOverTime } = readSampleCity()
    const completedOn = (day: string) =>
      pledgesOverTime.filter(({ was }) => {
        const last = was.filter((one) => one.day <= day).at(-1)
        return last?.stage === 'completed' || last?.stage === 'continuing'
      }).length
    expect(completedOn('2018-12-31')).toBe(0)
    expect(completedOn('2020-12-31')).toBe(36)
    expect(completedOn('2021-12-31')).toBe(67)
    const atTheEnd = (number: number) =>
      pledgesOverTime
        .find(({ pledge }) => pledge === number)
        ?.was.filter(({ day }) => day <= '2020-12-31')
        .at(-1)
    pledges.forEach(({ stage, progress }, index) => {
      expect(atTheEnd(index + 1), `pledge ${index + 1}`).toMatchObject({ stage, progress })
    })
  })
})
