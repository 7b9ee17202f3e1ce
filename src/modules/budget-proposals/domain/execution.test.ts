import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from '#platform/kernel/calendar-date.ts'
import {
  checkStep,
  checkUndoing,
  latenessOf,
  moneyOf,
  stageOf,
  type WorkEvent,
  type WorkStep,
  workSteps,
} from './execution.ts'

const day = calendarDate
const selectedOn = day('2020-09-04')
const today = day('2021-11-10')
const step = (kind: WorkStep, on: string, won: bigint | null = null): WorkEvent => ({
  kind,
  day: day(on),
  won,
})
const line = step('budget-line', '2020-12-18', 100n)
const check = (next: WorkEvent, ...events: readonly WorkEvent[]) => {
  const checked = checkStep(next, { selectedOn, events }, today)
  return checked.ok ? null : checked.refusal
}

describe('a step', () => {
  it('happened between the selection and today', () => {
    expect(check(step('budget-line', '2020-09-03', 1n))).toBe('before-selection')
    expect(check(step('budget-line', '2021-11-11', 1n))).toBe('day-to-come')
    expect(check(step('budget-line', '2020-09-04', 1n))).toBeNull()
  })
  it('of money has an amount, and the end has none', () => {
    for (const won of [null, 0n, -1n])
      expect(check(step('spending', '2021-03-02', won), line)).toBe('amount-missing')
    const done = checkStep(step('finished', '2021-06-01', 5n), { selectedOn, events: [line] }, today)
    expect(done.ok && done.value.won).toBeNull()
  })
  it('comes after the line in the budget, on the same day at the earliest', () => {
    for (const kind of workSteps.filter((each) => each !== 'budget-line')) {
      expect(check(step(kind, '2021-03-02', 1n))).toBe('before-the-budget')
      expect(check(step(kind, '2020-12-17', 1n), line)).toBe('before-the-budget')
      expect(check(step(kind, '2020-12-18', 1n), line)).toBeNull()
    }
  })
  it('never spends or contracts more than the budget has, all steps together', () => {
    const spent = step('spending', '2021-03-02', 60n)
    expect(check(step('spending', '2021-04-02', 41n), line, spent)).toBe('over-the-budget')
    expect(check(step('spending', '2021-04-02', 40n), line, spent)).toBeNull()
    expect(check(step('contract', '2021-04-02', 101n), line, spent)).toBe('over-the-budget')
  })
  it('sets the budget anew, but not below what is used', () => {
    const spent = step('spending', '2021-03-02', 60n)
    expect(check(step('budget-line', '2021-05-02', 59n), line, spent)).toBe('below-what-is-used')
    expect(check(step('budget-line', '2021-05-02', 60n), line, spent)).toBeNull()
    expect(moneyOf([step('budget-line', '2021-05-02', 60n), line]).budget).toBe(60n)
  })
  it('after the end is a bill alone', () => {
    const end = step('finished', '2021-06-01')
    expect(check(step('finished', '2021-07-01'), line, end)).toBe('finished-already')
    expect(check(step('contract', '2021-07-01', 1n), line, end)).toBe('finished-already')
    expect(check(step('spending', '2021-07-01', 1n), line, end)).toBeNull()
  })
  it('is not taken back while another rests on it', () => {
    expect(checkUndoing([step('spending', '2021-03-02', 60n)])).toEqual({
      ok: false,
      refusal: 'used-already',
    })
    expect(checkUndoing([line])).toEqual({ ok: true, value: undefined })
    expect(checkUndoing([])).toEqual({ ok: true, value: undefined })
  })
})

it('whatever steps are tried in whatever order, no more is spent or contracted than the budget has', () => {
  const steps = fc.record({
    kind: fc.constantFrom(...workSteps),
    day: fc.integer({ min: -5, max: 500 }).map((days) => addDays(selectedOn, days)),
    won: fc.option(fc.bigInt({ min: -5n, max: 200n })),
  })
  fc.assert(
    fc.property(fc.array(steps, { maxLength: 40 }), (tried) => {
      const events: WorkEvent[] = []
      for (const each of tried) {
        const checked = checkStep(each, { selectedOn, events }, today)
        if (checked.ok) events.push(checked.value)
        const { budget, contracted, spent } = moneyOf(events)
        expect(contracted <= budget && spent <= budget && spent >= 0n).toBe(true)
      }
    }),
  )
})

describe('how a project stands', () => {
  const [contract, spending] = [step('contract', '2021-03-02', 9n), step('spending', '2021-04-02', 9n)]
  const end = step('finished', '2021-06-01')
  it('is told by the furthest of its steps', () => {
    const stages = [[], [line], [line, contract], [line, contract, spending], [line, end]]
    expect(stages.map((events) => stageOf(moneyOf(events)))).toEqual([
      ...['waiting', 'budgeted', 'contracted', 'spending', 'finished'],
    ])
  })
  it('is late without a budget in its year, without a beginning by the middle of it, without an end after it', () => {
    const late = (on: string, ...events: readonly WorkEvent[]) =>
      latenessOf(moneyOf(events), { budgetYear: 2021, beginMonth: 6 }, day(on))
    expect([late('2020-12-31'), late('2021-01-01')]).toEqual([null, 'no-budget'])
    expect([late('2021-06-30', line), late('2021-07-01', line)]).toEqual([null, 'not-begun'])
    expect([late('2021-12-31', line, spending), late('2022-01-01', line, spending)]).toEqual([
      null,
      'not-finished',
    ])
    expect(late('2022-01-01', line, end)).toBeNull()
  })
})
