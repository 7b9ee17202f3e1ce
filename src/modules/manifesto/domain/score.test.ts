import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { inForce } from '#platform/settings/setting.ts'
import { cutOffs, planRating2019 } from './manifesto-settings.ts'
import { criteria, fieldKeys, gradeOf, nextSteps, type PublishedFacts, scoreOf } from './score.ts'

const cutsOf = (year: number) => inForce(cutOffs.defaults, calendarDate(`${year}-01-01`)).value
const cuts = cutsOf(2021)

const upTo = (most: number) => fc.integer({ min: 0, max: most })
const facts: fc.Arbitrary<PublishedFacts> = fc
  .record({ pledges: fc.integer({ min: 1, max: 200 }), points: upTo(50), changes: upTo(20), rounds: upTo(4) })
  .chain((whole) =>
    fc.record({
      pledges: fc.constant(whole.pledges),
      staged: upTo(whole.pledges),
      completed: upTo(whole.pledges),
      inTerm: fc.constant(whole.pledges),
      inTermCompleted: upTo(whole.pledges),
      progress: upTo(whole.pledges * 100),
      recent: upTo(whole.pledges),
      withSource: upTo(whole.pledges),
      rounds: fc.constant(whole.rounds),
      points: fc.constant(whole.points),
      answered: upTo(whole.points),
      changes: fc.constant(whole.changes),
      changesPublished: upTo(whole.changes),
    }),
  )

describe('the self-check', () => {
  test('gives each field a hundred points at most, and all of them for everything', () => {
    for (const field of fieldKeys)
      expect(criteria.filter((one) => one.field === field).reduce((sum, { most }) => sum + most, 0)).toBe(100)
    fc.assert(
      fc.property(facts, (published) => {
        const { fields, total, criteria: scored } = scoreOf(published, cuts)
        for (const one of scored) expect(one.hundredths + one.toGain).toBe(one.most * 100)
        for (const field of fieldKeys) expect(fields[field]).toBeLessThanOrEqual(10_000)
        expect(total).toBeLessThanOrEqual(10_000)
      }),
    )
  })

  test('of plans in 2019 had a hundred points too', () => {
    expect(planRating2019.parts.reduce((sum, { points }) => sum + points, 0)).toBe(100)
  })

  test('never falls when more is published', () => {
    const keys = ['staged', 'completed', 'inTermCompleted', 'progress', 'recent', 'answered', 'changesPublished', 'withSource'] as const // prettier-ignore
    const wholes = { staged: 'pledges', completed: 'pledges', inTermCompleted: 'inTerm', progress: 'pledges', recent: 'pledges', answered: 'points', changesPublished: 'changes', withSource: 'pledges' } as const // prettier-ignore
    fc.assert(
      fc.property(facts, fc.constantFrom(...keys), (published, key) => {
        const most = published[wholes[key]] * (key === 'progress' ? 100 : 1)
        const more = { ...published, [key]: Math.min(published[key] + 1, most) }
        const [before, after] = [scoreOf(published, cuts), scoreOf(more, cuts)]
        expect(after.total).toBeGreaterThanOrEqual(before.total)
        expect(Number(after.webPasses)).toBeGreaterThanOrEqual(Number(before.webPasses))
      }),
    )
  })

  test('tells what to publish next, the most to gain first', () => {
    fc.assert(
      fc.property(facts, (published) => {
        const gains = nextSteps(scoreOf(published, cuts)).map(({ toGain }) => toGain)
        expect(gains).toEqual(gains.toSorted((one, other) => other - one))
      }),
    )
  })

  test.each([
    [2020, 6_500, 'SA'],
    [2020, 6_499, 'A'],
    [2020, 6_000, 'A'],
    [2020, 5_999, 'B'],
    [2021, 7_000, 'A'],
    [2021, 7_001, 'SA'],
    [2022, 7_001, 'SA'],
    [2021, 0, 'D'],
  ])('by the cut-offs of %i a score of %i hundredths is %s', (year, score, grade) => {
    expect(gradeOf(score, cutsOf(year))).toBe(grade)
  })
})
