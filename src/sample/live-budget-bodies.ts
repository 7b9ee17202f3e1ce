import type { DepartmentId } from '#platform/access/person.ts'
import { type CalendarDate, calendarDate } from '#platform/kernel/calendar-date.ts'
import { foundBody, listBodies } from '#modules/budget-bodies/index.ts'
import {
  ageBands,
  callSession,
  type CommitteeId,
  type NewMember,
  openCall,
  publishMinutes,
  recordAttendance,
  seatMembers,
  sessionsOf,
  membersOf,
} from '#modules/committees/index.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { bodies2021 } from '../../sample-city/budget/bodies-2021.ts'
import { townPlaces } from '../../sample-city/budget/round-2021.ts'
import { vote2021 } from '../../sample-city/budget/vote-2021.ts'
import { citizensPanel } from '../../sample-city/pledges/citizens-panel.ts'
import { chance2021, pick2021 } from './budget-rounds.ts'
import { asPlanner } from './live-participatory-budget.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

const { meetings, research, autumn } = bodies2021
const { basis, secretariat } = vote2021.committee
const on = calendarDate

/** The towns' local meetings, the research group, and what both and the committee do in autumn. */
export function budgetBodiesEvents(): readonly SampleEvent[] {
  const at = (when: string, live: (life: SampleLife, day: CalendarDate) => Promise<void>): SampleEvent => ({
    day: on(when),
    live: (life) => live(life, on(when)),
  })
  return [
    at(meetings.founded, liveMeetings),
    at(meetings.seated, liveMembers),
    at(research.founded, liveResearch),
    at(meetings.seeks.announced, liveSeeking),
    at(autumn.called, liveAutumn),
    at(research.session.called, liveResearchSession),
    at(autumn.day, liveAutumnSession),
    at(autumn.published, liveAutumnMinutes),
  ]
}

async function liveMeetings(life: SampleLife, day: CalendarDate): Promise<void> {
  const { termFrom, termUntil, size } = meetings
  const living = await listDepartments(life.environment.database, day)
  for (const [code, name] of Object.entries(townPlaces)) {
    const town = living.find((each) => each.code === code)
    if (town === undefined) throw new Error(`the sample city has no town ${code}`)
    const townId = town.departmentId
    const english = `Local meeting of ${town.name.en}`
    const founded = await foundBody(asPlanner(life, day), {
      ...{ kind: 'local-meeting', townId },
      committee: {
        ...{ kind: 'advisory', name: { ko: `${name} 지역회의`, en: english }, basis, size },
        ...{ departmentId: townId, termFrom: on(termFrom), termUntil: on(termUntil) },
      },
    })
    lived(founded, `the local meeting of ${name}`)
  }
}

/** The body in office of a kind, of a town. */
export async function bodyOf(
  life: SampleLife,
  kind: 'committee' | 'local-meeting' | 'research-group',
  townId: DepartmentId | null = null,
): Promise<CommitteeId> {
  const all = await listBodies(life.environment.database)
  const found = all.find((each) => each.kind === kind && each.townId === townId && each.followedBy === null)
  if (found === undefined) throw new Error(`the sample city has no ${kind} of ${townId ?? 'the city'}`)
  return found.committeeId
}

async function liveMembers(life: SampleLife, day: CalendarDate): Promise<void> {
  for (const code of Object.keys(townPlaces)) {
    const committeeId = await bodyOf(life, 'local-meeting', await life.departmentId(code, day))
    const count = meetings.least + chance2021(`members ${code}`, meetings.size - meetings.least - 3)
    const members = Array.from({ length: count }, (_, place) =>
      someone(`meeting ${code} ${place}`, code, isFemale(code, place)),
    )
    lived(await seatMembers(asPlanner(life, day), { committeeId, members }), `the members of ${code}`)
  }
}

/** Half and half, but for the town where more women than men came forward. */
const isFemale = (code: string, place: number) =>
  code === meetings.unbalanced ? place % 4 !== 3 : place % 2 === 0

function someone(purpose: string, town: string | null, female: boolean): NewMember {
  const sex = female ? 'female' : 'male'
  const given = pick2021(citizensPanel.givenNames[sex], `given ${purpose}`)
  return {
    name: `${pick2021(citizensPanel.surnames, `surname ${purpose}`)}${given}`,
    ...{ town, sex, ageBand: pick2021(ageBands, `age ${purpose}`) },
  }
}

async function liveResearch(life: SampleLife, day: CalendarDate): Promise<void> {
  const { name, termFrom, termUntil, size } = research
  const term = { termFrom: on(termFrom), termUntil: on(termUntil) }
  const departmentId = await life.departmentId(secretariat, day)
  const committee = { kind: 'advisory' as const, name, basis, departmentId, ...term, size }
  const founded = await foundBody(asPlanner(life, day), { kind: 'research-group', townId: null, committee })
  const towns = Object.keys(townPlaces)
  const members = Array.from({ length: size }, (_, place) =>
    // Some are scholars from elsewhere.
    someone(
      `research ${place}`,
      place % 3 === 0 ? null : pick2021(towns, `research town ${place}`),
      place % 2 === 0,
    ),
  )
  const seating = { committeeId: lived(founded, 'the research group'), members }
  lived(await seatMembers(asPlanner(life, day), seating), 'the members of the research group')
}

async function liveSeeking(life: SampleLife, day: CalendarDate): Promise<void> {
  const { town, announced, opens, closes, seats, reserves, conditions } = meetings.seeks
  const committeeId = await bodyOf(life, 'local-meeting', await life.departmentId(town, day))
  const days = { announcedOn: on(announced), opensOn: on(opens), closesOn: on(closes) }
  const call = { committeeId, ...days, seats, reserves, conditions }
  lived(await openCall(asPlanner(life, day), call), `the call of ${town}`)
}

async function liveAutumn(life: SampleLife, day: CalendarDate): Promise<void> {
  const { day: held, place, title } = autumn
  const calling = { committeeId: await bodyOf(life, 'committee'), day: on(held), place, title }
  lived(await callSession(asPlanner(life, day), calling), 'calling the committee in autumn')
}

async function liveResearchSession(life: SampleLife, day: CalendarDate): Promise<void> {
  const { day: held, place, title } = research.session
  const calling = { committeeId: await bodyOf(life, 'research-group'), day: on(held), place, title }
  lived(await callSession(asPlanner(life, day), calling), 'calling the research group')
}

async function autumnSession(life: SampleLife) {
  const all = await sessionsOf(life.environment.database, await bodyOf(life, 'committee'))
  const found = all.find(({ day }) => day === autumn.day)
  if (found === undefined) throw new Error('the committee was not called in autumn')
  return found.id
}

async function liveAutumnSession(life: SampleLife, day: CalendarDate): Promise<void> {
  const members = await membersOf(life.environment.database, await bodyOf(life, 'committee'), day)
  const present = members.slice(autumn.absent).map(({ id }) => id)
  const came = { sessionId: await autumnSession(life), presentIds: present }
  lived(await recordAttendance(asPlanner(life, day), came), 'who came in autumn')
}

async function liveAutumnMinutes(life: SampleLife, day: CalendarDate): Promise<void> {
  const minutes = { sessionId: await autumnSession(life), minutes: autumn.minutes }
  lived(await publishMinutes(asPlanner(life, day), minutes), 'the minutes of autumn')
}
