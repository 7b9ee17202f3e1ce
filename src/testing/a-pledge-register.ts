import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import { bringInRegister, type MayorTermId } from '#modules/pledges/index.ts'
import type { Person } from '#platform/access/person.ts'
import type { TestCity } from './test-city.ts'

/** A register of the seventh term in two fields: odd numbers in the first, led by the planning office; even ones by statistics. */
export async function aPledgeRegister(
  city: TestCity,
  planner: Person,
  facts: { readonly pledges: number },
): Promise<MayorTermId> {
  const day = calendarDate('2018-09-28')
  const context = city.context({ person: planner, day: '2018-09-28' })
  return valueOf(
    await bringInRegister(context, {
      term: { number: 7, from: calendarDate('2018-07-01'), until: calendarDate('2022-06-30') },
      fields: [
        { number: 1, title: { ko: '배움', en: 'Learning' } },
        { number: 2, title: { ko: '일터', en: 'Work' } },
      ],
      pledges: Array.from({ length: facts.pledges }, (_, index) => ({
        number: index + 1,
        field: (index % 2) + 1,
        title: { ko: `마을 공약 ${index + 1}`, en: `Village pledge ${index + 1}` },
        sourceText: '걸어서 갈 수 있는 도서관을 짓겠습니다.',
        horizon: 'in-term' as const,
        department: index % 2 === 0 ? 'planning' : 'statistics',
        helpers: [],
        statuses: [{ day, stage: 'on-track' as const, progress: 10, note: '' }],
      })),
    }),
  )
}
