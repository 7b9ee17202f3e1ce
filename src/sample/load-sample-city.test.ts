import { afterAll, describe, expect, test } from 'vitest'
import { accountByLogin } from '#platform/access/account-queries.ts'
import { matchesPassword } from '#platform/access/password-hash.ts'
import type { AuditTables } from '#platform/audit/tables.ts'
import { sampleDay } from '#platform/clock/city-clock.ts'
import { type CalendarDate, calendarDate, dayInSeoul } from '#platform/kernel/calendar-date.ts'
import { answersOf, listChecks, listDecisions, listSnapshots } from '#modules/monthly-check/index.ts'
import { listChecks as listPledgeChecks } from '#modules/pledge-checks/index.ts'
import { ledgerRateSource } from '#modules/pledge-ledger/index.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { listPlans } from '#modules/workplan/data/plan-queries.ts'
import { listTasks, type TaskLine } from '#modules/workplan/data/task-queries.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { loadSampleCity } from './load-sample-city.ts'
import { readSampleCity } from './sample-data.ts'

/** Three years are lived in some seconds; a busy machine takes longer. */
const patience = 120_000

const opened: TestCity[] = []
afterAll(async () => {
  for (const city of opened) await city.close()
})

async function loadedTo(text: string) {
  const day = calendarDate(text)
  const city = await aTestCity()
  opened.push(city)
  const loaded = await loadSampleCity(city.context(), { day })
  return { city, session: city.session, day, loaded }
}

async function tasksOn(city: TestCity, day: CalendarDate): Promise<readonly TaskLine[]> {
  const [plan] = await listPlans(city.session, { drafts: false })
  if (plan === undefined) throw new Error('no plan was adopted')
  return listTasks(city.session, plan.id, {
    filter: {},
    order: { by: 'programme', direction: 'asc' },
    today: day,
  })
}

const statesOf = (tasks: readonly TaskLine[]) =>
  Object.fromEntries([...Map.groupBy(tasks, ({ state }) => state)].map(([state, of]) => [state, of.length]))

const called = (tasks: readonly TaskLine[], state: string) =>
  tasks.filter((task) => task.state === state).map((task) => `${task.programme.number}-${task.place + 1}`)

describe('on 2021-11-10 the city is in the middle of its work', () => {
  test(
    'tasks stand in all states but stopped, the clock stands there, and the years left their traces',
    { timeout: patience },
    async () => {
      const { city, session, day, loaded } = await loadedTo('2021-11-10')
      const tasks = await tasksOn(city, day)
      expect(statesOf(tasks)).toEqual({
        done: 55,
        'under-way': 40,
        'due-soon': 1,
        late: 5,
        'put-off': 1,
        planned: 6,
      })
      expect(called(tasks, 'late')).toEqual(['2-5', '5-2', '12-3', '13-1', '15-3'])
      expect(called(tasks, 'put-off')).toEqual(['1-9'])
      expect(await sampleDay(session)).toBe(day)
      await theChartAndThePeople(city, day)
      await theAuditEntries(city, day)
      await theSelfChecks(city)
      await thePasswords(city, loaded.accounts)
    },
  )

  async function theChartAndThePeople(city: TestCity, day: CalendarDate): Promise<void> {
    const kinds = async (on: string) => {
      const living = await listDepartments(city.session, calendarDate(on))
      return ['department', 'town', 'council-office'].map(
        (kind) => living.filter((each) => each.kind === kind).length,
      )
    }
    expect(await kinds('2018-07-01')).toEqual([49, 14, 1])
    expect(await kinds('2021-01-01')).toEqual([53, 14, 1])
    expect(await kinds('2021-04-01')).toEqual([53, 14, 1])
    const names = (await listDepartments(city.session, day)).map(({ name }) => name.ko)
    expect(names).toEqual(expect.arrayContaining(['주택정책과', '공동주택과', '주차관리과']))
    expect(names).not.toContain('주택과')
    expect(names).not.toContain('철도과')
  }

  async function theAuditEntries(city: TestCity, day: CalendarDate): Promise<void> {
    const entries = await city.session
      .$extendTables<AuditTables>()
      .selectFrom('audit_entry')
      .select(['action', 'city_time', 'kind'])
      .orderBy('city_time')
      .execute()
    const reports = entries.filter(({ action }) => action === 'workplan.report-task')
    const { reports: data, adoptedOn, monthlyChecks, returnedAnswers } = readSampleCity()
    // On these days owners answered a month besides: older words were reported anew.
    const answered = new Set([
      ...monthlyChecks.map((each) => each.answered),
      ...returnedAnswers.flatMap(({ again }) => (again === undefined ? [] : [again.day])),
    ])
    const besides = (on: readonly CalendarDate[]) => on.filter((each) => !answered.has(each)).toSorted()
    const days = data
      .filter((each) => each.day <= day)
      .map((each) => (each.day < adoptedOn ? adoptedOn : each.day))
    expect(besides(reports.map(({ city_time }) => dayInSeoul(city_time)))).toEqual(besides(days))
    expect(reports.every(({ kind }) => kind === 'staff')).toBe(true)
    expect(dayInSeoul(entries[0]?.city_time ?? new Date(0))).toBe('2018-07-01')
    expect(dayInSeoul(entries.at(-1)?.city_time ?? new Date(0))).toBe(day)
  }

  async function theSelfChecks(city: TestCity): Promise<void> {
    const rounds = await listPledgeChecks(city.session)
    const half = ({ year, quarter }: (typeof rounds)[number]) => `${year}/${quarter}`
    const published = rounds.filter((each) => each.published !== null)
    expect(published.map(half)).toEqual(['2021/2', '2020/4', '2020/2', '2019/4', '2019/2', '2018/4'])
    // The ledger begins at the end of 2020: from then on its rates are published with every half-year.
    const term = published[0]?.termId
    const money =
      term === undefined ? [] : await ledgerRateSource.rates(city.session, term, calendarDate('2020-12-31'))
    expect(money.map(({ key }) => key)).toEqual(['ledger-secured', 'ledger-secured-in-term', 'ledger-spent'])
  }

  async function thePasswords(
    city: TestCity,
    accounts: Awaited<ReturnType<typeof loadSampleCity>>['accounts'],
  ): Promise<void> {
    expect(accounts).toHaveLength(21)
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(21)
    for (const { login, password } of accounts.slice(0, 4)) {
      const account = await accountByLogin(city.session, login)
      expect(account?.passwordHash).not.toContain(password)
      expect(await matchesPassword(password, account?.passwordHash ?? null)).toBe(true)
    }
  }
})

test('on 2020-12-31 the plan is adopted and nothing of 2021 has begun', { timeout: patience }, async () => {
  const { city, day } = await loadedTo('2020-12-31')
  const tasks = await tasksOn(city, day)
  expect(statesOf(tasks)).toEqual({ done: 2, planned: 106 })
  expect(called(tasks, 'done')).toEqual(['8-1', '10-1'])
})

test(
  'on 2021-12-31 nearly everything is done, one task is late and what ends later goes on',
  { timeout: patience },
  async () => {
    const { city, day } = await loadedTo('2021-12-31')
    const tasks = await tasksOn(city, day)
    expect(statesOf(tasks)).toEqual({ done: 104, late: 1, 'due-soon': 1, 'under-way': 1, planned: 1 })
    expect(called(tasks, 'late')).toEqual(['11-5'])
  },
)

test('a day before the city is refused', async () => {
  const city = await aTestCity({ migrations: [] })
  opened.push(city)
  await expect(loadSampleCity(city.context(), { day: calendarDate('2018-06-30') })).rejects.toThrow(
    'begins on 2018-07-01',
  )
})

test(
  'on 2021-11-10 ten months are closed and November waits for a few answers',
  { timeout: patience },
  async () => {
    const { city } = await loadedTo('2021-11-10')
    const checks = await listChecks(city.session)
    expect(checks.map(({ month, state }) => `${month} ${state}`)).toEqual([
      '2021-11 open',
      ...Array.from({ length: 10 }, (_, back) => `2021-${String(10 - back).padStart(2, '0')} closed`),
    ])
    const [november] = checks
    if (november === undefined) throw new Error('no month was opened')
    const answers = await answersOf(city.session, november.id)
    const inState = (state: string) => answers.filter((answer) => answer.state === state).length
    expect([inState('asked'), inState('returned'), inState('answered') > 30]).toEqual([4, 1, true])
    const snapshots = await listSnapshots(city.session, { planId: november.planId })
    expect(snapshots.filter(({ month }) => month === '2021-08').map(({ version }) => version)).toEqual([2, 1])
    expect(await listDecisions(city.session, { state: 'open', limit: 50 })).toHaveLength(4)
  },
)
