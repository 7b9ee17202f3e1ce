import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, visitor } from '#platform/access/person.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  aBudgetCity,
  aPlanner,
  aProposal,
  type BudgetCity,
  citizenNumber,
  someoneIn,
} from '#testing/a-budget-round.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { photosOf } from '../data/photo-queries.ts'
import { readProposal } from '../data/proposal-queries.ts'
import type { ProposalId } from '../domain/proposal.ts'
import { assignReview } from '../use-cases/decide.ts'
import { withdrawProposal } from '../use-cases/own-proposal.ts'
import { reviewProposal } from '../use-cases/review.ts'

const TODAY = '2021-02-10'
const author = citizenNumber(1)
let app: TestApp
let id: ProposalId
let town: BudgetCity
beforeAll(async () => {
  app = await aTestApp({ day: TODAY })
  town = await aBudgetCity(app.city)
  id = (await aProposal(app.city, town, { by: 1 })).id
})
afterAll(() => app.city.close())

const point = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)
/** A picture of one point in which a telephone wrote where it was taken. */
const told = (): File => {
  const words = Buffer.from('Comment\0GPS 37.6152 126.7156', 'latin1')
  const head = Buffer.alloc(8)
  head.writeUInt32BE(words.length)
  head.write('tEXt', 4, 'latin1')
  const last = point.length - 12
  const bytes = Buffer.concat([point.subarray(0, last), head, words, Buffer.alloc(4), point.subarray(last)])
  return new File([bytes], '골목.png', { type: 'image/png' })
}
const base = () => `/budget/proposals/own/${id}/photos`
const send = async (form: Readonly<Record<string, string | File>>, as: Person = author) => {
  const answer = await app.request(base(), { as, form })
  return { status: answer.status, words: await app.textOf(answer) }
}
const see = async (path: string, as: Person = visitor) => {
  const answer = await app.request(path, as === visitor ? {} : { as })
  return { status: answer.status, html: await answer.text() }
}
const photos = () => photosOf(app.city.session, id)

describe('a picture of a proposal', () => {
  it('is shown to everybody with what it shows, and without where it was taken', async () => {
    expect((await send({ photo: told(), shows: '가로등이 없는  골목' })).status).toBe(303)
    const [photo] = await photos()
    expect(photo?.shows).toBe('가로등이 없는 골목')
    const { html } = await see('/budget/proposals/2021/1')
    expect(html).toContain(`src="/budget/photos/${photo?.fileId}"`)
    expect(html).toContain('alt="가로등이 없는 골목"')
    const file = await app.request(`/budget/photos/${photo?.fileId}`)
    expect(file.headers.get('content-type')).toBe('image/png')
    const bytes = Buffer.from(await file.arrayBuffer())
    expect(bytes.equals(point)).toBe(true)
  })

  it('is refused at its field when it says nothing, is no picture, is broken or one too many', async () => {
    const unsaid = await send({ photo: told(), shows: ' ' })
    expect(unsaid).toMatchObject({ status: 422 })
    expect(unsaid.words).toContain('무엇이 보이는지 적으십시오')
    const paper = new File(['%PDF-1.4'], 'a.png')
    expect((await send({ photo: paper, shows: '글' })).words).toContain('JPG나 PNG 사진만')
    const broken = new File([point.subarray(0, 40)], 'a.png')
    expect((await send({ photo: broken, shows: '글' })).words).toContain('깨져 있습니다')
    expect((await send({ shows: '글' })).words).toContain('사진을 고르십시오')
    expect(await photos()).toHaveLength(1)
    for (let more = 0; more < 4; more += 1)
      expect((await send({ photo: told(), shows: `사진 ${more}` })).status).toBe(303)
    expect((await send({ photo: told(), shows: '여섯째' })).words).toContain('5장까지')
    expect(await photos()).toHaveLength(5)
  })

  it('belongs to its author, who takes it away at once for every reader', async () => {
    const stranger = citizenNumber(2)
    expect((await see(base(), stranger)).status).toBe(404)
    expect((await send({ photo: told(), shows: '남의 것' }, stranger)).status).toBe(404)
    const [photo] = await photos()
    const path = `${base()}/${photo?.fileId}/remove`
    expect((await app.request(path, { as: stranger, form: {} })).status).toBe(404)
    expect((await app.request(path, { as: author, form: {} })).status).toBe(303)
    expect((await see(`/budget/photos/${photo?.fileId}`)).status).toBe(404)
    expect(await photos()).toHaveLength(4)
  })

  it('stays as it is once a department has reviewed', async () => {
    const at = (person: Person) => app.city.context({ person, day: TODAY })
    const version = async () => (await readProposal(app.city.session, { id }))?.version ?? 0
    const departmentId = town.idOf('roads')
    valueOf(await assignReview(at(aPlanner), { id, version: await version(), departmentId }))
    const review = { verdict: 'possible', reason: '', cost: 1_000_000n } as const
    valueOf(await reviewProposal(at(someoneIn(departmentId)), { id, version: await version(), ...review }))
    expect((await see(base(), author)).html).toContain('사진은 바꿀 수 없습니다')
    expect((await send({ photo: told(), shows: '늦은 사진' })).words).toContain('바꿀 수 없습니다')
  })

  it('goes with a proposal that its author takes back', async () => {
    const facts = { by: 1, type: 'city', townId: null, title: '다른 골목에 의자 놓기' } as const
    id = (await aProposal(app.city, town, facts)).id
    expect((await send({ photo: told(), shows: '의자 자리' })).status).toBe(303)
    const [photo] = await photos()
    valueOf(await withdrawProposal(app.city.context({ person: author, day: TODAY }), id))
    expect(await photos()).toEqual([])
    expect((await see(`/budget/photos/${photo?.fileId}`)).status).toBe(404)
  })
})
