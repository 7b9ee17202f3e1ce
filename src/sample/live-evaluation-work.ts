import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import {
  addGoodCase,
  giveTask,
  holdMeeting,
  listMeetings,
  listPromises,
  listTasks,
  noteCause,
  noteInterview,
  planMeeting,
  reportWorkTask,
  settlePromise,
} from '#modules/evaluation-work/index.ts'
import { departmentPeople, listDepartments } from '#modules/organization/index.ts'
import { readEvaluationWork, type SampleEvaluationWork } from './evaluation-work-data.ts'
import { asKeeper, headContext, indicatorOf, indicatorsByNumber, setOf } from './live-indicator-values.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

type Interview = SampleEvaluationWork['interviews'][number]
type Meeting = SampleEvaluationWork['meetings'][number]
type Task = Meeting['tasks'][number]

async function liveInterview(life: SampleLife, { day, number, kind, said, promises }: Interview) {
  const setId = await setOf(life)
  const { id: indicatorId, ownerId, deputyId } = indicatorOf(await indicatorsByNumber(life, setId), number)
  const staffId = ownerId ?? deputyId
  if (staffId === null) throw new Error(`nobody is there to talk to about ${number}`)
  const promised = promises.map(({ text, due }) => ({ text, dueDay: due }))
  const given = { setId, indicatorId, staffId, kind, day, said, promises: promised }
  lived(await noteInterview(asKeeper(life, day), given), `the talk on ${number}`)
}

type Ended = NonNullable<Interview['promises'][number]['ended']>

async function liveEnd(life: SampleLife, text: string, { day, state, note }: Ended): Promise<void> {
  const promises = await listPromises(life.environment.database, { setId: await setOf(life), open: true })
  const promise = promises.find((each) => each.text === text)
  if (promise === undefined) throw new Error(`nobody promised: ${text}`)
  lived(await settlePromise(asKeeper(life, day), { promiseId: promise.id, state, note }), text)
}

async function livePlanned(life: SampleLife, meeting: Meeting): Promise<void> {
  const { planned, day, kind, title, chair, numbers } = meeting
  const setId = await setOf(life)
  const indicators = await indicatorsByNumber(life, setId)
  const indicatorIds = numbers.map((number) => indicatorOf(indicators, number).id)
  const plan = { setId, kind, title, day, chair, indicatorIds }
  lived(await planMeeting(asKeeper(life, planned), plan), title)
}

async function meetingOf(life: SampleLife, title: string) {
  const all = await listMeetings(life.environment.database, await setOf(life))
  const found = all.find((each) => each.title === title)
  if (found === undefined) throw new Error(`nobody called ${title}`)
  return found
}

/** A department's head, or the office where the post is empty. */
async function headOr(life: SampleLife, departmentId: Parameters<typeof departmentPeople>[1][number], day: CalendarDate) {
  const people = await departmentPeople(life.environment.database, [departmentId], day)
  return headContext(life, people, day) ?? asKeeper(life, day)
} // prettier-ignore

async function liveCause(life: SampleLife, title: string, noted: Meeting['causes'][number]): Promise<void> {
  const { id: meetingId, setId } = await meetingOf(life, title)
  const { id: indicatorId, departmentId } = indicatorOf(await indicatorsByNumber(life, setId), noted.number)
  const context = await headOr(life, departmentId, noted.day)
  const { cause, measure } = noted
  lived(await noteCause(context, { meetingId, indicatorId, cause, measure }), `the cause of ${noted.number}`)
}

/** What was decided is given as tasks, and the meeting is noted as held. */
async function liveHeld(life: SampleLife, { title, day, summary, tasks }: Meeting): Promise<void> {
  const { id: meetingId, setId } = await meetingOf(life, title)
  const indicators = await indicatorsByNumber(life, setId)
  const living = await listDepartments(life.environment.database, day)
  const context = asKeeper(life, day)
  for (const { number, to, title: what, due } of tasks) {
    const { id: indicatorId, departmentId: own, helperIds } = indicatorOf(indicators, number)
    const helper = helperIds.find((id) => living.some(({ departmentId }) => departmentId === id))
    const departmentId = to === 'helper' ? (helper ?? own) : own
    const task = { setId, meetingId, indicatorId, departmentId, ownerId: null, title: what, dueDay: due }
    lived(await giveTask(context, task), what)
  }
  lived(await holdMeeting(context, { meetingId, summary }), title)
}

async function liveReport(life: SampleLife, title: string, told: Task['reports'][number]): Promise<void> {
  const tasks = await listTasks(life.environment.database, { setId: await setOf(life), left: true })
  const task = tasks.find((each) => each.title === title)
  if (task === undefined) throw new Error(`nobody was asked: ${title}`)
  const context = await headOr(life, task.departmentId, told.day)
  lived(await reportWorkTask(context, { taskId: task.id, ...told }), title)
}

async function liveCase(life: SampleLife, given: SampleEvaluationWork['cases'][number]): Promise<void> {
  const { day, number, city: cityCode, text, source, link, takeOver } = given
  const setId = await setOf(life)
  const { id: indicatorId } = indicatorOf(await indicatorsByNumber(life, setId), number)
  const added = { setId, indicatorId, cityCode, text, source, link, takeOver }
  lived(await addGoodCase(asKeeper(life, day), added), `the case of ${cityCode}`)
}

/** What was done for the evaluation of 2021, each on its day. */
export function evaluationWorkEvents(
  work: SampleEvaluationWork = readEvaluationWork(),
): readonly SampleEvent[] {
  const on = (day: CalendarDate, live: SampleEvent['live']): SampleEvent => ({ day, live })
  return [
    ...work.interviews.flatMap((each) => [
      on(each.day, (life) => liveInterview(life, each)),
      ...each.promises.flatMap(({ text, ended }) =>
        ended === null ? [] : [on(ended.day, (life) => liveEnd(life, text, ended))],
      ),
    ]),
    ...work.meetings.flatMap((each) => [
      on(each.planned, (life) => livePlanned(life, each)),
      ...each.causes.map((noted) => on(noted.day, (life) => liveCause(life, each.title, noted))),
      on(each.day, (life) => liveHeld(life, each)),
      ...each.tasks.flatMap(({ title, reports }) =>
        reports.map((told) => on(told.day, (life) => liveReport(life, title, told))),
      ),
    ]),
    ...work.cases.map((each) => on(each.day, (life) => liveCase(life, each))),
  ]
}
