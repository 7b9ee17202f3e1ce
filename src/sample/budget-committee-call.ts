import {
  calendarDate,
  yearOf,
  addDays,
  type CalendarDate,
  daysBetween,
} from '#platform/kernel/calendar-date.ts'
import { foundBody } from '#modules/budget-bodies/index.ts'
import {
  appointDrawn,
  callsOf,
  drawLottery,
  type EnteredApplication,
  enterApplications,
  formSubGroups,
  openCall,
  publishPool,
  shareOut,
} from '#modules/committees/index.ts'
import { bodies2021 } from '../../sample-city/budget/bodies-2021.ts'
import { townPlaces } from '../../sample-city/budget/round-2021.ts'
import { vote2021 } from '../../sample-city/budget/vote-2021.ts'
import { citizensPanel } from '../../sample-city/pledges/citizens-panel.ts'
import { chance2021, pick2021 } from './budget-rounds.ts'
import { bodyOf } from './live-budget-bodies.ts'
import { asPlanner } from './live-participatory-budget.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

const { call, pool, subCommittees, applicants, motives } = bodies2021
const { committee } = vote2021
const on = calendarDate

/** How the committee of the second term was called for, drawn and inaugurated. */
export function budgetCommitteeCallEvents(): readonly SampleEvent[] {
  const at = (when: string, live: (life: SampleLife, day: CalendarDate) => Promise<void>): SampleEvent => ({
    day: on(when),
    live: (life) => live(life, on(when)),
  })
  return [
    at(call.founded, liveFounding),
    at(call.announced, liveCall),
    at(call.closes, liveApplications),
    at(pool.published, livePool),
    at(pool.seedDay, liveDraw),
    at(committee.termFrom, liveInauguration),
  ]
}

async function liveFounding(life: SampleLife, day: CalendarDate): Promise<void> {
  const { name, basis, secretariat, termFrom, termUntil, size } = committee
  const departmentId = await life.departmentId(secretariat, day)
  const term = { termFrom: on(termFrom), termUntil: on(termUntil) }
  const founded = await foundBody(asPlanner(life, day), {
    ...{ kind: 'committee', townId: null },
    committee: { kind: 'deliberative', name, basis, departmentId, ...term, size },
  })
  lived(founded, 'founding the committee')
}

async function liveCall(life: SampleLife, day: CalendarDate): Promise<void> {
  const { announced, opens, closes, reserves, conditions } = call
  const days = { announcedOn: on(announced), opensOn: on(opens), closesOn: on(closes) }
  const opening = { ...days, seats: committee.members, reserves, conditions }
  const committeeId = await bodyOf(life, 'committee')
  lived(await openCall(asPlanner(life, day), { committeeId, ...opening }), 'the call for the committee')
}

async function callOf(life: SampleLife) {
  const [found] = await callsOf(life.environment.database, await bodyOf(life, 'committee'))
  if (found === undefined) throw new Error('nobody called for the committee')
  return found.id
}

async function liveApplications(life: SampleLife, day: CalendarDate): Promise<void> {
  const applications = Array.from({ length: applicants }, (_, place) => applicationOf(place))
  const entering = { callId: await callOf(life), applications }
  lived(await enterApplications(asPlanner(life, day), entering), 'applications for the committee')
}

/** Somebody invented: from every town some, more of them no longer young. */
function applicationOf(place: number): EnteredApplication {
  const purpose = `committee ${place}`
  const sex = chance2021(`sex ${purpose}`, 9) < 4 ? 'female' : 'male'
  const [opens, closes] = [on(call.opens), on(call.closes)]
  const days = daysBetween(opens, closes) + 1
  const towns = Object.keys(townPlaces)
  return {
    name: `${pick2021(citizensPanel.surnames, `surname ${purpose}`)}${pick2021(citizensPanel.givenNames[sex], `given ${purpose}`)}`,
    ...{ town: towns[place % towns.length] ?? 'sau', sex, motive: pick2021(motives, `motive ${purpose}`) },
    birthYear: yearOf(closes) - 19 - chance2021(`age ${purpose}`, 55),
    email:
      chance2021(`mail ${purpose}`, 3) === 0
        ? ''
        : `budget${String(place + 1).padStart(3, '0')}@citizen.example`,
    phone: `010-0000-${String(1_001 + place)}`,
    receivedOn: addDays(opens, Math.floor((place * days) / applicants)),
    way: chance2021(`way ${purpose}`, 5) === 0 ? 'paper' : 'online',
    consents: true,
  }
}

async function livePool(life: SampleLife, day: CalendarDate): Promise<void> {
  const { population } = citizensPanel
  const { members } = committee
  const quotas = {
    sex: shareOut(population.sex, members),
    // Every town has a voice.
    town: shareOut(population.town, members, 1),
    age: shareOut(population.age, members),
  }
  const seedSource = { what: pool.seedWhat, day: on(pool.seedDay) }
  const terms = { callId: await callOf(life), quotas, subGroups: 0, seedSource }
  lived(await publishPool(asPlanner(life, day), terms), 'the committee’s pool')
}

async function liveDraw(life: SampleLife, day: CalendarDate): Promise<void> {
  const drawing = { callId: await callOf(life), seed: pool.seed }
  lived(await drawLottery(asPlanner(life, day), drawing), 'the committee’s draw')
}

async function liveInauguration(life: SampleLife, day: CalendarDate): Promise<void> {
  const appointed = await appointDrawn(asPlanner(life, day), { callId: await callOf(life), from: day })
  const memberIds = lived(appointed, 'appointing the committee')
  const groups = subCommittees.map((name, group) => ({
    name,
    memberIds: memberIds.filter((_, place) => place % subCommittees.length === group),
  }))
  const forming = { committeeId: await bodyOf(life, 'committee'), groups }
  lived(await formSubGroups(asPlanner(life, day), forming), 'the sub-committees')
}
