import { type CalendarDate, calendarDate } from '#platform/kernel/calendar-date.ts'
import { foundBody } from '#modules/budget-bodies/index.ts'
import { askCommittee, committeeItems, standingOf, wouldWin } from '#modules/budget-votes/index.ts'
import {
  ageBands,
  callSession,
  type CommitteeId,
  type CommitteeSessionId,
  decideItem,
  listCommittees,
  membersOf,
  publishMinutes,
  recordAttendance,
  recuse,
  seatMembers,
  sessionsOf,
  sexes,
} from '#modules/committees/index.ts'
import { townPlaces } from '../../sample-city/budget/round-2021.ts'
import { citizensPanel } from '../../sample-city/pledges/citizens-panel.ts'
import { chanceOf, type SampleRound } from './budget-rounds.ts'
import { asPlanner, roundOf } from './live-participatory-budget.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

type Live = (life: SampleLife, day: CalendarDate, of: SampleRound) => Promise<void>
const on = calendarDate

/** The participatory budget committee of a round, and its session of August. */
export function budgetCommitteeEvents(of: SampleRound): readonly SampleEvent[] {
  const { committee } = of.vote
  const { called, asked, day, published } = of.vote.committee.session
  const at = (when: string, live: Live): SampleEvent => ({
    day: on(when),
    live: (life) => live(life, on(when), of),
  })
  return [
    // Of the second term citizens were called and drawn: that is told on its own.
    ...('founded' in committee ? [at(committee.founded, liveFounding)] : []),
    ...[at(called, liveCalling), at(asked, liveAsking), at(day, liveSession), at(published, liveMinutes)],
  ]
}

async function liveFounding(life: SampleLife, day: CalendarDate, of: SampleRound): Promise<void> {
  const { name, basis, secretariat, termFrom, termUntil, size, members } = of.vote.committee
  const departmentId = await life.departmentId(secretariat, day)
  const term = { termFrom: on(termFrom), termUntil: on(termUntil) }
  const committee = { kind: 'deliberative' as const, name, basis, departmentId, ...term, size }
  const founding = { kind: 'committee' as const, townId: null, committee }
  const committeeId = lived(await foundBody(asPlanner(life, day), founding), 'founding the committee')
  const people = Array.from({ length: members }, (_, index) => {
    const sex = sexes[index % 2] ?? 'female'
    const names = citizensPanel.givenNames[sex]
    const towns = Object.values(townPlaces)
    const surname =
      citizensPanel.surnames[chanceOf(of, `surname ${index}`, citizensPanel.surnames.length)] ?? '김'
    return {
      // Every given name is taken once before any is taken twice.
      name: `${surname}${names[Math.floor(index / 2) % names.length] ?? ''}`,
      ...{ town: towns[index % towns.length] ?? null, sex },
      ageBand: ageBands[1 + chanceOf(of, `age ${index}`, ageBands.length - 1)] ?? null,
    }
  })
  lived(await seatMembers(asPlanner(life, day), { committeeId, members: people }), 'seating the committee')
}

async function committeeOf(life: SampleLife, day: CalendarDate, of: SampleRound): Promise<CommitteeId> {
  const all = await listCommittees(life.environment.database, day)
  const found = all.find(({ name }) => name.ko === of.vote.committee.name.ko)
  if (found === undefined) throw new Error('the committee was not founded')
  return found.id
}

async function sessionOf(life: SampleLife, day: CalendarDate, of: SampleRound): Promise<CommitteeSessionId> {
  const [session] = await sessionsOf(life.environment.database, await committeeOf(life, day, of))
  if (session === undefined) throw new Error('the committee was not called')
  return session.id
}

async function liveCalling(life: SampleLife, day: CalendarDate, of: SampleRound): Promise<void> {
  const { day: held, place, title } = of.vote.committee.session
  const calling = { committeeId: await committeeOf(life, day, of), day: on(held), place, title }
  lived(await callSession(asPlanner(life, day), calling), 'calling the committee')
}

async function liveAsking(life: SampleLife, day: CalendarDate, of: SampleRound): Promise<void> {
  const { id: roundId } = await roundOf(life, of)
  const asked = { roundId, sessionId: await sessionOf(life, day, of) }
  lived(await askCommittee(asPlanner(life, day), asked), 'what the committee was asked')
}

async function liveSession(life: SampleLife, day: CalendarDate, of: SampleRound): Promise<void> {
  const { database } = life.environment
  const sessionId = await sessionOf(life, day, of)
  const members = await membersOf(database, await committeeOf(life, day, of), day)
  const present = members.slice(0, members.length - of.vote.committee.session.absent)
  const came = { sessionId, presentIds: present.map(({ id }) => id) }
  lived(await recordAttendance(asPlanner(life, day), came), 'who came to the committee')
  const winners = wouldWin(await standingOf(database, await roundOf(life, of), day))
  const items = await committeeItems(database, winners)
  for (const [place, { line }] of winners.entries()) {
    const itemId = items.get(line.id)?.id
    if (itemId === undefined) throw new Error(`“${line.title}” is on no agenda`)
    const kept = of.vote.recusals.filter((each) => each.place === place)
    for (const { member, kind, reason } of kept) {
      const memberId = present[member - 1]?.id
      if (memberId === undefined) throw new Error(`nobody is number ${member}`)
      lived(await recuse(asPlanner(life, day), { itemId, memberId, kind, reason }), 'a recusal')
    }
    const said = of.vote.decisions.find((each) => each.place === place)
    const decided = await decideItem(asPlanner(life, day), {
      ...{ itemId, recused: kept.length, outcome: said?.outcome ?? 'approved', note: said?.note ?? '' },
      ...votesOn(of, line.title, present.length - kept.length, said?.outcome === 'rejected'),
    })
    lived(decided, `the decision on “${line.title}”`)
  }
}

/** Most are of one mind; a few are against it, fewer abstain. */
function votesOn(of: SampleRound, title: string, voting: number, isRejected: boolean) {
  const [few, fewer] = [chanceOf(of, `against ${title}`, 5), chanceOf(of, `abstained ${title}`, 3)]
  const most = voting - few - fewer
  return isRejected
    ? { for: few, against: most, abstained: fewer }
    : { for: most, against: few, abstained: fewer }
}

async function liveMinutes(life: SampleLife, day: CalendarDate, of: SampleRound): Promise<void> {
  const sessionId = await sessionOf(life, day, of)
  const { minutes } = of.vote.committee.session
  lived(await publishMinutes(asPlanner(life, day), { sessionId, minutes }), 'minutes of the committee')
}
