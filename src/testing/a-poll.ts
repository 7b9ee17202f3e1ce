import { keysFrom } from '#platform/access/keys.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { uuid } from '#platform/kernel/ids.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import {
  type BallotForm,
  castBallot,
  type CastBallot,
  type Choice,
  newReceipt,
  planPoll,
  type PollId,
  type PollPlan,
} from '#modules/participation/index.ts'
import { aCitizen, aPerson } from './a-person.ts'
import type { TestCity } from './test-city.ts'

/** The same keys as the server of tests has. */
export const pollKeys = keysFrom(new Uint8Array(32).fill(7))
export const pollDay = '2021-08-10'

/** Choices A1, A2 …: the first costs a million won, the second two, and so on. */
export function someChoices(count: number): readonly Choice[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `A${index + 1}`,
    label: { ko: `마을 쉼터 ${index + 1}`, en: `Shelter ${index + 1}` },
    cost: won((index + 1) * 1_000_000),
    note: { ko: '버스를 기다리는 곳', en: 'Where people wait for the bus' },
    group: index % 2 === 0 ? { ko: '길', en: 'Roads' } : { ko: '물', en: 'Water' },
    href: null,
  }))
}

let subjects = 0

/** A poll from 2 to 20 August 2021, open on the 10th: approval of one to three of six unless told. */
export function aPollPlan(facts: Partial<PollPlan> = {}): PollPlan {
  subjects += 1
  return {
    subject: { kind: 'test', id: `subject-${subjects}` },
    title: { ko: '쉼터를 어디에 둘까요', en: 'Where to put shelters' },
    lead: { ko: '동네마다 하나씩 고릅니다.', en: 'One for each neighbourhood.' },
    choices: someChoices(6),
    form: { kind: 'approval', least: 1, most: 3 },
    firstDay: calendarDate('2021-08-02'),
    lastDay: calendarDate('2021-08-20'),
    mayChange: true,
    ...facts,
  }
}

export async function aPoll(city: TestCity, facts: Partial<PollPlan> = {}): Promise<PollId> {
  const planner = aPerson({ roles: ['planner'] })
  return valueOf(await planPoll(city.context({ person: planner, day: '2021-07-01' }), aPollPlan(facts)))
}

/** The nth citizen, always the same. */
export const voterNumber = (number: number) =>
  aCitizen({
    name: `시민 ${number}`,
    accountId: uuid(
      new Date(0),
      new Uint8Array(10).map((_, place) => (number >> (place * 8)) & 255),
    ),
  })

/** What the nth citizen says of themselves. */
export const statedBy = (number: number) => ({
  name: `시민 ${number}`,
  birthDate: calendarDate(`${1940 + (number % 60)}-05-0${1 + (number % 9)}`),
})

/** The nth citizen casts a ballot. */
export function vote(
  city: TestCity,
  pollId: PollId,
  number: number,
  facts: Partial<CastBallot> & { readonly day?: string } = {},
) {
  const { day = pollDay, ...input } = facts
  const context = city.context({ person: voterNumber(number), day })
  return castBallot(context, pollKeys, {
    pollId,
    content: { kind: 'approval', choices: [`A${1 + (number % 6)}`] },
    receipt: newReceipt(context),
    voter: statedBy(number),
    townId: null,
    ...input,
  })
}

export const forms: readonly BallotForm[] = [
  { kind: 'approval', least: 1, most: 3 },
  { kind: 'knapsack', limit: won(9_000_000) },
  { kind: 'ranked', places: 3 },
  { kind: 'points', total: 10, most: 5 },
]
