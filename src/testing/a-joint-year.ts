import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  type Indicator,
  type IndicatorPlan,
  indicatorsOf,
  type IndicatorSetId,
  nameOwners,
  planIndicators,
} from '#modules/indicators/index.ts'
import { openYear } from '#modules/joint-evaluation/index.ts'
import { aCollaborationCity, type CollaborationCity } from './a-collaboration-city.ts'
import { threePlans } from './an-indicator-set.ts'
import type { TestCity } from './test-city.ts'

export interface JointCity extends CollaborationCity {
  readonly setId: IndicatorSetId
  readonly indicators: readonly Indicator[]
}

/** A city with the joint evaluation of 2021: three indicators, owned by the first who work in their departments. */
export async function aJointYear(
  city: TestCity,
  facts: { readonly plans?: readonly IndicatorPlan[] } = {},
): Promise<JointCity> {
  const base = await aCollaborationCity(city)
  const context = city.context({ person: base.planner, day: '2021-01-04' })
  const setId = valueOf(
    await openYear(context, {
      ...{ evaluationYear: 2021, resultYear: 2021, title: '2021년 시군종합평가' },
      ...{ baseDay: calendarDate('2021-09-30'), lockDay: calendarDate('2021-09-30') },
      cities: [
        { code: 'dure', name: '두레시', population: 470_000 },
        { code: 'hanul', name: '한울시', population: 480_000 },
        { code: 'maru', name: '마루시', population: 450_000 },
      ],
      ...{ ownCode: 'dure', groupSizes: [3], goalRank: 1, awards: [{ name: '최우수', count: 1 }] },
    }),
  )
  valueOf(await planIndicators(context, { setId, plans: facts.plans ?? threePlans() }))
  const named = (await indicatorsOf(city.session, setId)).flatMap(({ id, departmentId }) => {
    const [owner, deputy] = base.colleagues.filter((each) => each.departmentId === departmentId)
    return owner === undefined
      ? []
      : [{ indicatorId: id, ownerId: owner.staffId, deputyId: deputy?.staffId ?? null }]
  })
  valueOf(await nameOwners(context, { setId, named }))
  return { ...base, setId, indicators: await indicatorsOf(city.session, setId) }
}
