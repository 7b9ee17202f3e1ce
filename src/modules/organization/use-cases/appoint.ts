import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { listDepartments } from '../data/chart-queries.ts'
import { lockChart } from '../data/chart-store.ts'
import {
  assignmentsFrom,
  keepPending,
  lockStaffRecord,
  saveAssignments,
  updateStaff,
} from '../data/staff-store.ts'
import {
  factsAfterMove,
  givePost,
  mainPostOn,
  type PostRefusal,
  type StaffRecord,
} from '../domain/assignments.ts'
import { type DepartmentAsOf, holdsOn } from '../domain/department.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import type { Appointment, Assignment, AssignmentId, StaffId } from '../domain/staff.ts'
import { giveHeadRole, takeHeadRole } from './head-role.ts'
import { leaveDuties, type LeaveDutiesRefusal } from './leave-duties.ts'

export type AppointRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'city-not-founded'
  | 'department-not-living'
  | 'own-roles'
  | PostRefusal
  | LeaveDutiesRefusal

/** Gives someone a post: a move (전보) when it is the main one, a concurrent post (겸임) otherwise. */
export async function appoint(
  context: Context,
  input: Appointment,
): Promise<Result<AssignmentId, AppointRefusal>> {
  if (!may(context.person, organizationActions.changeStaff)) return refuse('not-allowed')
  return change(context, (session) => appointIn(session, context, input))
}

/** The same inside a caller's transaction. */
export async function appointIn(
  session: Session,
  context: Context,
  input: Appointment,
): Promise<Result<AssignmentId, AppointRefusal>> {
  if ((await lockChart(session)) === null) return refuse('city-not-founded')
  const record = await lockStaffRecord(session, input.staffId)
  if (record === null) return refuse('not-found')
  const { placement, day } = input
  const department = (await listDepartments(session, day)).find(({ code }) => code === placement.department)
  if (department === undefined) return refuse('department-not-living')
  const { departmentId } = department
  const post = {
    departmentId,
    post: placement.post,
    team: placement.team ?? '',
    isHead: placement.isHead ?? false,
    kind: input.kind,
    from: day,
    until: input.until ?? null,
  }
  const there = await assignmentsFrom(session, day, [departmentId])
  const heads = there.filter(({ isHead }) => isHead)
  const given = givePost(record, post, context.newId<AssignmentId>(), heads)
  if (!given.ok) return given
  const { ended, begun } = given.value
  const leavesDepartment = ended.some((old) => old.departmentId !== departmentId)
  if (leavesDepartment) {
    const going = { staffId: input.staffId, day, handOver: input.handOver, parting: false }
    const left = await leaveDuties(session, context, going)
    if (!left.ok) return left
  }
  await saveAssignments(session, { changed: ended, begun: [begun] })
  if (input.kind === 'main') await takeUpWork(session, context, { record, department, begun, input })
  const { accountId } = record.member
  for (const old of ended.filter(({ isHead }) => isHead)) {
    const taken = await takeHeadRole(session, context, { ...old, accountId, from: day }, '전보')
    if (!taken.ok) return taken
  }
  if (begun.isHead) {
    const granted = await giveHeadRole(session, context, { ...begun, accountId }, '부서장 보임')
    if (!granted.ok) return granted
  }
  await audit(session, context, {
    action: 'organization.appoint',
    subject: { kind: 'staff', id: input.staffId },
    before: { department: mainPostOn(record.assignments, day)?.departmentId ?? null },
    after: { day, kind: input.kind, until: input.until ?? null, ...placement },
  })
  await recordAccess(session, context, {
    task: 'change',
    dataSubjects: input.staffId,
    what: 'organization.assignment',
  })
  return ok(begun.id)
}

/** The new post's work and line: at once, or kept for its first day. */
async function takeUpWork(
  session: Session,
  context: Context,
  {
    record,
    department,
    begun,
    input,
  }: { record: StaffRecord; department: DepartmentAsOf; begun: Assignment; input: Appointment },
): Promise<void> {
  const move = { department, isHead: begun.isHead, sameDepartment: !entersDepartment(record, begun) }
  const facts = factsAfterMove(record.member, move, input)
  if (begun.from <= context.today) await updateStaff(session, begun.staffId, facts)
  else await keepPending(session, begun.id, facts)
}

/** Whether a post is in another department than the main post right before it. */
function entersDepartment(record: StaffRecord, begun: Assignment): boolean {
  const before = mainPostOn(record.assignments, addDays(begun.from, -1))
  return before?.departmentId !== begun.departmentId
}

/**
 * Ends someone's main post on a day before the next one is given in the same transaction, so that heads can
 * change places.
 */
export async function vacate(
  session: Session,
  context: Context,
  input: { readonly staffId: StaffId; readonly day: CalendarDate },
): Promise<Result<void, AppointRefusal>> {
  const record = await lockStaffRecord(session, input.staffId)
  if (record === null) return refuse('not-found')
  const post = mainPostOn(record.assignments, input.day)
  if (post === undefined) return ok()
  if (post.from === input.day) return refuse('post-began-that-day')
  const left = await leaveDuties(session, context, { ...input, handOver: undefined, parting: false })
  if (!left.ok) return left
  await saveAssignments(session, { changed: [{ ...post, until: input.day }] })
  if (!post.isHead) return ok()
  const headship = { ...post, accountId: record.member.accountId, from: input.day }
  return takeHeadRole(session, context, headship, '전보')
}

export type EndPostRefusal =
  'not-allowed' | 'not-found' | 'main-post-stays' | 'end-before-start' | 'own-roles'

/** Ends a concurrent post (겸임 해제): `day` is the first day without it. A main post ends by a move or a departure. */
export async function endConcurrentPost(
  context: Context,
  input: { readonly staffId: StaffId; readonly assignmentId: AssignmentId; readonly day: CalendarDate },
): Promise<Result<void, EndPostRefusal>> {
  if (!may(context.person, organizationActions.changeStaff)) return refuse('not-allowed')
  return change(context, async (session): Promise<Result<void, EndPostRefusal>> => {
    const record = await lockStaffRecord(session, input.staffId)
    const post = record?.assignments.find(({ id }) => id === input.assignmentId)
    if (record === null || post === undefined) return refuse('not-found')
    if (post.kind === 'main') return refuse('main-post-stays')
    if (input.day <= post.from || !holdsOn(post, input.day)) return refuse('end-before-start')
    await saveAssignments(session, { changed: [{ ...post, until: input.day }] })
    if (post.isHead) {
      const taken = await takeHeadRole(
        session,
        context,
        { ...post, accountId: record.member.accountId, from: input.day },
        '겸임 해제',
      )
      if (!taken.ok) return taken
    }
    await audit(session, context, {
      action: 'organization.end-concurrent-post',
      subject: { kind: 'staff', id: input.staffId },
      before: { department: post.departmentId, post: post.post, until: post.until },
      after: { until: input.day },
    })
    return ok()
  })
}
