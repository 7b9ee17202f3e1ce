import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DepartmentId, systemPerson, visitor } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import { aPerson } from '#testing/a-person.ts'
import { aPoll, aPollPlan, forms, pollDay, pollKeys, statedBy, vote, voterNumber } from '#testing/a-poll.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { ballotsOf, countBox } from '../data/box-queries.ts'
import { readPoll } from '../data/poll-queries.ts'
import { countRoll } from '../data/roll-queries.ts'
import { turnout } from '../data/turnout-queries.ts'
import type { BallotContent } from '../domain/ballot.ts'
import { checkBallot } from '../domain/check-ballot.ts'
import type { PollId } from '../domain/poll.ts'
import { bringInVotes } from './bring-in-votes.ts'
import { castBallot } from './cast-ballot.ts'
import { changeBallot } from './change-ballot.ts'
import { closePollIfDue, closePollsDue } from './close-poll.ts'
import { enterBooth } from './enter-booth.ts'
import { markOnRoll } from './mark-on-roll.ts'
import { changePoll, planPoll } from './plan-poll.ts'
import { newReceipt } from './receipt-hash.ts'

let city: TestCity
beforeAll(async () => {
  city = await aTestCity()
})
afterAll(() => city.close())

const planner = aPerson({ roles: ['planner'] })
const town = '00000000-0000-7000-8000-00000000d001' as DepartmentId
const clockwork = (day: string) => city.context({ person: systemPerson, day })
const counts = async (pollId: PollId) => [
  await countRoll(city.session, pollId),
  await countBox(city.session, pollId),
]
const receipt = () => newReceipt(city.context())
const change = (pollId: PollId, number: number, code: string, content: BallotContent, day = pollDay) =>
  changeBallot(city.context({ person: voterNumber(number), day }), pollKeys, {
    pollId,
    content,
    receipt: code,
  })
const opened = async (pollId: PollId, day: string) => await ballotsOf(city.session, pollId, calendarDate(day))

describe('a ballot that is cast', () => {
  it('of any form goes in exactly when the rules say, and when not leaves neither roll nor box touched', async () => {
    let number = 1_000
    for (const form of forms) {
      const pollId = await aPoll(city, { form })
      const poll = (await readPoll(city.session, pollId))!
      const costs = new Map(poll.choices.map(({ id, cost }) => [id, cost]))
      const choice = fc.constantFrom('A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7')
      const content =
        form.kind === 'points'
          ? fc
              .array(fc.tuple(choice, fc.integer({ min: 0, max: 6 })), { maxLength: 4 })
              .map((points) => ({ kind: form.kind, points }))
          : fc.array(choice, { maxLength: 5 }).map((choices) => ({ kind: form.kind, choices }))
      await fc.assert(
        fc.asyncProperty(content, async (ballot) => {
          number += 1
          const before = await counts(pollId)
          const cast = await vote(city, pollId, number, { content: ballot as BallotContent })
          const rule = checkBallot(form, costs, ballot)
          expect(cast.ok).toBe(rule.ok)
          if (!cast.ok && !rule.ok) expect(cast.refusal).toBe(rule.refusal)
          expect(await counts(pollId)).toEqual(before.map((count) => count + (rule.ok ? 1 : 0)))
        }),
        { numRuns: 25 },
      )
    }
  }, 120_000)

  it('a second time with the same receipt and choices is the first, and with another receipt none', async () => {
    const pollId = await aPoll(city)
    const [code, content] = [receipt(), { kind: 'approval', choices: ['A1', 'A2'] } as const]
    expect(await vote(city, pollId, 1, { receipt: code, content })).toEqual({
      ok: true,
      value: { receipt: code, isRepeated: false },
    })
    const again = { ...content, choices: ['A2', 'A1'] }
    expect(await vote(city, pollId, 1, { receipt: code, content: again })).toEqual({
      ok: true,
      value: { receipt: code, isRepeated: true },
    })
    // Asked for again on the day after the last, when the answer was lost at midnight.
    expect((await vote(city, pollId, 1, { receipt: code, content, day: '2021-08-21' })).ok).toBe(true)
    expect(await vote(city, pollId, 1)).toEqual({ ok: false, refusal: 'voted-already' })
    expect(
      await vote(city, pollId, 1, { receipt: code, content: { kind: 'approval', choices: ['A3'] } }),
    ).toEqual({ ok: false, refusal: 'voted-already' })
    expect(await vote(city, pollId, 2, { receipt: code })).toEqual({ ok: false, refusal: 'receipt-used' })
    expect(await counts(pollId)).toEqual([1, 1])
  })

  it('is refused before the first day, after the last, to children, to staff, to visitors and to the clockwork', async () => {
    const pollId = await aPoll(city)
    const refused = async (done: ReturnType<typeof vote>, refusal: string) =>
      expect(await done).toEqual({ ok: false, refusal })
    await refused(vote(city, pollId, 1, { day: '2021-08-01' }), 'not-open-yet')
    await refused(vote(city, pollId, 1, { day: '2021-08-21' }), 'voting-has-ended')
    await refused(
      vote(city, pollId, 1, { voter: { name: '시민 1', birthDate: calendarDate('2003-01-01') } }),
      'too-young',
    )
    await refused(
      vote(city, pollId, 1, { voter: { name: ' - ', birthDate: calendarDate('1990-01-01') } }),
      'name-missing',
    )
    await refused(vote(city, pollId, 1, { receipt: '1234' }), 'receipt-unfit')
    await refused(vote(city, '00000000-0000-7000-8000-000000000000' as PollId, 1), 'not-found')
    for (const person of [planner, visitor, systemPerson])
      expect(
        await castBallot(city.context({ person, day: pollDay }), pollKeys, {
          ...{ pollId, content: { kind: 'approval', choices: ['A1'] }, receipt: receipt() },
          ...{ voter: statedBy(1), townId: null },
        }),
      ).toEqual({ ok: false, refusal: 'not-a-citizen' })
    expect((await vote(city, pollId, 1, { day: '2021-08-02' })).ok).toBe(true)
    expect((await vote(city, pollId, 2, { day: '2021-08-20' })).ok).toBe(true)
    expect(await counts(pollId)).toEqual([2, 2])
  })

  it('of a person who has another account, or was given a paper, is refused by name and date of birth', async () => {
    const pollId = await aPoll(city)
    valueOf(await vote(city, pollId, 1))
    expect(await vote(city, pollId, 2, { voter: { ...statedBy(1), name: ' 시민1' } })).toEqual({
      ok: false,
      refusal: 'person-voted-already',
    })
    const people = [{ ...statedBy(3), way: 'paper', townId: null } as const]
    valueOf(
      await markOnRoll(city.context({ person: planner, day: pollDay }), pollKeys, {
        pollId,
        boothId: town,
        people,
      }),
    )
    expect(await vote(city, pollId, 3)).toEqual({ ok: false, refusal: 'person-voted-already' })
    expect(await counts(pollId)).toEqual([2, 1])
  })
})

describe('a ballot that is changed', () => {
  it('stays one ballot with its receipt, and the last content counts', async () => {
    const pollId = await aPoll(city)
    const code = receipt()
    valueOf(await vote(city, pollId, 1, { receipt: code }))
    for (const choices of [['A2'], ['A3', 'A4'], ['A5']])
      valueOf(await change(pollId, 1, code, { kind: 'approval', choices }))
    expect(await counts(pollId)).toEqual([1, 1])
    valueOf(await closePollIfDue(clockwork('2021-08-21'), pollId))
    expect(valueOf(await opened(pollId, '2021-08-21'))).toEqual({
      voters: 1,
      ballots: [{ content: { kind: 'approval', choices: ['A5'] }, times: 1 }],
    })
  })

  it('asks for the receipt, a place on the roll, the days and a poll that lets it', async () => {
    const [pollId, fixed] = [await aPoll(city), await aPoll(city, { mayChange: false })]
    const [code, other] = [receipt(), receipt()]
    const content = { kind: 'approval', choices: ['A2'] } as const
    valueOf(await vote(city, pollId, 1, { receipt: code }))
    valueOf(await vote(city, fixed, 1, { receipt: code }))
    const refusalOf = async (done: ReturnType<typeof change>) => {
      const answer = await done
      return answer.ok ? null : answer.refusal
    }
    expect(await refusalOf(change(pollId, 1, other, content))).toBe('receipt-unknown')
    expect(await refusalOf(change(pollId, 2, code, content))).toBe('not-voted-online')
    expect(await refusalOf(change(pollId, 1, code, { kind: 'approval', choices: [] }))).toBe('nothing-chosen')
    expect(await refusalOf(change(pollId, 1, code, content, '2021-08-21'))).toBe('voting-has-ended')
    expect(await refusalOf(change(fixed, 1, code, content))).toBe('change-not-allowed')
    expect(await counts(pollId)).toEqual([1, 1])
  })
})

describe('a booth', () => {
  const mark = (pollId: PollId, numbers: readonly number[], person = planner, day = pollDay) =>
    markOnRoll(city.context({ person, day }), pollKeys, {
      ...{ pollId, boothId: town },
      people: numbers.map((number) => ({ ...statedBy(number), way: 'paper', townId: town })),
    })
  const enter = (
    pollId: PollId,
    ballots: readonly BallotContent[],
    { before = 0, person = planner, day = pollDay } = {},
  ) => {
    const context = city.context({ person, day })
    return enterBooth(context, { pollId, boothId: town, ballots, enteredBefore: before })
  }
  const paper = (...choices: string[]): BallotContent => ({ kind: 'approval', choices })

  it('puts in no more papers than it has people, all of a batch or none', async () => {
    const pollId = await aPoll(city)
    valueOf(await mark(pollId, [1, 2, 3]))
    expect(await enter(pollId, [paper('A1'), paper('A2'), paper('A3'), paper('A4')])).toEqual({
      ok: false,
      refusal: 'more-ballots-than-people',
    })
    expect(await enter(pollId, [paper('A1'), paper('A9'), paper()])).toEqual({
      ok: false,
      refusal: [
        { line: 2, refusal: 'unknown-choice' },
        { line: 3, refusal: 'nothing-chosen' },
      ],
    })
    expect(await counts(pollId)).toEqual([3, 0])
    expect(valueOf(await enter(pollId, [paper('A1'), { kind: 'blank' }]))).toEqual({ entered: 2, people: 3 })
    expect(await enter(pollId, [paper('A1'), paper('A1')], { before: 2 })).toMatchObject({
      refusal: 'more-ballots-than-people',
    })
    // A form that comes twice, or two people with one box: what was looked at is not the box any more.
    expect(await enter(pollId, [paper('A1')])).toEqual({ ok: false, refusal: 'papers-came-in' })
    expect(await counts(pollId)).toEqual([3, 2])
  })

  it('marks nobody when one of those named has voted, and only its own staff or the planning office do', async () => {
    const pollId = await aPoll(city)
    valueOf(await vote(city, pollId, 5))
    expect(await mark(pollId, [4, 5, 6])).toEqual({ ok: false, refusal: 'person-voted-already' })
    expect(await mark(pollId, [4, 4])).toEqual({ ok: false, refusal: 'person-voted-already' })
    expect(await mark(pollId, [4], aPerson())).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await enter(pollId, [paper('A1')], { person: aPerson() })).toEqual({
      ok: false,
      refusal: 'not-allowed',
    })
    expect(await mark(pollId, [4], planner, '2021-08-21')).toEqual({ ok: false, refusal: 'voting-has-ended' })
    expect(await counts(pollId)).toEqual([1, 1])
    const ofTown = aPerson({ departmentIds: [town] })
    valueOf(await mark(pollId, [4], ofTown))
    valueOf(await enter(pollId, [paper('A1')], { person: ofTown, day: '2021-08-22' }))
    expect(await counts(pollId)).toEqual([2, 2])
  })

  it('takes thousands at once', async () => {
    const pollId = await aPoll(city)
    const numbers = Array.from({ length: 6_000 }, (_, index) => index)
    valueOf(await mark(pollId, numbers))
    valueOf(
      await enter(
        pollId,
        numbers.map((number) => paper(`A${1 + (number % 6)}`)),
      ),
    )
    expect(await counts(pollId)).toEqual([6_000, 6_000])
  }, 60_000)
})

describe('a poll', () => {
  it('closes after its last day when no paper is missing, once however often it is asked, and is sealed until then', async () => {
    const pollId = await aPoll(city)
    for (const number of [1, 2, 3])
      valueOf(await vote(city, pollId, number, { content: { kind: 'approval', choices: ['A1'] } }))
    expect(valueOf(await closePollIfDue(clockwork('2021-08-20'), pollId))).toBe('still-open')
    expect(await opened(pollId, '2021-08-21')).toEqual({ ok: false, refusal: 'sealed' })
    expect(valueOf(await closePollIfDue(clockwork('2021-08-21'), pollId))).toBe('closed')
    expect(valueOf(await closePollIfDue(clockwork('2021-08-22'), pollId))).toBe('closed-before')
    expect((await readPoll(city.session, pollId))?.closedOn).toBe('2021-08-21')
    expect(valueOf(await opened(pollId, '2021-08-21'))).toEqual({
      voters: 3,
      ballots: [{ content: { kind: 'approval', choices: ['A1'] }, times: 3 }],
    })
    // On a day before its close it is as sealed as it was.
    expect(await opened(pollId, '2021-08-20')).toEqual({ ok: false, refusal: 'sealed' })
    expect(await closePollIfDue(city.context({ person: aPerson(), day: '2021-08-21' }), pollId)).toEqual({
      ok: false,
      refusal: 'not-allowed',
    })
  })

  it('waits some days for papers that are missing, then closes and says so', async () => {
    const pollId = await aPoll(city)
    const people = [{ ...statedBy(1), way: 'assisted', townId: null } as const]
    valueOf(
      await markOnRoll(city.context({ person: planner, day: pollDay }), pollKeys, {
        pollId,
        boothId: town,
        people,
      }),
    )
    expect(valueOf(await closePollIfDue(clockwork('2021-08-23'), pollId))).toBe('papers-missing')
    expect(await closePollsDue(clockwork('2021-08-24'))).toContain(pollId)
    expect(valueOf(await opened(pollId, '2021-08-24'))).toEqual({ voters: 1, ballots: [] })
    const late = { pollId, boothId: town, ballots: [{ kind: 'blank' } as const], enteredBefore: 0 }
    expect(await enterBooth(city.context({ person: planner, day: '2021-08-24' }), late)).toEqual({
      ok: false,
      refusal: 'box-is-closed',
    })
  })

  it('tells its turnout by day while it is open, by way and town only when it is closed', async () => {
    const pollId = await aPoll(city)
    valueOf(await vote(city, pollId, 1, { day: '2021-08-03', townId: town }))
    valueOf(await vote(city, pollId, 2, { day: '2021-08-05' }))
    const before = await turnout(city.session, pollId)
    expect(before).toEqual({
      voters: 2,
      byDay: [
        { day: '2021-08-03', voters: 1 },
        { day: '2021-08-05', voters: 1 },
      ],
      byWay: null,
      byTown: null,
    })
    valueOf(await closePollIfDue(clockwork('2021-08-21'), pollId))
    const after = await turnout(city.session, pollId)
    expect(after.byWay).toEqual([{ way: 'online', voters: 2 }])
    expect(after.byTown).toHaveLength(2)
  })

  it('is planned by the planning office, one for a subject, and changed only before it begins', async () => {
    const plan = aPollPlan()
    const by = (day: string, person = planner) => city.context({ person, day })
    expect(await planPoll(by('2021-07-01', aPerson()), plan)).toEqual({ ok: false, refusal: 'not-allowed' })
    const id = valueOf(await planPoll(by('2021-07-01'), plan))
    expect(await planPoll(by('2021-07-01'), plan)).toEqual({ ok: false, refusal: 'subject-has-a-poll' })
    valueOf(await changePoll(by('2021-08-01'), id, { ...plan, choices: plan.choices.slice(0, 4) }))
    expect((await readPoll(city.session, id))?.choices).toHaveLength(4)
    expect(await changePoll(by('2021-08-02'), id, plan)).toEqual({ ok: false, refusal: 'has-begun' })
    expect(await changePoll(by('2021-08-01'), id, aPollPlan())).toEqual({
      ok: false,
      refusal: 'other-subject',
    })
    const refusalOf = async (facts: Parameters<typeof aPollPlan>[0]) => {
      const done = await planPoll(by('2021-07-01'), aPollPlan(facts))
      return done.ok ? null : done.refusal
    }
    const [first] = plan.choices
    expect(await refusalOf({ lastDay: calendarDate('2021-08-01') })).toBe('days-in-wrong-order')
    expect(await refusalOf({ choices: [] })).toBe('no-choices')
    expect(await refusalOf({ choices: [first!, first!] })).toBe('choice-id-twice')
    expect(await refusalOf({ choices: [{ ...first!, id: 'a b' }] })).toBe('choice-id-unfit')
    expect(await refusalOf({ choices: [{ ...first!, href: 'https://elsewhere' }] })).toBe(
      'choice-address-unfit',
    )
    expect(await refusalOf({ form: { kind: 'approval', least: 3, most: 2 } })).toBe('form-asks-too-much')
    expect(await refusalOf({ form: { kind: 'knapsack', limit: won(5) } })).toBe('form-asks-too-much')
  })

  it('of another system comes in with as many ballots as voters, by the clockwork alone', async () => {
    const pollId = await aPoll(city)
    const voters = [1, 2, 3].map((number) => ({
      ...{ ...statedBy(number), way: 'online' as const, votedOn: calendarDate('2021-08-05') },
      ...{ townId: null, boothId: null },
    }))
    const ballots = ['A1', 'A2', 'A1'].map((id) => ({ kind: 'approval' as const, choices: [id] }))
    const bring = (person = systemPerson, facts = {}) =>
      bringInVotes(city.context({ person, day: pollDay }), pollKeys, { pollId, voters, ballots, ...facts })
    expect(await bring(planner)).toEqual({ ok: false, refusal: 'not-allowed' })
    expect(await bring(systemPerson, { ballots: ballots.slice(1) })).toEqual({
      ok: false,
      refusal: 'roll-and-box-differ',
    })
    valueOf(await bring())
    expect(await bring()).toEqual({ ok: false, refusal: 'person-voted-already' })
    expect(await counts(pollId)).toEqual([3, 3])
  })
})
