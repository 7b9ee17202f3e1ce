import {
  type AccountId,
  type DepartmentId,
  type Person,
  type StaffRole,
  visitor,
} from '#platform/access/person.ts'

/** A member of staff as tests need one; `staff` always among the roles. */
export function aPerson(
  facts: {
    name?: string
    accountId?: string
    roles?: readonly StaffRole[]
    departmentIds?: readonly string[]
  } = {},
): Person {
  return {
    kind: 'staff',
    accountId: (facts.accountId ?? '00000000-0000-7000-8000-000000000001') as AccountId,
    name: facts.name ?? '한가람',
    roles: [...new Set<StaffRole>(['staff', ...(facts.roles ?? [])])],
    departmentIds: (facts.departmentIds ?? []) as DepartmentId[],
  }
}

/** A citizen with an account. */
export function aCitizen(facts: { name?: string; accountId?: string } = {}): Person {
  return {
    kind: 'citizen',
    accountId: (facts.accountId ?? '00000000-0000-7000-8000-000000000002') as AccountId,
    name: facts.name ?? '윤슬기',
    roles: ['citizen'],
    departmentIds: [],
  }
}

export { visitor }
