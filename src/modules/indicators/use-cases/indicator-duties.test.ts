import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { appoint, reorganise } from '#modules/organization/index.ts'
import { anIndicatorSet, type IndicatorCity, typed } from '#testing/an-indicator-set.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { indicatorByNumber } from '../data/indicator-queries.ts'
import { eventsOf, valuesOf } from '../data/value-queries.ts'
import { approveValues } from './decide-values.ts'
import { enterValues } from './enter-values.ts'
import { indicatorDuties } from './indicator-duties.ts'
import { lockAgain, lockSet, unlockIndicator } from './lock-set.ts'
import { nameOwners } from './name-owner.ts'

let city: TestCity
let office: IndicatorCity
beforeAll(async () => {
  city = await aTestCity()
  office = await anIndicatorSet(city)
})
afterAll(() => city.close())

const byPlanner = (day: string) => city.context({ person: office.planner, day })
const staff = (place: number) => office.colleagues[place]!.staffId
const jobs = async () => (await indicatorByNumber(city.session, office.setId, '1'))!
/** The first department's owner gives the indicator away on a day; who confirms it does so then. */
const handOver = async (to: number, on: string, day = on) => {
  const { id } = await jobs()
  await indicatorDuties.handOver(city.session, byPlanner(on), [id], staff(0), staff(to), calendarDate(day))
  return await jobs()
}
/** To whom the indicator was handed, as its page tells. */
const toldOf = async (act: string) =>
  (await eventsOf(city.session, (await jobs()).id))
    .filter((event) => event.act === act)
    .map(({ reason }) => reason)
const own = async (ownerId = staff(0), deputyId: typeof ownerId | null = null) => {
  const named = [{ indicatorId: (await jobs()).id, ownerId, deputyId }]
  valueOf(await nameOwners(byPlanner('2021-02-01'), { setId: office.setId, named }))
}

describe('handing an indicator over', () => {
  it('to a colleague of the department that answers for it makes them its owner', async () => {
    await own(staff(0), staff(3))
    expect(await handOver(3, '2021-02-02')).toMatchObject({ ownerId: staff(3), deputyId: null })
    expect(await toldOf('handed-over')).toEqual(['사람4'])
  })

  it('to somebody who works elsewhere leaves it with its department, where its deputy may enter on', async () => {
    await own(staff(0), staff(3))
    expect(await handOver(1, '2021-02-02')).toMatchObject({ ownerId: null, deputyId: staff(3) })
    expect(await toldOf('left-with-department')).toEqual(['사람2'])
    const enter = (person: typeof office.planner) =>
      enterValues(city.context({ person, day: '2021-02-03' }), {
        ...{ setId: office.setId, given: [typed(office.indicators[0]!, '2021-01', '80')] },
      })
    const elsewhere = await enter(office.colleagues[1]!.person)
    expect(elsewhere).toMatchObject({ refusal: { flaws: [{ code: 'not-yours' }] } })
    valueOf(await enter(office.colleagues[3]!.person))
    valueOf(await enter(office.head(0)))
  })

  it('leaves nobody from elsewhere as deputy either', async () => {
    await own(staff(3), staff(0))
    expect(await handOver(1, '2021-02-02')).toMatchObject({ ownerId: staff(3), deputyId: null })
  })

  it('counts where somebody works from the hand-over’s day on, though they confirm before it', async () => {
    const placement = { department: office.codes[0]!, post: 'officer' as const }
    const move = {
      staffId: staff(4),
      day: calendarDate('2021-03-02'),
      kind: 'concurrent' as const,
      placement,
    }
    valueOf(await appoint(city.context({ person: systemPerson, day: '2021-02-01' }), move))
    await own()
    expect(await handOver(4, '2021-02-25', '2021-03-01')).toMatchObject({ ownerId: null })
    await own()
    expect(await handOver(4, '2021-02-25', '2021-03-02')).toMatchObject({ ownerId: staff(4) })
  })
})

describe('a department that ends after the lock', () => {
  it('keeps what is locked, and its heir answers for what is opened again', async () => {
    const { setId } = office
    await own()
    valueOf(await lockSet(byPlanner('2021-10-01'), setId))
    valueOf(
      await reorganise(city.context({ person: office.organizer, day: '2021-11-10' }), {
        ...{
          day: calendarDate('2021-11-10'),
          title: { ko: '조직 개편', en: 'Reorganisation' },
          basis: '조례',
        },
        acts: [{ kind: 'merge', codes: [office.codes[0]!], into: office.codes[1]! }],
      }),
    )
    const merge = { departmentId: office.departmentIds[0]!, heirId: office.departmentIds[1]! }
    const everyMorning = (day: string) =>
      indicatorDuties.departmentsEnded!(city.session, byPlanner(day), [merge], '조직 개편')
    await everyMorning('2021-11-10')
    expect(await jobs()).toMatchObject({ departmentId: office.departmentIds[0] })

    const until = calendarDate('2021-11-20')
    const { id: indicatorId } = await jobs()
    valueOf(await unlockIndicator(byPlanner('2021-11-11'), { indicatorId, reason: '오기 정정', until }))
    expect(await jobs()).toMatchObject({ departmentId: office.departmentIds[1], ownerId: staff(0) })
    const given = [typed(await jobs(), '2021-09', '910', { isSure: true })]
    const [valueId] = valueOf(
      await enterValues(city.context({ person: office.head(1), day: '2021-11-12' }), { setId, given }),
    )
    const approve = (place: number) =>
      approveValues(city.context({ person: office.head(place), day: '2021-11-12' }), {
        ...{ setId, valueIds: [valueId!] },
      })
    expect(await approve(0)).toMatchObject({ refusal: 'not-allowed' })
    valueOf(await approve(1))
    expect(await valuesOf(city.session, setId)).toContainEqual(
      expect.objectContaining({ id: valueId, state: 'approved' }),
    )
  })

  it('leaves to its heir what is open again on the day on which it ends', async () => {
    const { id: indicatorId } = await jobs()
    const back = { departmentId: office.departmentIds[1]!, heirId: office.departmentIds[2]! }
    const onTheMorning = () =>
      indicatorDuties.departmentsEnded!(city.session, byPlanner('2021-11-15'), [back], '조직 개편')
    valueOf(await lockAgain(byPlanner('2021-11-14'), indicatorId))
    await onTheMorning()
    expect(await jobs()).toMatchObject({ departmentId: office.departmentIds[1] })
    const until = calendarDate('2021-11-20')
    valueOf(await unlockIndicator(byPlanner('2021-11-14'), { indicatorId, reason: '오기 정정', until }))
    await onTheMorning()
    expect(await jobs()).toMatchObject({ departmentId: office.departmentIds[2] })
  })
})
