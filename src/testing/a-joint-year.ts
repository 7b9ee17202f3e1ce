import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  type Indicator,
  indicatorsOf,
  type IndicatorPlan,
  type IndicatorSetId,
  nameOwners,
  planIndicators,
  readDecimal,
  zero,
} from '#modules/indicators/index.ts'
import { knowCity, knowCityValues, openYear } from '#modules/joint-evaluation/index.ts'
import { aCollaborationCity, type CollaborationCity } from './a-collaboration-city.ts'
import { entered, threePlans, typed } from './an-indicator-set.ts'
import type { TestCity } from './test-city.ts'

const n = (text: string) => readDecimal(text) ?? zero

export interface JointCity extends CollaborationCity {
  readonly setId: IndicatorSetId
  readonly indicators: readonly Indicator[]
}

/** A year of the joint evaluation with three indicators, values until July, and two other cities of the group. */
export async function aJointYear(
  city: TestCity,
  facts: { readonly plans?: readonly IndicatorPlan[]; readonly year?: number; readonly people?: CollaborationCity } = {},
): Promise<JointCity> {
  const people = facts.people ?? (await aCollaborationCity(city))
  const of = facts.year ?? 2021
  const as = (day: string) => city.context({ person: people.planner, day: `${of}-${day}` })
  const setId = valueOf(
    await openYear(as('01-04'), {
      ...{ evaluationYear: of, resultYear: of, title: `${of}년 시군종합평가` },
      ...{ baseDay: calendarDate(`${of}-09-30`), lockDay: calendarDate(`${of}-09-30`) },
      cities: [
        { code: 'dure', name: '두레시', population: 470_000 },
        { code: 'hanul', name: '한울시', population: 480_000 },
        { code: 'maru', name: '마루시', population: 450_000 },
        { code: 'saem', name: '샘군', population: 60_000 },
        { code: 'byeol', name: '별군', population: 50_000 },
      ],
      ...{ ownCode: 'dure', groupSizes: [3, 2], goalRank: 1 },
      awards: [{ name: '최우수', count: 1 }],
    }),
  )
  valueOf(await planIndicators(as('01-05'), { setId, plans: facts.plans ?? threePlans() }))
  const planned = await indicatorsOf(city.session, setId)
  const named = planned.flatMap(({ id, departmentId }) => {
    const [owner, deputy] = people.colleagues.filter((each) => each.departmentId === departmentId)
    return owner === undefined
      ? []
      : [{ indicatorId: id, ownerId: owner.staffId, deputyId: deputy?.staffId ?? null }]
  })
  valueOf(await nameOwners(as('01-06'), { setId, named }))
  return { ...people, setId, indicators: await indicatorsOf(city.session, setId) }
} // prettier-ignore

/** Seven months of the three indicators, what is known of the other cities, and everybody's joint evaluation. */
export async function seenUntilJuly(city: TestCity, { setId, indicators, planner }: JointCity): Promise<void> {
  const [jobs, recycling, days] = indicators
  if (jobs === undefined || recycling === undefined || days === undefined) throw new Error('three indicators')
  for (const month of [1, 2, 3, 4, 5, 6, 7]) {
    const [name, day] = [`2021-0${month}`, `2021-0${month + 1}-05`]
    await entered(city, setId, { person: planner, day }, [
      typed(jobs, name, String([85, 172, 260, 350, 431, 520, 610][month - 1])),
      typed(recycling, name, { 재활용량: String(52 + month * 0.5), 발생량: '100' }, { isSure: true }),
      typed(days, name, String([6.4, 6.1, 6.2, 5.9, 5.8, 5.9, 5.6][month - 1])),
    ])
  }
  const as = city.context({ person: planner, day: '2021-08-10' })
  const known = (code: string, more: object = {}) =>
    knowCity(as, { setId, code, version: 1, joint: n('90'), total: null, adjustments: [], ...more })
  valueOf(await known('dure'))
  const total = { low: n('88'), high: n('93'), knowing: 'estimated' as const, source: '전년 결과와 보도' }
  valueOf(await known('hanul', { total }))
  valueOf(await known('maru'))
  const value = (indicatorId: Indicator['id'], low: string, high: string) => ({
    ...{ code: 'maru', indicatorId, low: n(low), high: n(high), knowing: 'entered' as const, source: '회의' },
    asOf: calendarDate('2021-07-31'),
  })
  valueOf(await knowCityValues(as, { setId, values: [value(jobs.id, '640', '680'), value(recycling.id, '50', '56')] }))
} // prettier-ignore
