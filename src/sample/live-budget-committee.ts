import { type CalendarDate, calendarDate } from '#platform/kernel/calendar-date.ts'
import { askCommittee, committeeItems, standingOf, wouldWin } from '#modules/budget-votes/index.ts'
import {
  callSession,
  type CommitteeSessionId,
  decideItem,
  membersOf,
  publishMinutes,
  recordAttendance,
  recuse,
  sessionsOf,
} from '#modules/committees/index.ts'
import { vote2021 } from '../../sample-city/budget/vote-2021.ts'
import { chanceOf } from './budget-proposals.ts'
import { bodyOf } from './live-budget-bodies.ts'
import { asPlanner, roundOf2021 } from './live-participatory-budget.ts'
import { lived, type SampleEvent, type SampleLife } from './sample-life.ts'

const { committee } = vote2021
const on = calendarDate

/** The session of August of the participatory budget committee. */
export function budgetCommitteeEvents(): readonly SampleEvent[] {
  const { called, asked, day, published } = committee.session
  const at = (when: string, live: (life: SampleLife, day: CalendarDate) => Promise<void>): SampleEvent => ({
    day: on(when),
    live: (life) => live(life, on(when)),
  })
  return [at(called, liveCalling), at(asked, liveAsking), at(day, liveSession), at(published, liveMinutes)]
}

async function sessionOf(life: SampleLife): Promise<CommitteeSessionId> {
  const [session] = await sessionsOf(life.environment.database, await bodyOf(life, 'committee'))
  if (session === undefined) throw new Error('the committee was not called')
  return session.id
}

async function liveCalling(life: SampleLife, day: CalendarDate): Promise<void> {
  const { day: held, place, title } = committee.session
  const calling = { committeeId: await bodyOf(life, 'committee'), day: on(held), place, title }
  lived(await callSession(asPlanner(life, day), calling), 'calling the committee')
}

async function liveAsking(life: SampleLife, day: CalendarDate): Promise<void> {
  const { id: roundId } = await roundOf2021(life)
  const asked = { roundId, sessionId: await sessionOf(life) }
  lived(await askCommittee(asPlanner(life, day), asked), 'what the committee was asked')
}

async function liveSession(life: SampleLife, day: CalendarDate): Promise<void> {
  const { database } = life.environment
  const sessionId = await sessionOf(life)
  const members = await membersOf(database, await bodyOf(life, 'committee'), day)
  const present = members.slice(0, members.length - committee.session.absent)
  const came = { sessionId, presentIds: present.map(({ id }) => id) }
  lived(await recordAttendance(asPlanner(life, day), came), 'who came to the committee')
  const winners = wouldWin(await standingOf(database, await roundOf2021(life), day))
  const items = await committeeItems(database, winners)
  for (const [place, { line }] of winners.entries()) {
    const itemId = items.get(line.id)?.id
    if (itemId === undefined) throw new Error(`“${line.title}” is on no agenda`)
    const kept = vote2021.recusals.filter((each) => each.place === place)
    for (const { member, kind, reason } of kept) {
      const memberId = present[member - 1]?.id
      if (memberId === undefined) throw new Error(`nobody is number ${member}`)
      lived(await recuse(asPlanner(life, day), { itemId, memberId, kind, reason }), 'a recusal')
    }
    const said = vote2021.decisions.find((each) => each.place === place)
    const decided = await decideItem(asPlanner(life, day), {
      ...{ itemId, recused: kept.length, outcome: said?.outcome ?? 'approved', note: said?.note ?? '' },
      ...votesOn(line.title, present.length - kept.length, said?.outcome === 'rejected'),
    })
    lived(decided, `the decision on “${line.title}”`)
  }
}

/** Most are of one mind; a few are against it, fewer abstain. */
function votesOn(title: string, voting: number, isRejected: boolean) {
  const [few, fewer] = [chanceOf(`against ${title}`, 5), chanceOf(`abstained ${title}`, 3)]
  const most = voting - few - fewer
  return isRejected
    ? { for: few, against: most, abstained: fewer }
    : { for: most, against: few, abstained: fewer }
}

async function liveMinutes(life: SampleLife, day: CalendarDate): Promise<void> {
  const sessionId = await sessionOf(life)
  const { minutes } = committee.session
  lived(await publishMinutes(asPlanner(life, day), { sessionId, minutes }), 'minutes of the committee')
}
