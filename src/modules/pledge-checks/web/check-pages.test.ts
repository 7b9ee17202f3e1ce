import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#platform/access/person.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { aPerson } from '#testing/a-person.ts'
import { fourPledges } from '#testing/four-pledges.ts'
import { aTrackedPlan, type TrackedPlan } from '#testing/a-tracked-plan.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { answersOf, type CheckAnswer } from '../data/answer-queries.ts'
import type { CheckId } from '../domain/pledge-check.ts'
import { openCheck } from '../use-cases/open-check.ts'

let app: TestApp
let plan: TrackedPlan
let checkId: CheckId

beforeAll(async () => {
  app = await aTestApp({ day: '2021-01-12' })
  plan = await aTrackedPlan(app.city)
  await fourPledges(app.city, plan)
  const by = app.city.context({ person: plan.planner, day: '2021-01-04' })
  checkId = valueOf(await openCheck(by, { year: 2020, quarter: 4, dueDay: null }))
})
afterAll(() => app.city.close())

const base = () => `/office/pledges/checks/${checkId}`
const answers = async () => await answersOf(app.city.session, [checkId])
/** The fields of a page's form, as a browser would send them. */
async function fieldsOf(path: string, as = plan.people.officer) {
  const html = await (await app.request(path, { as })).text()
  const inputs = [...html.matchAll(/<input[^>]*name="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !/type="(file|checkbox|search)"/.test(tag))
    .map(([tag, name]) => [name ?? '', /value="([^"]*)"/.exec(tag)?.[1] ?? ''] as const)
  const areas = [...html.matchAll(/<textarea[^>]*name="([^"]+)"[^>]*>([^<]*)/g)].map(
    ([, name, text]) => [name ?? '', text ?? ''] as const,
  )
  const selects = [...html.matchAll(/<select[^>]*name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
    ([, name, options]) =>
      [
        name ?? '',
        /<option[^>]*selected[^>]*>/.exec(options ?? '')?.[0].match(/value="([^"]*)"/)?.[1] ?? '',
      ] as const,
  )
  return Object.fromEntries([...inputs, ...areas, ...selects])
}
const own = async (nth: number): Promise<CheckAnswer> => {
  const html = await (await app.request(`${base()}/answer`, { as: plan.people.officer })).text()
  const ids = [...html.matchAll(/name="version_([^"]+)"/g)].map(([, id]) => id)
  const found = (await answers()).find(({ id }) => id === ids[nth])
  if (found === undefined) throw new Error(`no row ${nth}`)
  return found
}

/** The links of the workspace's first page that lead to the round's one screen, by their words. */
const askedAtHome = async (as: Person) => {
  const html = await (await app.request('/office', { as })).text()
  return [...html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([^<]*)<\/a>/g)].flatMap(([, href, said]) =>
    href === `${base()}/answer` ? [said ?? ''] : [],
  )
}

describe('the workspace’s first page', () => {
  it('tells a department of its open round with a link, and nobody else', async () => {
    expect(await askedAtHome(plan.people.officer)).toEqual(['2020년 하반기 점검: 공약 3건에 답하기'])
    expect(await askedAtHome(plan.people.counter)).toEqual(['2020년 하반기 점검: 공약 1건에 답하기'])
    expect(await askedAtHome(aPerson({ roles: ['planner'] }))).toEqual([])
    const page = await app.textOf(await app.request('/en/office', { as: plan.people.officer }))
    expect(page).toContain('Also asked of your departments')
  })
})

describe('the department’s one screen', () => {
  it('shows its pledges alone, and saves only what was touched', async () => {
    const page = await app.textOf(await app.request(`${base()}/answer`, { as: plan.people.officer }))
    expect(page).toContain('2. 마을 도서관 2')
    expect(page).not.toContain('3. 마을 도서관 3')
    const form = { ...(await fieldsOf(`${base()}/answer`)), do: 'save' }
    const nothing = await app.request(`${base()}/answer`, { as: plan.people.officer, form })
    expect(nothing.status).toBe(422)
    expect(await app.textOf(nothing)).toContain('제출할 답이 없습니다')
  })

  it('refuses done under 100 % at the field, keeps what was typed, and saves nothing', async () => {
    const row = await own(1)
    const form = {
      ...(await fieldsOf(`${base()}/answer`)),
      [`stage_${row.id}`]: 'completed',
      [`progress_${row.id}`]: '80',
      [`note_${row.id}`]: '거의 다 지음',
      do: 'save',
    }
    const answer = await app.request(`${base()}/answer`, { as: plan.people.officer, form })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('진행률이 100 %일 때만')
    expect(html).toContain(`id="progress_${row.id}-error"`)
    expect(html).toContain('거의 다 지음')
    expect((await answers()).every(({ state }) => state === 'asked')).toBe(true)
  })

  it('hands in what was written', async () => {
    const rows = [await own(0), await own(1), await own(2)]
    const form: Record<string, string> = { ...(await fieldsOf(`${base()}/answer`)), do: 'save' }
    for (const { id } of rows) form[`note_${id}`] = '점검함.'
    const saved = await app.request(`${base()}/answer`, { as: plan.people.officer, form })
    expect(saved.status).toBe(303)
    expect((await answers()).map(({ state }) => state).toSorted()).toEqual([
      'answered',
      'answered',
      'answered',
      'asked',
    ])
    expect(await askedAtHome(plan.people.officer)).toEqual([])
    expect(await askedAtHome(plan.people.counter)).toHaveLength(1)
  })
})

describe('the office’s board', () => {
  it('says who owes what, and decides in bulk with words for what is missing', async () => {
    const page = await app.textOf(await app.request(base(), { as: plan.planner }))
    expect(page).toContain('공약 4건 가운데 3건의 답을 받았고 1건이 남았습니다')
    const answer = (await answers()).filter(({ state }) => state === 'answered').map(({ id }) => id)
    const back = await app.request(`${base()}/decide`, {
      as: plan.planner,
      form: { answer, decision: 'return', order: '사진을 붙일 것', orderDue: '' },
    })
    expect(back.status).toBe(422)
    expect(await back.text()).toContain('시정 기한을 적으십시오')
    const done = await app.request(`${base()}/decide`, {
      as: plan.planner,
      form: { answer, decision: 'accept', order: '', orderDue: '' },
    })
    expect(done.status).toBe(303)
  })

  it('narrows by department, state and words', async () => {
    const rows = async (query: string) => {
      const html = await (await app.request(`${base()}?${query}`, { as: plan.planner })).text()
      const list = html.slice(html.indexOf('id="answers"')).split('<tbody')[1] ?? ''
      return [...list.matchAll(/href="\/office\/pledges\/(\d+)"/g)].map(([, number]) => number)
    }
    expect(await rows('state=asked')).toEqual(['3'])
    expect(await rows('q=도서관 2')).toEqual(['2'])
    expect(await rows(`department=${plan.statistics}`)).toEqual(['3'])
  })

  it('asks a fixed number of questions, whatever the round', async () => {
    const before = app.city.queries()
    await app.request(base(), { as: plan.planner })
    expect(app.city.queries() - before).toBeLessThanOrEqual(14)
  })
})

describe('publishing', () => {
  it('is refused on the page with the numbers and where to put it right; citizens see nothing yet', async () => {
    expect((await app.request(`${base()}/close`, { as: plan.planner, form: {} })).status).toBe(303)
    const refused = await app.request(`${base()}/publish`, { as: plan.planner, form: {} })
    expect(refused.status).toBe(422)
    const words = await app.textOf(refused)
    expect(words).toContain('완료 2건 + 추진 중 1건 + 보류·폐기 0건 = 3건으로 전체 4건과 다릅니다')
    expect(words).toContain('공약 3번의 답을 받지 못했습니다')
    expect((await app.request(`/pledges/checks/${checkId}`)).status).toBe(404)
    const english = await app.textOf(await app.request(`/en${base()}/publish`, { as: plan.planner }))
    expect(english).toContain('2 completed + 1 under way + 0 on hold or dropped = 3, which is not 4')
  })
})

describe('goals and sessions', () => {
  it('are refused with words at the field', async () => {
    const goal = await app.request('/office/pledges/2/goals', {
      as: plan.people.officer,
      form: { year: '2021', textKo: '', planned: 'many' },
    })
    expect(goal.status).toBe(422)
    expect(await goal.text()).toContain('id="planned-error"')
    const done = await app.request('/office/pledges/2/goals', {
      as: plan.people.officer,
      form: { year: '2021', textKo: '열람실 두 곳', planned: '2', unitKo: '곳' },
    })
    expect(done.status).toBe(303)
    const page = await app.textOf(await app.request('/pledges/2'))
    expect(page).toContain('열람실 두 곳')
    expect(page).toContain('2곳')
    const session = await app.request('/office/pledges/checks/sessions', {
      as: plan.planner,
      form: { check: checkId, title: '', day: '2021-02-30' },
    })
    expect(session.status).toBe(422)
    expect(await session.text()).toContain('2021-02-30')
  })
})
