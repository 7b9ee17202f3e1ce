import { describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { nextDueOf, type PointFacts, refusedAnswer, refusedDecision, standingOf } from './point.ts'
import { isReminderDay } from './reminder-plan.ts'

const day = calendarDate
const today = day('2021-12-20')
const step = (dueDay: string, doneOn: string | null = null) => ({
  dueDay: day(dueDay),
  doneOn: doneOn === null ? null : day(doneOn),
  remindedOn: null,
})
const point = (facts: Partial<PointFacts> = {}): PointFacts => ({
  state: 'asked',
  dueDay: day('2021-12-31'),
  remindedOn: null,
  followUps: [],
  ...facts,
})

describe('how a point stands', () => {
  it.each([
    ['waiting', point()],
    ['waiting', point({ dueDay: null })],
    ['overdue', point({ dueDay: day('2021-12-19') })],
    ['overdue', point({ state: 'returned', dueDay: day('2021-12-19') })],
    ['answered', point({ state: 'answered', dueDay: day('2021-12-19') })],
    ['followed', point({ state: 'accepted', followUps: [step('2022-01-31')] })],
    ['closed', point({ state: 'accepted', followUps: [step('2021-12-10', '2021-12-09')] })],
    ['closed', point({ state: 'accepted' })],
  ] as const)('is %s', (standing, facts) => {
    expect(standingOf(facts, today)).toBe(standing)
  })

  it('gives its department the earliest day on which it has something to do', () => {
    expect(nextDueOf(point())).toBe('2021-12-31')
    expect(nextDueOf(point({ state: 'answered' }))).toBeNull()
    const steps = [step('2022-02-28'), step('2022-01-31'), step('2021-12-01', '2021-12-01')]
    expect(nextDueOf(point({ state: 'accepted', followUps: steps }))).toBe('2022-01-31')
  })
})

describe('an answer', () => {
  const sent = { ...point(), version: 2 }
  const answer = { stance: 'accept' as const, text: '설계를 마치겠습니다.', followUp: null }
  const followUp = { text: '설계 공모', dueDay: day('2022-01-31') }
  const at = { seen: 2, today }
  it.each([
    ['follow-up-missing', answer, sent, at],
    ['follow-up-missing', { ...answer, stance: 'partly' as const }, sent, at],
    ['follow-up-in-the-past', { ...answer, followUp: { ...followUp, dueDay: day('2021-12-19') } }, sent, at],
    ['answer-missing', { ...answer, text: '  ', followUp }, sent, at],
    ['results-not-sent-yet', { ...answer, followUp }, { ...sent, dueDay: null }, at],
    ['answer-accepted-already', { ...answer, followUp }, { ...sent, state: 'accepted' as const }, at],
    ['changed-meanwhile', { ...answer, followUp }, sent, { ...at, seen: 1 }],
  ])('is refused: %s', (refusal, given, of, when) => {
    expect(refusedAnswer(given, of, when)).toBe(refusal)
  })

  it('with a step is taken, and one that does not accept needs none', () => {
    expect(refusedAnswer({ ...answer, followUp }, sent, at)).toBeNull()
    expect(refusedAnswer({ ...answer, stance: 'not-accepted' }, sent, at)).toBeNull()
    expect(refusedAnswer(answer, { ...sent, followUps: [step('2022-01-31')] }, at)).toBeNull()
  })

  it('is decided on once it was given and as it was read, and returned with a reason', () => {
    const answered = { state: 'answered' as const, version: 3 }
    expect(refusedDecision(answered, { seen: 3, reason: null })).toBeNull()
    expect(refusedDecision(answered, { seen: 3, reason: ' ' })).toBe('reason-missing')
    expect(refusedDecision(answered, { seen: 2, reason: null })).toBe('changed-meanwhile')
    expect(refusedDecision({ ...answered, state: 'asked' }, { seen: 3, reason: null })).toBe(
      'nothing-to-decide',
    )
  })
})

describe('a department is reminded', () => {
  const rules = { beforeDays: 7, everyDays: 7 }
  const due = day('2021-12-31')
  const on = (when: string, last: string | null) =>
    isReminderDay(due, last === null ? null : day(last), day(when), rules)

  it('once in the days before, on the day, and every so many days after', () => {
    const days = Array.from({ length: 40 }, (_, index) => index)
    let last: string | null = null
    const reminded = days.flatMap((index) => {
      const when = new Date(Date.parse('2021-12-20T00:00:00Z') + index * 86_400_000)
        .toISOString()
        .slice(0, 10)
      if (!on(when, last)) return []
      last = when
      return [when]
    })
    expect(reminded).toEqual([
      '2021-12-24',
      '2021-12-31',
      '2022-01-07',
      '2022-01-14',
      '2022-01-21',
      '2022-01-28',
    ])
  })

  it('on the next day that comes when one was missed, and never twice on a day', () => {
    expect(on('2021-12-27', null)).toBe(true)
    expect(on('2021-12-28', '2021-12-27')).toBe(false)
    expect(on('2022-01-03', '2021-12-27')).toBe(true)
    expect(on('2022-01-03', '2022-01-03')).toBe(false)
  })
})
