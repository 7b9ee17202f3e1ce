import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import {
  acceptAnswers,
  answerMonth,
  answersOf,
  type CheckId,
  type CheckMails,
  closeMonth,
  finishDecision,
  holdSession,
  listChecks,
  type MonthCheck,
  type MonthLine,
  noteDecision,
  openMonth,
  readMonth,
  returnAnswers,
  sendReminders,
  unlockMonth,
} from '#modules/monthly-check/index.ts'
import { listPlans } from '#modules/workplan/index.ts'
import { reporterOf } from './live-workplan.ts'
import type { SampleCity } from './sample-data.ts'
import { lived, type SampleLife } from './sample-life.ts'

type SampleMonth = SampleCity['monthlyChecks'][number]
type SampleReturn = SampleCity['returnedAnswers'][number]
type SampleSession = SampleCity['reportingSessions'][number]

interface MonthlyEvent {
  readonly day: CalendarDate
  live(life: SampleLife): Promise<void>
}

/** The leader of 기획팀 opens, decides and closes. */
const planner = '180077'

const asPlanner = (life: SampleLife, day: CalendarDate) => life.by(planner, day, ['planner'], [])

async function checkOf(life: SampleLife, month: CalendarMonth): Promise<MonthCheck> {
  const check = (await listChecks(life.environment.database)).find((each) => each.month === month)
  if (check === undefined) throw new Error(`the sample city never opened ${month}`)
  return check
}

async function live(life: SampleLife, { month, opened, due }: SampleMonth): Promise<void> {
  const [plan] = await listPlans(life.environment.database, { drafts: false })
  if (plan === undefined) throw new Error('the sample city has no plan to check')
  lived(
    await openMonth(asPlanner(life, opened), { planId: plan.id, month, dueDay: due ?? null }),
    `opening ${month}`,
  )
}

/** Each team answers on one day: what was reported this month holds, and so do older words, but for the silent. */
async function answer(
  life: SampleLife,
  { month, answered: day, silent, problems }: SampleMonth,
): Promise<void> {
  const check = await checkOf(life, month)
  const { lines } = await readMonth(life.environment.database, check, day)
  const keys = new Map([...life.taskIds].map(([key, id]) => [id as string, key]))
  const keyOf = ({ id }: MonthLine) => keys.get(id) ?? ''
  const told = new Map(problems.map(({ task, text }) => [task, text]))
  const asked = lines.filter(
    (line) => line.answer?.state === 'asked' && line.reportedOn !== null && !silent.includes(keyOf(line)),
  )
  for (const own of Map.groupBy(asked, ({ team }) => team).values()) {
    const [first] = own
    if (first === undefined) continue
    const context = life.by(reporterOf(life.city, keyOf(first), day), day, ['planner'], [])
    const answers = own.flatMap((line) =>
      line.answer === null
        ? []
        : [
            {
              answerId: line.answer.id,
              version: line.answer.version,
              said: 'unchanged' as const,
              problem: told.get(keyOf(line)) ?? '',
            },
          ],
    )
    lived(await answerMonth(context, { checkId: check.id, answers, via: 'workspace' }), `answers of ${month}`)
  }
}

async function acceptAll(life: SampleLife, day: CalendarDate, checkId: CheckId): Promise<void> {
  const answered = (await answersOf(life.environment.database, checkId)).filter(
    ({ state }) => state === 'answered',
  )
  if (answered.length === 0) return
  const answerIds = answered.map(({ id }) => id)
  lived(await acceptAnswers(asPlanner(life, day), { checkId, answerIds }), `accepting on ${day}`)
}

async function close(life: SampleLife, month: CalendarMonth, day: CalendarDate): Promise<void> {
  const { id } = await checkOf(life, month)
  await acceptAll(life, day, id)
  lived(await closeMonth(asPlanner(life, day), { checkId: id }), `closing ${month}`)
}

async function unlock(
  life: SampleLife,
  month: CalendarMonth,
  unlocked: NonNullable<SampleMonth['unlocked']>,
): Promise<void> {
  const { id } = await checkOf(life, month)
  const { day, reason } = unlocked
  lived(await unlockMonth(asPlanner(life, day), { checkId: id, reason }), `unlocking ${month}`)
}

async function sendBack(life: SampleLife, mails: CheckMails, returned: SampleReturn): Promise<void> {
  const { month, task, day, reason } = returned
  const { id, answer: row } = await answerTo(life, month, task)
  const input = { checkId: id, answerIds: [row.id], reason }
  lived(await returnAnswers(asPlanner(life, day), input, mails), `returning ${task} of ${month}`)
}

async function answerAgain(
  life: SampleLife,
  { month, task }: SampleReturn,
  again: NonNullable<SampleReturn['again']>,
): Promise<void> {
  const { id, answer: row } = await answerTo(life, month, task)
  const { day, percent, note } = again
  const said = { state: 'progress' as const, percent, note }
  const answers = [{ answerId: row.id, version: row.version, said, problem: row.problem }]
  const context = life.by(reporterOf(life.city, task, day), day, ['planner'], [])
  lived(await answerMonth(context, { checkId: id, answers, via: 'workspace' }), `${task} of ${month} again`)
}

async function answerTo(life: SampleLife, month: CalendarMonth, task: string) {
  const check = await checkOf(life, month)
  const all = await answersOf(life.environment.database, check.id)
  const found = all.find(({ taskId }) => taskId === life.taskId(task))
  if (found === undefined) throw new Error(`${month} did not ask about ${task}`)
  return { id: check.id, answer: found }
}

async function hold(life: SampleLife, { month, day, title, decisions }: SampleSession): Promise<void> {
  const check = await checkOf(life, month)
  const context = asPlanner(life, day)
  const sessionId = lived(await holdSession(context, { checkId: check.id, day, title }), title)
  for (const { task, text, due, done } of decisions) {
    const departmentId = await life.departmentId('planning', day)
    const noted = await noteDecision(asPlanner(life, day), {
      sessionId,
      taskId: life.taskId(task),
      departmentId,
      text,
      dueDay: due,
    })
    const decisionId = lived(noted, text)
    if (done !== undefined) decisionIds.set(done, decisionId)
  }
}

/** Ids of decisions that are done later, by what the data say of it. */
const decisionIds = new WeakMap<object, Parameters<typeof finishDecision>[1]['decisionId']>()

async function finish(
  life: SampleLife,
  done: NonNullable<SampleSession['decisions'][number]['done']>,
): Promise<void> {
  const decisionId = decisionIds.get(done)
  if (decisionId === undefined) throw new Error(`nothing was decided that became: ${done.note}`)
  lived(await finishDecision(asPlanner(life, done.day), { decisionId, note: done.note }), done.note)
}

/** Months, what was sent back, sessions and reminders, each on its day; within a day in the order of the list. */
export function monthlyEvents(city: SampleCity, mails: CheckMails): readonly MonthlyEvent[] {
  return [
    ...city.monthlyChecks.flatMap((each): MonthlyEvent[] => [
      { day: each.opened, live: (life) => live(life, each) },
      { day: each.answered, live: (life) => answer(life, each) },
    ]),
    ...city.returnedAnswers.flatMap((each): MonthlyEvent[] => {
      const { again } = each
      const back: MonthlyEvent = { day: each.day, live: (life) => sendBack(life, mails, each) }
      return again === undefined
        ? [back]
        : [back, { day: again.day, live: (life) => answerAgain(life, each, again) }]
    }),
    ...city.reminderDays.map((day): MonthlyEvent => ({
      day,
      live: async (life) => {
        await sendReminders(life.bySystem(day), mails)
      },
    })),
    ...city.monthlyChecks.flatMap(({ month, closed, unlocked }): MonthlyEvent[] => [
      { day: closed, live: (life) => close(life, month, closed) },
      ...(unlocked === undefined
        ? []
        : [
            { day: unlocked.day, live: (life: SampleLife) => unlock(life, month, unlocked) },
            { day: unlocked.closed, live: (life: SampleLife) => close(life, month, unlocked.closed) },
          ]),
    ]),
    ...city.reportingSessions.flatMap((each): MonthlyEvent[] => [
      { day: each.day, live: (life) => hold(life, each) },
      ...each.decisions.flatMap(({ done }) =>
        done === undefined ? [] : [{ day: done.day, live: (life: SampleLife) => finish(life, done) }],
      ),
    ]),
  ]
}
