import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { openStaffAccount, type OpenStaffAccountRefusal } from '#platform/access/open-staff-account.ts'
import { may } from '#platform/access/permission.ts'
import type { AccountId, DepartmentId, StaffRole } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '../data/chart-queries.ts'
import { lockChart } from '../data/chart-store.ts'
import { assignmentsFrom, insertStaff, saveAssignments } from '../data/staff-store.ts'
import { overlaps } from '../domain/assignments.ts'
import type { DepartmentCode } from '../domain/department.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import type { Assignment, AssignmentId, NewPerson, StaffId } from '../domain/staff.ts'
import { giveHeadRole } from './head-role.ts'

export type HireRefusal =
  | 'not-allowed'
  | 'city-not-founded'
  | 'name-missing'
  | 'employee-number-missing'
  | 'employee-number-taken'
  | 'department-not-living'
  | 'department-has-a-head'
  | 'own-roles'
  | OpenStaffAccountRefusal

export interface Hired {
  readonly staffId: StaffId
  readonly accountId: AccountId | null
}

/** Takes someone into the city's service (임용) with a main post and, when asked, an account. */
export async function hirePerson(context: Context, input: NewPerson): Promise<Result<Hired, HireRefusal>> {
  const hired = await hirePeople(context, [input])
  if (!hired.ok) return refuse(hired.refusal.refusal)
  const [person] = hired.value
  if (person === undefined) throw new Error('one person in, none out')
  return ok(person)
}

/** Which person of the list could not be hired, from 0, and why. */
export interface HirePeopleRefusal {
  readonly refusal: HireRefusal
  readonly person: number
}

/** Takes many people in at once: all of them or none. */
export async function hirePeople(
  context: Context,
  people: readonly NewPerson[],
): Promise<Result<readonly Hired[], HirePeopleRefusal>> {
  if (!may(context.person, organizationActions.changeStaff))
    return refuse({ refusal: 'not-allowed', person: 0 })
  return change(context, (session) => hireAll(session, context, people))
}

/** The same inside a caller's transaction, e.g. an import's. */
export async function hireAll(
  session: Session,
  context: Context,
  people: readonly NewPerson[],
): Promise<Result<readonly Hired[], HirePeopleRefusal>> {
  if ((await lockChart(session)) === null) return refuse({ refusal: 'city-not-founded', person: 0 })
  const raised = people.findIndex(({ account }) => account !== undefined && !mayGive(context, account.roles))
  if (raised >= 0) return refuse({ refusal: 'not-allowed', person: raised })
  const wrong = people.findIndex((person) => person.name.trim() === '')
  if (wrong >= 0) return refuse({ refusal: 'name-missing', person: wrong })
  const unnumbered = people.findIndex((person) => person.employeeNumber.trim() === '')
  if (unnumbered >= 0) return refuse({ refusal: 'employee-number-missing', person: unnumbered })
  const placed = await placeAll(session, context, people)
  if (!placed.ok) return placed
  const hired: Hired[] = []
  for (const [index, person] of people.entries()) {
    const post = placed.value[index]
    if (post === undefined) throw new Error('a person without a place')
    const account = await openAccount(session, context, person)
    if (!account.ok) return refuse({ refusal: account.refusal, person: index })
    hired.push({ staffId: post.staffId, accountId: account.value })
  }
  const taken = await insertStaff(
    session,
    people.map((person, index) => ({ ...person, ...memberOf(person, hired[index]) })),
  )
  if (taken.length > 0) {
    const person = people.findIndex(({ employeeNumber }) => taken.includes(employeeNumber))
    return refuse({ refusal: 'employee-number-taken', person })
  }
  await saveAssignments(session, { begun: placed.value })
  return record(session, context, people, placed.value, hired)
}

/** Whether someone may open an account with these roles: nobody raises others above themselves. */
export function mayGive(context: Context, roles: readonly StaffRole[]): boolean {
  return roles.every((role) => role === 'staff') || may(context.person, organizationActions.giveRoles)
}

function memberOf(person: NewPerson, hired: Hired | undefined) {
  if (hired === undefined) throw new Error('a person without an id')
  return { id: hired.staffId, accountId: hired.accountId, joined: person.day, left: null }
}

async function openAccount(
  session: Session,
  context: Context,
  person: NewPerson,
): Promise<Result<AccountId | null, OpenStaffAccountRefusal>> {
  if (person.account === undefined) return ok(null)
  const { name, email } = person
  return openStaffAccount(session, context, { ...person.account, name, email: email === '' ? null : email })
}

/** Everyone's first post, with the departments of each day looked up once. */
async function placeAll(
  session: Session,
  context: Context,
  people: readonly NewPerson[],
): Promise<Result<readonly Assignment[], HirePeopleRefusal>> {
  const byDay = new Map<string, ReadonlyMap<DepartmentCode, DepartmentId>>()
  const placed: Assignment[] = []
  const numbers = new Set<string>()
  for (const [index, { day, placement, employeeNumber }] of people.entries()) {
    if (numbers.has(employeeNumber)) return refuse({ refusal: 'employee-number-taken', person: index })
    numbers.add(employeeNumber)
    let departments = byDay.get(day)
    if (departments === undefined) {
      const living = await listDepartments(session, day)
      departments = new Map(living.map(({ code, departmentId }) => [code, departmentId]))
      byDay.set(day, departments)
    }
    const departmentId = departments.get(placement.department)
    if (departmentId === undefined) return refuse({ refusal: 'department-not-living', person: index })
    placed.push({
      id: context.newId<AssignmentId>(),
      staffId: context.newId<StaffId>(),
      departmentId,
      post: placement.post,
      team: placement.team ?? '',
      isHead: placement.isHead ?? false,
      kind: 'main',
      from: day,
      until: null,
    })
  }
  const secondHead = await findSecondHead(session, placed)
  return secondHead === null ? ok(placed) : refuse({ refusal: 'department-has-a-head', person: secondHead })
}

async function findSecondHead(session: Session, placed: readonly Assignment[]): Promise<number | null> {
  const heads = placed.filter(({ isHead }) => isHead)
  const [first] = heads.map(({ from }) => from).toSorted()
  if (first === undefined) return null
  const there = await assignmentsFrom(
    session,
    first,
    heads.map(({ departmentId }) => departmentId),
  )
  const standing = there.filter(({ isHead }) => isHead)
  for (const head of heads) {
    const taken = standing.some((other) => other.departmentId === head.departmentId && overlaps(other, head))
    if (taken) return placed.indexOf(head)
    standing.push(head)
  }
  return null
}

async function record(
  session: Session,
  context: Context,
  people: readonly NewPerson[],
  posts: readonly Assignment[],
  hired: readonly Hired[],
): Promise<Result<readonly Hired[], HirePeopleRefusal>> {
  for (const [index, post] of posts.entries()) {
    const person = people[index]
    if (person === undefined) continue
    if (post.isHead) {
      const headship = { ...post, accountId: hired[index]?.accountId ?? null }
      const granted = await giveHeadRole(session, context, headship, '부서장 임용')
      if (!granted.ok) return refuse({ refusal: granted.refusal, person: index })
    }
    await audit(session, context, {
      action: 'organization.hire-person',
      subject: { kind: 'staff', id: post.staffId },
      after: {
        employeeNumber: person.employeeNumber,
        name: person.name,
        day: person.day,
        ...person.placement,
      },
    })
  }
  const what = 'organization.staff'
  const dataSubjects = hired.length === 1 ? (hired[0]?.staffId ?? '') : `count:${hired.length}`
  if (hired.length > 0) await recordAccess(session, context, { task: 'enter', dataSubjects, what })
  return ok(hired)
}
