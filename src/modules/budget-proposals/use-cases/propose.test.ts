import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, visitor } from '#platform/access/person.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { won } from '#platform/kernel/won.ts'
import { planRound } from '#modules/participatory-budget/index.ts'
import {
  aBudgetCity,
  aPlanner,
  aProposal,
  aRoundPlan,
  type BudgetCity,
  citizenNumber,
  type GivenWords,
  someWords,
  yearsLater,
} from '#testing/a-budget-round.ts'
import { aPerson } from '#testing/a-person.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { eventsOf } from '../data/event-queries.ts'
import { countsOf, ownProposals, readProposal } from '../data/proposal-queries.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { withdrawProposal } from './own-proposal.ts'
import { flawsOfProposal, saveDraft, sendProposal } from './propose.ts'

let city: TestCity
let town: BudgetCity
beforeAll(async () => {
  city = await aTestCity()
  town = await aBudgetCity(city)
})
afterAll(() => city.close())

const send = (
  facts: Partial<GivenWords> & {
    readonly person?: Person
    readonly day?: string
    readonly draftId?: ProposalId
  } = {},
) => {
  const { person = citizenNumber(1), day = '2021-02-01', draftId = null, ...words } = facts
  return sendProposal(city.context({ person, day }), {
    ...{ roundId: town.roundId, draftId, words: someWords(town, words) },
  })
}
const draft = (facts: Partial<GivenWords>, draftId: ProposalId | null = null, by = 1, day = '2021-02-01') =>
  saveDraft(city.context({ person: citizenNumber(by), day }), {
    ...{ roundId: town.roundId, draftId, words: someWords(town, facts) },
  })
const received = async () =>
  (await countsOf(city.session, town.roundId)).reduce((sum, { count }) => sum + count, 0)

describe('a proposal that is sent', () => {
  it('gets the next number, is public at once, and its story begins without its author’s name', async () => {
    const one = valueOf(await send())
    const two = valueOf(await send({ title: '동동 공원에 의자 놓기', townId: town.idOf('east') }))
    expect([one.number, two.number]).toEqual([1, 2])
    const kept = await readProposal(city.session, { roundId: town.roundId, number: 1 })
    expect(kept).toMatchObject({ id: one.id, state: 'received', sentOn: '2021-02-01', estimate: 30_000_000n })
    expect(kept).toMatchObject({ accountId: citizenNumber(1).accountId, supporters: 0 })
    const [event] = await eventsOf(city.session, one.id)
    expect(event).toMatchObject({ kind: 'sent', day: '2021-02-01', byName: '' })
  })

  it('comes from a citizen: the planning office enters what it took on paper another way', async () => {
    for (const person of [visitor, aPerson(), aPerson({ roles: ['auditor'] }), aPlanner])
      expect(await send({ person, title: '아무도 못 낸 제안' })).toEqual({
        ok: false,
        refusal: 'not-allowed',
      })
  })

  it('is taken from the first to the last day of intake and on no other', async () => {
    const at = async (day: string) => {
      const done = await send({ day, title: `${day}에 낸 제안` })
      return done.ok ? null : done.refusal
    }
    expect(await at('2021-01-17')).toBe('not-open')
    expect(await at('2021-01-18')).toBeNull()
    expect(await at('2021-04-30')).toBeNull()
    expect(await at('2021-05-01')).toBe('not-open')
  })

  it.each([
    [{ estimate: won(1_400_000_001) }, 'over-the-limit'],
    [{ place: '경기도 고양시 일산동구 1' }, 'address-outside'],
    [{ townId: '00000000-0000-7000-8000-00000000dead' as GivenWords['townId'] }, 'no-such-town'],
    [{ consents: false }, 'consent-missing'],
  ] as const)('leaves nothing behind when it is refused: %o', async (facts, refusal) => {
    const before = await received()
    expect(await send({ title: '거절될 제안', ...facts })).toEqual({ ok: false, refusal })
    expect(await received()).toBe(before)
  })

  it('that is in already is not taken again, from the same person or from another, however it is spaced', async () => {
    const before = await received()
    expect(await send()).toEqual({ ok: false, refusal: 'said-already' })
    const other = send({ person: citizenNumber(2), title: '서읍 골목에, 가로등 놓기 ' })
    expect(await other).toEqual({ ok: false, refusal: 'said-already' })
    expect(await received()).toBe(before)
  })

  it('pressed twice at once is one proposal', async () => {
    const before = await received()
    const presses = await Promise.all([1, 2, 3].map(() => send({ title: '두 번 누른 제안 하나' })))
    expect(presses.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await received()).toBe(before + 1)
  })

  it('of many at once has a number of its own each, without a gap', async () => {
    const before = await received()
    const all = await Promise.all(
      Array.from({ length: 8 }, (_, by) =>
        send({ person: citizenNumber(20 + by), title: `한꺼번에 온 제안 ${'가나다라마바사아'[by] ?? ''}` }),
      ),
    )
    const numbers = all.map((each) => valueOf(each).number).toSorted((a, b) => a - b)
    expect(numbers).toEqual(Array.from({ length: 8 }, (_, place) => before + 1 + place))
  })

  it('is told beforehand all that is wrong with it', async () => {
    const round = aRoundPlan()
    const words = someWords(town, { title: '', estimate: won(0), place: '부천시 1' })
    const flaws = await flawsOfProposal(city.context(), { ...round, id: town.roundId, version: 1 }, words)
    expect(flaws).toEqual(['title-missing', 'address-outside', 'no-amount'])
  })
})

describe('a draft', () => {
  it('is kept unfinished, changed and sent, and only its author has it', async () => {
    const id = valueOf(
      await draft({ title: '쓰다 만 제안', body: '', estimate: won(0), consents: false }, null, 5),
    )
    expect(valueOf(await draft({ title: '조금 더 쓴 제안', body: '아직' }, id, 5))).toBe(id)
    expect(await draft({ title: '남의 글' }, id, 6)).toEqual({ ok: false, refusal: 'not-yours' })
    expect(await send({ person: citizenNumber(6), draftId: id, title: '남의 글' })).toEqual({
      ok: false,
      refusal: 'not-yours',
    })
    const [own] = await ownProposals(city.session, citizenNumber(5).accountId!)
    expect(own).toMatchObject({ id, state: 'draft', number: 0, title: '조금 더 쓴 제안' })
    const sent = valueOf(await send({ person: citizenNumber(5), draftId: id, title: '다 쓴 제안' }))
    expect(sent.id).toBe(id)
    expect(await draft({ title: '보낸 뒤에 고친 글' }, id, 5)).toEqual({ ok: false, refusal: 'not-yours' })
  })

  it('is in no number of the round', async () => {
    const before = await received()
    valueOf(await draft({ title: '세지 않는 글' }, null, 7))
    expect(await received()).toBe(before)
  })

  it('is kept all the year round and sent into the round that is open then', async () => {
    const id = valueOf(await draft({ title: '늦게 떠오른 생각' }, null, 8, '2021-11-10'))
    const next = valueOf(
      await planRound(city.context({ person: aPlanner, day: '2021-12-20' }), yearsLater(aRoundPlan(), 1)),
    )
    const sent = await sendProposal(city.context({ person: citizenNumber(8), day: '2022-02-01' }), {
      ...{ roundId: next, draftId: id, words: someWords(town, { title: '늦게 떠오른 생각' }) },
    })
    expect(valueOf(sent)).toEqual({ id, number: 1 })
    expect(await readProposal(city.session, { id })).toMatchObject({ roundId: next, state: 'received' })
  })

  it('is a citizen’s: staff keep none', async () => {
    const done = await saveDraft(city.context({ person: aPlanner, day: '2021-02-01' }), {
      ...{ roundId: town.roundId, draftId: null, words: someWords(town) },
    })
    expect(done).toEqual({ ok: false, refusal: 'not-allowed' })
  })

  it('goes altogether when its author deletes it', async () => {
    const id = valueOf(await draft({ title: '지울 글' }, null, 9))
    const other = withdrawProposal(city.context({ person: citizenNumber(10), day: '2021-02-01' }), id)
    expect(await other).toEqual({ ok: false, refusal: 'not-found' })
    const own = withdrawProposal(city.context({ person: citizenNumber(9), day: '2021-02-01' }), id)
    expect(await own).toEqual({ ok: true, value: 'deleted' })
    expect(await readProposal(city.session, { id })).toBeNull()
  })
})

describe('a proposal that its author takes back', () => {
  it('loses its words, its author and its supporters, and keeps its number', async () => {
    const { id, number } = await aProposal(city, town, { by: 30, title: '거둘 제안 하나' })
    expect(
      await withdrawProposal(city.context({ person: citizenNumber(30), day: '2021-02-02' }), id),
    ).toEqual({ ok: true, value: 'withdrawn' })
    expect(await readProposal(city.session, { id })).toMatchObject({
      ...{
        number,
        state: 'withdrawn',
        title: '',
        body: '',
        place: '',
        name: '',
        accountId: null,
        supporters: 0,
      },
    })
    // The same idea can come again.
    expect((await send({ person: citizenNumber(31), title: '거둘 제안 하나' })).ok).toBe(true)
  })
})
