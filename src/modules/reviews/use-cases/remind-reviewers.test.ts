import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { listMails, readMail } from '#platform/mail/mail-queries.ts'
import { takeLeave } from '#modules/organization/index.ts'
import { aReviewCity, type ReviewCity } from '#testing/a-review.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { reviewersOf } from '../data/judging-queries.ts'
import { reminderDue } from '../domain/reminding.ts'
import { reviewMails } from '../review-mails.ts'
import { remindDueReviewers, remindReviewers } from './remind-reviewers.ts'
import { declareConflict } from './score-entry.ts'

let city: TestCity
let reviews: ReviewCity
beforeAll(async () => {
  city = await aTestCity()
  reviews = await aReviewCity(city)
})
afterAll(() => city.close())

const mails = reviewMails(new URL('https://dure.example'))
const written = async () => {
  const { mails: all } = await listMails(city.session, { limit: 500, offset: 0 })
  const read = await Promise.all(all.map(({ id }) => readMail(city.session, id)))
  return read.flatMap((mail) => (mail === null ? [] : [mail]))
}
/** What an act wrote, oldest last. */
async function newMails(act: () => Promise<unknown>) {
  const before = new Set((await written()).map(({ id }) => id))
  await act()
  return (await written()).filter(({ id }) => !before.has(id))
}
/** A morning's round, twice at once as with a second process: nobody gets two mails. */
const morning = (day: string) =>
  newMails(async () => {
    const round = () => remindDueReviewers(city.context({ person: systemPerson, day }), mails)
    await Promise.all([round(), round()])
  })

describe('which mail a reviewer is due', () => {
  const review = {
    ...{ intakeUntil: calendarDate('2021-10-29'), opensOn: calendarDate('2021-11-01') },
    ...{ closesOn: calendarDate('2021-11-12'), closedOn: null, publishedOn: null, appealsUntil: null },
  }
  const due = (today: string, mailedOn: string | null, facts: Partial<typeof review> = {}, beforeDays = 3) =>
    reminderDue(
      { ...review, ...facts },
      {
        ...{ today: calendarDate(today), beforeDays },
        mailedOn: mailedOn === null ? null : calendarDate(mailedOn),
      },
    )

  it('is one when judging begins, one before its last day and one on it, and never two of a kind', () => {
    expect([
      due('2021-10-31', null),
      due('2021-11-01', null),
      due('2021-11-02', '2021-11-01'),
      due('2021-11-08', '2021-11-01'),
      due('2021-11-09', '2021-11-01'),
      due('2021-11-10', '2021-11-09'),
      due('2021-11-12', '2021-11-09'),
      due('2021-11-12', '2021-11-12'),
      due('2021-11-13', '2021-11-09'),
    ]).toEqual([null, 'begin', null, null, 'soon', null, 'last', null, null])
  })

  it('is made up for after a morning that was missed, and for who was assigned late', () => {
    expect([due('2021-11-04', null), due('2021-11-10', '2021-11-01'), due('2021-11-11', null)]).toEqual([
      'begin',
      'soon',
      'soon',
    ])
  })

  it('is only one at the beginning when all days of judging are near the last', () => {
    expect(due('2021-11-10', null, {}, 30)).toBe('begin')
    expect(due('2021-11-11', '2021-11-01', {}, 30)).toBeNull()
  })
})

describe('the morning’s mails to reviewers', () => {
  it('tell once that judging has begun, with what is left and where', async () => {
    const { id } = await reviews.round()
    expect(await morning('2021-10-31')).toEqual([])
    const begun = await morning('2021-11-01')
    expect(begun).toHaveLength(3)
    expect(new Set(begun.map(({ to }) => to)).size).toBe(3)
    // Three entries, of which one is of their own department.
    for (const { subject, text } of begun) {
      expect(subject).toContain('심사를 시작했습니다: 정성평가 우수사례 심사')
      expect(text).toContain('아직 보내지 않은 평가표가 2장')
      expect(text).toContain(`https://dure.example/office/reviews/${id}/mine`)
    }
    expect(await morning('2021-11-02')).toEqual([])
  })

  it('leave out who has sent everything, who declined the rest, and who is on leave', async () => {
    const { id: other, entries } = await reviews.round({ reviewers: [3, 4, 5] })
    const own = (place: number) => reviews.town.colleagues[place]!
    for (const [place, entryId] of entries.entries())
      if (place !== 0) valueOf(await reviews.score(3, other, entryId, 80))
    for (const [place, entryId] of entries.entries())
      if (place !== 1)
        valueOf(
          await declareConflict(city.context({ person: own(4).person, day: '2021-11-03' }), {
            ...{ entryId, reason: '함께 일함' },
          }),
        )
    expect(await morning('2021-11-04')).toHaveLength(1)
    valueOf(
      await takeLeave(city.context({ person: reviews.town.organizer, day: '2021-11-05' }), {
        ...{ staffId: own(5).staffId, from: calendarDate('2021-11-08'), until: calendarDate('2021-11-20') },
        kind: 'sick',
      }),
    )
    const soon = await morning('2021-11-09')
    expect(soon.map(({ subject }) => subject)).toEqual(
      Array.from({ length: 3 }, () => '[심사] 마감이 가깝습니다: 정성평가 우수사례 심사'),
    )
  })

  it('tell on the last day that it is, and end with it', async () => {
    const last = await morning('2021-11-12')
    expect(last.map(({ subject }) => subject)).toEqual(
      Array.from({ length: 3 }, () => '[심사] 오늘 마감합니다: 정성평가 우수사례 심사'),
    )
    expect(await morning('2021-11-13')).toEqual([])
  })
})

describe('the office’s reminder', () => {
  it('goes to whoever owes sheets, once a day, while they may still send them', async () => {
    const { id, entries } = await reviews.round({ reviewers: [6, 7] })
    const remind = (day: string, person = reviews.planner) =>
      remindReviewers(city.context({ person, day }), { id, mails })
    expect(await remind('2021-11-03', reviews.town.colleagues[6]!.person)).toMatchObject({
      refusal: 'not-allowed',
    })
    expect(await remind('2021-10-30')).toMatchObject({ refusal: 'not-open-yet' })
    for (const [place, entryId] of entries.entries())
      if (place !== 0) valueOf(await reviews.score(6, id, entryId, 80))
    const sent = await newMails(async () => expect(valueOf(await remind('2021-11-03'))).toBe(1))
    expect(sent.map(({ subject }) => subject)).toEqual(['[심사] 평가표를 기다립니다: 정성평가 우수사례 심사'])
    const wrote = (await reviewersOf(city.session, id)).filter(({ mailedOn }) => mailedOn === '2021-11-03')
    expect(wrote.map(({ staffId }) => staffId)).toEqual([reviews.town.colleagues[7]!.staffId])
    expect(await remind('2021-11-03')).toMatchObject({ refusal: 'nobody-to-remind' })
    expect(valueOf(await remind('2021-11-04'))).toBe(1)
    expect(await remind('2021-11-13')).toMatchObject({ refusal: 'judging-is-over' })
  })
})
