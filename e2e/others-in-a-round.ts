import { systemPerson } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { assignReview, listProposals, readProposal, reviewProposal } from '#modules/budget-proposals/index.ts'
import {
  agendaOf,
  callSession,
  decideItem,
  listCommittees,
  membersOf,
  recordAttendance,
  sessionsOf,
} from '#modules/committees/index.ts'
import { bringInVotes, pollOf } from '#modules/participation/index.ts'
import { readRound } from '#modules/participatory-budget/index.ts'
import { pollKeys } from '#testing/a-poll.ts'
import { aPerson } from '#testing/a-person.ts'
import { testContext } from '#testing/test-city.ts'
import type { aJourney } from './a-journey.ts'

/** A city that rests while others of it act through the doors that pages use. */
type Journey = Pick<ReturnType<typeof aJourney>, 'withDatabase'>

const planner = (database: Session, day: string) =>
  testContext(database, { person: aPerson({ roles: ['planner'], name: '이가은' }), day })

/** Some others of the city are reviewed as well, through the doors that pages use. */
export async function othersAreReviewed(journey: Journey, number: string, day: string): Promise<void> {
  await journey.withDatabase(async (database) => {
    const session = database.city('sample')
    const round = await readRound(session, 2021)
    if (round === null) throw new Error('the sample city has no round of 2021')
    const mine = await readProposal(session, { roundId: round.id, number: Number(number) })
    const departmentId = mine?.departmentId
    if (departmentId == null) throw new Error('nobody was asked')
    const asked = { roundId: round.id, states: ['received'] as const, type: 'city' as const, limit: 12 }
    for (const { id, version, estimate } of await listProposals(session, asked)) {
      valueOf(await assignReview(planner(session, day), { id, version, departmentId }))
      const reviewer = testContext(session, {
        ...{ person: aPerson({ roles: ['staff'], departmentIds: [departmentId], name: '김다온' }), day },
      })
      const [now] = (
        await listProposals(session, { roundId: round.id, states: ['under-review'], limit: 500 })
      ).filter((each) => each.id === id)
      if (now === undefined) throw new Error('not under review')
      const review = { verdict: 'possible' as const, reason: '', cost: estimate }
      valueOf(await reviewProposal(reviewer, { id, version: now.version, ...review }))
    }
  })
}

/** What others of the city voted elsewhere comes in: 300 who all approve others than the idea. */
export async function othersVote(journey: Journey, number: string, day: string): Promise<void> {
  await journey.withDatabase(async (database) => {
    const session = database.city('sample')
    const round = await readRound(session, 2021)
    const poll = round === null ? null : await pollOf(session, { kind: 'budget-round', id: round.id })
    if (poll === null) throw new Error('there is no poll')
    const others = poll.choices.map(({ id }) => id).filter((id) => id !== number)
    const people = Array.from({ length: 300 }, (_, place) => place)
    const voters = people.map((place) => ({
      ...{ name: `시민 ${place}`, birthDate: calendarDate('1980-05-05'), way: 'online' as const },
      ...{ votedOn: calendarDate(day), townId: null, boothId: null },
    }))
    const ballots = people.map((place) => ({
      kind: 'approval' as const,
      choices: [...new Set([0, place % 3, place % 5].map((step) => others[step] ?? ''))],
    }))
    const system = testContext(session, { person: systemPerson, day })
    valueOf(await bringInVotes(system, pollKeys, { pollId: poll.id, voters, ballots }))
  })
}

/** The participatory budget committee and its session that is still to be held. */
async function committeeIn(session: Session, day: string) {
  const committee = (await listCommittees(session, calendarDate(day))).find(
    ({ name }) => name.ko === '주민참여예산위원회',
  )
  if (committee === undefined) throw new Error('the sample city has no participatory budget committee')
  const [held] = await sessionsOf(session, committee.id)
  return { committee, held }
}

export const committeeIsCalled = (journey: Journey, day: string, held: string) =>
  journey.withDatabase(async (database) => {
    const session = database.city('sample')
    const { committee } = await committeeIn(session, day)
    const title = { ko: '2022년 예산 주민제안사업 심의', en: 'Projects for the budget of 2022' }
    const calling = { committeeId: committee.id, day: calendarDate(held), place: '대회의실', title }
    valueOf(await callSession(planner(session, day), calling))
  })

export const membersCome = (journey: Journey, day: string) =>
  journey.withDatabase(async (database) => {
    const session = database.city('sample')
    const { committee, held } = await committeeIn(session, day)
    if (held === undefined) throw new Error('nobody was called')
    const presentIds = (await membersOf(session, committee.id, calendarDate(day))).map(({ id }) => id)
    valueOf(await recordAttendance(planner(session, day), { sessionId: held.id, presentIds }))
    const address = `/office/committees/${committee.id}/sessions/${held.id}`
    return { address, present: presentIds.length }
  })

export const restIsDecided = (journey: Journey, day: string) =>
  journey.withDatabase(async (database) => {
    const session = database.city('sample')
    const { committee, held } = await committeeIn(session, day)
    if (held === undefined) throw new Error('nobody was called')
    const present = (await membersOf(session, committee.id, calendarDate(day))).length
    for (const { id, decision } of await agendaOf(session, held.id)) {
      const votes = { for: present, against: 0, abstained: 0, recused: 0 }
      if (decision === null)
        valueOf(
          await decideItem(planner(session, day), { itemId: id, ...votes, outcome: 'approved', note: '' }),
        )
    }
  })
