import type { DepartmentId, Person, Role } from './person.ts'

/** One thing that can be done, and who may do it. What no rule names is refused. */
export interface Action {
  readonly name: string
  /** These roles may, whatever the subject. `everyone` includes visitors. */
  readonly roles: readonly Role[] | 'everyone'
  /** These roles may when the subject belongs to a department that the person works in. */
  readonly ownDepartment: readonly Role[]
}

/** What the action is done to, as far as permission depends on it. */
export interface Subject {
  readonly departmentId?: DepartmentId | null
}

/** A module's table of role × action: keys are the actions' names. */
export function actions<const Names extends string>(
  module: string,
  table: Record<Names, { roles?: readonly Role[] | 'everyone'; ownDepartment?: readonly Role[] }>,
): Readonly<Record<Names, Action>> {
  const entries = Object.entries<(typeof table)[Names]>(table).map(([name, rule]) => [
    name,
    { name: `${module}.${name}`, roles: rule.roles ?? [], ownDepartment: rule.ownDepartment ?? [] },
  ])
  return Object.fromEntries(entries) as Record<Names, Action>
}

/** Whether a person may do this to this subject. Deny by default; the system itself may everything. */
export function may(person: Person, action: Action, subject: Subject = {}): boolean {
  if (person.kind === 'system' || action.roles === 'everyone') return true
  const holds = (roles: readonly Role[]) => roles.some((role) => person.roles.includes(role))
  if (holds(action.roles)) return true
  const { departmentId } = subject
  if (departmentId == null || !person.departmentIds.includes(departmentId)) return false
  return action.ownDepartment.some(
    (role) => person.roles.includes(role) && holdsIn(person, role, departmentId),
  )
}

/** A role with limits holds in those departments only: a deputy in one is no head of the others. */
function holdsIn(person: Person, role: Role, departmentId: DepartmentId): boolean {
  const limits = (person.limitedRoles ?? []).filter((limited) => limited.role === role)
  return limits.length === 0 || limits.some((limited) => limited.departmentId === departmentId)
}

/** Whether there is any subject at all for which the person may: what a route's gate asks. */
export function mayForSome(person: Person, action: Action): boolean {
  return (
    may(person, action) || person.departmentIds.some((departmentId) => may(person, action, { departmentId }))
  )
}
