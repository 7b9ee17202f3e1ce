import type { Context } from '#platform/access/context.ts'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { loadChart } from '../data/chart-queries.ts'
import { lastReorganization, lockChart, saveReorganization } from '../data/chart-store.ts'
import { accountsOf, staffByNumbers } from '../data/staff-queries.ts'
import { assignmentsFrom, deputiesFrom, endDeputies, saveAssignments } from '../data/staff-store.ts'
import type { ReorganizationId } from '../domain/chart.ts'
import { decideReorganization, type DecidedReorganization } from '../domain/decide-reorganization.ts'
import type { ReorganizationProblem } from '../domain/chart-draft.ts'
import { type MovedPeople, movePeople } from '../domain/move-people.ts'
import type { Reorganization } from '../domain/reorganization.ts'
import type { Assignment, Deputy, StaffId } from '../domain/staff.ts'
import { departmentsWithDuties, passOnDepartments } from './duty-sources.ts'
import { giveHeadRole, takeHeadRole } from './head-role.ts'

export type ReorganiseProblem =
  ReorganizationProblem | 'not-allowed' | 'stale' | 'city-not-founded' | 'transfer-unknown' | 'own-roles'

/** What stands in the way, the number of the act (from 0) and the code or employee number it is about. */
export interface ReorganiseRefusal {
  readonly problem: ReorganiseProblem
  readonly act: number | null
  readonly code: string | null
}

export const problem = (what: ReorganiseProblem, code: string | null = null) =>
  refuse({ problem: what, act: null, code })

/** A reorganisation worked out to its end, people included; nothing of it saved yet. */
export interface WorkedOut {
  readonly entry: number
  readonly decided: DecidedReorganization
  readonly moved: MovedPeople
  /** How the posts that change stood before. */
  readonly before: readonly Assignment[]
  readonly deputiesEnded: readonly Deputy[]
}

/** Works out what a plan would do, with the city's rows as they are. */
export async function workOut(
  session: Session,
  context: Context,
  plan: Reorganization,
): Promise<Result<WorkedOut, ReorganiseRefusal>> {
  const chart = await loadChart(session)
  const last = await lastReorganization(session)
  const posts = await assignmentsFrom(session, plan.day, 'all')
  const withDuties = await departmentsWithDuties(session, [...chart.codes.keys()])
  const occupied = new Set([...posts.map(({ departmentId }) => departmentId), ...withDuties])
  const newId = () => context.newId<string>()
  const decided = decideReorganization(chart, plan, { lastDay: last.day, occupied, newId })
  if (!decided.ok) return decided
  const transfers = await transfersOf(session, plan, decided.value)
  if (!transfers.ok) return transfers
  const { ended } = decided.value
  const moved = movePeople(posts, { day: plan.day, ended, transfers: transfers.value, newId })
  const changedIds = new Set(moved.changed.map(({ id }) => id))
  const deputies = await deputiesFrom(
    session,
    plan.day,
    ended.map(({ id }) => id),
  )
  return ok({
    entry: last.entry + 1,
    decided: decided.value,
    moved,
    before: posts.filter(({ id }) => changedIds.has(id)),
    deputiesEnded: deputies.map((each) => ({ ...each, until: each.from > plan.day ? each.from : plan.day })),
  })
}

async function transfersOf(
  session: Session,
  plan: Reorganization,
  decided: DecidedReorganization,
): Promise<Result<ReadonlyMap<StaffId, DepartmentId>, ReorganiseRefusal>> {
  const wanted = plan.transfers ?? []
  const people = await staffByNumbers(
    session,
    wanted.map(({ employeeNumber }) => employeeNumber),
  )
  const idOf = new Map([...decided.chart.codes].map(([id, code]) => [code, id]))
  const gone = new Set(decided.ended.map(({ id }) => id))
  const transfers = new Map<StaffId, DepartmentId>()
  for (const { employeeNumber, to } of wanted) {
    const staffId = people.get(employeeNumber)
    const departmentId = idOf.get(to)
    if (staffId === undefined) return problem('transfer-unknown', employeeNumber)
    if (departmentId === undefined || gone.has(departmentId)) return problem('department-unknown', to)
    transfers.set(staffId, departmentId)
  }
  return ok(transfers)
}

/** Does a plan in the caller's transaction: the chart, the people in it, their rights, the audit entry. */
export async function applyReorganization(
  session: Session,
  context: Context,
  plan: Reorganization,
  expectedRevision?: number,
): Promise<Result<ReorganizationId, ReorganiseRefusal>> {
  const city = await lockChart(session)
  if (city === null) return problem('city-not-founded')
  if (expectedRevision !== undefined && city.revision !== expectedRevision) return problem('stale')
  const worked = await workOut(session, context, plan)
  if (!worked.ok) return worked
  const { decided, moved, entry } = worked.value
  const id = context.newId<ReorganizationId>()
  await saveReorganization(session, plan, decided, { id, entry })
  await saveAssignments(session, moved)
  await endDeputies(session, worked.value.deputiesEnded)
  if (plan.day <= context.today) {
    const ended = decided.ended.flatMap(({ id: departmentId, heir: heirId }) =>
      heirId === null ? [] : [{ departmentId, heirId }],
    )
    await passOnDepartments(session, context, ended, plan.title.ko)
  }
  const rights = await moveHeadRoles(session, context, plan, worked.value)
  if (!rights.ok) return rights
  await audit(session, context, {
    action: 'organization.reorganise',
    subject: { kind: 'reorganization', id },
    after: { day: plan.day, title: plan.title.ko, acts: plan.acts, peopleMoved: moved.begun.length },
    reason: plan.basis,
  })
  return ok(id)
}

async function moveHeadRoles(
  session: Session,
  context: Context,
  plan: Reorganization,
  { moved, before, deputiesEnded }: WorkedOut,
): Promise<Result<void, ReorganiseRefusal>> {
  const left = [...before.filter(({ isHead }) => isHead), ...deputiesEnded]
  const taken = [...moved.begun, ...moved.changed.filter(({ until }) => until !== plan.day)].filter(
    (each) => each.isHead,
  )
  const accounts = await accountsOf(
    session,
    [...left, ...taken].map(({ staffId }) => staffId),
  )
  const account = (staffId: StaffId): AccountId | null => accounts.get(staffId) ?? null
  const reason = plan.basis.trim() === '' ? plan.title.ko : plan.basis
  for (const { staffId, departmentId } of left) {
    const ended = { accountId: account(staffId), departmentId, from: plan.day }
    const done = await takeHeadRole(session, context, ended, reason)
    if (!done.ok) return problem(done.refusal)
  }
  for (const { staffId, departmentId, from, until } of taken) {
    const begun = { accountId: account(staffId), departmentId, from, until }
    const done = await giveHeadRole(session, context, begun, reason)
    if (!done.ok) return problem(done.refusal)
  }
  return ok()
}
