import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Person, systemPerson } from '#platform/access/person.ts'
import { valuesOfIndicators } from '#modules/indicators/index.ts'
import type { JointCity } from '#testing/a-joint-year.ts'
import { aWorkOffice, type WorkOffice } from '#testing/a-work-office.ts'
import { aPerson } from '#testing/a-person.ts'
import type { TestApp } from '#testing/test-app.ts'
import { proposePrefills } from '../use-cases/prefills.ts'
import { evaluationSources } from '../../../evaluation-sources.ts'

let app: TestApp
let office: JointCity
let work: WorkOffice
beforeAll(async () => {
  work = await aWorkOffice()
  ;({ app, office } = work)
})
afterAll(() => app.city.close())

const see = (...asked: Parameters<WorkOffice['see']>) => work.see(...asked)
const post = (...asked: Parameters<WorkOffice['post']>) => work.post(...asked)
const owner = () => office.colleagues[0]!.person
const helper = () => office.colleagues[1]!.person
const indicator = (place: number) => office.indicators[place]!

describe('figures of the house', () => {
  const prefill = '/office/joint-evaluation/2021/prefill'
  const tie = (source: string, as = office.planner) =>
    post(`${prefill}/tie`, { indicator: indicator(1).id, source }, as)

  it('are tied by the office where the unit is the same, proposed at night, and entered when chosen', async () => {
    expect((await see(prefill, aPerson())).words).toContain('연계한 지표가 없습니다')
    expect((await tie('workplan.tasks-done')).html).toContain('id="source-error"')
    expect((await tie('collaboration.sent', owner())).status).toBe(403)
    expect((await tie('collaboration.sent')).to).toContain(prefill)
    const night = app.city.context({ person: systemPerson, day: '2021-06-08' })
    expect(await proposePrefills(night, evaluationSources)).toBe(1)
    const page = await see(prefill)
    for (const said of ['협업포인트 보낸 건수', '0 건', '2021. 5. 31.(월)'])
      expect(page.words).toContain(said)
    expect((await post(`${prefill}/enter`, { month: '2021-05' })).words).toContain('하나 이상 고르십시오')
    expect((await post(`${prefill}/enter`, { month: 'May' })).status).toBe(404)
    const enter = (as: Person) => post(`${prefill}/enter`, { month: '2021-05', chosen: indicator(1).id }, as)
    expect((await enter(helper())).status).toBe(422)
    expect((await enter(owner())).to).toContain(prefill)
    expect((await see(`/en${prefill}`)).words).toContain('the same')
  })

  it('stand in the field of whoever enters the month, and nothing is entered by that', async () => {
    const autumn = app.city.context({ person: systemPerson, day: '2021-09-08' })
    expect(await proposePrefills(autumn, evaluationSources)).toBe(1)
    for (const path of [
      '/office/joint-evaluation/2021/enter?month=2021-08',
      '/office/joint-evaluation/2021/indicators/2/enter?month=2021-08',
    ]) {
      const entry = await see(path, owner())
      expect(entry.words).toContain('협업포인트 보낸 건수에서 가져온 값입니다(2021. 8. 31.(화) 기준)')
      expect(entry.html).toMatch(/name="value(\.[\da-f-]+)?"[^>]*value="0"/)
      const other = await see(path.replace('2021-08', '2021-05'), owner())
      expect(other.words).not.toContain('가져온 값')
    }
    const months = async () =>
      (await valuesOfIndicators(app.city.session, [indicator(1).id])).map(({ month }) => month)
    expect(await months()).not.toContain('2021-08')
    // Saving another indicator does not enter what nobody looked at; its own button does.
    const proposed = { [`value.${indicator(1).id}`]: '7', [`proposed.${indicator(1).id}`]: '7' }
    const save = (form: Record<string, string>) =>
      post('/office/joint-evaluation/2021/enter', { month: '2021-04', ...proposed, ...form }, owner())
    await save({ [`value.${indicator(0).id}`]: '300', save: indicator(0).id })
    expect(
      (await valuesOfIndicators(app.city.session, [indicator(0).id])).map(({ month }) => month),
    ).toContain('2021-04')
    expect(await months()).not.toContain('2021-04')
    await save({ save: indicator(1).id })
    expect(await months()).toContain('2021-04')
  })
})
