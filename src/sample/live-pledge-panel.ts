import type { Context } from '#platform/access/context.ts'
import { type CalendarDate, calendarDate } from '#platform/kernel/calendar-date.ts'
import { everyMemberOf, subGroupsOf } from '#modules/committees/index.ts'
import { departmentPeople } from '#modules/organization/index.ts'
import {
  answerPoint,
  decideAnswer,
  enterSheet,
  finishStep,
  listComments,
  listPoints,
  moderateComments,
  namePoints,
  notePoint,
  openRound,
  panelMails,
  type PanelPoint,
  pledgesOfMember,
  type PointId,
  publishRound,
  readRound,
  sayWord,
} from '#modules/pledge-panel/index.ts'
import { listPledges } from '#modules/pledges/index.ts'
import { panelRounds, type SampleAnswer, type SampleRound } from '../../sample-city/pledges/panel-rounds.ts'
import { type Judge, panelWords } from './panel-words.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

type SampleOnline = SampleRound['online'][number]

/** The leader of 기획팀, whose office runs the panel's rounds. */
const planner = '180077'
const as = (life: SampleLife, day: CalendarDate) => life.by(planner, day, ['planner'], [])
const on = calendarDate
/** Links of the sample's mails lead to a server on this machine. */
const mails = panelMails(new URL('http://localhost:3000'))

/** How the panel judged the pledges, what departments answered and what they did. */
export function panelEvents(): readonly SampleEvent[] {
  return panelRounds.flatMap((round) => {
    const at = (day: string, live: (life: SampleLife, day: CalendarDate) => Promise<void>): SampleEvent => ({
      day: on(day),
      live: (life) => live(life, on(day)),
    })
    return [
      at(round.made, (life, day) => liveOpening(life, day, round)),
      ...round.online.map((each) => at(each.day, (life, day) => liveOnline(life, day, round, each))),
      ...round.sheets.map((each) => at(each.day, (life, day) => liveSheets(life, day, round, each.members))),
      at(round.moderated, (life, day) => liveModeration(life, day, round)),
      at(round.discussed, (life, day) => liveDiscussions(life, day, round)),
      at(round.published, (life, day) => livePublication(life, day, round)),
      ...round.answers.flatMap((answer) => answerEvents(round, answer)),
    ]
  })
}

const panelOf = (life: SampleLife, { panel }: SampleRound) =>
  panel === 'current' ? life.panelId : life.earlierPanelId

async function liveOpening(life: SampleLife, day: CalendarDate, round: SampleRound): Promise<void> {
  const { year, half, opens, closes, scope, split } = round
  const days = { opensOn: on(opens), closesOn: on(closes) }
  const asked = { panelId: panelOf(life, round), year, half, ...days, scope, split, numbers: [] }
  lived(await openRound(as(life, day), asked), `the round of ${year} ${half}`)
}

async function roundOf(life: SampleLife, round: SampleRound) {
  const found = await readRound(life.environment.database, round)
  if (found === null) throw new Error(`nobody opened the round of ${round.year} ${round.half}`)
  return found
}

/** Everyone who takes part in the round, and what they say of each of their pledges. */
async function wordsIn(life: SampleLife, day: CalendarDate, data: SampleRound) {
  const { database } = life.environment
  const round = await roundOf(life, data)
  const taking = [
    ...data.sheets.flatMap(({ members }) => members),
    ...data.online.map(({ member }) => member),
  ]
  const pledges = await listPledges(database, round.termId, day)
  const judges: Judge[] = []
  for (const { id, number } of await everyMemberOf(database, panelOf(life, data))) {
    const own = taking.includes(number) ? await pledgesOfMember(database, round, id) : null
    if (own !== null)
      judges.push({ number, memberId: id, pledges: pledges.filter((pledge) => own.has(pledge.id)) })
  }
  const opinions = { ...data, comments: [...data.comments, ...data.hidden] }
  return { roundId: round.id, judges, words: panelWords(opinions, judges) }
}

/** Sheets of paper, each in one change; whoever began on the telephone hands in what is left. */
async function liveSheets(
  life: SampleLife,
  day: CalendarDate,
  data: SampleRound,
  members: readonly number[],
): Promise<void> {
  const { roundId, judges, words } = await wordsIn(life, day, data)
  for (const { number, memberId } of judges.filter((judge) => members.includes(judge.number))) {
    const begun = data.online.find(({ member }) => member === number)?.pledges ?? 0
    const left = (words.get(number) ?? []).slice(begun)
    lived(await enterSheet(as(life, day), { roundId, memberId, words: left }), `a sheet of ${day}`)
  }
}

/** A member on the telephone: the first pledges of their list. */
async function liveOnline(
  life: SampleLife,
  day: CalendarDate,
  data: SampleRound,
  { member, pledges }: SampleOnline,
): Promise<void> {
  const { roundId, judges, words } = await wordsIn(life, day, data)
  const judge = judges.find(({ number }) => number === member)
  if (judge === undefined) throw new Error(`member ${member} has no seat in the round`)
  const saying = { roundId, memberId: judge.memberId }
  for (const { pledgeId, word } of (words.get(member) ?? []).slice(0, pledges))
    lived(await sayWord(life.bySystem(day), saying, { pledgeId, word, seen: 0 }), `member ${member}`)
}

/** Every comment is read: shown, but for those that the data hold back. */
async function liveModeration(life: SampleLife, day: CalendarDate, data: SampleRound): Promise<void> {
  const { id: roundId } = await roundOf(life, data)
  const comments = await listComments(life.environment.database, { roundId, states: ['waiting'] })
  const hidden = new Map<string, string>(data.hidden.map(({ text, reason }) => [text, reason]))
  const shown = comments.filter(({ text }) => !hidden.has(text)).map(({ id }) => id)
  lived(await moderateComments(as(life, day), { roundId, ids: shown, reason: null }), 'comments read')
  for (const { id, text } of comments) {
    const reason = hidden.get(text)
    if (reason !== undefined)
      lived(await moderateComments(as(life, day), { roundId, ids: [id], reason }), 'a comment held back')
  }
}

async function liveDiscussions(life: SampleLife, day: CalendarDate, data: SampleRound): Promise<void> {
  const { id: roundId } = await roundOf(life, data)
  const groups = await subGroupsOf(life.environment.database, panelOf(life, data))
  for (const { key, group, pledge, text, department } of data.discussions) {
    const noted = await notePoint(as(life, day), {
      ...{ roundId, text },
      groupId: groups.find(({ number }) => number === group)?.id ?? null,
      pledgeNumber: pledge === 0 ? null : pledge,
      departmentId: department === undefined ? null : await life.departmentId(department, day),
    })
    discussed.set(life, { ...discussed.get(life), [key]: lived(noted, key) })
  }
}

/** The points that discussions became, by the data's keys. */
const discussed = new WeakMap<SampleLife, Readonly<Record<string, PointId>>>()

async function livePublication(life: SampleLife, day: CalendarDate, data: SampleRound): Promise<void> {
  const { id: roundId } = await roundOf(life, data)
  lived(await publishRound(as(life, day), { roundId }, mails), `results of ${data.year} ${data.half}`)
}

function answerEvents(data: SampleRound, answer: SampleAnswer): readonly SampleEvent[] {
  const at = (day: string, live: (life: SampleLife, day: CalendarDate) => Promise<void>): SampleEvent => ({
    day: on(day),
    live: (life) => live(life, on(day)),
  })
  const { returned, step } = answer
  return [
    at(answer.day, (life, day) => liveAnswer(life, day, data, answer, answer.text)),
    ...(returned === undefined
      ? []
      : [
          at(returned.day, (life, day) =>
            liveDecision(life, day, data, answer, { reason: returned.reason, dueDay: on(returned.due) }),
          ),
          at(returned.again.day, (life, day) => liveAnswer(life, day, data, answer, returned.again.text)),
        ]),
    at(answer.accepted, (life, day) => liveDecision(life, day, data, answer, null)),
    ...(step?.done === undefined
      ? []
      : [at(step.done.day, (life, day) => liveStep(life, day, data, answer, step.done?.note ?? ''))]),
  ]
}

async function pointOf(life: SampleLife, data: SampleRound, { pledge, key }: SampleAnswer) {
  const { id: roundId } = await roundOf(life, data)
  const points = await listPoints(life.environment.database, { roundId })
  const found = points.find(({ id, kind, pledgeId }) =>
    key === undefined
      ? kind === 'flagged' && pledgeId === life.pledgeId(pledge ?? 0)
      : id === discussed.get(life)?.[key],
  )
  if (found === undefined) throw new Error(`nobody asked about ${pledge ?? key}`)
  return found
}

/** The head of the department that answers speaks for it. */
async function answerer(life: SampleLife, day: CalendarDate, point: PanelPoint): Promise<Context> {
  const { database } = life.environment
  const [named] = await namePoints(database, [point], day)
  if (named === undefined) throw new Error('nobody answers the point')
  const heads = await departmentPeople(database, [named.answererId], day)
  const head = heads.find(({ isHead }) => isHead)
  const number = [...life.accountIds].find(([, id]) => id === head?.accountId)?.[0]
  // A department whose head is away is answered for by the office.
  return number === undefined ? as(life, day) : life.by(number, day, [], [named.answererId])
}

async function liveAnswer(
  life: SampleLife,
  day: CalendarDate,
  data: SampleRound,
  answer: SampleAnswer,
  text: string,
): Promise<void> {
  const point = await pointOf(life, data, answer)
  const { step, stance } = answer
  const isFirst = point.followUps.length === 0
  const followUp = step === undefined || !isFirst ? null : { text: step.text, dueDay: on(step.due) }
  const said = { pointId: point.id, seen: point.version, stance, text, followUp }
  lived(await answerPoint(await answerer(life, day, point), said), text)
}

async function liveDecision(
  life: SampleLife,
  day: CalendarDate,
  data: SampleRound,
  answer: SampleAnswer,
  returned: { readonly reason: string; readonly dueDay: CalendarDate } | null,
): Promise<void> {
  const point = await pointOf(life, data, answer)
  const decision = { pointId: point.id, seen: point.version, returned }
  lived(await decideAnswer(as(life, day), decision, mails), `deciding on ${answer.text}`)
}

async function liveStep(
  life: SampleLife,
  day: CalendarDate,
  data: SampleRound,
  answer: SampleAnswer,
  note: string,
): Promise<void> {
  const point = await pointOf(life, data, answer)
  const [step] = point.followUps
  if (step === undefined) throw new Error(`nothing was promised: ${answer.text}`)
  const done = { stepId: step.id, doneOn: day, note }
  lived(await finishStep(await answerer(life, day, point), done), note)
}
