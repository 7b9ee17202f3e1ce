import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { inForce } from '#platform/settings/setting.ts'
import { cutOffs, planRating2019 } from './manifesto-settings.ts'
import { criteria, fieldKeys, gradeOf, nextSteps, type PublishedFacts, scoreOf } from './score.ts'

const cutsOf = (year: number) => inForce(cutOffs.defaults, calendarDate(`${year}-01-01`)).value
const cuts = cutsOf(2021)

const upTo = (most: number) => fc.integer({ min: 0, max: most })
const parts = {
  staged: 'pledges',
  completed: 'pledges',
  inTermCompleted: 'inTerm',
  recent: 'pledges',
  withSource: 'pledges',
  goalsMet: 'goals',
  entered: 'pledges',
  placed: 'pledges',
  answered: 'points',
  commentsAnswered: 'comments',
  changesPublished: 'changes',
} as const
const facts: fc.Arbitrary<PublishedFacts> = fc
  .record({
    pledges: fc.integer({ min: 1, max: 200 }),
    ...{ inTerm: upTo(200), goals: upTo(50), points: upTo(50), comments: upTo(50), changes: upTo(20) },
    ...{ rounds: upTo(4), checks: upTo(4), planned: fc.bigInt({ min: 0n, max: 10n ** 13n }) },
  })
  .chain((whole) =>
    fc.record({
      ...(Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, fc.constant(value)])) as {
        [Key in keyof typeof whole]: fc.Arbitrary<(typeof whole)[Key]>
      }),
      ...(Object.fromEntries(Object.entries(parts).map(([key, of]) => [key, upTo(whole[of])])) as {
        [Key in keyof typeof parts]: fc.Arbitrary<number>
      }),
      progress: upTo(whole.pledges * 100),
      // More than the plan is an error of the ledger's, and may stand there all the same.
      secured: fc.bigInt({ min: 0n, max: whole.planned * 2n }),
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
    const countKeys = [
      'progress',
      'rounds',
      'checks',
      ...(Object.keys(parts) as (keyof typeof parts)[]),
    ] as const
    const most = (published: PublishedFacts, key: (typeof countKeys)[number]): number => {
      if (key === 'progress') return published.pledges * 100
      return key === 'rounds' || key === 'checks' ? published[key] + 1 : published[parts[key]]
    }
    fc.assert(
      fc.property(facts, fc.constantFrom(...countKeys, 'secured' as const), (published, key) => {
        const more =
          key === 'secured'
            ? { ...published, secured: published.secured + 1n }
            : { ...published, [key]: Math.min(published[key] + 1, most(published, key)) }
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

  test('gives a grade only where nothing that passes is missing, and says what is', () => {
    fc.assert(
      fc.property(facts, (published) => {
        const { grade, unmet, webPasses, consistencyPasses } = scoreOf(published, cuts)
        expect(grade === null).toBe(unmet.length > 0)
        expect(webPasses && consistencyPasses).toBe(unmet.length === 0)
        const isMissing = (key: string) => unmet.some((one) => one.key === key)
        expect(isMissing('ledger')).toBe(published.entered === 0)
        expect(isMissing('map')).toBe(published.placed === 0)
        expect(isMissing('checks')).toBe(published.checks === 0)
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
