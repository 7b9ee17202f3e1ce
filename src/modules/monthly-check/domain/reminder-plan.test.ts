import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import {
  addDays,
  calendarDate,
  type CalendarDate,
  type CalendarMonth,
  lastDayOf,
  weekdayOf,
} from '#platform/kernel/calendar-date.ts'
import type { CheckId } from './month-check.ts'
import { askedPeople, type Colleague, unitKey, unitOf } from './owner-unit.ts'
import {
  businessDaysBetween,
  dueDayOf,
  type OwingUnit,
  remindersOf,
  type SentReminder,
} from './reminder-plan.ts'

const holidays = new Set<string>()
const weekdays = {
  isBusinessDay: (day: CalendarDate) => ![0, 6].includes(weekdayOf(day)) && !holidays.has(day),
}
const day = calendarDate
const rules = { beforeDays: 2, everyDays: 1, teamLeaderAfter: 2, headAfter: 4 }
const department = 'd' as DepartmentId
const person = (id: string, facts: Partial<Colleague> = {}): Colleague => ({
  accountId: id as AccountId,
  name: id,
  email: `${id}@dure.example`,
  departmentId: department,
  team: '기획팀',
  isTeamLeader: false,
  isHead: false,
  ...facts,
})
const [officer, leader, head] = [
  person('officer'),
  person('leader', { isTeamLeader: true }),
  person('head', { isHead: true, team: '' }),
]
const unit = (facts: Partial<OwingUnit> = {}): OwingUnit => ({
  checkId: 'march' as CheckId,
  unit: unitKey({ departmentId: department, team: '기획팀' }),
  dueDay: day('2021-04-05'),
  asked: [officer],
  teamLeaders: [leader],
  heads: [head],
  ...facts,
})

/** The mornings of some days, each run once, or as often as told. */
function run(units: readonly OwingUnit[], from: string, days: number, runs = 1): readonly SentReminder[] {
  const sent: SentReminder[] = []
  for (let offset = 0; offset < days; offset += 1) {
    const today = addDays(day(from), offset)
    for (let time = 0; time < runs; time += 1)
      for (const [accountId, reminders] of remindersOf(today, units, [...sent], rules, weekdays))
        sent.push(...reminders.map((reminder) => ({ ...reminder, accountId, day: today })))
  }
  return sent
}
const told = (sent: readonly SentReminder[]) =>
  sent.map((each) => `${each.day.slice(5)} ${each.accountId} ${each.kind}`)

describe('the due day', () => {
  it('is the n-th business day after the month, holidays passed over', () => {
    holidays.add('2021-10-04')
    expect(dueDayOf('2021-09' as CalendarMonth, 3, weekdays)).toBe('2021-10-06')
    holidays.clear()
    expect(dueDayOf('2021-09' as CalendarMonth, 3, weekdays)).toBe('2021-10-05')
  })

  it('lies n business days after the last day of the month, whatever month and n', () => {
    const months = fc.record({
      year: fc.integer({ min: 2018, max: 2030 }),
      month: fc.integer({ min: 1, max: 12 }),
    })
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 20 }), ({ year, month }, n) => {
        const asked = `${year}-${String(month).padStart(2, '0')}` as CalendarMonth
        const due = dueDayOf(asked, n, weekdays)
        expect(weekdays.isBusinessDay(due)).toBe(true)
        expect(businessDaysBetween(lastDayOf(asked), due, weekdays)).toBe(n)
      }),
    )
  })
})

describe('reminders of a unit that never answers', () => {
  it('go out before, on and after the due day, to the leader after two days and to the head after four', () => {
    expect(told(run([unit()], '2021-03-29', 14))).toEqual([
      '04-01 officer before',
      '04-05 officer due',
      '04-06 officer after',
      '04-07 officer after',
      '04-07 leader team-leader',
      '04-08 officer after',
      '04-09 officer after',
      '04-09 head head',
    ])
  })

  it('wait for the next business day', () => {
    expect(told(run([unit()], '2021-04-10', 2))).toEqual([])
  })

  it('catch up on what a missed morning left undone', () => {
    // Nothing ran before Friday the 9th.
    expect(told(run([unit()], '2021-04-09', 1))).toEqual([
      '04-09 officer after',
      '04-09 leader team-leader',
      '04-09 head head',
    ])
  })

  it('go to a leader who is asked already only as a reminder', () => {
    const sent = run([unit({ asked: [leader] })], '2021-04-05', 5)
    expect(told(sent).filter((line) => line.includes('leader'))).toEqual(
      ['04-05', '04-06', '04-07', '04-08', '04-09'].map(
        (each, index) => `${each} leader ${index === 0 ? 'due' : 'after'}`,
      ),
    )
  })

  it('are one mail for someone who answers for two units', () => {
    const second = unit({ unit: unitKey({ departmentId: department, team: '통계팀' }) })
    const mails = remindersOf(day('2021-04-05'), [unit(), second], [], rules, weekdays)
    expect([...mails].map(([id, reminders]) => [id, reminders.length])).toEqual([['officer', 2]])
  })
})

describe('whatever the days and however often the job runs', () => {
  const scenario = fc.record({
    start: fc.integer({ min: 0, max: 60 }),
    days: fc.integer({ min: 1, max: 40 }),
    dueAfter: fc.integer({ min: 0, max: 30 }),
  })

  it('nobody gets two reminders on a day, and a second run of a day sends nothing', () => {
    fc.assert(
      fc.property(scenario, ({ start, days, dueAfter }) => {
        const from = addDays(day('2021-03-01'), start)
        const units = [unit({ dueDay: addDays(from, dueAfter) })]
        const once = run(units, from, days)
        expect(run(units, from, days, 3)).toEqual(once)
        const keys = once.map((each) => `${each.day} ${each.accountId}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(once.every((each) => weekdays.isBusinessDay(each.day))).toBe(true)
      }),
    )
  })

  it('each level is told once, and never before the one below', () => {
    fc.assert(
      fc.property(scenario, ({ start, days, dueAfter }) => {
        const from = addDays(day('2021-03-01'), start)
        const sent = run([unit({ dueDay: addDays(from, dueAfter) })], from, days)
        const first = (kind: SentReminder['kind']) => sent.filter((each) => each.kind === kind)
        expect(first('team-leader').length).toBeLessThanOrEqual(1)
        expect(first('head').length).toBeLessThanOrEqual(1)
        const [lead] = first('team-leader')
        const [top] = first('head')
        if (top !== undefined) expect(lead !== undefined && lead.day <= top.day).toBe(true)
      }),
    )
  })
})

describe('whom to ask', () => {
  const people = [
    officer,
    leader,
    head,
    person('other', { team: '예산팀' }),
    person('far', { departmentId: 'x' as DepartmentId }),
  ]
  const planning = { departmentId: department, team: '기획팀' }
  const ids = (all: readonly Colleague[]) => all.map(({ accountId }) => accountId)

  it('is whoever last reported and still works there', () => {
    const found = askedPeople(planning, people, ['officer' as AccountId, 'far' as AccountId, null])
    expect([ids(found.asked), ids(found.teamLeaders), ids(found.heads)]).toEqual([
      ['officer'],
      ['leader'],
      ['head'],
    ])
  })

  it('is the leader of the team, and without one the head', () => {
    expect(ids(askedPeople(planning, people, []).asked)).toEqual(['leader'])
    expect(ids(askedPeople({ ...planning, team: null }, people, []).asked)).toEqual(['head'])
  })

  it('is a team only while the task lies with the programme’s own department', () => {
    const programme = { departmentId: department, team: { ko: '기획팀' } }
    expect(unitOf({ departmentId: department, programme }).team).toBe('기획팀')
    expect(unitOf({ departmentId: 'x' as DepartmentId, programme }).team).toBe(null)
  })
})
