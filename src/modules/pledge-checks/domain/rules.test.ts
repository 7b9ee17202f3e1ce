import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { troubleOf } from './agenda.ts'
import { answerFlaw, type AnswerWords, type Standing } from './check-answer.ts'
import { type CheckPeriod, isHalfYear, lastDayOfPeriod, periodEndedBy } from './check-period.ts'
import { orderCorrection, reportCorrection, settleCorrection } from './correction.ts'
import { openCheck, publishCheck, reopenCheck, type SnapshotId } from './pledge-check.ts'
import { attainmentOf, judgeGoal, mayPlanGoals } from './pledge-goal.ts'
import { finishDecision, noteDecision } from './session-decision.ts'

const day = calendarDate
const words = (given: Partial<AnswerWords> = {}): AnswerWords => ({
  ...{ stage: 'on-track', progress: 60, note: '설계를 마침.', problem: '', reason: '' },
  ...given,
})
const standing = (stage: Standing['stage'], progress: number): Standing => ({ stage, progress })
const flaw = (given: Partial<AnswerWords>, before = standing('on-track', 50), now = before) =>
  answerFlaw(words(given), { before, now })

describe('an answer', () => {
  it.each([
    ['completed at 99 %', { stage: 'completed', progress: 99 } as const, 'completed-under-100'],
    ['continuing at 80 %', { stage: 'continuing', progress: 80 } as const, 'completed-under-100'],
    ['over 100 %', { progress: 101 }, 'progress-out-of-range'],
    ['in fractions', { progress: 50.5 }, 'progress-out-of-range'],
    ['without a stage', { stage: null }, 'stage-missing'],
    ['that drops a pledge', { stage: 'dropped' } as const, 'needs-a-change-request'],
    ['that puts a pledge on hold', { stage: 'on-hold' } as const, 'needs-a-change-request'],
    ['without what was done', { note: '  ' }, 'note-missing'],
    ['with a lower progress and no reason', { progress: 49 }, 'reason-missing'],
    ['of too many words', { problem: '가'.repeat(2_001) }, 'words-too-long'],
  ])('%s is refused', (_what, given, refusal) => {
    expect(flaw(given)).toBe(refusal)
  })

  it('may leave the stage open only while the register has none', () => {
    const none = standing(null, 10)
    expect(flaw({ stage: null, progress: 10 }, none)).toBeNull()
    expect(flaw({ stage: null, progress: 10 }, none, standing('dropped', 10))).toBe('stage-missing')
  })

  it('may say dropped of a pledge that a change has dropped since, and nothing else of one dropped before', () => {
    expect(flaw({ stage: 'dropped', progress: 50 }, standing('on-track', 50), standing('dropped', 50))).toBe(
      null,
    )
    expect(flaw({ stage: 'on-track' }, standing('dropped', 50))).toBe('needs-a-change-request')
  })

  it('that stands never completes under 100 %, and never sets a pledge aside by itself', () => {
    const stages = ['completed', 'continuing', 'on-track', 'partial', 'on-hold', 'dropped'] as const
    const some = fc.record({ stage: fc.constantFrom(...stages), progress: fc.integer({ min: 0, max: 100 }) })
    fc.assert(
      fc.property(some, some, (given, before) => {
        if (flaw({ ...given, reason: '줄어듦' }, before) !== null) return
        if (given.stage === 'completed' || given.stage === 'continuing') expect(given.progress).toBe(100)
        const isSetAside = given.stage === 'on-hold' || given.stage === 'dropped'
        if (isSetAside) expect(before.stage).toBe(given.stage)
      }),
    )
  })
})

describe('a round', () => {
  const term = { from: day('2018-07-01'), until: day('2022-06-30') }
  const period = { year: 2021, quarter: 2 } as const

  it('opens when its period is over, within the term, with a due day ahead', () => {
    const some: { period: CheckPeriod; pledges: number } = { period, pledges: 83 }
    const open = (today: string, dueDay = '2021-07-12', asked = some) =>
      openCheck({ ...asked, dueDay: day(dueDay) }, term, day(today))
    expect(open('2021-07-01')).toEqual({ ok: true, value: '2021-06-30' })
    expect(open('2021-06-29')).toMatchObject({ refusal: 'period-not-over' })
    expect(open('2021-07-13')).toMatchObject({ refusal: 'due-before-today' })
    expect(open('2021-07-01', '2021-07-12', { period, pledges: 0 })).toMatchObject({ refusal: 'no-pledges' })
    const early = { period: { year: 2018, quarter: 2 } as const, pledges: 83 }
    expect(open('2021-07-01', '2021-07-12', early)).toMatchObject({ refusal: 'outside-the-term' })
  })

  it('is of the period that ended last, whatever the day', () => {
    expect(periodEndedBy(day('2021-06-30'))).toEqual({ year: 2021, quarter: 2 })
    expect(periodEndedBy(day('2021-06-29'))).toEqual({ year: 2021, quarter: 1 })
    expect(periodEndedBy(day('2021-01-01'))).toEqual({ year: 2020, quarter: 4 })
    expect(lastDayOfPeriod({ year: 2020, quarter: 1 })).toBe('2020-03-31')
    expect([1, 2, 3, 4].map((quarter) => isHalfYear({ quarter: quarter as 1 }))).toEqual([
      false,
      true,
      false,
      true,
    ])
  })

  it('is published only closed, only without errors, and not twice as it is', () => {
    const snapshotId = 'a' as SnapshotId
    const check = { state: 'closed', snapshotId, publishedSnapshotId: null, errors: 0 } as const
    expect(publishCheck(check)).toEqual({ ok: true, value: snapshotId })
    expect(publishCheck({ ...check, state: 'open' })).toMatchObject({ refusal: 'not-closed-yet' })
    expect(publishCheck({ ...check, snapshotId: null })).toMatchObject({ refusal: 'not-closed-yet' })
    expect(publishCheck({ ...check, errors: 1 })).toMatchObject({ refusal: 'does-not-add-up' })
    expect(publishCheck({ ...check, publishedSnapshotId: snapshotId })).toMatchObject({
      refusal: 'published-already',
    })
  })

  it('is opened again only for a reason', () => {
    expect(reopenCheck('closed', ' ')).toMatchObject({ refusal: 'reason-missing' })
    expect(reopenCheck('open', '정정')).toMatchObject({ refusal: 'not-closed' })
    expect(reopenCheck('closed', '정정').ok).toBe(true)
  })
})

describe('a correction order', () => {
  it('says what and by when, not before today', () => {
    const order = (text: string, dueDay: string | null) =>
      orderCorrection({ text, dueDay: dueDay === null ? null : day(dueDay) }, day('2021-10-12'))
    expect(order('근거를 적을 것', '2021-10-12').ok).toBe(true)
    expect(order(' ', '2021-10-12')).toMatchObject({ refusal: 'order-missing' })
    expect(order('근거를 적을 것', null)).toMatchObject({ refusal: 'order-due-missing' })
    expect(order('근거를 적을 것', '2021-10-11')).toMatchObject({ refusal: 'order-due-past' })
  })

  it('is followed until the office says that it is done', () => {
    expect(reportCorrection('open', '')).toMatchObject({ refusal: 'report-missing' })
    expect(reportCorrection('open', '고침')).toEqual({ ok: true, value: '고침' })
    expect(reportCorrection('done', '고침')).toMatchObject({ refusal: 'correction-is-done' })
    expect(settleCorrection('open', { done: true })).toMatchObject({ refusal: 'nothing-reported' })
    expect(settleCorrection('reported', { done: false, reason: '' })).toMatchObject({
      refusal: 'reason-missing',
    })
    expect(settleCorrection('reported', { done: false, reason: '모자람' })).toEqual({
      ok: true,
      value: 'open',
    })
    expect(settleCorrection('reported', { done: true })).toEqual({ ok: true, value: 'done' })
  })
})

describe('goals of a year', () => {
  const facts = (today: string, isOffice = false) => ({
    today: day(today),
    term: { from: day('2018-07-01'), until: day('2022-06-30') },
    fixedAfter: day('2021-01-31'),
    isOffice,
  })

  it('are planned by departments until the day in January, by the office until the year is over', () => {
    expect(mayPlanGoals(2021, facts('2020-11-30'))).toMatchObject({ refusal: 'year-too-far' })
    expect(mayPlanGoals(2021, facts('2021-01-31')).ok).toBe(true)
    expect(mayPlanGoals(2021, facts('2021-02-01'))).toMatchObject({ refusal: 'goals-are-fixed' })
    expect(mayPlanGoals(2021, facts('2021-12-31', true)).ok).toBe(true)
    expect(mayPlanGoals(2021, facts('2022-01-01', true))).toMatchObject({ refusal: 'goals-are-fixed' })
    expect(mayPlanGoals(2023, facts('2022-12-05', true))).toMatchObject({ refusal: 'year-outside-the-term' })
  })

  it('are met wholly or not: what was met in part needs words and does not count', () => {
    const judge = (result: 'met' | 'partly' | null, note: string, today = '2021-12-31') =>
      judgeGoal({ year: 2021 }, { result, note }, day(today))
    expect(judge('met', '').ok).toBe(true)
    expect(judge('partly', ' ')).toMatchObject({ refusal: 'result-text-missing' })
    expect(judge(null, '')).toMatchObject({ refusal: 'result-missing' })
    expect(judge('met', '', '2020-12-31')).toMatchObject({ refusal: 'year-not-begun' })
    const goals = (['met', 'met', 'partly', 'missed', null] as const).map((result) => ({ result }))
    expect(attainmentOf(goals)).toEqual({
      attained: { part: 2n, whole: 5n },
      partly: 1,
      missed: 1,
      open: 1,
    })
  })

  it('add up, whatever their results', () => {
    const result = fc.constantFrom('met' as const, 'partly' as const, 'missed' as const, null)
    fc.assert(
      fc.property(fc.array(fc.record({ result })), (goals) => {
        const { attained, partly, missed, open } = attainmentOf(goals)
        expect(Number(attained.part) + partly + missed + open).toBe(Number(attained.whole))
      }),
    )
  })
})

describe('a session', () => {
  it('decides something, for a day not before it, and the decision ends with what was done', () => {
    const note = (text: string, dueDay: string) =>
      noteDecision({ text, dueDay: day(dueDay) }, day('2021-07-28'))
    expect(note('협의체를 열 것', '2021-07-28').ok).toBe(true)
    expect(note('', '2021-08-01')).toMatchObject({ refusal: 'no-text' })
    expect(note('협의체를 열 것', '2021-07-27')).toMatchObject({ refusal: 'due-before-session' })
    expect(finishDecision({ doneOn: null }, ' ')).toMatchObject({ refusal: 'note-missing' })
    expect(finishDecision({ doneOn: day('2021-08-01') }, '함')).toMatchObject({ refusal: 'done-already' })
  })

  it('speaks first of what has no stage, last of what is completed', () => {
    const of = (stage: Standing['stage'], more: { hasProblem?: boolean; openCorrections?: number } = {}) =>
      troubleOf({
        standing: standing(stage, 50),
        answer: 'accepted',
        hasProblem: more.hasProblem ?? false,
        openCorrections: more.openCorrections ?? 0,
      })
    const order = [
      of(null),
      of('partial'),
      of('on-track', { hasProblem: true }),
      of('on-track'),
      of('completed'),
    ]
    expect(order.toSorted((a, b) => b - a)).toEqual(order)
  })
})
