import { addDays, type CalendarDate, calendarDate } from '#platform/kernel/calendar-date.ts'
import {
  answerMonitoring,
  costOfProposal,
  type ProposalLine,
  recordStep,
  reportMonitoring,
  reportsOf,
  type WorkStep,
} from '#modules/budget-proposals/index.ts'
import { listCommittees, membersOf } from '#modules/committees/index.ts'
import { execution2021 as told } from '../../sample-city/budget/round-2020.ts'
import { onWorkday } from './budget-proposals.ts'
import { chanceOf, pick, sample2020, sample2021 } from './budget-rounds.ts'
import { asPlanner, byHeadOf, proposalsByTitle, roundOf } from './live-participatory-budget.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

interface SampleStep {
  readonly kind: WorkStep
  readonly day: CalendarDate
  readonly won: bigint | null
  readonly text: string
}

/** What became of the projects of 2020: in the budget of 2021, carried out over the year, monitored in June. */
export function budgetExecutionEvents(): readonly SampleEvent[] {
  const at = (day: string, live: (life: SampleLife, day: CalendarDate) => Promise<void>): SampleEvent => ({
    day: calendarDate(day),
    live: (life) => live(life, calendarDate(day)),
  })
  const days = [told.budgeted, ...told.noted]
  return [
    ...days.map((day, place) => {
      const before = calendarDate(days[place - 1] ?? '2020-01-01')
      return at(day, (life, today) => liveSteps(life, before, today))
    }),
    at(told.reported, liveMonitoring),
    ...told.answered.map((day, place) => at(day, (life, today) => liveAnswers(life, today, place))),
  ]
}

const selectedIn2020 = async (life: SampleLife) =>
  [...(await proposalsByTitle(life, sample2020)).values()].filter(({ state }) => state === 'selected')

const share = (amount: bigint, hundredths: number) =>
  ((amount * BigInt(hundredths)) / 100n / 10_000n) * 10_000n

/** The whole life of a project. A few never come into the budget, a few begin late, a few are not finished. */
function stepsOf(line: ProposalLine): readonly SampleStep[] {
  const chance = (purpose: string, count: number) => chanceOf(sample2020, `${purpose} ${line.title}`, count)
  const text = (kind: keyof typeof told.texts) =>
    pick<string>(sample2020, told.texts[kind], `${kind} ${line.title}`)
  const budgeted = calendarDate(told.budgeted)
  const cost = costOfProposal(line)
  const fate = chance('fate', 20)
  if (fate === 0) return []
  const budget = fate < 4 ? share(cost, 92) : cost
  const line2021: SampleStep = { kind: 'budget-line', day: budgeted, won: budget, text: text('budget-line') }
  if (fate === 4 || fate === 5) return [line2021]
  const isLarge = cost >= 60_000_000n
  const begun = onWorkday(addDays(calendarDate('2021-02-08'), chance('begun', isLarge ? 110 : 70)))
  const price = share(budget, 86 + chance('price', 13))
  const contract: SampleStep = { kind: 'contract', day: begun, won: price, text: text('contract') }
  const first = share(price, 30 + chance('first', 31))
  const paid = onWorkday(addDays(begun, 12 + chance('paid', 20)))
  const advance: SampleStep = { kind: 'spending', day: paid, won: first, text: text('spending') }
  const done = onWorkday(addDays(paid, 45 + chance('done', isLarge ? 190 : 90)))
  const last: SampleStep = { kind: 'spending', day: done, won: price - first, text: text('last') }
  const less: SampleStep[] =
    fate > 16
      ? [{ kind: 'budget-line', day: onWorkday(addDays(done, 1)), won: price, text: text('less') }]
      : []
  const end: SampleStep = {
    kind: 'finished',
    day: onWorkday(addDays(done, 2)),
    won: null,
    text: text('finished'),
  }
  return [line2021, contract, advance, last, ...less, end]
}

/** What departments note at the end of a month: all that happened since the last time. */
async function liveSteps(life: SampleLife, before: CalendarDate, today: CalendarDate): Promise<void> {
  for (const line of await selectedIn2020(life)) {
    const steps = stepsOf(line).filter(({ day }) => before < day && day <= today)
    if (steps.length === 0) continue
    const context = await byHeadOf(life, line.departmentId, today)
    for (const step of steps)
      lived(await recordStep(context, { id: line.id, ...step }), `“${step.kind}” of “${line.title}”`)
  }
}

/** Whether a project had begun by a day, or should have; null for one that had no budget either. */
function howBy(line: ProposalLine, day: CalendarDate): 'begun' | 'late' | null {
  const kinds = stepsOf(line)
    .filter((step) => step.day <= day)
    .map(({ kind }) => kind)
  if (kinds.includes('contract')) return 'begun'
  return stepsOf(line).length === 1 ? 'late' : null
}

/** Members of the committee go and look at two of three; their reports come together a few days later. */
async function liveMonitoring(life: SampleLife, today: CalendarDate): Promise<void> {
  const { database } = life.environment
  const { name } = sample2021.vote.committee
  const { monitored, findings } = told
  const visited = calendarDate(monitored[0])
  const committee = (await listCommittees(database, today)).find((each) => each.name.ko === name.ko)
  if (committee === undefined) throw new Error('nobody is there to monitor')
  const members = await membersOf(database, committee.id, today)
  for (const line of await selectedIn2020(life)) {
    const drawn = chanceOf(sample2020, `monitored ${line.title}`, 30)
    const how = howBy(line, visited)
    // Whoever goes looks at what has begun, and at what should have.
    if (drawn >= 24 || how === null) continue
    const finding = how === 'late' ? 'problem' : drawn < 13 ? 'fine' : drawn < 20 ? 'improve' : 'problem'
    const of = `finding ${line.title}`
    const report = await reportMonitoring(asPlanner(life, today), {
      ...{ id: line.id, day: calendarDate(pick(sample2020, monitored, of)), finding },
      name: pick(sample2020, members, of).name,
      text: pick<string>(sample2020, findings[how === 'late' ? 'late' : finding], of),
    })
    lived(report, `the monitoring of “${line.title}”`)
  }
}

/** Departments answer in two goes; one in six has not answered yet. */
async function liveAnswers(life: SampleLife, today: CalendarDate, turn: number): Promise<void> {
  const round = await roundOf(life, sample2020)
  const reports = await reportsOf(life.environment.database, { roundId: round.id })
  const lines = new Map((await selectedIn2020(life)).map((line) => [line.id, line]))
  for (const { id: reportId, proposalId, finding, answer } of reports) {
    const line = lines.get(proposalId)
    if (line === undefined || finding === 'fine' || answer !== null) continue
    const drawn = chanceOf(sample2020, `answered ${line.title}`, 6)
    if (drawn === 0 || (turn === 0 && drawn > 3)) continue
    const text = pick<string>(
      sample2020,
      told.answers[stepsOf(line).length === 1 ? 'late' : finding],
      `answer ${line.title}`,
    )
    const context = await byHeadOf(life, line.departmentId, today)
    lived(
      await answerMonitoring(context, { id: proposalId, reportId, text }),
      `the answer on “${line.title}”`,
    )
  }
}
