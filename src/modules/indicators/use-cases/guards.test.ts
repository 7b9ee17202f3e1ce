import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useFileFolder } from '#platform/files/current-folder.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { anIndicatorSet, entered, type IndicatorCity, threePlans, typed } from '#testing/an-indicator-set.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { filesOfIndicator, valuesOf } from '../data/value-queries.ts'
import { addEvidenceTo, removeEvidence } from './add-evidence.ts'
import { acceptValues, approveValues } from './decide-values.ts'
import { enterValues } from './enter-values.ts'
import { lockSet, unlockIndicator } from './lock-set.ts'
import { nameOwners } from './name-owner.ts'
import { planIndicators, setDays } from './plan-set.ts'

let city: TestCity
let office: IndicatorCity
const folder = mkdtempSync(join(tmpdir(), 'dure-evidence-'))
beforeAll(async () => {
  await useFileFolder(folder)
  city = await aTestCity()
  office = await anIndicatorSet(city)
})
afterAll(async () => {
  await city.close()
  rmSync(folder, { recursive: true, force: true })
})

const owner = () => office.colleagues[0]!.person
const jobs = () => office.indicators[0]!
const byPlanner = (day: string) => city.context({ person: office.planner, day })
const states = async () =>
  (await valuesOf(city.session, office.setId)).map(({ month, state }) => `${month} ${state}`)

describe('what nobody should be able to do by accident', () => {
  it('a head does not approve a number that was entered anew meanwhile', async () => {
    const [id] = await entered(city, office.setId, { person: owner(), day: '2021-02-01' }, [typed(jobs(), '2021-01', '80')])
    await entered(city, office.setId, { person: owner(), day: '2021-02-01' }, [typed(jobs(), '2021-01', '95')])
    const head = city.context({ person: office.head(0), day: '2021-02-02' })
    const approve = (version: number) => approveValues(head, { setId: office.setId, valueIds: [id!], versions: [version] })
    expect(await approve(1)).toMatchObject({ refusal: 'not-its-turn' })
    valueOf(await approve(2))
    valueOf(await acceptValues(byPlanner('2021-02-03'), { setId: office.setId, valueIds: [id!] }))
    expect(await states()).toEqual(['2021-01 accepted'])
  })

  it('a new issue of the manual hands no values on to another indicator unseen; seen, they are approved anew', async () => {
    const { setId } = office
    const [first, second, third] = threePlans()
    const shifted = [{ ...first!, name: '다른 지표', unit: '명' }, second!, third!]
    const plan = (isSure: boolean) => planIndicators(byPlanner('2021-02-10'), { setId, plans: shifted, isSure })
    expect(await plan(false)).toMatchObject({
      refusal: { code: 'plan-changes-not-seen', changes: [{ number: '1', before: '일자리 창출', after: '다른 지표', parts: ['name', 'unit'] }] },
    })
    expect(await states()).toEqual(['2021-01 accepted'])
    valueOf(await plan(true))
    expect(await states()).toEqual(['2021-01 entered'])
    valueOf(await planIndicators(byPlanner('2021-02-11'), { setId, plans: threePlans() }))
  })

  it('no value is larger than anybody counts', async () => {
    const recycling = office.indicators[1]!
    const given = [typed(recycling, '2021-01', { 재활용량: '9'.repeat(18), 발생량: '1' }, { isSure: true })]
    const refused = await enterValues(byPlanner('2021-02-01'), { setId: office.setId, given })
    expect(refused).toMatchObject({ refusal: { flaws: [{ code: 'value-too-large' }] } })
  })

  it('evidence can be taken away with a reason, while the indicator is open', async () => {
    const { setId } = office
    const [value] = await valuesOf(city.session, setId)
    const context = city.context({ person: owner(), day: '2021-02-12' })
    const file = { name: '명단.pdf', bytes: new TextEncoder().encode('%PDF-1.4\n%%EOF\n') }
    const fileId = valueOf(await addEvidenceTo(context, { setId, valueId: value!.id, file }))
    const remove = (reason: string) => removeEvidence(context, { setId, valueId: value!.id, fileId, reason })
    expect(await remove(' ')).toMatchObject({ refusal: 'reason-missing' })
    valueOf(await remove('주민 이름이 있는 파일'))
    expect(await filesOfIndicator(city.session, jobs().id)).toEqual([])
    expect(await remove('또')).toMatchObject({ refusal: 'not-found' })
  })

  it('days are set anew within the year until it locks, and the lock holds by its day even when nobody locks', async () => {
    const { setId } = office
    const days = (baseDay: string, lockDay: string, today = '2021-09-01') =>
      setDays(byPlanner(today), { setId, baseDay: calendarDate(baseDay), lockDay: calendarDate(lockDay) })
    expect(await days('2020-09-30', '2021-09-30')).toMatchObject({ refusal: 'base-day-outside-year' })
    expect(await days('2021-08-30', '2021-08-31')).toMatchObject({ refusal: 'lock-day-over' })
    valueOf(await days('2021-09-30', '2021-10-05'))
    const given = [typed(jobs(), '2021-09', '700', { isSure: true })]
    const enter = (day: string) => enterValues(city.context({ person: owner(), day }), { setId, given })
    valueOf(await enter('2021-10-05'))
    expect(await enter('2021-10-06')).toMatchObject({ refusal: { flaws: [{ code: 'locked' }] } })
    expect(await days('2021-09-30', '2021-10-20', '2021-10-06')).toMatchObject({ refusal: 'locked' })
    const name = () => nameOwners(byPlanner('2021-10-07'), { setId, named: [{ indicatorId: jobs().id, ownerId: office.colleagues[3]!.staffId, deputyId: null }] })
    expect(await name()).toMatchObject({ refusal: 'locked' })
    valueOf(await lockSet(byPlanner('2021-10-07'), setId))
    valueOf(await unlockIndicator(byPlanner('2021-10-07'), { indicatorId: jobs().id, reason: '담당자가 떠남', until: calendarDate('2021-10-08') }))
    valueOf(await name())
  })
}) // prettier-ignore
