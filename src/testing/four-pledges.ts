import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  bringInRegister,
  type GivenPledge,
  type MayorTermId,
  type PledgeStage,
} from '#modules/pledges/index.ts'
import type { TrackedPlan } from './a-tracked-plan.ts'
import type { TestCity } from './test-city.ts'

const given = (
  number: number,
  stage: PledgeStage | null,
  progress: number,
  department: string,
): GivenPledge => ({
  number,
  field: number < 3 ? 1 : 2,
  title: { ko: `마을 도서관 ${number}`, en: `Library ${number}` },
  sourceText: '걸어서 갈 수 있는 도서관을 짓겠습니다.',
  horizon: number === 4 ? 'after-term' : 'in-term',
  department,
  helpers: [],
  statuses: [{ day: calendarDate('2020-06-30'), stage, progress, note: '' }],
})

/** Four pledges as of 2020-06-30: one completed, one under way, one of 통계과 without a stage, one that goes on. */
export async function fourPledges(
  city: TestCity,
  plan: TrackedPlan,
  facts: { readonly withStatuses?: boolean } = {},
): Promise<MayorTermId> {
  return valueOf(
    await bringInRegister(city.context({ person: plan.planner, day: '2020-07-01' }), {
      term: { number: 7, from: calendarDate('2018-07-01'), until: calendarDate('2022-06-30') },
      fields: [
        { number: 1, title: { ko: '배움', en: 'Learning' } },
        { number: 2, title: { ko: '일터', en: 'Work' } },
      ],
      pledges: [
        given(1, 'completed', 100, 'planning'),
        given(2, 'on-track', 60, 'planning'),
        given(3, null, 10, '통계과'),
        given(4, 'continuing', 100, 'planning'),
      ].map((pledge) => (facts.withStatuses === false ? { ...pledge, statuses: [] } : pledge)),
    }),
  )
}
