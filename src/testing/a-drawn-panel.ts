import type { Person } from '#platform/access/person.ts'
import { calendarDate } from '#platform/kernel/calendar-date.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  appointDrawn,
  type CommitteeId,
  drawLottery,
  enterApplications,
  foundCommittee,
  openCall,
  type OpenCallId,
  publishPool,
  sexes,
} from '#modules/committees/index.ts'
import { aPlannersCity } from './a-planners-city.ts'
import type { TestCity } from './test-city.ts'

const day = calendarDate
const towns = ['gochon', 'sau', 'tongjin'] as const

export interface DrawnPanel {
  readonly planner: Person
  readonly id: CommitteeId
  readonly callId: OpenCallId
}

/**
 * A citizens' panel of six and six reserves in two sub-groups, drawn on 2021-02-26 from those who applied by
 * 2021-02-19 and appointed on 2021-03-05. Of who applied the first is 지원자1.
 */
export async function aDrawnPanel(
  city: TestCity,
  facts: { readonly applicants?: number } = {},
): Promise<DrawnPanel> {
  const { planner, planning } = await aPlannersCity(city)
  const by = (on: string) => city.context({ person: planner, day: on })
  const id = valueOf(
    await foundCommittee(by('2021-01-29'), {
      kind: 'citizens-panel',
      name: { ko: '시민평가단', en: 'Citizens’ panel' },
      basis: '규칙 제9조',
      departmentId: planning,
      termFrom: day('2021-03-05'),
      termUntil: day('2022-06-30'),
      size: 6,
    }),
  )
  const callId = valueOf(
    await openCall(by('2021-02-01'), {
      ...{ committeeId: id, announcedOn: day('2021-02-01'), opensOn: day('2021-02-03') },
      ...{ closesOn: day('2021-02-19'), seats: 6, reserves: 6, conditions: '시민이면 누구나' },
    }),
  )
  const applications = Array.from({ length: facts.applicants ?? 24 }, (_, place) => ({
    ...{ name: `지원자${place + 1}`, town: towns[place % 3] ?? 'sau', sex: sexes[place % 2] ?? 'female' },
    ...{ birthYear: 1960 + (place % 40), email: `citizen${place + 1}@citizen.example` },
    ...{ phone: `010-0000-${String(place).padStart(4, '0')}`, motive: '살피고 싶습니다.', consents: true },
    ...{ receivedOn: day('2021-02-10'), way: 'paper' as const },
  }))
  valueOf(await enterApplications(by('2021-02-19'), { callId, applications }))
  valueOf(
    await publishPool(by('2021-02-22'), {
      callId,
      quotas: {
        sex: sexes.map((key) => ({ key, places: 3 })),
        town: towns.map((key) => ({ key, places: 2 })),
        age: [],
      },
      subGroups: 2,
      seedSource: { what: '2021년 2월 26일 코스피 종가', day: '2021-02-26' },
    }),
  )
  valueOf(await drawLottery(by('2021-02-26'), { callId, seed: '3012.95' }))
  valueOf(await appointDrawn(by('2021-03-05'), { callId, from: day('2021-03-05') }))
  return { planner, id, callId }
}
