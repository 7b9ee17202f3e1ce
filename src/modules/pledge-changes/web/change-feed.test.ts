import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { type ChangeableCity, aChangeableCity } from '#testing/a-pledge-change.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { readPledgeById, wordsOf } from '#modules/pledges/index.ts'
import type { PledgeChangeId } from '../domain/pledge-change.ts'
import { askForChange } from '../use-cases/ask-for-change.ts'
import { noteOpinion, sendToPanel } from '../use-cases/before-the-panel.ts'
import { commentOnChange, submitChange } from '../use-cases/consult.ts'
import { approveChange, publishChange } from '../use-cases/decide-change.ts'

const day = calendarDate
let app: TestApp
let changeable: ChangeableCity

beforeAll(async () => {
  app = await aTestApp({ day: '2021-11-10' })
  changeable = await aChangeableCity(app.city)
})
afterAll(() => app.city.close())

const planner = (on: string) => app.city.context({ person: changeable.plan.planner, day: on })
const moving = async (changeId: PledgeChangeId) => ({
  changeId,
  version: await changeable.version(changeId),
})

/** A change of pledge 1's goal, all the way to the mayor's approval. */
async function approved(): Promise<PledgeChangeId> {
  const { officer, counter } = changeable.plan.people
  const pledgeId = changeable.pledgeIds[0] ?? ('' as never)
  const pledge = await readPledgeById(app.city.session, pledgeId, day('2021-03-08'))
  if (pledge === null) throw new Error('there is no pledge 1')
  const id = valueOf(
    await askForChange(app.city.context({ person: officer, day: '2021-03-08' }), {
      ...{ pledgeId, kind: 'wording', resumedStage: null, intoPledgeId: null, impact: '' },
      after: { ...wordsOf(pledge), goal: '2023년까지 문을 연다.' },
      reason: '땅값이 올라 <한 해> 늦춤.',
    }),
  )
  valueOf(await submitChange(app.city.context({ person: officer, day: '2021-03-09' }), await moving(id)))
  valueOf(
    await commentOnChange(app.city.context({ person: counter, day: '2021-03-10' }), {
      ...{ changeId: id, departmentId: changeable.plan.statistics, stance: 'agree', words: '이의 없음.' },
    }),
  )
  const sessionId = await changeable.session('2021-03-30')
  const sent = { ...(await moving(id)), sessionId, note: '타당함.' }
  valueOf(await sendToPanel(planner('2021-03-11'), sent))
  await changeable.decide(id, '2021-03-30', 'approved')
  valueOf(await noteOpinion(planner('2021-03-30'), await moving(id)))
  const approval = { on: day('2021-04-05'), documentNumber: '기획담당관-2105' }
  valueOf(await approveChange(planner('2021-04-05'), { ...(await moving(id)), ...approval }))
  return id
}

const feed = async (path: string) => {
  const answer = await app.request(path)
  return { type: answer.headers.get('content-type'), text: await answer.text() }
}
const entryOf = ({ text }: { readonly text: string }, id: string) =>
  text.split('<entry>').find((entry) => entry.includes(id))

describe('the feed of the pledges', () => {
  it('tells of a change from the moment of its publication, with its pledge, kind and reason', async () => {
    const id = await approved()
    expect(entryOf(await feed('/pledges/feed.atom'), id)).toBeUndefined()
    expect((await feed('/pledges/feed.atom')).text).not.toContain('한 해')
    expect(await publishChange(planner('2021-04-12'), await moving(id))).toMatchObject({ value: 'published' })
    const whole = await feed('/pledges/feed.atom')
    expect(whole.type).toContain('application/atom+xml')
    const entry = entryOf(whole, id)
    expect(entry).toContain('마을 도서관 1: 공약 변경을 공표함')
    expect(entry).toContain('<summary>땅값이 올라 &lt;한 해&gt; 늦춤.</summary>')
    expect(entry).toMatch(/<published>2021-04-12T00:00:00(\.000)?Z<\/published>/)
    expect(entry).toMatch(/href="[^"]*\/pledges\/1"/)
    expect(entryOf(await feed('/pledges/1/feed.atom'), id)).toBe(entry)
    expect(entryOf(await feed('/pledges/2/feed.atom'), id)).toBeUndefined()
    expect(entryOf(await feed('/en/pledges/feed.atom'), id)).toContain('Library 1: A change was published')
  })
})
