import { calendarDate } from '#platform/kernel/calendar-date.ts'
import type { DepartmentId, Person } from '#platform/access/person.ts'
import { valueOf } from '#platform/kernel/result.ts'
import {
  ageBands,
  type CommitteeId,
  type CommitteeMemberId,
  foundCommittee,
  seatMembers,
  sexes,
} from '#modules/committees/index.ts'
import type { TestCity } from './test-city.ts'

/** A citizens' panel of the years 2021 and 2022 with so many members, number 1 first; so many of them have told an address. */
export async function aCommittee(
  city: TestCity,
  facts: {
    readonly by: Person
    readonly departmentId: DepartmentId
    readonly members?: number
    readonly addresses?: number
  },
): Promise<{ readonly id: CommitteeId; readonly memberIds: readonly CommitteeMemberId[] }> {
  const context = city.context({ person: facts.by, day: '2021-03-02' })
  const count = facts.members ?? 7
  const id = valueOf(
    await foundCommittee(context, {
      kind: 'citizens-panel',
      name: { ko: '시민평가단', en: 'Citizens’ panel' },
      basis: '공약관리규정 제8조',
      departmentId: facts.departmentId,
      termFrom: calendarDate('2021-03-02'),
      termUntil: calendarDate('2023-03-01'),
      size: Math.max(count, 1),
    }),
  )
  if (count === 0) return { id, memberIds: [] }
  const members = Array.from({ length: count }, (_, index) => ({
    name: `위원${index + 1}`,
    town: null,
    sex: sexes[index % 2] ?? 'female',
    ageBand: ageBands[index % ageBands.length] ?? null,
    email: index < (facts.addresses ?? 0) ? `member${index + 1}@citizen.example` : null,
  }))
  return { id, memberIds: valueOf(await seatMembers(context, { committeeId: id, members })) }
}
