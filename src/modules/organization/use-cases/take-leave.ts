import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { endLeaves, insertLeave, lockStaffRecord } from '../data/staff-store.ts'
import { isInService, overlaps } from '../domain/assignments.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import type { HandOverTo, LeaveKind, StaffId } from '../domain/staff.ts'
import { leaveDuties, type LeaveDutiesRefusal } from './leave-duties.ts'

export interface TakeLeave {
  readonly staffId: StaffId
  readonly kind: LeaveKind
  readonly from: CalendarDate
  /** The day of the return, when it is known. */
  readonly until: CalendarDate | null
  readonly handOver?: HandOverTo
}

export type TakeLeaveRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'not-in-service'
  | 'end-before-start'
  | 'on-leave-already'
  | LeaveDutiesRefusal

/** Records a leave (휴직) or a secondment (파견): the post is kept, open duties are handed over meanwhile. */
export async function takeLeave(context: Context, input: TakeLeave): Promise<Result<void, TakeLeaveRefusal>> {
  if (!may(context.person, organizationActions.changeStaff)) return refuse('not-allowed')
  if (input.until !== null && input.until <= input.from) return refuse('end-before-start')
  return change(context, async (session): Promise<Result<void, TakeLeaveRefusal>> => {
    const record = await lockStaffRecord(session, input.staffId)
    if (record === null) return refuse('not-found')
    if (!isInService(record.member, input.from)) return refuse('not-in-service')
    if (record.leaves.some((leave) => overlaps(leave, input))) return refuse('on-leave-already')
    const going = { staffId: input.staffId, day: input.from, handOver: input.handOver, parting: false }
    const left = await leaveDuties(session, context, going)
    if (!left.ok) return left
    const { staffId, kind, from, until } = input
    await insertLeave(session, { id: context.newId(), staffId, kind, from, until })
    await audit(session, context, {
      action: 'organization.take-leave',
      subject: { kind: 'staff', id: staffId },
      after: { kind, from, until },
    })
    await recordAccess(session, context, {
      task: 'change',
      dataSubjects: staffId,
      what: 'organization.leave',
    })
    return ok()
  })
}

export type ReturnRefusal = 'not-allowed' | 'not-found' | 'not-on-leave'

/** Records that someone is back (복직) from a day on. */
export async function returnFromLeave(
  context: Context,
  input: { readonly staffId: StaffId; readonly day: CalendarDate },
): Promise<Result<void, ReturnRefusal>> {
  if (!may(context.person, organizationActions.changeStaff)) return refuse('not-allowed')
  return change(context, async (session): Promise<Result<void, ReturnRefusal>> => {
    const record = await lockStaffRecord(session, input.staffId)
    if (record === null) return refuse('not-found')
    const open = record.leaves.find(
      ({ from, until }) => from < input.day && (until === null || until > input.day),
    )
    if (open === undefined) return refuse('not-on-leave')
    await endLeaves(session, [{ ...open, until: input.day }])
    await audit(session, context, {
      action: 'organization.return-from-leave',
      subject: { kind: 'staff', id: input.staffId },
      before: { until: open.until },
      after: { until: input.day },
    })
    return ok()
  })
}
