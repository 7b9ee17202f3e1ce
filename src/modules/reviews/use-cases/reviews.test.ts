import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DepartmentId } from '#platform/access/person.ts'
import { useFileFolder } from '#platform/files/current-folder.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  aReviewCity,
  aReviewPlan,
  CLOSED,
  HANDED_IN,
  JUDGED,
  PUBLISHED,
  type ReviewCity,
} from '#testing/a-review.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { readEntry } from '../data/entry-queries.ts'
import { exclusionsOf, reopeningsOf, reviewerBy, reviewersOf, sheetsOf } from '../data/judging-queries.ts'
import { appealsOf, resultsOf, standingOf } from '../data/result-queries.ts'
import { ownReviews, readReview, reviewOf } from '../data/review-queries.ts'
import type { EntryId } from '../domain/entry.ts'
import type { ReviewId } from '../domain/review.ts'
import { decideAppeal, raiseAppeal } from './appeal.ts'
import { assignReviewers, removeReviewer } from './assign-reviewers.ts'
import { closeReview, publishResult } from './close-review.ts'
import { addEntryFile, removeEntryFile } from './entry-files.ts'
import { changeReview, planReview } from './plan-review.ts'
import { reviewDuties } from './review-duties.ts'
import { declareConflict, reopenSheet } from './score-entry.ts'
import { changeEntry, discardEntry, draftEntry, sendEntry, takeBackEntry } from './write-entry.ts'

let city: TestCity
let reviews: ReviewCity
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dure-reviews-'))
  await useFileFolder(folder)
  city = await aTestCity()
  reviews = await aReviewCity(city)
})
afterAll(async () => {
  await city.close()
  await rm(folder, { recursive: true })
})

const by = (place: number, day = JUDGED) =>
  city.context({ person: reviews.town.colleagues[place]!.person, day })
const office = (day = JUDGED) => city.context({ person: reviews.planner, day })
const own = (place: number) => reviews.town.colleagues[place]!
const reviewerId = async (id: ReviewId, place: number) =>
  (await reviewerBy(city.session, id, own(place).person.accountId))!.id

describe('planning a round', () => {
  it('is the planning office’s, one for each subject, which its programme finds again', async () => {
    const plan = aReviewPlan({ subject: 'planned' })
    expect(await planReview(by(0, '2021-10-01'), plan)).toMatchObject({ refusal: 'not-allowed' })
    expect(await planReview(office('2021-10-30'), plan)).toMatchObject({ refusal: 'intake-has-passed' })
    const id = valueOf(await planReview(office('2021-10-01'), plan))
    expect(await planReview(office('2021-10-01'), plan)).toMatchObject({ refusal: 'planned-already' })
    expect((await reviewOf(city.session, 'joint-evaluation', 'planned'))?.id).toBe(id)
    expect(await reviewOf(city.session, 'scorecard', 'planned')).toBeNull()
  })

  it('may be changed until judging begins, by whoever looked at what is there', async () => {
    const { id } = await reviews.round({ reviewers: [] })
    const change = (facts: Parameters<typeof aReviewPlan>[0], version: number, day = '2021-10-02') =>
      changeReview(office(day), { id, version, plan: aReviewPlan(facts) })
    const criteria = [{ title: '한 가지', hint: '', weight: 100 }]
    valueOf(await change({ criteria, scale: 'levels' }, 1))
    expect(await change({}, 1)).toMatchObject({ refusal: 'stale' })
    expect(await change({}, 2, JUDGED)).toMatchObject({ refusal: 'judging-has-begun' })
    const now = (await readReview(city.session, id))!
    expect([now.scale, now.criteria.map(({ title }) => title)]).toEqual(['levels', ['한 가지']])
  })
})

describe('handing in', () => {
  const facts = { title: '사례', text: '이렇게', reference: '1-1' }

  it('is its own department’s, until the last day, and can be taken back until then', async () => {
    const { id } = await reviews.round({ entries: 0, reviewers: [] })
    const { departmentId } = own(0)
    const draft = { reviewId: id, departmentId, ...facts }
    expect(await draftEntry(by(1, HANDED_IN), draft)).toMatchObject({ refusal: 'not-allowed' })
    const entry = valueOf(await draftEntry(by(0, HANDED_IN), { ...draft, text: '' }))
    expect(await sendEntry(by(0, HANDED_IN), entry)).toMatchObject({ refusal: 'text-missing' })
    valueOf(await changeEntry(by(3, HANDED_IN), { id: entry, version: 1, ...facts }))
    expect(await changeEntry(by(0, HANDED_IN), { id: entry, version: 1, ...facts })).toMatchObject({ refusal: 'stale' }) // prettier-ignore
    expect(await sendEntry(by(1, HANDED_IN), entry)).toMatchObject({ refusal: 'not-allowed' })
    valueOf(await sendEntry(by(0, '2021-10-29'), entry))
    expect(await discardEntry(by(0, HANDED_IN), entry)).toMatchObject({ refusal: 'sent-already' })
    valueOf(await takeBackEntry(by(0, '2021-10-29'), entry))
    expect((await readEntry(city.session, entry))?.state).toBe('draft')
    expect(await sendEntry(by(0, '2021-10-30'), entry)).toMatchObject({ refusal: 'intake-is-over' })
    valueOf(await discardEntry(by(0, '2021-10-29'), entry))
    expect(await readEntry(city.session, entry)).toBeNull()
  })

  it('brings up to five papers, which are fixed once it is handed in', async () => {
    const { id } = await reviews.round({ entries: 0, reviewers: [] })
    const { departmentId } = own(0)
    const entry = valueOf(await draftEntry(by(0, HANDED_IN), { reviewId: id, departmentId, ...facts }))
    const upload = (text: string) => ({ name: '근거.txt', bytes: new TextEncoder().encode(text) })
    const add = (text: string) => addEntryFile(by(0, HANDED_IN), { id: entry, upload: upload(text) })
    const first = valueOf(await add('하나'))
    for (const text of ['둘', '셋', '넷', '다섯']) valueOf(await add(text))
    expect(await add('여섯')).toMatchObject({ refusal: 'too-many-files' })
    expect(await add('')).toMatchObject({ refusal: 'too-many-files' })
    valueOf(await removeEntryFile(by(0, HANDED_IN), { id: entry, fileId: first }))
    expect(await removeEntryFile(by(0, HANDED_IN), { id: entry, fileId: first })).toMatchObject({ refusal: 'not-found' }) // prettier-ignore
    valueOf(await sendEntry(by(0, HANDED_IN), entry))
    expect(await add('일곱')).toMatchObject({ refusal: 'fixed' })
    const other = { id: entry, upload: upload('남') }
    expect(await addEntryFile(by(1, HANDED_IN), other)).toMatchObject({ refusal: 'not-allowed' })
  })
})

describe('conflicts', () => {
  it('exclude a reviewer from what their own department hands in, whichever comes first', async () => {
    const { id, entries } = await reviews.round({ reviewers: [0, 1] })
    const pairs = async () =>
      (await exclusionsOf(city.session, id)).map(({ entryId, kind }) => [entries.indexOf(entryId), kind])
    expect(await pairs()).toEqual([
      [0, 'department'],
      [1, 'department'],
    ])
    const late = valueOf(
      await draftEntry(by(3, HANDED_IN), {
        ...{ reviewId: id, departmentId: own(3).departmentId, title: '늦은 사례', text: '글', reference: '' },
      }),
    )
    valueOf(await sendEntry(by(3, HANDED_IN), late))
    expect((await exclusionsOf(city.session, id)).filter(({ entryId }) => entryId === late)).toHaveLength(1)
    expect(await reviews.score(0, id, entries[0]!, 80)).toMatchObject({ refusal: { code: 'excluded' } })
    expect(await reviews.score(0, id, entries[1]!, 80)).toEqual({ ok: true, value: undefined })
    expect((await readReview(city.session, id))?.counts).toEqual({
      ...{ entries: 4, reviewers: 2, asked: 5, sent: 1 },
    })
  })

  it('may be declared with a reason; what was given no longer counts', async () => {
    const { id, entries } = await reviews.round({ entries: 1, reviewers: [1, 2, 4] })
    const [entry] = entries as [EntryId]
    valueOf(await reviews.score(1, id, entry, 80))
    valueOf(await reviews.score(2, id, entry, 90))
    valueOf(await reviews.score(4, id, entry, 10))
    const declare = (reason: string) => declareConflict(by(4), { entryId: entry, reason })
    expect(await declare(' ')).toMatchObject({ refusal: 'reason-missing' })
    valueOf(await declare('함께 한 일'))
    expect(await declare('다시')).toMatchObject({ refusal: 'excluded' })
    expect(await declareConflict(by(5), { entryId: entry, reason: '남' })).toMatchObject({ refusal: 'not-allowed' }) // prettier-ignore
    valueOf(await closeReview(office(CLOSED), id))
    const [line] = await standingOf(city.session, (await readReview(city.session, id))!)
    expect([line?.points, line?.reviewers]).toEqual([8_500, 2])
  })
})

describe('reviewers', () => {
  it('are assigned once each by the office, and taken out while they have judged nothing', async () => {
    const { id, entries } = await reviews.round({ entries: 1, reviewers: [1] })
    const assign = (staffIds: readonly string[], context = office('2021-10-02')) =>
      assignReviewers(context, { id, staffIds: staffIds as never })
    expect(await assign([own(1).staffId, own(2).staffId])).toEqual({ ok: true, value: 1 })
    expect(await assign([own(4).staffId], by(0))).toMatchObject({ refusal: 'not-allowed' })
    const nobody = '00000000-0000-7000-8000-00000000dead'
    expect(await assign([nobody])).toMatchObject({ refusal: 'no-such-reviewer' })
    expect(await assign([own(4).staffId], office('2021-11-13'))).toMatchObject({ refusal: 'judging-is-over' })
    valueOf(await reviews.score(1, id, entries[0]!, 80, { sends: false }))
    const remove = async (place: number) =>
      removeReviewer(office(), { id, reviewerId: await reviewerId(id, place) })
    expect(await remove(1)).toMatchObject({ refusal: 'has-judged' })
    valueOf(await remove(2))
    expect(await reviewersOf(city.session, id)).toHaveLength(1)
  })

  it('see what is theirs to judge and what is left', async () => {
    const { id, entries } = await reviews.round({ reviewers: [8] })
    valueOf(await reviews.score(8, id, entries[0]!, 80))
    const mine = await ownReviews(city.session, own(8).person.accountId!)
    expect(mine.map(({ review, asked, sent }) => [review.id, asked, sent])).toEqual([[id, 2, 1]])
  })
})

describe('scoring', () => {
  it('is of those who are assigned, kept as a draft, sent whole, fixed then', async () => {
    const { id, entries } = await reviews.round({ entries: 1, reviewers: [1] })
    const [entry] = entries as [EntryId]
    expect(await reviews.score(5, id, entry, 80)).toMatchObject({ refusal: { code: 'not-allowed' } })
    expect(await reviews.score(1, id, entry, 80, { day: '2021-10-31' })).toMatchObject({ refusal: { code: 'not-open-yet' } }) // prettier-ignore
    valueOf(await reviews.score(1, id, entry, 80, { sends: false, marks: new Map() }))
    const whole = await reviews.score(1, id, entry, 80, { version: 1, marks: new Map() })
    expect(whole).toMatchObject({ refusal: { code: 'mark-missing', criterion: 1 } })
    expect(await reviews.score(1, id, entry, 99, { version: 1, comment: '' })).toMatchObject({ refusal: { code: 'comment-missing' } }) // prettier-ignore
    expect(await reviews.score(1, id, entry, 80)).toMatchObject({ refusal: { code: 'stale' } })
    valueOf(await reviews.score(1, id, entry, 80, { version: 1 }))
    expect(await reviews.score(1, id, entry, 70, { version: 2 })).toMatchObject({ refusal: { code: 'sent-already' } }) // prettier-ignore
    const [sheet] = await sheetsOf(city.session, id)
    expect([sheet?.state, sheet?.total, sheet?.marks.size]).toEqual(['sent', 8_000, 2])
  })

  it('writes no points into the log, where they could be read before the close', async () => {
    const { id, entries } = await reviews.round({ entries: 1, reviewers: [1] })
    valueOf(await reviews.score(1, id, entries[0]!, 77))
    const filter = { ...noEntryFilter, subjectId: entries[0]! }
    const logged = await listEntries(city.session, filter, 50)
    const sheet = logged.find(({ action }) => action === 'reviews.send-sheet')
    expect(sheet?.after).toEqual({ marks: 2, reviewerId: await reviewerId(id, 1) })
  })

  it('of one sheet is opened again by the office alone, with a reason that stays', async () => {
    const { id, entries } = await reviews.round({ entries: 1, reviewers: [1] })
    const [entry] = entries as [EntryId]
    const reopen = async (reason: string, context = office()) =>
      reopenSheet(context, { entryId: entry, reviewerId: await reviewerId(id, 1), reason })
    expect(await reopen('잘못')).toMatchObject({ refusal: 'not-sent' })
    valueOf(await reviews.score(1, id, entry, 80))
    expect(await reopen(' ')).toMatchObject({ refusal: 'reason-missing' })
    expect(await reopen('내가', by(1))).toMatchObject({ refusal: 'not-allowed' })
    valueOf(await reopen('기준을 잘못 봄'))
    expect((await reopeningsOf(city.session, id)).map(({ reason }) => reason)).toEqual(['기준을 잘못 봄'])
    valueOf(await reviews.score(1, id, entry, 70, { version: 2 }))
    expect(await reopen('늦음', office(CLOSED))).toMatchObject({ refusal: 'judging-is-over' })
  })
})

describe('after the close', () => {
  it('nothing of the judging changes any more', async () => {
    const { id, entries } = await reviews.round({ entries: 1, reviewers: [1, 2] })
    const [entry] = entries as [EntryId]
    valueOf(await reviews.score(1, id, entry, 80))
    valueOf(await reviews.score(2, id, entry, 90))
    valueOf(await closeReview(office('2021-11-05'), id))
    const standing = async () => standingOf(city.session, (await readReview(city.session, id))!)
    const before = JSON.stringify(await standing())
    // Still among the days of judging: it is the close that locks.
    const day = '2021-11-05'
    const tries = [
      await reviews.score(1, id, entry, 20, { version: 1, day }),
      await declareConflict(by(1, day), { entryId: entry, reason: '늦게' }),
      await reopenSheet(office(day), { entryId: entry, reviewerId: await reviewerId(id, 1), reason: '늦게' }),
      await assignReviewers(office(day), { id, staffIds: [own(4).staffId] }),
      await removeReviewer(office(day), { id, reviewerId: await reviewerId(id, 1) }),
      await changeReview(office(day), { id, version: 2, plan: aReviewPlan() }),
      await closeReview(office(day), id),
      await takeBackEntry(by(0, HANDED_IN), entry),
    ]
    expect(tries.map((each) => (each.ok ? 'ok' : each.refusal))).toEqual([
      ...[{ code: 'judging-is-over' }, 'judging-is-over', 'judging-is-over', 'judging-is-over'],
      ...['judging-is-over', 'closed-already', 'closed-already', 'intake-is-over'],
    ])
    expect(JSON.stringify(await standing())).toBe(before)
    expect((await sheetsOf(city.session, id)).map(({ total }) => total).toSorted()).toEqual([8_000, 9_000])
  })

  it('each entry has been judged, or the days are lengthened first', async () => {
    const { id, entries } = await reviews.round({ entries: 2, reviewers: [2] })
    valueOf(await reviews.score(2, id, entries[0]!, 80))
    expect(await closeReview(office(JUDGED), id)).toMatchObject({ refusal: 'not-over-yet' })
    expect(await closeReview(by(0, CLOSED), id)).toMatchObject({ refusal: 'not-allowed' })
    expect(await closeReview(office(CLOSED), id)).toMatchObject({ refusal: 'entry-without-sheet' })
    const plan = aReviewPlan({ closesOn: calendarDate('2021-11-19') })
    valueOf(await changeReview(office(CLOSED), { id, version: 1, plan }))
    valueOf(await reviews.score(2, id, entries[1]!, 90, { day: CLOSED }))
    valueOf(await closeReview(office(CLOSED), id))
  })
})

describe('the result', () => {
  const closed = async () => {
    const round = await reviews.round({ reviewers: [0, 1, 2] })
    for (const who of [0, 1, 2])
      for (const [place, entry] of round.entries.entries())
        if (place !== who) valueOf(await reviews.score(who, round.id, entry, 60 + place * 10 + who))
    valueOf(await closeReview(office(CLOSED), round.id))
    return round
  }

  it('is nobody’s to take before it is published, and found by its reference then', async () => {
    const { id } = await closed()
    expect(await resultsOf(city.session, id)).toEqual([])
    expect(await publishResult(by(0, PUBLISHED), id)).toMatchObject({ refusal: 'not-allowed' })
    valueOf(await publishResult(office(PUBLISHED), id))
    expect(await publishResult(office(PUBLISHED), id)).toMatchObject({ refusal: 'published-already' })
    const lines = await resultsOf(city.session, id)
    expect(lines.map(({ reference, final, rank, grade }) => [reference, final, rank, grade])).toEqual([
      ['3', 8_050, 1, 'S'],
      ['2', 7_100, 2, 'A'],
      ['1', 6_150, 3, 'B'],
    ])
    expect((await readReview(city.session, id))?.appealsUntil).toBe('2021-11-23')
  })

  it('is corrected by an objection that is upheld, with its trace, and ranks follow', async () => {
    const { id, entries } = await closed()
    const [first, second] = entries as [EntryId, EntryId, EntryId]
    const raise = (place: number, entryId: EntryId, day = PUBLISHED) =>
      raiseAppeal(by(place, day), { entryId, reason: '근거를 못 보았음' })
    expect(await raise(0, first)).toMatchObject({ refusal: 'not-published' })
    valueOf(await publishResult(office(PUBLISHED), id))
    expect(await raise(1, first)).toMatchObject({ refusal: 'not-allowed' })
    valueOf(await raise(0, first, '2021-11-23'))
    expect(await raise(0, first)).toMatchObject({ refusal: 'appealed-already' })
    expect(await raise(1, second, '2021-11-24')).toMatchObject({ refusal: 'appeals-are-over' })
    const decide = (entryId: EntryId, points: number | null, context = office('2021-11-25')) =>
      decideAppeal(context, { entryId, decision: 'upheld', reason: '근거 확인', points })
    expect(await decide(first, 9_000, by(0))).toMatchObject({ refusal: 'not-allowed' })
    expect(await decide(second, 9_000)).toMatchObject({ refusal: 'not-found' })
    expect(await decide(first, null)).toMatchObject({ refusal: 'points-missing' })
    valueOf(await decide(first, 9_000))
    expect(await decide(first, 9_100)).toMatchObject({ refusal: 'decided-already' })
    const [best] = await resultsOf(city.session, id)
    expect([best?.reference, best?.points, best?.adjustment, best?.final, best?.grade]).toEqual(['1', 6_150, 2_850, 9_000, 'S']) // prettier-ignore
    expect((await appealsOf(city.session, id)).map(({ decision, adjustment }) => [decision, adjustment])).toEqual([['upheld', 2_850]]) // prettier-ignore
  })

  it('leaves the highest and the lowest out where the round says so', async () => {
    const { id, entries } = await reviews.round({ together: 'trimmed', entries: 1, reviewers: [1, 2, 4, 5] })
    for (const [who, mark] of [
      [1, 0],
      [2, 80],
      [4, 82],
      [5, 100],
    ] as const)
      // prettier-ignore
      valueOf(await reviews.score(who, id, entries[0]!, mark))
    valueOf(await closeReview(office('2021-11-04'), id))
    const [line] = await standingOf(city.session, (await readReview(city.session, id))!)
    expect([line?.points, line?.reviewers, line?.lowest, line?.highest]).toEqual([8_100, 4, 0, 10_000])
  })

  it('leaves nothing out of any entry where one has too few sheets for it: all are judged alike', async () => {
    const { id, entries } = await reviews.round({ together: 'trimmed', entries: 2, reviewers: [1, 2, 5, 8] })
    for (const who of [1, 2, 5, 8])
      for (const entry of entries) await reviews.score(who, id, entry, who === 1 ? 0 : 80)
    valueOf(await closeReview(office('2021-11-04'), id))
    const lines = await standingOf(city.session, (await readReview(city.session, id))!)
    expect(lines.map(({ points, reviewers }) => [points, reviewers])).toEqual([
      [8_000, 3],
      [6_000, 4],
    ])
  })
})

describe('when people or departments go', () => {
  it('what a reviewer still owes is told, until it is sent or the round is closed', async () => {
    const { id, entries } = await reviews.round({ entries: 1, reviewers: [7, 1] })
    const { staffId } = own(7)
    const owed = async () => {
      const works = { day: calendarDate(JUDGED), departmentIds: [] }
      const duties = await reviewDuties.openDuties(city.session, staffId, works)
      return duties.filter((each) => each.id === id).map(({ href, due }) => [href, due])
    }
    expect(await owed()).toEqual([[`/office/reviews/${id}/mine`, '2021-11-12']])
    valueOf(await reviews.score(7, id, entries[0]!, 80))
    expect(await owed()).toEqual([])
  })

  it('entries go to the heir while they can be objected to, and its people no longer judge them', async () => {
    const { id, entries } = await reviews.round({ entries: 1, reviewers: [1, 2] })
    const [from, heir] = [own(0).departmentId, own(2).departmentId]
    expect(await reviewDuties.departmentsWithDuties?.(city.session, [from])).toEqual([from])
    const end = (day: string, departmentId: DepartmentId, heirId: DepartmentId) =>
      reviewDuties.departmentsEnded!(city.session, office(day), [{ departmentId, heirId }], '조직개편')
    await end(JUDGED, from, heir)
    expect((await readEntry(city.session, entries[0]!))?.departmentId).toBe(heir)
    expect(await reviews.score(2, id, entries[0]!, 80)).toMatchObject({ refusal: { code: 'excluded' } })
    valueOf(await reviews.score(1, id, entries[0]!, 80))
    valueOf(await closeReview(office(CLOSED), id))
    valueOf(await publishResult(office(PUBLISHED), id))
    await end('2021-11-24', heir, from)
    expect((await readEntry(city.session, entries[0]!))?.departmentId).toBe(heir)
    await end('2021-11-23', heir, from)
    expect((await readEntry(city.session, entries[0]!))?.departmentId).toBe(from)
  })
})
