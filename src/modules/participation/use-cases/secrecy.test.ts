import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { change } from '#platform/access/change.ts'
import { systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, valueOf } from '#platform/kernel/result.ts'
import { aPoll, pollDay, pollKeys, statedBy, vote, voterNumber } from '#testing/a-poll.ts'
import { joinsToBallots, type KnownVoter } from '#testing/joins-to-ballots.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { putInBox } from '../data/box-store.ts'
import { insertOnRoll } from '../data/roll-store.ts'
import type { PollId } from '../domain/poll.ts'
import { changeBallot } from './change-ballot.ts'
import { closePollIfDue } from './close-poll.ts'
import { newReceipt, receiptHash } from './receipt-hash.ts'
import { shakeBoxes } from './shake-boxes.ts'
import { personKey, voterKey } from './voter-keys.ts'

const VOTERS = 120

let city: TestCity
let pollId: PollId
beforeEach(async () => {
  city = await aTestCity()
  pollId = await aPoll(city)
})
afterEach(() => city.close())

const known = (number: number, receipt: string): KnownVoter => ({
  accountId: voterNumber(number).accountId!,
  name: voterNumber(number).name,
  receipt,
  receiptHash: receiptHash(pollId, receipt),
  personKey: personKey(pollKeys, pollId, statedBy(number)),
})

/** People vote one after the other, on several days; every fifth changes the ballot at once. */
async function peopleVote(): Promise<readonly KnownVoter[]> {
  const voters: KnownVoter[] = []
  for (let number = 0; number < VOTERS; number += 1) {
    const day = number < VOTERS / 2 ? '2021-08-05' : pollDay
    const receipt = newReceipt(city.context())
    valueOf(await vote(city, pollId, number, { receipt, day }))
    if (number % 5 === 0)
      valueOf(
        await changeBallot(city.context({ person: voterNumber(number), day }), pollKeys, {
          ...{ pollId, receipt, content: { kind: 'approval', choices: ['A1', 'A2'] } },
        }),
      )
    voters.push(known(number, receipt))
  }
  return voters
}

const shake = () => shakeBoxes(city.context({ person: systemPerson, day: pollDay }))
const asOwner = (query: ReturnType<typeof sql>) => query.execute(city.database.root)
const box = () => sql.id(city.schema, 'poll_ballot')

describe('whoever has a copy of the whole database and knows who voted in which order', () => {
  it('finds nothing that joins a person to a ballot, when the box was shaken and when it was closed', async () => {
    const voters = await peopleVote()
    await shake()
    expect(await joinsToBallots(city, voters)).toEqual([])
    valueOf(await closePollIfDue(city.context({ person: systemPerson, day: '2021-08-21' }), pollId))
    expect(await joinsToBallots(city, voters)).toEqual([])
  }, 60_000)

  it('finds that a box was not shaken, and that even then a ballot is one of several', async () => {
    const voters = await peopleVote()
    const found = await joinsToBallots(city, voters)
    expect(found.length).toBeGreaterThan(0)
    // What was cast is mixed at once: the roll's line of a late voter shares its transaction with several ballots.
    const { rows } = await sql<{ together: bigint }>`
      select count(*) as together from ${sql.id(city.schema, 'poll_roll')} r
      join ${box()} b on b.xmin = r.xmin where r.voter_key = ${lastVoter()}`.execute(city.database.root)
    expect(Number(rows[0]!.together)).toBeGreaterThan(1)
  }, 60_000)

  it('finds a box that is filled without mixing: each ballot with its own line of the roll, in the order of voting', async () => {
    const voters: KnownVoter[] = []
    for (let number = 0; number < VOTERS; number += 1) {
      const receipt = newReceipt(city.context())
      await change(city.context(), async (session) => {
        const key = { voter_key: `v${number}`, person_key: `p${number}` }
        const where = {
          way: 'online' as const,
          voted_on: calendarDate(pollDay),
          town_id: null,
          booth_id: null,
        }
        await insertOnRoll(session, { poll_id: pollId, ...key, ...where })
        const ballot = { receipt_hash: receiptHash(pollId, receipt), marks: '{"choices":["A1"]}' }
        await putInBox(session, pollId, [ballot], [])
        return ok()
      })
      voters.push(known(number, receipt))
    }
    const found = await joinsToBallots(city, voters)
    expect(found).toContain(`xmin of poll_roll leaves 1 of ${VOTERS} ballots`)
    expect(found).toContain('ctid of the box follows the order of voting')
    await shake()
    expect(await joinsToBallots(city, voters)).toEqual([])
  }, 60_000)

  it('finds a time that is planted, a day, an order, a receipt in the log, and a name', async () => {
    const voters = await peopleVote()
    await shake()
    await asOwner(
      sql`alter table ${box()} add column cast_at timestamptz, add column cast_on date, add column number integer`,
    )
    for (const [index, { receiptHash: hash }] of voters.entries())
      await asOwner(sql`update ${box()} set number = ${index}, cast_on = ${index < 60 ? '2021-08-05' : pollDay},
        cast_at = ${new Date(1_628_000_000_000 + index * 60_000)} where receipt_hash = ${hash}`)
    const found = await joinsToBallots(city, voters)
    for (const column of ['cast_at', 'cast_on', 'number']) {
      expect(found.some((each) => each.startsWith(`${column} tells ballots of the box apart`))).toBe(true)
      expect(found).toContain(`${column} of the box follows the order of voting`)
    }
    await asOwner(sql`alter table ${box()} drop column cast_at, drop column cast_on, drop column number`)
    await shake()
    expect(await joinsToBallots(city, voters)).toEqual([])
    const log = sql.id(city.schema, 'audit_entry')
    const plant = async (value: string, problem: string) => {
      await asOwner(
        sql`update ${log} set reason = ${value} where id = (select id from ${log} where action = 'participation.cast' limit 1)`,
      )
      expect(await joinsToBallots(city, voters)).toContain(problem)
    }
    await plant(voters[7]!.receiptHash, 'audit_entry holds a receipt')
    await plant(voters[7]!.name, 'the log names who voted')
  }, 120_000)
})

const lastVoter = () => voterKey(pollKeys, pollId, voterNumber(VOTERS - 1).accountId!)
