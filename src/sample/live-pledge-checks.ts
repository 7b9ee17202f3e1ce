import type { Context } from '#platform/access/context.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { departmentPeople } from '#modules/organization/index.ts'
import {
  acceptAnswers,
  answerCheck,
  type AnswerWords,
  type CheckLine,
  checkLines,
  checkMails,
  closeCheck,
  finishDecision,
  holdSession,
  listChecks,
  noteDecision,
  openCheck,
  type PledgeCheck,
  publishCheck,
  reopenCheck,
  returnAnswers,
  sendReminders,
} from '#modules/pledge-checks/index.ts'
import { listPledges, termOn } from '#modules/pledges/index.ts'
import { pledgeProblemSources, roundRateSources } from '../pledge-sources.ts'
import { goalEvents } from './live-pledge-goals.ts'
import { readPledgeChecks, type SampleChecks } from './pledge-check-data.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

const { goals, checks } = readPledgeChecks()

/** Links of the sample's mails lead to a server on this machine. */
const mails = checkMails(new URL('http://localhost:3000'))

type Round = SampleChecks['rounds'][number]
type Returned = SampleChecks['returned'][number]
type Mended = SampleChecks['mended']
type Session = SampleChecks['sessions'][number]
type Decision = Session['decisions'][number]
type Period = Pick<Round, 'year' | 'quarter'>

/** The leader of 기획팀, whose office opens, decides and publishes. */
const planner = '180077'
const asPlanner = (life: SampleLife, day: CalendarDate) => life.by(planner, day, ['planner'], [])

async function checkOf(life: SampleLife, { year, quarter }: Period): Promise<PledgeCheck> {
  const opened = await listChecks(life.environment.database)
  const check = opened.find((each) => each.year === year && each.quarter === quarter)
  if (check === undefined) throw new Error(`the sample city never opened ${year}/${quarter}`)
  return check
}

async function lineOf(life: SampleLife, period: Period, pledge: number, day: CalendarDate) {
  const check = await checkOf(life, period)
  const line = (await checkLines(life.environment.database, check, day)).find(
    (each) => each.pledge.number === pledge,
  )
  if (line === undefined) throw new Error(`${period.year}/${period.quarter} did not ask about ${pledge}`)
  return { check, line }
}

async function open(life: SampleLife, round: Round): Promise<void> {
  const { year, quarter, opened } = round
  lived(
    await openCheck(asPlanner(life, opened), { year, quarter, dueDay: null }),
    `opening ${year}/${quarter}`,
  )
}

/** What a department says of a pledge: what was recorded for the period's end, or that it goes on as before. */
function wordsFor(life: SampleLife, { pledge }: CheckLine, lastDay: CalendarDate): AnswerWords {
  const was = life.city.pledgesOverTime.find((each) => each.pledge === pledge.number)?.was ?? []
  const said = was.find(({ day }) => day === lastDay)
  const problem = checks.problems.find(
    ({ pledge: number, from }) => number === pledge.number && from <= lastDay,
  )
  const isCompleted = pledge.stage === 'completed' || pledge.stage === 'continuing'
  return {
    stage: pledge.stage,
    progress: pledge.progress,
    note: said?.note ?? (isCompleted ? '마친 뒤 운영 상황을 살피고 있음.' : '지난 기간과 같음.'),
    problem: isCompleted ? '' : (problem?.text ?? ''),
    reason: '',
  }
}

const givenFor = (life: SampleLife, line: CheckLine, lastDay: CalendarDate) => ({
  answerId: line.answer.id,
  version: line.answer.version,
  said: wordsFor(life, line, lastDay),
})

/** Departments answer on a day, each its head; in older rounds the office took the papers together. */
async function answer(life: SampleLife, round: Round): Promise<void> {
  const { answered: day, silent, byDepartment } = round
  const check = await checkOf(life, round)
  const lines = await checkLines(life.environment.database, check, day)
  const said = lines.filter(
    ({ answer: row, pledge }) => row.state === 'asked' && !silent.includes(pledge.number),
  )
  const groups = byDepartment
    ? [...Map.groupBy(said, ({ answer: row }) => row.departmentId)]
    : [[null, said] as const]
  for (const [departmentId, own] of groups) {
    const context = departmentId === null ? asPlanner(life, day) : await headOf(life, departmentId, day)
    const answers = own.map((line) => givenFor(life, line, check.lastDay))
    lived(await answerCheck(context, { checkId: check.id, answers }), `answers of ${check.lastDay}`)
  }
}

/** A department's head as whoever answers; the office for a department without one. */
async function headOf(life: SampleLife, id: DepartmentId, day: CalendarDate): Promise<Context> {
  const people = await departmentPeople(life.environment.database, [id], day)
  const head = people.find(({ isHead }) => isHead) ?? people[0]
  if (head === undefined) return asPlanner(life, day)
  const { accountId, name } = head
  return {
    ...life.bySystem(day),
    person: { kind: 'staff', accountId, name, roles: ['staff'], departmentIds: [id] },
  }
}

async function accept(life: SampleLife, period: Period, day: CalendarDate): Promise<void> {
  const check = await checkOf(life, period)
  const lines = await checkLines(life.environment.database, check, day)
  const answerIds = lines.filter((each) => each.answer.state === 'answered').map((each) => each.answer.id)
  lived(await acceptAnswers(asPlanner(life, day), { checkId: check.id, answerIds }), `accepting on ${day}`)
}

async function sendBack(life: SampleLife, returned: Returned): Promise<void> {
  const { pledge, day, due, text } = returned
  const { check, line } = await lineOf(life, returned, pledge, day)
  const input = { checkId: check.id, answerIds: [line.answer.id], text, dueDay: due }
  lived(await returnAnswers(asPlanner(life, day), input, mails), `returning ${pledge} on ${day}`)
}

async function answerAgain(
  life: SampleLife,
  period: Period,
  pledge: number,
  again: { readonly day: CalendarDate; readonly note: string },
): Promise<void> {
  const { check, line } = await lineOf(life, period, pledge, again.day)
  const given = givenFor(life, line, check.lastDay)
  const { now } = line
  // A pledge that had no stage is answered as the register has it by then.
  const stage = given.said.stage ?? now.stage
  const answers = [{ ...given, said: { ...given.said, stage, note: again.note } }]
  const context = await headOf(life, line.answer.departmentId, again.day)
  lived(await answerCheck(context, { checkId: check.id, answers }), `${pledge} again on ${again.day}`)
}

async function close(life: SampleLife, period: Period, day: CalendarDate): Promise<void> {
  const { id } = await checkOf(life, period)
  lived(await closeCheck(asPlanner(life, day), { checkId: id }, roundRateSources), `closing on ${day}`)
}

/** What does not add up stays unpublished, as it would in any city. */
async function publish(life: SampleLife, period: Period, day: CalendarDate): Promise<void> {
  const { id } = await checkOf(life, period)
  const published = await publishCheck(asPlanner(life, day), { checkId: id }, pledgeProblemSources)
  if (!published.ok && typeof published.refusal !== 'string') return
  lived(published, `publishing on ${day}`)
}

/** Mends the round that the linter had refused, once a published change has given the pledge its stage. */
async function mend(life: SampleLife, mended: Mended): Promise<void> {
  const { pledge, reopened, answered, closed, published, reason, order, note } = mended
  const { database } = life.environment
  const term = await termOn(database, reopened)
  const pledges = term === null ? [] : await listPledges(database, term.id, reopened)
  if (pledges.find(({ number }) => number === pledge)?.stage == null) return
  const { check, line } = await lineOf(life, mended, pledge, reopened)
  lived(await reopenCheck(asPlanner(life, reopened), { checkId: check.id, reason }), 'opening again')
  const input = { checkId: check.id, answerIds: [line.answer.id], text: order, dueDay: closed }
  lived(await returnAnswers(asPlanner(life, reopened), input, mails), `returning ${pledge}`)
  await answerAgain(life, mended, pledge, { day: answered, note })
  await accept(life, mended, closed)
  await close(life, mended, closed)
  await publish(life, mended, published)
}

/** Ids of decisions that are done later, by what the data say of it. */
const decisionIds = new WeakMap<object, Parameters<typeof finishDecision>[1]['decisionId']>()

async function hold(life: SampleLife, session: Session): Promise<void> {
  const { day, title, decisions } = session
  const check = await checkOf(life, session)
  const held = await holdSession(asPlanner(life, day), { checkId: check.id, day, title })
  const sessionId = lived(held, title)
  for (const { pledge, text, due, done } of decisions) {
    const noted = await noteDecision(asPlanner(life, day), {
      sessionId,
      pledgeId: life.pledgeId(pledge),
      departmentId: null,
      text,
      dueDay: due,
    })
    const decisionId = lived(noted, text)
    if (done !== undefined) decisionIds.set(done, decisionId)
  }
}

async function finish(life: SampleLife, done: NonNullable<Decision['done']>): Promise<void> {
  const decisionId = decisionIds.get(done)
  if (decisionId === undefined) throw new Error(`nothing was decided that became: ${done.note}`)
  lived(await finishDecision(asPlanner(life, done.day), { decisionId, note: done.note }), done.note)
}

/** Goals, rounds, what was sent back, sessions and reminders, each on its day; within a day in the order of the list. */
export function pledgeCheckEvents(): readonly SampleEvent[] {
  const { rounds, returned, mended, sessions, reminderDays } = checks
  const on = (day: CalendarDate, live: SampleEvent['live']): SampleEvent => ({ day, live })
  return [
    ...goalEvents(goals),
    ...rounds.flatMap((each) => [
      on(each.opened, (life) => open(life, each)),
      on(each.answered, (life) => answer(life, each)),
    ]),
    ...returned.flatMap((each) => {
      const back = on(each.day, (life) => sendBack(life, each))
      const { again } = each
      return again === undefined
        ? [back]
        : [back, on(again.day, (life) => answerAgain(life, each, each.pledge, again))]
    }),
    ...reminderDays.map((day) =>
      on(day, async (life) => {
        await sendReminders(life.bySystem(day), mails)
      }),
    ),
    ...rounds.flatMap((each) => [
      on(each.accepted, (life) => accept(life, each, each.accepted)),
      on(each.closed, (life) => close(life, each, each.closed)),
      ...(each.published === null ? [] : [on(each.published, publishing(each, each.published))]),
    ]),
    on(mended.reopened, (life) => mend(life, mended)),
    ...sessions.flatMap((each) => [
      on(each.day, (life) => hold(life, each)),
      ...each.decisions.flatMap(({ done }) =>
        done === undefined ? [] : [on(done.day, (life) => finish(life, done))],
      ),
    ]),
  ]
}

const publishing = (period: Period, day: CalendarDate) => (life: SampleLife) => publish(life, period, day)
