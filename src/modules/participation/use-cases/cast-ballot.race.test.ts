import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { aPoll, pollDay, pollKeys, vote, voterNumber } from '#testing/a-poll.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { countBox } from '../data/box-queries.ts'
import { countRoll } from '../data/roll-queries.ts'
import type { PollId } from '../domain/poll.ts'
import { changeBallot } from './change-ballot.ts'
import { newReceipt } from './receipt-hash.ts'
import { shakeBoxes } from './shake-boxes.ts'
import { systemPerson } from '#platform/access/person.ts'

/** PGlite answers one after the other whatever is asked at once: races are PostgreSQL's (TEST_DATABASE_URL). */
const isPostgres = process.env['TEST_DATABASE_URL'] !== undefined
const PEOPLE = isPostgres ? 500 : 10
const TRIES = isPostgres ? 20 : 4

let city: TestCity
beforeAll(async () => {
  city = await aTestCity()
})
afterAll(() => city.close())

const people = Array.from({ length: PEOPLE }, (_, number) => number)
const rounds = Array.from({ length: TRIES }, (_, round) => round)
const receipt = () => newReceipt(city.context())

/** Everybody presses at once, again and again: half of the times the same button, half of the times another one. */
function rush(pollId: PollId) {
  const own = people.map(receipt)
  return rounds.flatMap((round) =>
    people.map((number) =>
      vote(city, pollId, number, { receipt: round % 2 === 0 ? own[number]! : receipt() }),
    ),
  )
}

const counts = async (pollId: PollId) => ({
  roll: await countRoll(city.session, pollId),
  box: await countBox(city.session, pollId),
})

describe(`${PEOPLE * TRIES} tries at once by ${PEOPLE} people, on ${isPostgres ? 'PostgreSQL' : 'PGlite (no race)'}`, () => {
  it('are one line on the roll and one ballot in the box for each', async () => {
    const pollId = await aPoll(city)
    const answers = await Promise.all(rush(pollId))
    expect(await counts(pollId)).toEqual({ roll: PEOPLE, box: PEOPLE })
    expect(answers.filter((each) => each.ok && !each.value.isRepeated)).toHaveLength(PEOPLE)
    const refusals = new Set(answers.flatMap((each) => (each.ok ? [] : [each.refusal])))
    expect([...refusals]).toEqual(['voted-already'])
  }, 300_000)

  it('lose nothing when ballots are changed and the box is shaken meanwhile', async () => {
    const pollId = await aPoll(city)
    const codes = people.map(receipt)
    for (const number of people) valueOf(await vote(city, pollId, number, { receipt: codes[number]! }))
    const clockwork = city.context({ person: systemPerson, day: pollDay })
    const content = { kind: 'approval', choices: ['A6', 'A5'] } as const
    const changes = await Promise.all([
      ...people.map((number) =>
        changeBallot(city.context({ person: voterNumber(number), day: pollDay }), pollKeys, {
          ...{ pollId, content, receipt: codes[number]! },
        }),
      ),
      ...people.map((number) => vote(city, pollId, PEOPLE + number)),
      ...[1, 2, 3].map(() => shakeBoxes(clockwork)),
    ])
    expect(changes.filter((each) => each !== undefined && !each.ok)).toEqual([])
    expect(await counts(pollId)).toEqual({ roll: 2 * PEOPLE, box: 2 * PEOPLE })
  }, 300_000)
})

describe('with the constraints dropped', () => {
  it('the same tries are more votes than people: the constraints are what keeps them from it', async () => {
    const own = await aTestCity()
    try {
      const before = city
      city = own
      const pollId = await aPoll(own)
      for (const name of ['poll_roll_voter', 'poll_roll_person'])
        await sql`alter table ${sql.id(own.schema, 'poll_roll')} drop constraint ${sql.id(name)}`.execute(
          own.database.root,
        )
      // Without the roll before it, the same receipt reaches the box again: two tries may then wait for each other's ballots.
      await Promise.allSettled(rush(pollId))
      const { roll, box } = await counts(pollId)
      city = before
      expect(roll).toBeGreaterThan(PEOPLE)
      expect(box).toBeGreaterThan(PEOPLE)
    } finally {
      await own.close()
    }
  }, 300_000)
})
