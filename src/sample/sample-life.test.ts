import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AuditTables } from '#platform/audit/tables.ts'
import { sampleDay } from '#platform/clock/city-clock.ts'
import {
  type CalendarDate,
  calendarDate,
  type CalendarMonth,
  dayInSeoul,
} from '#platform/kernel/calendar-date.ts'
import {
  applicantsOf,
  callsOf,
  everyMemberOf,
  listCommittees,
  lotteryOf,
  membersOf,
  sessionsOf,
  subGroupsOf,
} from '#modules/committees/index.ts'
import { sendsIn } from '#modules/collaboration/data/person-queries.ts'
import { listSettlements } from '#modules/collaboration/data/settlement-queries.ts'
import { ledgerFaults } from '#modules/collaboration/data/wallet-queries.ts'
import { monthsFrom } from '#modules/collaboration/domain/month.ts'
import { fairPlayReport } from '#modules/collaboration/use-cases/fair-play-report.ts'
import { reportsOf, worksOf } from '#modules/budget-proposals/index.ts'
import { standingOf as standingOfRound } from '#modules/budget-votes/index.ts'
import { answersOf, listChecks, listDecisions, listSnapshots } from '#modules/monthly-check/index.ts'
import { listChecks as listPledgeChecks } from '#modules/pledge-checks/index.ts'
import { readSnapshots } from '#modules/pledge-checks/data/snapshot-queries.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { readRound } from '#modules/participatory-budget/index.ts'
import { type ChangeLine, listChanges } from '#modules/pledge-changes/index.ts'
import {
  isFlagged,
  judgedOf,
  listComments,
  listPoints,
  listRounds,
  type PanelRound,
  readResults,
  seatLines,
  standingOf,
  stateOn,
  weakShare,
} from '#modules/pledge-panel/index.ts'
import { countStages, listPledges, type PledgeLine, termOn } from '#modules/pledges/index.ts'
import { listPlans } from '#modules/workplan/data/plan-queries.ts'
import { listTasks, type TaskLine } from '#modules/workplan/data/task-queries.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { citizensPanel } from '../../sample-city/pledges/citizens-panel.ts'
import { type SampleYears, sampleYears } from './load-sample-city.ts'
import { panelApplicants } from './panel-applicants.ts'
import { readSampleCity } from './sample-data.ts'

/** Four years are lived in half a minute; a busy machine takes longer. */
const patience = 900_000
const inNovember = calendarDate('2021-11-10')
const atTheEnd = calendarDate('2022-01-31')

let city: TestCity
let years: SampleYears
beforeAll(async () => {
  city = await aTestCity()
  years = sampleYears(city.context())
}, patience)
afterAll(() => city.close())

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

describe('on 2020-12-31', () => {
  beforeAll(() => years.liveTo(calendarDate('2020-12-31')), patience)

  it('the plan is adopted and nothing of 2021 has begun', async () => {
    const tasks = await tasksOn(city, calendarDate('2020-12-31'))
    expect(statesOf(tasks)).toEqual({ done: 2, planned: 106 })
    expect(called(tasks, 'done')).toEqual(['8-1', '10-1'])
  })
})

describe('on 2021-11-10 the city is in the middle of its work', () => {
  beforeAll(() => years.liveTo(inNovember), patience)

  it('tasks stand in all states but stopped, the clock stands there, and the years left their traces', async () => {
    const tasks = await tasksOn(city, inNovember)
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
    expect(await sampleDay(city.session)).toBe(inNovember)
    await theChartAndThePeople(city, inNovember)
    await theAuditEntries(city, inNovember)
    await theSelfChecks(city)
  })

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
    const snapshots = await readSnapshots(
      city.session,
      published.map((each) => each.published?.snapshotId ?? null),
    )
    const money = published.map(({ published: told }) =>
      (told === null ? undefined : snapshots.get(told.snapshotId))?.content.rates
        .map(({ key }) => key)
        .filter((key) => key.startsWith('ledger-')),
    )
    const rates = ['ledger-secured', 'ledger-secured-in-term', 'ledger-spent']
    expect(money).toEqual([rates, rates, [], [], [], []])
  }

  it('ten months are closed and November waits for a few answers', async () => {
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
  })

  it('has voted on its round of participatory budgeting, and the result keeps to every limit', async () => {
    const round = await readRound(city.session, 2021)
    if (round === null) throw new Error('no round was planned')
    const { count, settlement, proposals, poll } = await standingOfRound(city.session, round, inNovember)
    expect([count?.voters, poll?.closedOn, poll?.choiceCount]).toEqual([2_148, '2021-08-14', 41])
    expect(count?.blank).toBeGreaterThan(0)
    const selected = settlement?.lines.filter(({ isSelected }) => isSelected) ?? []
    for (const { type, limit } of round.limits) {
      const costs = selected.filter((line) => line.type === type).map(({ cost }) => cost)
      expect(costs.length).toBeGreaterThan(0)
      expect(costs.reduce((sum, cost) => sum + cost, 0n) <= limit).toBe(true)
    }
    const states = proposals.map(({ state }) => state)
    expect(states.filter((state) => state === 'selected')).toHaveLength(selected.length)
    // The committee rejected some of what had won, and nothing waits any more.
    expect(settlement?.lines.filter(({ why }) => why === 'rejected').length).toBeGreaterThan(0)
    expect(states.filter((state) => state === 'reviewed')).toEqual([])
  })

  it('had a round a year before, whose projects were carried out and monitored, a few of them late', async () => {
    const round = await readRound(city.session, 2020)
    if (round === null) throw new Error('no round was planned for 2020')
    const { count, settlement, proposals, poll } = await standingOfRound(city.session, round, inNovember)
    expect([proposals.length, count?.voters, poll?.closedOn]).toEqual([62, 1_512, '2020-08-15'])
    expect(poll?.choiceCount).toBeGreaterThanOrEqual(28)
    expect(settlement?.settledOn).toBe('2020-09-07')
    const works = [...(await worksOf(city.session, { roundId: round.id })).values()]
    expect(works).toHaveLength(proposals.filter(({ state }) => state === 'selected').length)
    const ended = works.filter(({ steps }) => steps.some(({ kind }) => kind === 'finished'))
    const begun = works.filter(({ steps }) => steps.some(({ kind }) => kind === 'contract'))
    expect(ended.length).toBeGreaterThan(works.length / 2)
    expect([begun.length < works.length, ended.length < begun.length]).toEqual([true, true])
    const reports = await reportsOf(city.session, { roundId: round.id })
    expect(new Set(reports.map(({ finding }) => finding)).size).toBe(3)
    const owed = reports.filter(({ answer, dueDay }) => answer === null && dueDay !== null)
    expect(owed.length).toBeGreaterThan(0)
    expect(reports.some(({ answer }) => answer !== null)).toBe(true)
  })

  it('was drawn from 117 of 120 applicants: thirty members from thirteen towns, and the town without applicants is named', async () => {
    const [panel, before] = (await listCommittees(city.session, inNovember)).filter(
      ({ kind }) => kind === 'citizens-panel',
    )
    if (panel === undefined) throw new Error('no panel was founded')
    expect([panel.serving, before?.serving]).toEqual([30, 0])
    const [call] = await callsOf(city.session, panel.id)
    if (call === undefined) throw new Error('nobody called for the panel')
    const states = (await applicantsOf(city.session, call.id)).map(({ state }) => state)
    expect(states.filter((state) => state === 'applied')).toHaveLength(117)
    expect(states).toHaveLength(120)
    const lottery = await lotteryOf(city.session, call.id)
    expect(lottery?.result?.shortfalls).toEqual([
      { dimension: 'town', key: 'wolgot', places: 1, drawn: 0, applicants: 0, reason: 'too-few-applicants' },
    ])
    expect(lottery?.result?.reserves).toHaveLength(15)
    const members = await membersOf(city.session, panel.id, inNovember)
    const women = members.filter(({ sex }) => sex === 'female')
    expect([women.length, members.length]).toEqual([15, 30])
    expect((await subGroupsOf(city.session, panel.id)).map(({ name }) => name.ko)).toHaveLength(5)
    const left = (await everyMemberOf(city.session, panel.id)).filter(({ status }) => status === 'resigned')
    expect(left.map(({ number }) => number)).toEqual([citizensPanel.left.number])
    expect(members.at(-1)).toMatchObject({ number: 31, replacesId: left[0]?.id })
    const sessions = await sessionsOf(city.session, panel.id)
    expect(sessions.map(({ state, day: on }) => [on, state])).toEqual([
      ['2021-11-18', 'called'],
      ['2021-05-20', 'held'],
      ['2021-03-12', 'held'],
    ])
  })

  it('comes from the same invented people each time, none of whom applied twice', () => {
    const people = panelApplicants()
    expect(people).toEqual(panelApplicants())
    expect(new Set(people.map(({ phone }) => phone)).size).toBe(120)
    expect(people.every(({ town }) => town !== 'wolgot')).toBe(true)
  })
})

describe('two years of points', () => {
  const months = monthsFrom('2020-01' as CalendarMonth, '2021-11' as CalendarMonth)

  it('balance, with 23 months lived, 22 of them settled and the awards of 2020 drawn', async () => {
    expect(await ledgerFaults(city.session)).toEqual({ entries: [], wallets: [] })
    expect(await listSettlements(city.session, { kind: 'month' })).toHaveLength(22)
    const years = await listSettlements(city.session, { kind: 'year' })
    expect(years.map(({ period }) => period)).toEqual(['2020'])
    const sends = await sendsIn(city.session, months)
    expect(sends.length).toBeGreaterThan(600)
    expect(new Set(sends.map(({ day }) => day.slice(0, 7))).size).toBe(23)
  })

  it('show every habit that the fair play report looks for', async () => {
    const report = await fairPlayReport(
      city.context({ person: aPerson({ roles: ['auditor'] }) }),
      months.at(-1)!,
    )
    const kinds = report.ok ? report.value.patterns.map(({ kind }) => kind) : []
    expect([...new Set(kinds)].toSorted()).toEqual(['last-minute', 'one-partner', 'ping-pong', 'ring'])
  })
})

describe('on 2021-12-31', () => {
  beforeAll(() => years.liveTo(calendarDate('2021-12-31')), patience)

  it('nearly everything is done, one task is late and what ends later goes on', async () => {
    const tasks = await tasksOn(city, calendarDate('2021-12-31'))
    expect(statesOf(tasks)).toEqual({ done: 104, late: 1, 'due-soon': 1, 'under-way': 1, planned: 1 })
    expect(called(tasks, 'late')).toEqual(['11-5'])
  })
})

describe('on 2022-01-31 the panel', () => {
  let rounds: readonly PanelRound[]
  beforeAll(async () => {
    await years.liveTo(atTheEnd)
    rounds = await listRounds(city.session)
  }, patience)

  const flaggedOf = async (round: PanelRound) => {
    const results = await readResults(city.session, round, atTheEnd)
    const flagged = [...results].filter(([, counts]) => isFlagged(weakShare(counts), round.flagPercent ?? 20))
    return {
      judged: [...results].filter(([, counts]) => judgedOf(counts) > 0).length,
      flagged: flagged.length,
    }
  }

  it('judged the pledges in November 2020, and in May and November 2021, all published', () => {
    expect(rounds.map(({ year, half }) => [year, half])).toEqual([
      [2021, 'second'],
      [2021, 'first'],
      [2020, 'second'],
    ])
    for (const round of rounds) expect(stateOn(round, atTheEnd)).toBe('published')
    const [second] = rounds
    if (second === undefined) throw new Error('no round')
    expect(stateOn(second, calendarDate('2021-11-10'))).toBe('open')
    expect(second).toMatchObject({ pledges: 83, members: 30, split: 'by-group' })
  })

  it('flagged a handful of pledges each time, of all that it judged', async () => {
    const found = []
    for (const round of rounds) found.push(await flaggedOf(round))
    expect(found.map(({ flagged }) => flagged)).toEqual([4, 6, 3])
    expect(found.slice(0, 2).map(({ judged }) => judged)).toEqual([83, 83])
  })

  it('had all but two of its thirty members hand something in', async () => {
    for (const round of rounds.slice(0, 2)) {
      const seats = await seatLines(city.session, round)
      expect(seats.filter(({ judged }) => judged > 0)).toHaveLength(28)
    }
  })

  it('is answered by the departments: most of it done, some under way, something overdue', async () => {
    const first = rounds[1]
    if (first === undefined) throw new Error('no round')
    const points = await listPoints(city.session, { roundId: first.id })
    const standings = points.map((point) => standingOf(point, atTheEnd))
    expect(points).toHaveLength(11)
    expect(standings.filter((standing) => standing === 'closed').length).toBeGreaterThan(5)
    expect(standings).toContain('followed')
    const late = points.flatMap(({ followUps }) => followUps).filter((step) => step.doneOn === null)
    expect(late.some(({ dueDay }) => dueDay < atTheEnd)).toBe(true)
    const hidden = await listComments(city.session, { roundId: first.id, states: ['hidden'] })
    expect(hidden).toHaveLength(1)
  })
})

describe('on 2022-01-31 the pledges', () => {
  let changes: readonly ChangeLine[]
  beforeAll(async () => {
    await years.liveTo(atTheEnd)
    changes = await listChanges(city.session, {})
  }, patience)

  const pledgesOn = async (on: string): Promise<readonly PledgeLine[]> => {
    const term = await termOn(city.session, calendarDate(on))
    return term === null ? [] : await listPledges(city.session, term.id, calendarDate(on))
  }
  /** How the requests stood on a day, by what is known of them at the end. */
  const states = () => new Map(changes.map(({ pledgeId, course }) => [pledgeId, course.state] as const))

  it('by January 2022 two pledges are dropped, 46 in April and 28 in December 2021, and 67 are completed', async () => {
    const at = async (on: string) => countStages(await pledgesOn(on))
    expect((await at('2020-12-31')).none).toBe(1)
    expect((await at('2021-04-08')).dropped).toBe(0)
    expect((await at('2021-04-09')).dropped).toBe(1)
    expect((await at('2021-12-14')).dropped).toBe(1)
    const end = await at('2022-01-31')
    expect([end.completed + end.continuing, end['on-track'] + end.partial, end.dropped, end.none]).toEqual([
      67, 14, 2, 0,
    ])
    const dropped = (await pledgesOn('2022-01-31')).filter(({ stage }) => stage === 'dropped')
    expect(dropped.map(({ number }) => number)).toEqual([28, 46])
  })

  it('requests are published, before departments, returned and withdrawn', async () => {
    const pledges = await pledgesOn('2022-01-31')
    const of = (number: number) => states().get(pledges.find((pledge) => pledge.number === number)?.id ?? '')
    expect([46, 32, 28, 26].map(of)).toEqual(['published', 'published', 'published', 'published'])
    expect([38, 59, 8, 12].map(of)).toEqual(['withdrawn', 'returned', 'consulting', 'consulting'])
  })

  it('the railway division’s pledges went to its heir on the day of the reorganisation', async () => {
    const lead = async (on: string) =>
      (await pledgesOn(on)).find(({ number }) => number === 9)?.leadDepartmentId
    expect(await lead('2021-03-31')).not.toBe(await lead('2021-04-01'))
  })
})
