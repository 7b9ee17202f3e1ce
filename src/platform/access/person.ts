import type { Id } from '../kernel/ids.ts'

export type AccountId = Id<'Account'>
export type DepartmentId = Id<'Department'>

/** What a staff account may be appointed to. `staff` itself comes with every staff account. */
export const staffRoles = [
  'staff',
  'department-head',
  'planner',
  'organization-manager',
  'auditor',
  'administrator',
] as const
export type StaffRole = (typeof staffRoles)[number]
export type Role = 'visitor' | 'citizen' | StaffRole

/** Whoever acts: a visitor without an account, a citizen, a member of staff, or the system's own clockwork. */
export interface Person {
  readonly kind: 'visitor' | 'citizen' | 'staff' | 'system'
  readonly accountId: AccountId | null
  readonly name: string
  readonly roles: readonly Role[]
  /** Where the person works today, by post or as a deputy; empty for all but staff. */
  readonly departmentIds: readonly DepartmentId[]
  /** Roles among `roles` that hold in these departments only: a head's appointment, a deputy's (직무대리). */
  readonly limitedRoles?: readonly LimitedRole[]
}

export interface LimitedRole {
  readonly role: Role
  readonly departmentId: DepartmentId
}

export const visitor: Person = {
  kind: 'visitor',
  accountId: null,
  name: '',
  roles: ['visitor'],
  departmentIds: [],
}

export const systemPerson: Person = {
  kind: 'system',
  accountId: null,
  name: 'system',
  roles: [],
  departmentIds: [],
}
