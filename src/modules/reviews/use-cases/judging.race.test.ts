import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import {
  aReviewCity,
  CLOSED,
  departmentOf,
  HANDED_IN,
  JUDGED,
  PUBLISHED,
  type ReviewCity,
} from '#testing/a-review.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { exclusionsOf, sheetsOf } from '../data/judging-queries.ts'
import { appealsOf, standingOf } from '../data/result-queries.ts'
import { readReview } from '../data/review-queries.ts'
import type { EntryId } from '../domain/entry.ts'
import { raiseAppeal } from './appeal.ts'
import { assignReviewers } from './assign-reviewers.ts'
import { closeReview, publishResult } from './close-review.ts'
import { draftEntry, sendEntry } from './write-entry.ts'

/** PGlite answers one after the other whatever is asked at once: races are PostgreSQL's (TEST_DATABASE_URL). */
const isPostgres = process.env['TEST_DATABASE_URL'] !== undefined
const TIMES = isPostgres ? 20 : 2
const AT_ONCE = isPostgres ? 12 : 3

let city: TestCity
let reviews: ReviewCity
beforeAll(async () => {
  city = await aTestCity()
  reviews = await aReviewCity(city)
})
afterAll(() => city.close())

const office = (day: string) => city.context({ person: reviews.planner, day })
const by = (place: number, day: string) =>
  city.context({ person: reviews.town.colleagues[place]!.person, day })
const times = Array.from({ length: TIMES }, (_, index) => index)

describe(`at once, on ${isPostgres ? 'PostgreSQL' : 'PGlite (no race)'}`, () => {
  it('of many saves of one sheet one is kept whole, the others are told to look again', async () => {
    for (const _ of times) {
      const { id, entries } = await reviews.round({ entries: 1, reviewers: [1] })
      const marks = Array.from({ length: AT_ONCE }, (__, index) => 40 + index)
      const answers = await Promise.all(
        marks.map((mark) => reviews.score(1, id, entries[0]!, mark, { sends: false })),
      )
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
      const refusals = new Set(answers.flatMap((each) => (each.ok ? [] : [each.refusal.code])))
      expect(refusals).toEqual(new Set(['stale']))
      const [sheet] = await sheetsOf(city.session, id)
      const kept = marks.find((_mark, index) => answers[index]?.ok)
      expect([...sheet!.marks.values()]).toEqual([kept, kept])
    }
  }, 120_000)

  it('a sheet is sent before the close and counts, or after it and is refused', async () => {
    for (const _ of times) {
      const { id, entries } = await reviews.round({ entries: 1, reviewers: [1, 2, 4, 5] })
      const [entry] = entries as [EntryId]
      valueOf(await reviews.score(1, id, entry, 80))
      const last = '2021-11-12'
      const [closed, ...sent] = await Promise.all([
        closeReview(office(CLOSED), id),
        ...[2, 4, 5].map((who) => reviews.score(who, id, entry, 90, { day: last })),
      ])
      valueOf(closed)
      const [line] = await standingOf(city.session, (await readReview(city.session, id))!)
      const kept = (await sheetsOf(city.session, id)).filter(({ state }) => state === 'sent')
      expect(line?.reviewers).toBe(1 + sent.filter(({ ok }) => ok).length)
      expect(line?.reviewers).toBe(kept.length)
      const refusals = sent.flatMap((each) => (each.ok ? [] : [each.refusal.code]))
      expect(refusals.every((code) => code === 'judging-is-over')).toBe(true)
    }
  }, 120_000)

  it('a reviewer who comes while their department hands in is excluded all the same', async () => {
    for (const _ of times) {
      const { id } = await reviews.round({ entries: 0, reviewers: [] })
      const facts = { title: '사례', text: '글', reference: '' }
      const departmentId = departmentOf(reviews, 0)
      const draft = { reviewId: id, departmentId, ...facts }
      const entry = valueOf(await draftEntry(by(0, HANDED_IN), draft))
      const staffIds = [reviews.town.colleagues[0]!.staffId]
      const [sent, assigned] = await Promise.all([
        sendEntry(by(0, HANDED_IN), entry),
        assignReviewers(office(HANDED_IN), { id, staffIds }),
      ])
      expect([sent.ok, assigned.ok]).toEqual([true, true])
      expect(await exclusionsOf(city.session, id)).toHaveLength(1)
    }
  }, 120_000)

  it('a round is closed and published once, and objected to once', async () => {
    const { id, entries } = await reviews.round({ entries: 1, reviewers: [1] })
    const [entry] = entries as [EntryId]
    valueOf(await reviews.score(1, id, entry, 80, { day: JUDGED }))
    const tries = Array.from({ length: AT_ONCE }, (_, index) => index)
    const closes = await Promise.all(tries.map(() => closeReview(office(CLOSED), id)))
    const publications = await Promise.all(tries.map(() => publishResult(office(PUBLISHED), id)))
    const appeals = await Promise.all(
      tries.map(() => raiseAppeal(by(0, PUBLISHED), { entryId: entry, reason: '사유' })),
    )
    for (const answers of [closes, publications, appeals])
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await appealsOf(city.session, id)).toHaveLength(1)
  }, 120_000)
})
