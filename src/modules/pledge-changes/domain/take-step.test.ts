import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate, calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { type ChangeCourse, newCourse, owesAnswer, panelStances, type PanelStance } from './change-course.ts'
import { actsAt, type ChangeAct, type ChangeStep, takeStep } from './take-step.ts'

const day = calendarDate
const agenda = { itemId: 'item', sessionId: 'session' }
const opinionOf = (on: string, stance: PanelStance = 'agree') => ({
  ...{ stance, words: '', on: day(on) },
  answerDue: stance === 'agree' ? null : addDays(day(on), 30),
})
const approval = (on: string, documentNumber = '기획담당관-1') => ({
  ...{ on: day(on), documentNumber },
  publishDue: addDays(day(on), 30),
})

const steps = {
  submit: { act: 'submit', consultDue: day('2021-01-20') },
  panel: { act: 'send-to-panel', agenda, silent: 0, isBeforeSession: false },
  opinion: { act: 'note-opinion', opinion: opinionOf('2021-03-30') },
  approve: { act: 'approve', approval: approval('2021-04-05') },
  publish: { act: 'publish' },
} as const satisfies Record<string, ChangeStep>

const after = (course: ChangeCourse, step: ChangeStep, on: string) => takeStep(course, step, day(on))
const through = (...way: readonly (readonly [ChangeStep, string])[]) =>
  way.reduce((course, [step, on]) => valueOf(after(course, step, on)), newCourse)
const consulted = () => through([steps.submit, '2021-01-11'])
const before = () => through([steps.submit, '2021-01-11'], [steps.panel, '2021-02-01'])
const heard = (stance: PanelStance = 'agree') =>
  valueOf(after(before(), { act: 'note-opinion', opinion: opinionOf('2021-03-30', stance) }, '2021-03-30'))

describe('a request', () => {
  it('goes from draft through consultation, panel and approval to publication', () => {
    const course = through(
      [steps.submit, '2021-01-11'],
      [steps.panel, '2021-02-01'],
      [steps.opinion, '2021-03-30'],
      [steps.approve, '2021-04-05'],
      [steps.publish, '2021-04-12'],
    )
    expect(course).toMatchObject({ state: 'published', publishedOn: '2021-04-12', round: 1 })
  })

  it('is not published without approval, whatever its state', () => {
    for (const course of [newCourse, consulted(), before(), heard()])
      expect(after(course, steps.publish, '2021-04-12')).toMatchObject({ refusal: 'not-approved' })
  })

  it('is not approved without the panel’s opinion, without a number, for a day to come, or before the session', () => {
    for (const course of [consulted(), before()])
      expect(after(course, steps.approve, '2021-04-05')).toMatchObject({ refusal: 'no-panel-opinion' })
    const approve = (on: string, number?: string) =>
      after(heard(), { act: 'approve', approval: approval(on, number) }, '2021-04-05')
    expect(approve('2021-04-05', ' ')).toMatchObject({ refusal: 'document-number-missing' })
    expect(approve('2021-04-06')).toMatchObject({ refusal: 'approval-to-come' })
    expect(approve('2021-03-29')).toMatchObject({ refusal: 'approval-before-the-opinion' })
    expect(approve('2021-03-30').ok).toBe(true)
  })

  it('goes to the panel once every asked department has answered, or their last day has passed', () => {
    const send = (silent: number, on: string) => after(consulted(), { ...steps.panel, silent }, on)
    expect(send(1, '2021-01-20')).toMatchObject({ refusal: 'departments-asked' })
    expect(send(0, '2021-01-12').ok).toBe(true)
    expect(send(1, '2021-01-21').ok).toBe(true)
  })

  it('is put before another session only when the first can no longer decide', () => {
    const again = (isBeforeSession: boolean) =>
      after(before(), { ...steps.panel, isBeforeSession }, '2021-03-01')
    expect(again(true)).toMatchObject({ refusal: 'before-a-session' })
    expect(again(false).ok).toBe(true)
  })

  it('that the panel spoke against is published only with the reason why it is not followed', () => {
    const approved = valueOf(after(heard('oppose'), steps.approve, '2021-04-05'))
    expect(after(approved, steps.publish, '2021-04-12')).toMatchObject({ refusal: 'panel-not-answered' })
    const answer = { act: 'answer-panel', accepted: false, words: '' } as const
    expect(after(approved, answer, '2021-04-10')).toMatchObject({ refusal: 'reason-missing' })
    const answered = valueOf(after(approved, { ...answer, words: '안전 때문입니다.' }, '2021-04-10'))
    expect(owesAnswer(answered)).toBe(false)
    expect(after(answered, answer, '2021-04-10')).toMatchObject({ refusal: 'answered-already' })
    expect(after(answered, steps.publish, '2021-04-12').ok).toBe(true)
  })

  it('comes back, is withdrawn or refused only with a reason, and begins anew when handed in again', () => {
    for (const act of ['return', 'withdraw', 'refuse'] as const)
      expect(after(heard(), { act, reason: ' ' }, '2021-04-05')).toMatchObject({ refusal: 'reason-missing' })
    const returned = valueOf(after(heard(), { act: 'return', reason: '근거 부족' }, '2021-04-05'))
    const again = valueOf(after(returned, steps.submit, '2021-04-06'))
    expect(again).toMatchObject({ state: 'consulting', round: 2, opinion: null, agenda: null })
    const refused = valueOf(after(heard(), { act: 'refuse', reason: '필요 없음' }, '2021-04-05'))
    expect(refused.closedOn).toBe('2021-04-05')
    expect(actsAt(refused)).toEqual([])
  })
})

interface Fact {
  readonly shift: number
  readonly stance: PanelStance
  readonly number: string
  readonly accepted: boolean
  readonly words: string
  readonly silent: number
  readonly isBeforeSession: boolean
}

const makes: Readonly<Record<ChangeAct, (fact: Fact, today: CalendarDate) => ChangeStep>> = {
  submit: (_fact, today) => ({ act: 'submit', consultDue: addDays(today, 5) }),
  'send-to-panel': ({ silent, isBeforeSession }) => ({
    ...{ act: 'send-to-panel', agenda, silent, isBeforeSession },
  }),
  'note-opinion': ({ stance, shift }, today) => ({
    ...{ act: 'note-opinion', opinion: opinionOf(addDays(today, shift), stance) },
  }),
  'answer-panel': ({ accepted, words }) => ({ act: 'answer-panel', accepted, words }),
  approve: ({ number, shift }, today) => ({
    ...{ act: 'approve', approval: approval(addDays(today, shift), number) },
  }),
  return: ({ words: reason }) => ({ act: 'return', reason }),
  withdraw: ({ words: reason }) => ({ act: 'withdraw', reason }),
  refuse: ({ words: reason }) => ({ act: 'refuse', reason }),
  publish: () => ({ act: 'publish' }),
}

/** What a step is taken with, sound or not, whichever step it is. */
const facts = fc.record({
  act: fc.constantFrom(...(Object.keys(makes) as ChangeAct[])),
  /** Rather one that is possible there. */
  possible: fc.constantFrom(0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 9),
  shift: fc.constantFrom(-30, -7, -2, -1, 0, 0, 0, 3),
  stance: fc.constantFrom(...panelStances),
  number: fc.constantFrom('', ' ', '기획-1', '기획-2', '기획-3'),
  accepted: fc.boolean(),
  words: fc.constantFrom('', '사유', '사유'),
  silent: fc.nat(1),
  isBeforeSession: fc.boolean(),
  later: fc.nat(9),
})

it('any sequence of steps is published only with opinion and approval, and its days never run backwards', () => {
  let published = 0
  fc.assert(
    fc.property(fc.array(facts, { minLength: 5, maxLength: 60 }), (sequence) => {
      let [course, today] = [newCourse, day('2021-01-04')]
      for (const fact of sequence) {
        today = addDays(today, fact.later)
        const act = actsAt(course)[fact.possible] ?? fact.act
        const taken = takeStep(course, makes[act](fact, today), today)
        if (course.publishedOn !== null && taken.ok) expect(taken.value.publishedOn).toBe(course.publishedOn)
        if (taken.ok) course = taken.value
      }
      if (course.state === 'approved' || course.state === 'published') {
        expect(course.opinion).not.toBeNull()
        expect(course.approval?.documentNumber.trim()).toBeTruthy()
      }
      if (course.state !== 'published') return
      published += 1
      const days = [course.submittedOn, course.opinion?.on, course.approval?.on, course.publishedOn]
      expect(days.toSorted()).toEqual(days)
      if (course.opinion?.stance === 'oppose') expect(course.answer).not.toBeNull()
    }),
    { numRuns: 4_000, seed: 2021 },
  )
  expect(published).toBeGreaterThan(50)
})
