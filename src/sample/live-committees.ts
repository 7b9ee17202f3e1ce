import { type CalendarDate, calendarDate } from '#platform/kernel/calendar-date.ts'
import {
  type AgeBand,
  appointDrawn,
  applicantsOf,
  callSession,
  callsOf,
  type CommitteeMemberId,
  type CommitteeSessionId,
  decideItem,
  drawLottery,
  endMembership,
  enterApplications,
  everyMemberOf,
  foundCommittee,
  leaveOut,
  membersOf,
  noteDiscussion,
  openCall,
  publishMinutes,
  publishPool,
  putOnAgenda,
  recordAttendance,
  recuse,
  replaceMember,
  seatMembers,
  type Sex,
  shareOut,
  subGroupsOf,
} from '#modules/committees/index.ts'
import { citizensPanel } from '../../sample-city/pledges/citizens-panel.ts'
import { panelApplicants } from './panel-applicants.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

/** The leader of 기획팀, whose office is the panel's secretariat. */
const planner = '180077'
const as = (life: SampleLife, day: CalendarDate) => life.by(planner, day, ['planner'], [])
const on = calendarDate

type PanelSession = (typeof citizensPanel.sessions)[number]

/** How the citizens' panel was called for, drawn, appointed, and what its sessions did. */
export function committeeEvents(): readonly SampleEvent[] {
  const { before, call, pool, founded, left, sessions, termFrom } = citizensPanel
  const at = (day: string, live: (life: SampleLife, day: CalendarDate) => Promise<void>): SampleEvent => ({
    day: on(day),
    live: (life) => live(life, on(day)),
  })
  return [
    at(before.founded, liveBefore),
    at(before.session.called, callBefore),
    at(before.session.published, publishBefore),
    at(founded, liveFounding),
    at(call.announced, liveCall),
    at(call.closes, liveApplications),
    at(pool.published, livePool),
    at(pool.seedDay, liveDraw),
    at(termFrom, liveAppointment),
    ...sessions.flatMap((session) => [
      at(session.called, (life, day) => liveCalling(life, day, session)),
      at(session.day, (life, day) => liveSession(life, day, session)),
      at(session.published, (life, day) => liveMinutes(life, day, session)),
    ]),
    at(left.lastDay, liveLeaving),
  ]
}

async function liveBefore(life: SampleLife, day: CalendarDate): Promise<void> {
  const { before, basis, secretariat } = citizensPanel
  const { name, termFrom, termUntil, size, members } = before
  const departmentId = await life.departmentId(secretariat, day)
  const term = { termFrom: on(termFrom), termUntil: on(termUntil) }
  const founding = { kind: 'citizens-panel' as const, name, basis, departmentId, ...term, size }
  life.earlierPanel = lived(await foundCommittee(as(life, day), founding), 'founding the panel of 2020')
  const people = members.map((each): { name: string; town: string; sex: Sex; ageBand: AgeBand } => each)
  lived(
    await seatMembers(as(life, day), { committeeId: life.earlierPanelId, members: people }),
    'the panel of 2020',
  )
}

async function callBefore(life: SampleLife, day: CalendarDate): Promise<void> {
  const { day: held, place, title } = citizensPanel.before.session
  const calling = { committeeId: life.earlierPanelId, day: on(held), place, title }
  life.panelSessions.set('2020', lived(await callSession(as(life, day), calling), 'the session of 2020'))
}

async function publishBefore(life: SampleLife, day: CalendarDate): Promise<void> {
  const { absent, minutes } = citizensPanel.before.session
  const sessionId = life.panelSessionId('2020')
  const presentIds = await presentBut(life, life.earlierPanelId, day, absent)
  lived(await recordAttendance(as(life, day), { sessionId, presentIds }), 'who came in 2020')
  lived(await publishMinutes(as(life, day), { sessionId, minutes }), 'the minutes of 2020')
}

async function liveFounding(life: SampleLife, day: CalendarDate): Promise<void> {
  const { name, basis, secretariat, termFrom, termUntil, size } = citizensPanel
  const departmentId = await life.departmentId(secretariat, day)
  const term = { termFrom: on(termFrom), termUntil: on(termUntil) }
  const founding = { kind: 'citizens-panel' as const, name, basis, departmentId, ...term, size }
  life.panel = lived(await foundCommittee(as(life, day), founding), 'founding the panel')
}

async function liveCall(life: SampleLife, day: CalendarDate): Promise<void> {
  const { announced, opens, closes, reserves, conditions } = citizensPanel.call
  const days = { announcedOn: on(announced), opensOn: on(opens), closesOn: on(closes) }
  const seats = citizensPanel.size
  const call = { committeeId: life.panelId, ...days, seats, reserves, conditions }
  lived(await openCall(as(life, day), call), 'the call for the panel')
}

async function callOf(life: SampleLife) {
  const [call] = await callsOf(life.environment.database, life.panelId)
  if (call === undefined) throw new Error('nobody called for the panel')
  return call.id
}

async function liveApplications(life: SampleLife, day: CalendarDate): Promise<void> {
  const callId = await callOf(life)
  lived(await enterApplications(as(life, day), { callId, applications: panelApplicants() }), 'applications')
  const applicants = await applicantsOf(life.environment.database, callId)
  const idOf = (number: number) => applicants.find((each) => each.number === number)?.id ?? missing()
  for (const { number, reason } of citizensPanel.withdrawn)
    lived(
      await leaveOut(as(life, day), { applicantId: idOf(number), state: 'withdrawn', reason }),
      `application ${number} withdrawn`,
    )
  for (const { number, reason } of citizensPanel.excluded)
    lived(
      await leaveOut(as(life, day), { applicantId: idOf(number), state: 'excluded', reason }),
      `application ${number} excluded`,
    )
}

async function livePool(life: SampleLife, day: CalendarDate): Promise<void> {
  const { population, size, subGroups, pool } = citizensPanel
  const quotas = {
    sex: shareOut(population.sex, size),
    // Every town has a voice.
    town: shareOut(population.town, size, 1),
    age: shareOut(population.age, size),
  }
  const seedSource = { what: pool.seedWhat, day: pool.seedDay }
  const terms = { callId: await callOf(life), quotas, subGroups, seedSource }
  lived(await publishPool(as(life, day), terms), 'the pool')
}

async function liveDraw(life: SampleLife, day: CalendarDate): Promise<void> {
  lived(
    await drawLottery(as(life, day), { callId: await callOf(life), seed: citizensPanel.pool.seed }),
    'the draw',
  )
}

async function liveAppointment(life: SampleLife, day: CalendarDate): Promise<void> {
  const appointed = await appointDrawn(as(life, day), { callId: await callOf(life), from: day })
  life.panelMemberIds.push(...lived(appointed, 'appointing the panel'))
}

async function liveCalling(life: SampleLife, day: CalendarDate, session: PanelSession): Promise<void> {
  const { key, day: held, place, title } = session
  const calling = { committeeId: life.panelId, day: on(held), place, title }
  life.panelSessions.set(key, lived(await callSession(as(life, day), calling), key))
}

async function liveSession(life: SampleLife, day: CalendarDate, session: PanelSession): Promise<void> {
  const sessionId = life.panelSessionId(session.key)
  const presentIds = await presentBut(life, life.panelId, day, session.absent)
  lived(await recordAttendance(as(life, day), { sessionId, presentIds }), `who came to ${session.key}`)
  for (const item of session.items) await liveItem(life, day, session, item, sessionId)
  const groups = await subGroupsOf(life.environment.database, life.panelId)
  for (const { group, text } of session.notes) {
    const subGroupId = groups.find(({ number }) => number === group)?.id ?? missing()
    lived(await noteDiscussion(as(life, day), { sessionId, subGroupId, text }), `a note of ${session.key}`)
  }
}

async function liveItem(
  life: SampleLife,
  day: CalendarDate,
  { recusals }: PanelSession,
  item: PanelSession['items'][number],
  sessionId: CommitteeSessionId,
): Promise<void> {
  const { subject, title, votes, outcome, note } = item
  const asked = { sessionId, title, subject: { kind: 'committee-matter', id: subject } }
  const itemId = lived(await putOnAgenda(as(life, day), asked), subject)
  const kept = recusals.filter((each) => each.subject === subject)
  for (const { number, kind, reason } of kept) {
    const memberId = await memberOf(life, number)
    lived(await recuse(as(life, day), { itemId, memberId, kind, reason }), `recusal from ${subject}`)
  }
  const counts = { ...votes, recused: kept.length }
  lived(await decideItem(as(life, day), { itemId, ...counts, outcome, note }), `decision on ${subject}`)
}

async function liveMinutes(life: SampleLife, day: CalendarDate, session: PanelSession): Promise<void> {
  const minutes = { sessionId: life.panelSessionId(session.key), minutes: session.minutes }
  lived(await publishMinutes(as(life, day), minutes), `minutes of ${session.key}`)
}

async function liveLeaving(life: SampleLife, day: CalendarDate): Promise<void> {
  const { number, reason } = citizensPanel.left
  const memberId = await memberOf(life, number)
  const ending = { memberId, how: 'resigned' as const, lastDay: day, reason }
  lived(await endMembership(as(life, day), ending), `member ${number} leaving`)
  const next = lived(await replaceMember(as(life, day), { memberId }), `the seat of member ${number}`)
  const at = life.panelMemberIds.indexOf(memberId)
  life.panelMemberIds.splice(at, 1, next.memberId)
}

async function presentBut(
  life: SampleLife,
  committeeId: Parameters<typeof membersOf>[1],
  day: CalendarDate,
  absent: readonly number[],
): Promise<readonly CommitteeMemberId[]> {
  const members = await membersOf(life.environment.database, committeeId, day)
  return members.filter(({ number }) => !absent.includes(number)).map(({ id }) => id)
}

async function memberOf(life: SampleLife, number: number): Promise<CommitteeMemberId> {
  const members = await everyMemberOf(life.environment.database, life.panelId)
  return members.find((each) => each.number === number)?.id ?? missing()
}

function missing(): never {
  throw new Error('the data of the panel name somebody who is not there')
}
