import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#platform/access/person.ts'
import { listEntries, noEntryFilter } from '#platform/audit/audit-queries.ts'
import { listSets } from '#modules/indicators/index.ts'
import { aJointYear, type JointCity } from '#testing/a-joint-year.ts'
import { aTestApp, type TestApp, type TestRequest } from '#testing/test-app.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { listYears, readYear } from '../data/year-queries.ts'

let city: TestCity
let joint: JointCity
let app: TestApp
beforeAll(async () => {
  city = await aTestCity()
  joint = await aJointYear(city)
  app = await aTestApp({ city, day: '2021-09-02' })
  const form = {
    ...{ evaluationYear: '2022', resultYear: '2022', baseDay: '2022-09-30', lockDay: '2022-09-30' },
    ...{ cities: '두레시\t470000\n한울시\t480000', own: '두레시', sizes: '2', goalRank: '1', awards: '' },
  }
  await ask('/office/joint-evaluation/new', joint.planner, { form })
})
afterAll(() => city.close())

async function ask(path: string, as: Person, request: TestRequest = {}) {
  const response = await app.request(path, { as, ...request })
  const to = response.headers.get('location') ?? ''
  return { status: response.status, to, text: await app.textOf(response) }
}
const at = (year: number, rest = '') => `/office/joint-evaluation/${year}${rest}`
const years = async () => (await listYears(city.session)).map(({ evaluationYear }) => evaluationYear)

describe('a year that was opened by mistake', () => {
  it('is not removed once it has indicators or something is known in it', async () => {
    const page = await ask(at(2021, '/remove'), joint.planner)
    expect(page.text).toContain('지울 수 없습니다')
    expect((await ask(at(2021), joint.planner)).text).not.toContain('평가 연도 지우기')
    await ask(at(2021, '/remove'), joint.planner, { form: { reason: '잘못 엶' } })
    const known = { version: '1', joint: '90', low: '', high: '', source: '', adjustments: '' }
    const path = at(2022, `/cities/${encodeURIComponent('한울시')}`)
    await ask(path, joint.planner, { form: known })
    expect((await ask(at(2022, '/remove'), joint.planner, { form: { reason: '잘못 엶' } })).text).toContain('지울 수 없습니다')
    await ask(path, joint.planner, { form: { ...known, version: '2', joint: '' } })
    expect(await years()).toEqual([2022, 2021])
  }) // prettier-ignore

  it('is removed by the office after asking, with a reason that stays', async () => {
    expect((await ask(at(2022), joint.planner)).text).toContain('평가 연도 지우기')
    expect((await ask(at(2022, '/remove'), joint.colleagues[0]!.person)).status).toBe(403)
    expect((await ask(at(2022, '/remove'), joint.planner)).text).toContain('시군 2곳의 목록')
    const bare = await ask(at(2022, '/remove'), joint.planner, { form: { reason: ' ' } })
    expect(bare.text).toContain('사유를 적으십시오')
    const done = await ask(at(2022, '/remove'), joint.planner, { form: { reason: '연도를 잘못 적음' } })
    expect(done.to).toBe('/office/joint-evaluation')
    expect(await years()).toEqual([2021])
    expect(await readYear(city.session, 2022)).toBeNull()
    expect((await listSets(city.session, 'joint-evaluation')).map(({ evaluationYear }) => evaluationYear)).toEqual([2021])
    const log = await listEntries(city.session, noEntryFilter, 20)
    expect(JSON.stringify(log)).toContain('연도를 잘못 적음')
  }) // prettier-ignore
})
