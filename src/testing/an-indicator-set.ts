import { calendarDate, type CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import type { Person } from '#platform/access/person.ts'
import {
  enterValues,
  type GivenValue,
  type Indicator,
  type IndicatorId,
  type IndicatorPlan,
  indicatorsOf,
  type IndicatorSetId,
  nameOwners,
  openSet,
  planIndicators,
  rational,
  readDecimal,
  zero,
} from '#modules/indicators/index.ts'
import { type CollaborationCity, aCollaborationCity } from './a-collaboration-city.ts'
import { aPerson } from './a-person.ts'
import type { TestCity } from './test-city.ts'

const n = (text: string) => readDecimal(text) ?? zero

/** An indicator as a manual would have it. */
export function anIndicatorPlan(facts: Partial<IndicatorPlan> = {}): IndicatorPlan {
  return {
    ...{ number: '1', name: '일자리 창출', field: '경제', kind: 'quantitative', source: 'national' },
    ...{ weight: n('40'), unit: '건', decimals: 0, aim: { direction: 'up', target: n('900') } },
    ...{ method: { kind: 'linear', cap: rational(1n) }, series: 'cumulative', formula: null },
    ...{ baseline: n('800'), targets: new Map(), dataSource: '', evidence: '', helpers: [] },
    department: '가부서',
    ...facts,
  }
}

/** Three indicators that make 100: a running total, a share by formula, and days of which fewer are better. */
export const threePlans = (): readonly IndicatorPlan[] => [
  anIndicatorPlan(),
  anIndicatorPlan({
    ...{
      number: '2',
      name: '재활용률',
      field: '환경',
      weight: n('35'),
      unit: '%',
      decimals: 1,
      series: 'level',
    },
    ...{ aim: { direction: 'up', target: n('60') }, baseline: n('55'), department: '나부서' },
    formula: {
      text: '[재활용량] / [발생량] * 100',
      units: new Map([
        ['재활용량', '톤'],
        ['발생량', '톤'],
      ]),
    },
  }),
  anIndicatorPlan({
    ...{ number: '3', name: '민원 처리기간', field: '행정', weight: n('25'), unit: '일', decimals: 1 },
    ...{ series: 'level', aim: { direction: 'down', target: n('5'), by: 'distance' }, baseline: n('6') },
    ...{ source: 'province', helpers: ['다부서'] },
  }),
]

export interface IndicatorCity extends CollaborationCity {
  readonly setId: IndicatorSetId
  readonly indicators: readonly Indicator[]
  readonly month: (number: number) => CalendarMonth
  /** The head of the department with this place. */
  head(place: number): Person
}

/** A city with three indicators of 2021, owned by the first three people where they work there. */
export async function anIndicatorSet(
  city: TestCity,
  facts: { readonly plans?: readonly IndicatorPlan[]; readonly programme?: string } = {},
): Promise<IndicatorCity> {
  const base = await aCollaborationCity(city)
  const context = city.context({ person: base.planner, day: '2021-01-04' })
  const setId = valueOf(
    await openSet(context, {
      ...{
        programme: facts.programme ?? 'trial',
        evaluationYear: 2021,
        resultYear: 2021,
        title: '2021 평가',
      },
      ...{ baseDay: calendarDate('2021-09-30'), lockDay: calendarDate('2021-09-30') },
    }),
  )
  valueOf(await planIndicators(context, { setId, plans: facts.plans ?? threePlans() }))
  const indicators = await indicatorsOf(city.session, setId)
  const named = indicators.flatMap(({ id, departmentId }) => {
    const [owner, deputy] = base.colleagues.filter((each) => each.departmentId === departmentId)
    return owner === undefined
      ? []
      : [{ indicatorId: id, ownerId: owner.staffId, deputyId: deputy?.staffId ?? null }]
  })
  valueOf(await nameOwners(context, { setId, named }))
  return {
    ...{ ...base, setId, indicators: await indicatorsOf(city.session, setId) },
    month: (number) => `2021-${String(number).padStart(2, '0')}` as CalendarMonth,
    head: (place) =>
      aPerson({
        ...{ name: `과장${place}`, accountId: `00000000-0000-7000-8000-0000000000b${place}` },
        ...{ roles: ['department-head'], departmentIds: [base.departmentIds[place] ?? ''] },
      }),
  }
}

/** What somebody types for a month. */
export function typed(
  indicator: { readonly id: IndicatorId },
  month: string,
  text: string | Readonly<Record<string, string>>,
  facts: Partial<GivenValue> = {},
): GivenValue {
  return {
    ...{ indicatorId: indicator.id, month: month as CalendarMonth, note: '', isSure: false, version: null },
    ...(typeof text === 'string' ? { text, inputs: {} } : { text: '', inputs: text }),
    ...facts,
  }
}

/** Enters values as somebody on a day, and gives their ids. */
export async function entered(
  city: TestCity,
  setId: IndicatorSetId,
  who: { readonly person: Person; readonly day: string },
  given: readonly GivenValue[],
) {
  return valueOf(await enterValues(city.context(who), { setId, given }))
}
