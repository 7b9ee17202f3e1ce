import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '#platform/kernel/calendar-date.ts'
import type { IndicatorId, IndicatorSetId, OwnerId } from '#modules/indicators/rules.ts'
import { checkInterviewFacts, checkReopening, keeperOf } from './correct-interview.ts'
import {
  type Interview,
  type InterviewId,
  type OwnerPromise,
  type PromiseId,
  promiseStates,
} from './interview.ts'

const [owner, deputy, other] = ['owner', 'deputy', 'other'] as OwnerId[] as [OwnerId, OwnerId, OwnerId]
const TODAY = calendarDate('2021-06-30')
const onDay = (offset: number) => addDays(TODAY, offset)

const interview: Interview = {
  ...{ id: 'talk' as InterviewId, setId: 'set' as IndicatorSetId, indicatorId: 'jobs' as IndicatorId },
  ...{ staffId: owner, kind: 'weak', day: onDay(-20), said: '채용이 늦음', byName: '담당자' },
}
const { id: interviewId, setId, indicatorId, staffId } = interview
const promise = (at: number, facts: Partial<OwnerPromise>): OwnerPromise => ({
  ...{
    id: `promise-${at}` as PromiseId,
    setId,
    interviewId,
    indicatorId,
    staffId,
    text: `약속 ${at}`,
    note: '',
  },
  ...{ dueDay: TODAY, state: 'open', settledOn: null, ...facts },
})

const days = fc.integer({ min: -30, max: 30 }).map(onDay)
const made = fc
  .array(fc.record({ dueDay: days, state: fc.constantFrom(...promiseStates), settledOn: days }), {
    maxLength: 6,
  })
  .map((all) =>
    all.map((each, at) => promise(at, { ...each, settledOn: each.state === 'open' ? null : each.settledOn })),
  )
const typed = fc.record({ text: fc.constantFrom('공고를 냄', ' ', '방문'), dueDay: days })

describe('a talk that is told anew', () => {
  it('keeps the rules of a talk with all of its promises, and touches none that is settled', () => {
    fc.assert(
      fc.property(made, fc.array(typed, { maxLength: 8 }), fc.array(typed, { maxLength: 6 }), days, (promises, words, added, day) => {
        const open = promises.filter(({ state }) => state === 'open')
        const changing = open.flatMap(({ id }, at) => (words[at] === undefined ? [] : [{ ...words[at], id }]))
        const checked = checkInterviewFacts({ interview, promises }, { kind: 'new', day, said: '더 들음', promises: changing, added }, TODAY)
        const texts = new Map(changing.map((each) => [each.id, each]))
        const all = [...promises.map((each) => texts.get(each.id) ?? each), ...added]
        const holds =
          day <= TODAY && all.length <= 10 &&
          all.every(({ text, dueDay }) => text.trim() !== '' && dueDay >= day) &&
          promises.every(({ settledOn }) => settledOn === null || settledOn >= day)
        expect(checked.ok).toBe(holds)
        if (!checked.ok) return
        expect(checked.value.promises.map(({ id }) => id)).toEqual(changing.map(({ id }) => id))
        expect(checked.value.added).toHaveLength(added.length)
      }),
    )
  }) // prettier-ignore

  it('changes no settled promise, nor one of another talk', () => {
    const given = (id: string) => ({
      ...{ kind: 'weak' as const, day: interview.day, said: '채용이 늦음', added: [] },
      promises: [{ id: id as PromiseId, text: '다른 말', dueDay: TODAY }],
    })
    const promises = [promise(0, { state: 'kept', settledOn: TODAY })]
    const check = (id: string) => checkInterviewFacts({ interview, promises }, given(id), TODAY)
    expect(check('promise-0')).toEqual({ ok: false, refusal: 'settled-already' })
    expect(check('promise-9')).toEqual({ ok: false, refusal: 'not-a-promise-of-it' })
  })
})

describe('a promise that is opened again', () => {
  it('was settled, and the reason is told', () => {
    expect(checkReopening({ state: 'open' }, '잘못 누름')).toEqual({ ok: false, refusal: 'not-settled' })
    expect(checkReopening({ state: 'broken' }, ' ')).toEqual({ ok: false, refusal: 'reason-missing' })
    expect(checkReopening({ state: 'kept' }, ' 잘못 누름 ')).toEqual({ ok: true, value: '잘못 누름' })
  })

  it.each([
    ['who said it while they answer for the indicator', owner, { ownerId: owner, deputyId: deputy }, owner],
    ['who said it as its deputy', deputy, { ownerId: owner, deputyId: deputy }, deputy],
    ['its owner since', other, { ownerId: owner, deputyId: deputy }, owner],
    ['its deputy where there is no owner', other, { ownerId: null, deputyId: deputy }, deputy],
    ['who said it where nobody is named', other, { ownerId: null, deputyId: null }, other],
  ])('is kept by %s', (_, said, indicator, keeper) => {
    expect(keeperOf(said, indicator)).toBe(keeper)
  })
})
