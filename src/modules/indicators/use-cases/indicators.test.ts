import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { anIndicatorSet, entered, type IndicatorCity, threePlans, typed } from '#testing/an-indicator-set.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { indicatorByNumber, indicatorsOf } from '../data/indicator-queries.ts'
import { setById } from '../data/set-queries.ts'
import { eventsOf, valuesOf } from '../data/value-queries.ts'
import { LockedValueFault, saveValues } from '../data/value-store.ts'
import { decimalText, zero } from '../domain/rational.ts'
import { acceptValues, approveValues, returnValues } from './decide-values.ts'
import { enterValues } from './enter-values.ts'
import { indicatorDuties } from './indicator-duties.ts'
import { keepUnchanged, takeBackUnchanged } from './keep-unchanged.ts'
import { endUnlocks, lockAgain, lockDueSets, lockSet, unlockIndicator } from './lock-set.ts'
import { nameOwners } from './name-owner.ts'
import { openSet, planIndicators } from './plan-set.ts'

let city: TestCity
let office: IndicatorCity
beforeAll(async () => {
  city = await aTestCity()
  office = await anIndicatorSet(city)
})
afterAll(() => city.close())

const byPlanner = (day: string) => city.context({ person: office.planner, day })
const owner = () => office.colleagues[0]!.person
const deputy = () => office.colleagues[3]!.person
const [jobs, recycling, days] = [0, 1, 2].map((place) => () => office.indicators[place]!) as [
  () => IndicatorCity['indicators'][number],
  () => IndicatorCity['indicators'][number],
  () => IndicatorCity['indicators'][number],
]
const shown = async () =>
  (await valuesOf(city.session, office.setId))
    .map((each) => {
      const { number } = office.indicators.find(({ id }) => id === each.indicatorId)!
      return `${number} ${each.month} ${decimalText(each.value, 4)} ${each.state}`
    })
    .sort()
const enter = (
  person: typeof office.planner,
  day: string,
  given: Parameters<typeof enterValues>[1]['given'],
) => enterValues(city.context({ person, day }), { setId: office.setId, given })

describe('entering values', () => {
  it('is for the owner, the deputy, the head and the office; nobody enters someone else’s indicator', async () => {
    await entered(city, office.setId, { person: owner(), day: '2021-02-01' }, [
      typed(jobs(), '2021-01', '80'),
    ])
    await entered(city, office.setId, { person: deputy(), day: '2021-03-02' }, [
      typed(jobs(), '2021-02', '170 건'),
    ])
    const other = await enter(owner(), '2021-03-02', [typed(recycling(), '2021-02', '60')])
    expect(other).toMatchObject({ refusal: { code: 'flawed', flaws: [{ at: 0, code: 'not-yours' }] } })
    expect(await shown()).toEqual(['1 2021-01 80 entered', '1 2021-02 170 entered'])
  })

  it('takes all of what is pasted or nothing, and says what is wrong at each place', async () => {
    const refused = await enter(office.planner, '2021-04-01', [
      typed(jobs(), '2021-03', '250'),
      typed(recycling(), '2021-03', { 재활용량: '120', 발생량: '0' }),
      typed(days(), '2021-03', '4.5명'),
      typed(days(), '2021-05', '4.5'),
    ])
    expect(refused).toMatchObject({
      refusal: {
        flaws: [
          { at: 1, code: 'divisor-is-zero', field: 'input:발생량' },
          { at: 2, code: 'wrong-unit', field: 'value' },
          { at: 3, code: 'month-ahead', field: 'month' },
        ],
      },
    })
    expect(await shown()).toHaveLength(2)
  })

  it('works a share out from its inputs, and asks again about what looks odd', async () => {
    const inputs = { 재활용량: '1,230톤', 발생량: '2,100' }
    await entered(city, office.setId, { person: office.planner, day: '2021-04-01' }, [
      typed(recycling(), '2021-03', inputs),
    ])
    expect(await shown()).toContain('2 2021-03 58.571 entered')
    const fell = await enter(owner(), '2021-04-01', [typed(jobs(), '2021-03', '150')])
    expect(fell).toMatchObject({ refusal: { flaws: [{ code: 'doubtful', doubts: ['cumulative-fell'] }] } })
    const unsaid = await enter(owner(), '2021-04-01', [typed(jobs(), '2021-03', '150', { isSure: true })])
    expect(unsaid).toMatchObject({ refusal: { flaws: [{ code: 'explanation-missing', field: 'note' }] } })
    const said = { isSure: true, note: '두 번 센 20건을 뺐습니다.' }
    valueOf(await enter(owner(), '2021-04-01', [typed(jobs(), '2021-03', '150', said)]))
    expect(await shown()).toContain('1 2021-03 150 entered')
  })

  it('asks about more decimals than the manual has, where the value itself is typed', async () => {
    const refused = await enter(office.planner, '2021-04-01', [
      typed(jobs(), '2021-03', '250.5'),
      typed(days(), '2021-03', '4.50'),
      typed(days(), '2021-02', '4.55'),
      typed(recycling(), '2021-03', { 재활용량: '1,230.25', 발생량: '2,100' }),
    ])
    const doubtful = { code: 'doubtful', doubts: ['more-decimals-than-manual'] }
    expect(refused).toMatchObject({
      refusal: {
        flaws: [
          { at: 0, ...doubtful },
          { at: 2, ...doubtful },
        ],
      },
    })
  })

  it('lets nobody save over what somebody else saved meanwhile', async () => {
    const stale = await enter(owner(), '2021-04-01', [typed(jobs(), '2021-03', '251', { version: 0 })])
    expect(stale).toMatchObject({ refusal: { flaws: [{ code: 'stale' }] } })
    const twice = [typed(jobs(), '2021-04', '300'), typed(jobs(), '2021-04', '301')]
    expect(await enter(owner(), '2021-04-30', twice)).toMatchObject({
      refusal: { flaws: [{ code: 'given-twice' }] },
    })
  })

  it('is one tap when nothing changed, and a tap can be taken back', async () => {
    const context = city.context({ person: owner(), day: '2021-04-30' })
    const tap = { setId: office.setId, indicatorIds: [jobs().id], month: office.month(4) }
    const ids = valueOf(await keepUnchanged(context, tap))
    expect(await shown()).toContain('1 2021-04 150 entered')
    expect(await keepUnchanged(context, tap)).toMatchObject({ refusal: 'entered-already' })
    valueOf(await takeBackUnchanged(context, { setId: office.setId, valueIds: ids }))
    expect(await shown()).not.toContain('1 2021-04 150 entered')
    const none = { ...tap, indicatorIds: [days().id] }
    expect(await keepUnchanged(context, none)).toMatchObject({ refusal: 'nothing-to-keep' })
  })
})

describe('approving and accepting', () => {
  const idsOf = async (month: string) =>
    (await valuesOf(city.session, office.setId)).filter((each) => each.month === month).map(({ id }) => id)

  it('goes from the head to the office, and back with a reason', async () => {
    const { setId } = office
    const valueIds = await idsOf('2021-01')
    const head = city.context({ person: office.head(0), day: '2021-02-02' })
    expect(await acceptValues(byPlanner('2021-02-02'), { setId, valueIds })).toMatchObject({ refusal: 'not-its-turn' })
    expect(await approveValues(city.context({ person: office.head(1), day: '2021-02-02' }), { setId, valueIds })).toMatchObject({ refusal: 'not-allowed' })
    expect(await approveValues(city.context({ person: owner(), day: '2021-02-02' }), { setId, valueIds })).toMatchObject({ refusal: 'not-allowed' })
    valueOf(await approveValues(head, { setId, valueIds }))
    valueOf(await acceptValues(byPlanner('2021-02-03'), { setId, valueIds }))
    expect(await shown()).toContain('1 2021-01 80 accepted')
    // A table that repeats it undoes nothing; one with a word to it does, and so does whoever saw it and saves.
    expect(valueOf(await enter(owner(), '2021-02-03', [typed(jobs(), '2021-01', '80')]))).toEqual([])
    expect(await shown()).toContain('1 2021-01 80 accepted')
    // Another number in place of an accepted one is asked about first, with both numbers.
    const other = (facts: object = {}) => enter(owner(), '2021-02-03', [typed(jobs(), '2021-01', '81', facts)])
    const asked = await other({ isSure: true, note: '고쳐 셈' })
    expect(asked).toMatchObject({ refusal: { flaws: [{ code: 'approved-changes', before: { part: 80n }, after: { part: 81n } }] } })
    expect(await shown()).toContain('1 2021-01 80 accepted')
    const far = await enter(owner(), '2021-02-03', [typed(jobs(), '2021-01', '9000')])
    expect(far).toMatchObject({ refusal: { flaws: [{ code: 'doubtful' }, { code: 'approved-changes' }] } })
    expect(await returnValues(byPlanner('2021-02-04'), { setId, valueIds, reason: ' ' })).toMatchObject({ refusal: 'reason-missing' })
    valueOf(await returnValues(byPlanner('2021-02-04'), { setId, valueIds, reason: '증빙이 없습니다.' }))
    expect(await shown()).toContain('1 2021-01 80 returned')
    valueOf(await enter(owner(), '2021-02-05', [typed(jobs(), '2021-01', '82')]))
    expect(await shown()).toContain('1 2021-01 82 entered')
    valueOf(await approveValues(head, { setId, valueIds }))
    valueOf(await enter(owner(), '2021-02-06', [typed(jobs(), '2021-01', '83', { mayReplace: true })]))
    expect(await shown()).toContain('1 2021-01 83 entered')
    const acts = (await eventsOf(city.session, jobs().id)).map(({ act }) => act)
    expect(acts).toEqual(expect.arrayContaining(['entered', 'returned', 'accepted', 'approved']))
  })
}) // prettier-ignore

describe('planning', () => {
  it('needs weights that make 100, departments that exist, and keeps values that are there', async () => {
    const { setId } = office
    const plan = (plans: ReturnType<typeof threePlans>) => planIndicators(byPlanner('2021-04-01'), { setId, plans })
    const plans = threePlans()
    expect(await plan(plans.slice(0, 2))).toMatchObject({ refusal: { code: 'flawed' } })
    const elsewhere = plans.map((each, at) => (at === 0 ? { ...each, department: '없는 부서' } : each))
    expect(await plan(elsewhere)).toMatchObject({ refusal: { code: 'no-such-departments', names: ['없는 부서'] } })
    const renumbered = plans.map((each, at) => (at === 0 ? { ...each, number: '9' } : each))
    expect(await plan(renumbered)).toMatchObject({ refusal: { code: 'would-lose-values', names: ['일자리 창출'] } })
    valueOf(await plan(plans.map((each, at) => (at === 0 ? { ...each, name: '일자리 창출 수' } : each))))
    const now = await indicatorsOf(city.session, setId)
    expect(now.map(({ id }) => id)).toEqual(office.indicators.map(({ id }) => id))
    expect(now[0]).toMatchObject({ name: '일자리 창출 수', ownerId: office.colleagues[0]!.staffId })
    expect((await setById(city.session, setId))?.edition).toBe(2)
  })

  it('is for one evaluation a year, whose lock does not come before its base day', async () => {
    const given = {
      ...{ programme: 'trial', evaluationYear: 2021, resultYear: 2021, title: '또' },
      ...{ baseDay: calendarDate('2021-09-30'), lockDay: calendarDate('2021-09-30') },
    }
    expect(await openSet(byPlanner('2021-01-05'), given)).toMatchObject({ refusal: 'opened-already' })
    const early = { ...given, evaluationYear: 2022, lockDay: calendarDate('2021-09-01') }
    expect(await openSet(byPlanner('2021-01-05'), early)).toMatchObject({ refusal: 'lock-before-base-day' })
    expect(await openSet(city.context({ person: owner() }), given)).toMatchObject({ refusal: 'not-allowed' })
  })

  it('names owners of the department that answers, and hands over what they leave', async () => {
    const { setId, colleagues } = office
    const name = (ownerId: (typeof colleagues)[number]['staffId'], deputyId = null as typeof ownerId | null) =>
      nameOwners(byPlanner('2021-04-01'), { setId, named: [{ indicatorId: jobs().id, ownerId, deputyId }] })
    expect(await name(colleagues[1]!.staffId)).toMatchObject({ refusal: 'not-of-the-department' })
    expect(await name(colleagues[0]!.staffId, colleagues[0]!.staffId)).toMatchObject({ refusal: 'owner-is-deputy' })
    const [from, to] = [colleagues[0]!.staffId, colleagues[3]!.staffId]
    const works = { day: calendarDate('2021-04-01'), departmentIds: [] }
    const duties = await indicatorDuties.openDuties(city.session, from, works)
    expect(duties.map(({ title }) => title)).toEqual(['담당 지표: 1 일자리 창출 수', '담당 지표: 3 민원 처리기간'])
    const context = byPlanner('2021-04-02')
    await indicatorDuties.handOver(city.session, context, duties.map(({ id }) => id), from, to, works.day)
    expect(await indicatorByNumber(city.session, setId, '1')).toMatchObject({ ownerId: to, deputyId: null })
    await indicatorDuties.handOver(city.session, context, duties.map(({ id }) => id), to, from, works.day)
  })
}) // prettier-ignore

describe('after the lock', () => {
  it('no way changes a value: not entering, tapping, deciding, importing a manual, nor a store asked directly', async () => {
    const { setId } = office
    expect(await lockSet(byPlanner('2021-09-29'), setId)).toMatchObject({ refusal: 'before-base-day' })
    const clockwork = city.context({ person: systemPerson, day: '2021-10-01' })
    expect(await lockDueSets(clockwork)).toBe(1)
    expect(await lockDueSets(clockwork)).toBe(0)
    const before = await valuesOf(city.session, setId)
    const day = '2021-10-01'
    const context = byPlanner(day)
    const given = [typed(jobs(), '2021-09', '900')]
    for (const person of [office.planner, owner(), office.head(0), systemPerson])
      expect(await enter(person, day, given)).toMatchObject({ refusal: { flaws: [{ code: 'locked' }] } })
    const valueIds = before.map(({ id }) => id)
    expect(await keepUnchanged(context, { setId, indicatorIds: [jobs().id], month: office.month(9) })).toMatchObject({ refusal: 'locked' })
    expect(await approveValues(city.context({ person: systemPerson, day }), { setId, valueIds })).toMatchObject({ refusal: 'locked' })
    expect(await returnValues(context, { setId, valueIds, reason: '다시' })).toMatchObject({ refusal: 'locked' })
    expect(await planIndicators(context, { setId, plans: threePlans() })).toMatchObject({ refusal: { code: 'locked' } })
    const direct = saveValues(city.session, calendarDate(day), [
      { ...before[0]!, value: zero, isUnchanged: false, enteredAt: new Date(0), enteredByName: '' },
    ])
    await expect(direct).rejects.toThrow(LockedValueFault)
    expect(await valuesOf(city.session, setId)).toEqual(before)
  })

  it('one indicator can be opened for some days, with a reason that stays, and closes by itself', async () => {
    const open = (reason: string, until: string) =>
      unlockIndicator(byPlanner('2021-10-05'), { indicatorId: jobs().id, reason, until: calendarDate(until) })
    expect(await open('', '2021-10-08')).toMatchObject({ refusal: 'reason-missing' })
    expect(await open('도 검증에서 누락 확인', '2021-12-31')).toMatchObject({ refusal: 'until-too-far' })
    valueOf(await open('도 검증에서 누락 확인', '2021-10-08'))
    valueOf(await enter(owner(), '2021-10-08', [typed(jobs(), '2021-09', '880', { isSure: true })]))
    expect(await enter(owner(), '2021-10-08', [typed(days(), '2021-09', '5')])).toMatchObject({ refusal: { flaws: [{ code: 'locked' }] } })
    expect(await enter(owner(), '2021-10-09', [typed(jobs(), '2021-09', '890')])).toMatchObject({ refusal: { flaws: [{ code: 'locked' }] } })
    expect(await endUnlocks(city.context({ person: systemPerson, day: '2021-10-09' }))).toBe(1)
    expect(await lockAgain(byPlanner('2021-10-09'), jobs().id)).toMatchObject({ refusal: 'not-unlocked' })
    const trace = (await eventsOf(city.session, jobs().id)).slice(0, 3).map(({ act, reason }) => `${act} ${reason}`)
    expect(trace).toEqual(['locked-again ', 'entered ', 'unlocked 도 검증에서 누락 확인'])
  })
}) // prettier-ignore
