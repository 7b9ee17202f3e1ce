import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { valueOf } from '#platform/kernel/result.ts'
import { lockSet, readDecimal } from '#modules/indicators/index.ts'
import { aJointYear, type JointCity } from '#testing/a-joint-year.ts'
import { aTestApp, type TestApp } from '#testing/test-app.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { announceResult } from '../use-cases/announce-result.ts'
import { noteRecognised } from '../use-cases/appeals.ts'

let city: TestCity
let joint: JointCity
beforeAll(async () => {
  city = await aTestCity()
  joint = await aJointYear(city)
})
afterAll(() => city.close())

/** The addresses that show why there is no form, of all that have one. */
async function without(app: TestApp): Promise<readonly string[]> {
  const told = []
  for (const path of ['lock', 'days', 'composition', 'manual', 'recognised', 'result', 'paste', 'indicators/1/unlock']) {
    const response = await app.request(`/office/joint-evaluation/2021/${path}`, { as: joint.planner })
    const html = await response.text()
    const isTold = html.includes('지금은 할 수 없습니다')
    // Whoever is told has no button to press in vain.
    expect(html.split('<main')[1]?.includes('<button'), path).toBe(!isTold)
    if (isTold) told.push(path)
  }
  return told
} // prettier-ignore

describe('an address of a form that would be refused', () => {
  it('says why there is none, before the base day, after the lock, and after the result', async () => {
    const open = await aTestApp({ city, day: '2021-09-02' })
    expect(await without(open)).toEqual(['lock', 'recognised', 'result', 'indicators/1/unlock'])
    const day = await open.request('/office/joint-evaluation/2021/lock', { as: joint.planner })
    expect(await open.textOf(day)).toContain('기준일이 되어야 잠글 수 있습니다')
    const as = (on: string) => city.context({ person: joint.planner, day: on })
    valueOf(await lockSet(as('2021-10-01'), joint.setId))
    const locked = await aTestApp({ city, day: '2021-10-05' })
    expect(await without(locked)).toEqual(['lock', 'manual', 'result', 'paste'])
    const value = readDecimal('800')!
    const recognised = [{ indicatorId: joint.indicators[0]!.id, value, note: '' }]
    valueOf(await noteRecognised(as('2021-10-05'), { setId: joint.setId, recognised }))
    const totals = ['dure', 'hanul', 'maru'].map((code, at) => ({ code, total: readDecimal(`9${at}`)! }))
    valueOf(await announceResult(as('2021-11-23'), { setId: joint.setId, totals }))
    const settled = await aTestApp({ city, day: '2021-11-24' })
    expect(await without(settled)).toEqual([
      ...['lock', 'days', 'composition', 'manual', 'recognised', 'result', 'paste', 'indicators/1/unlock'],
    ])
    const late = await settled.request('/office/joint-evaluation/2021/indicators/1/appeal', {
      as: joint.planner,
    })
    expect(await settled.textOf(late)).toContain('결과가 통보된 연도입니다')
  })
})
