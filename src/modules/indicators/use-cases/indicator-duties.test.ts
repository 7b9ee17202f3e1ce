import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemPerson } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { appoint } from '#modules/organization/index.ts'
import { anIndicatorSet, type IndicatorCity, typed } from '#testing/an-indicator-set.ts'
import { aTestCity, type TestCity } from '#testing/test-city.ts'
import { indicatorByNumber } from '../data/indicator-queries.ts'
import { eventsOf } from '../data/value-queries.ts'
import { enterValues } from './enter-values.ts'
import { indicatorDuties } from './indicator-duties.ts'
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
