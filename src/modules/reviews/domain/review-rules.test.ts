import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DepartmentId } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { Result } from '#platform/kernel/result.ts'
import { aReviewPlan } from '#testing/a-review.ts'
import { aggregate, deviationOf, LEAST_FOR_TRIMMING, wayFor } from './aggregate.ts'
import { decideAppeal, mayRaise } from './appeal.ts'
import { checkChange, checkReview, mayClose } from './check-review.ts'
import { checkDraft, type EntryId } from './entry.ts'
import { grades, type GradeShares, placesOf, seatsOf } from './grades.ts'
import { checkSheet, totalOf } from './marks.ts'
import { leaningsOf } from './outliers.ts'
import { resultOf } from './result.ts'
import { type CriterionId, type Review, type ReviewId, stageOn } from './review.ts'
import { colleaguesToExclude, countedSheets, mayWrite, type ReviewerId } from './sheet.ts'

const day = calendarDate
const said = <T, R>(result: Result<T, R>) => (result.ok ? 'ok' : result.refusal)
const [creative, effective] = ['c1', 'c2'] as CriterionId[]
const aReview = (facts: Partial<Review> = {}): Review => ({
  ...aReviewPlan(),
  id: 'r' as ReviewId,
  criteria: aReviewPlan().criteria.map((criterion, index) => ({
    ...criterion,
    ...{ id: [creative!, effective!][index]!, number: index + 1 },
  })),
  ...{ closedOn: null, publishedOn: null, appealsUntil: null, version: 1 },
  ...facts,
})

const totals = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 15 })
const ways = fc.constantFrom('all' as const, 'trimmed' as const)
const shares: fc.Arbitrary<GradeShares> = fc
  .tuple(fc.nat(100), fc.nat(100), fc.nat(100))
  .map((cuts) => cuts.toSorted((a, b) => a - b))
  .map(([a = 0, b = 0, c = 0]) => ({ S: a, A: b - a, B: c - b, C: 100 - c }))

describe('taking sheets together', () => {
  it('never leaves the range of the sheets', () => {
    fc.assert(
      fc.property(totals, ways, (given, way) => {
        const { points, lowest, highest } = aggregate(given, way, 2)!
        expect(points).toBeGreaterThanOrEqual(lowest)
        expect(points).toBeLessThanOrEqual(highest)
        expect([lowest, highest]).toEqual([Math.min(...given), Math.max(...given)])
      }),
    )
  })

  it('does not depend on the order of the reviewers', () => {
    fc.assert(
      fc.property(
        totals.chain((given) =>
          fc.tuple(fc.constant(given), fc.shuffledSubarray(given, { minLength: given.length })),
        ),
        ways,
        ([given, shuffled], way) => {
          expect(aggregate(shuffled, way, 1)).toEqual(aggregate(given, way, 1))
        },
      ),
    )
  })

  it('is the exact mean, rounded once, half up, to the decimals asked for', () => {
    fc.assert(
      fc.property(totals, fc.constantFrom(0 as const, 1 as const, 2 as const), (given, decimals) => {
        const step = 10 ** (2 - decimals)
        const { points } = aggregate(given, 'all', decimals)!
        const sum = given.reduce((all, each) => all + each, 0)
        expect(points % step).toBe(0)
        // points − step ÷ 2 ≤ mean < points + step ÷ 2, without a quotient.
        expect(2 * sum).toBeGreaterThanOrEqual((2 * points - step) * given.length)
        expect(2 * sum).toBeLessThan((2 * points + step) * given.length)
      }),
    )
    expect(aggregate([8_450, 8_451], 'all', 2)?.points).toBe(8_451)
    expect(aggregate([8_445], 'all', 1)?.points).toBe(8_450)
    expect(aggregate([8_449], 'all', 0)?.points).toBe(8_400)
    expect(aggregate([], 'all', 2)).toBeNull()
  })

  it('leaves out one highest and one lowest sheet, but of no fewer than four', () => {
    expect(aggregate([0, 8_000, 8_200, 10_000], 'trimmed', 2)?.points).toBe(8_100)
    expect(aggregate([0, 8_000, 10_000], 'trimmed', 2)?.points).toBe(6_000)
    expect([wayFor('trimmed', [4, 5]), wayFor('trimmed', [4, 3]), wayFor('all', [9])]).toEqual(['trimmed', 'all', 'all']) // prettier-ignore
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: LEAST_FOR_TRIMMING, maxLength: 12 }),
        (given) => {
          const sorted = given.toSorted((a, b) => a - b)
          const wilder = [0, ...sorted.slice(1, -1), 10_000]
          expect(aggregate(wilder, 'trimmed', 2)?.points).toBe(aggregate(given, 'trimmed', 2)?.points)
        },
      ),
    )
  })

  it('tells the standard deviation to the nearest hundredth', () => {
    expect(deviationOf([8_000])).toBe(0)
    expect(deviationOf([8_000, 9_000])).toBe(707)
    fc.assert(
      fc.property(totals, (given) => {
        const mean = given.reduce((all, each) => all + each, 0) / given.length
        const squares = given.reduce((all, each) => all + (each - mean) ** 2, 0)
        const exact = given.length < 2 ? 0 : Math.sqrt(squares / (given.length - 1))
        expect(Math.abs(deviationOf(given) - exact)).toBeLessThanOrEqual(0.5 + 1e-6)
      }),
    )
  })
})

describe('grades', () => {
  it('have as many seats as there are entries, each within one of its share', () => {
    fc.assert(
      fc.property(fc.nat(200), shares, (entries, given) => {
        const seats = seatsOf(entries, given)
        expect(grades.reduce((all, grade) => all + seats[grade], 0)).toBe(entries)
        for (const grade of grades)
          expect(Math.abs(seats[grade] - (entries * given[grade]) / 100)).toBeLessThan(1)
      }),
    )
  })

  it('go by the largest remainder, equal remainders to the better grade', () => {
    expect(seatsOf(7, { S: 15, A: 40, B: 35, C: 10 })).toEqual({ S: 1, A: 3, B: 2, C: 1 })
    expect(seatsOf(2, { S: 25, A: 25, B: 25, C: 25 })).toEqual({ S: 1, A: 1, B: 0, C: 0 })
    expect(seatsOf(1, { S: 0, A: 40, B: 35, C: 25 })).toEqual({ S: 0, A: 1, B: 0, C: 0 })
  })

  it('are the better one for all equals at a border, which is said', () => {
    const fifths = { S: 20, A: 40, B: 20, C: 20 }
    const placed = placesOf([9_000, 9_000, 8_000, 7_000, 6_000], fifths)
    expect(placed.map(({ rank, grade, shares: lifted }) => [rank, grade, lifted])).toEqual([
      [1, 'S', true],
      [1, 'S', true],
      [3, 'A', false],
      [4, 'B', false],
      [5, 'C', false],
    ])
  })

  it('never give the same points different grades, nor more points a worse one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 40 }), shares, (points, given) => {
        const placed = placesOf(points, given)
        const order = (grade: string | undefined) => grades.findIndex((each) => each === grade)
        for (const [one, a] of points.entries())
          for (const [other, b] of points.entries()) {
            if (a === b) expect(placed[one]?.grade).toBe(placed[other]?.grade)
            if (a > b) expect(order(placed[one]?.grade)).toBeLessThanOrEqual(order(placed[other]?.grade))
          }
      }),
    )
  })

  it('and ranks follow what objections added', () => {
    const entry = (id: string, points: number, adjustment = 0) => ({
      ...{ entryId: id as EntryId, title: id, departmentId: 'd' as DepartmentId, reference: '', points },
      ...{ reviewers: 3, lowest: 0, highest: 10_000, deviation: 0, adjustment },
    })
    const lines = resultOf([entry('a', 8_000), entry('b', 7_900, 200)], { S: 50, A: 50, B: 0, C: 0 })
    expect(lines.map(({ entryId, final, rank, grade }) => [entryId, final, rank, grade])).toEqual([
      ['b', 8_100, 1, 'S'],
      ['a', 8_000, 2, 'A'],
    ])
  })
})

describe('a sheet', () => {
  const review = aReview()
  const extremes = { low: 30, high: 95 }
  const marks = (a?: number, b?: number) =>
    new Map([
      ...(a === undefined ? [] : [[creative!, a] as const]),
      ...(b === undefined ? [] : [[effective!, b] as const]),
    ])
  const check = (given: ReturnType<typeof marks>, facts: { comment?: string; sends?: boolean } = {}) =>
    said(checkSheet(review, { marks: given, comment: '', sends: true, ...facts }, extremes))

  it('weighs its marks exactly, from 0 to 100 points', () => {
    expect(totalOf(review.criteria, marks(80, 90), 'points')).toBe(8_600)
    expect(totalOf(review.criteria, marks(5, 5), 'levels')).toBe(10_000)
    expect(totalOf(review.criteria, marks(1, 3), 'levels')).toBe(4_400)
  })

  it('is kept in parts and sent whole, with marks on the scale', () => {
    expect(check(marks(80), { sends: false })).toBe('ok')
    expect(check(marks(80))).toEqual({ code: 'mark-missing', criterion: 2 })
    expect(check(marks(80, 101))).toEqual({ code: 'mark-off-the-scale', criterion: 2 })
    expect(check(marks(80, 70.5), { sends: false })).toMatchObject({ code: 'mark-off-the-scale' })
  })

  it('asks for a comment where a mark is extreme', () => {
    expect(check(marks(95, 80))).toEqual({ code: 'comment-missing' })
    expect(check(marks(80, 30))).toEqual({ code: 'comment-missing' })
    expect(check(marks(95, 30), { comment: '사유' })).toBe('ok')
    expect(check(marks(95, 30), { sends: false })).toBe('ok')
    expect(check(marks(94, 31))).toBe('ok')
  })

  it('is written on the days of judging alone, by whoever is not excluded, until it is sent', () => {
    const write = (today: string, facts: Partial<Parameters<typeof mayWrite>[2]> = {}, round = review) =>
      said(
        mayWrite(
          round,
          { state: 'sent' },
          { sheet: null, version: 0, isExcluded: false, today: day(today), ...facts },
        ),
      )
    expect(write('2021-10-31')).toBe('not-open-yet')
    expect(write('2021-11-01')).toBe('ok')
    expect(write('2021-11-12')).toBe('ok')
    expect(write('2021-11-13')).toBe('judging-is-over')
    expect(write('2021-11-03', {}, aReview({ closedOn: day('2021-11-02') }))).toBe('judging-is-over')
    expect(write('2021-11-03', { isExcluded: true })).toBe('excluded')
    expect(write('2021-11-03', { sheet: { state: 'sent', version: 1 }, version: 1 })).toBe('sent-already')
    expect(write('2021-11-03', { sheet: { state: 'draft', version: 2 }, version: 1 })).toBe('stale')
  })
})

describe('conflicts', () => {
  const [one, other] = ['one', 'other'] as EntryId[]
  const [ann, ben] = ['ann', 'ben'] as ReviewerId[]
  const [parks, roads] = ['parks', 'roads'] as DepartmentId[]

  it('exclude colleagues of the entry’s department, each pair once', () => {
    const entries = [
      { id: one!, departmentId: parks! },
      { id: other!, departmentId: roads! },
    ]
    const reviewers = [
      { id: ann!, departmentIds: [parks!, roads!] },
      { id: ben!, departmentIds: [] },
    ]
    const known = [{ entryId: other!, reviewerId: ann! }]
    expect(colleaguesToExclude(entries, reviewers, known)).toEqual([{ entryId: one, reviewerId: ann }])
  })

  it('take a sent sheet out of the count', () => {
    const sheet = (reviewerId: ReviewerId, state: 'sent' | 'draft', total: number | null) => ({
      ...{ entryId: one!, reviewerId, state, total, comment: '', marks: new Map(), sentOn: null, version: 1 },
    })
    const sheets = [sheet(ann!, 'sent', 8_000), sheet(ben!, 'sent', 2_000)]
    const out = [{ entryId: one!, reviewerId: ben! }]
    expect(countedSheets(sheets, out).map(({ total }) => total)).toEqual([8_000])
    expect(countedSheets([sheet(ann!, 'draft', null)], [])).toEqual([])
  })
})

describe('reviewers who are far off', () => {
  it('are told by their mean beside the others’ on the same entries', () => {
    const sheets = ['a', 'b', 'c'].flatMap((entryId) =>
      [0, 0, 0, 0, -3_000].map((off, reviewerId) => ({ entryId, reviewerId, total: 8_000 + off })),
    )
    const found = leaningsOf(sheets, 1.5)
    expect(found.filter(({ isFlagged }) => isFlagged).map(({ reviewerId }) => reviewerId)).toEqual([4])
    expect(found.find(({ reviewerId }) => reviewerId === 4)).toMatchObject({ sheets: 3, leaning: -2_400 })
  })

  it('are nobody where all agree, however good or bad the entries are', () => {
    const sheets = [9_000, 3_000].flatMap((total, entryId) =>
      [0, 1, 2].map((reviewerId) => ({ entryId, reviewerId, total })),
    )
    expect(leaningsOf(sheets, 1.5).every(({ z, isFlagged }) => z === 0 && !isFlagged)).toBe(true)
    expect(leaningsOf([], 1.5)).toEqual([])
  })
})

describe('a plan', () => {
  const check = (facts: Parameters<typeof aReviewPlan>[0]) => said(checkReview(aReviewPlan(facts)))

  it('has criteria whose weights make 100, shares that make 100, and days in their order', () => {
    expect(check({})).toBe('ok')
    const weighing = (...weights: number[]) =>
      weights.map((weight, index) => ({ title: `기준 ${index}`, hint: '', weight }))
    expect(check({ criteria: weighing(60, 39) })).toBe('weights-not-100')
    expect(check({ criteria: weighing(100, 0) })).toBe('weight-not-whole')
    expect(check({ criteria: [] })).toBe('no-criteria')
    expect(check({ criteria: weighing(...Array.from({ length: 11 }, () => 9)) })).toBe('too-many-criteria')
    const twice = aReviewPlan().criteria.map((criterion) => ({ ...criterion, title: '같음' }))
    expect(check({ criteria: twice })).toBe('criterion-twice')
    expect(check({ shares: { S: 20, A: 40, B: 30, C: 11 } })).toBe('shares-not-100')
    expect(check({ opensOn: day('2021-10-29') })).toBe('intake-after-judging')
    expect(check({ closesOn: day('2021-10-31') })).toBe('closes-before-it-opens')
    expect(check({ closesOn: day('2031-11-12') })).toBe('judging-too-long')
    expect(check({ title: '' })).toBe('title-missing')
  })

  it('keeps what was announced once judging has begun; only words and the last day change', () => {
    const change = (facts: Parameters<typeof aReviewPlan>[0], today: string, before = aReview()) =>
      said(checkChange(before, aReviewPlan(facts), day(today)))
    expect(change({ scale: 'levels' }, '2021-10-31')).toBe('ok')
    expect(change({ scale: 'levels' }, '2021-11-01')).toBe('judging-has-begun')
    expect(change({ title: '이름', closesOn: day('2021-11-30') }, '2021-11-13')).toBe('ok')
    expect(change({ closesOn: day('2021-11-02') }, '2021-11-03')).toBe('last-day-has-passed')
    expect(change({}, '2021-11-13', aReview({ closedOn: day('2021-11-13') }))).toBe('closed-already')
  })

  it('goes through its stages by its days', () => {
    const at = (today: string, facts: Partial<Review> = {}) => stageOn(aReview(facts), day(today))
    expect(['2021-10-29', '2021-10-30', '2021-11-01', '2021-11-12', '2021-11-13'].map((each) => at(each)))
      .toEqual(['intake', 'waiting', 'judging', 'judging', 'to-close']) // prettier-ignore
    const closedOn = day('2021-11-15')
    expect(at('2021-11-15', { closedOn })).toBe('closed')
    const published = { closedOn, publishedOn: day('2021-11-16'), appealsUntil: day('2021-11-23') }
    expect(at('2021-11-23', published)).toBe('appeals')
    expect(at('2021-11-24', published)).toBe('final')
  })

  it('is closed after its last day, or once all is judged, and no entry stays without a sheet', () => {
    const close = (today: string, sheetsPerEntry: number[], left: number) =>
      said(mayClose(aReview(), { sheetsPerEntry, left, today: day(today) }))
    expect(close('2021-11-12', [3, 3], 1)).toBe('not-over-yet')
    expect(close('2021-11-12', [3, 3], 0)).toBe('ok')
    expect(close('2021-11-13', [3, 2], 1)).toBe('ok')
    expect(close('2021-11-13', [3, 0], 1)).toBe('entry-without-sheet')
    expect(close('2021-11-13', [], 0)).toBe('no-entries')
    expect(close('2021-10-30', [3], 0)).toBe('not-over-yet')
  })
})

describe('an entry', () => {
  it('is written until the intake’s last day, while it is not handed in', () => {
    const draft = (
      today: string,
      before: Parameters<typeof checkDraft>[2]['before'] = null,
      title = '사례',
    ) =>
      said(
        checkDraft(aReview(), { title, text: '', reference: '' }, { before, version: 1, today: day(today) }),
      )
    expect(draft('2021-10-29')).toBe('ok')
    expect(draft('2021-10-30')).toBe('intake-is-over')
    expect(draft('2021-10-29', { state: 'sent', version: 1 })).toBe('sent-already')
    expect(draft('2021-10-29', { state: 'draft', version: 2 })).toBe('stale')
    expect(draft('2021-10-29', null, ' ')).toBe('title-missing')
  })
})

describe('an objection', () => {
  const published = aReview({
    ...{ closedOn: day('2021-11-15'), publishedOn: day('2021-11-16'), appealsUntil: day('2021-11-23') },
  })
  const raise = (today: string, facts: Partial<Parameters<typeof mayRaise>[1]> = {}, round = published) =>
    said(mayRaise(round, { isJudged: true, hasAppeal: false, reason: '사유', today: day(today), ...facts }))

  it('is raised once, with a reason, in its days', () => {
    expect(raise('2021-11-16')).toBe('ok')
    expect(raise('2021-11-23')).toBe('ok')
    expect(raise('2021-11-24')).toBe('appeals-are-over')
    expect(raise('2021-11-16', {}, aReview({ closedOn: day('2021-11-15') }))).toBe('not-published')
    expect(raise('2021-11-16', { hasAppeal: true })).toBe('appealed-already')
    expect(raise('2021-11-16', { reason: ' ' })).toBe('reason-missing')
  })

  it('is decided once: with other points, or not at all', () => {
    const decided = (
      facts: Partial<Parameters<typeof decideAppeal>[1]>,
      decision: 'rejected' | null = null,
    ) =>
      decideAppeal(
        { decision },
        { decision: 'upheld', reason: '사유', points: 8_100, before: 8_000, ...facts },
      )
    expect(decided({})).toEqual({ ok: true, value: 100 })
    expect(decided({ points: 7_950 })).toEqual({ ok: true, value: -50 })
    expect(decided({ decision: 'rejected', points: 9_999 })).toEqual({ ok: true, value: 0 })
    expect(said(decided({ points: null }))).toBe('points-missing')
    expect(said(decided({ points: 8_000 }))).toBe('points-unchanged')
    expect(said(decided({ points: 10_001 }))).toBe('points-out-of-range')
    expect(said(decided({ reason: '' }))).toBe('reason-missing')
    expect(said(decided({}, 'rejected'))).toBe('decided-already')
  })
})
