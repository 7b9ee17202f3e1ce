import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '../data/chart-queries.ts'
import { lockChart } from '../data/chart-store.ts'
import { deputiesFrom, endDeputies, insertDeputy, lockStaffRecord } from '../data/staff-store.ts'
import { isInService, overlaps } from '../domain/assignments.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import type { Deputy, DeputyId, StaffId } from '../domain/staff.ts'
import { giveHeadRole, takeHeadRole } from './head-role.ts'

export interface AppointDeputy {
  readonly departmentId: DepartmentId
  readonly staffId: StaffId
  readonly from: CalendarDate
  /** The first day no longer; a deputy always has an end. */
  readonly until: CalendarDate
  readonly reason: string
}

export type AppointDeputyRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'city-not-founded'
  | 'department-not-living'
  | 'not-in-service'
  | 'end-before-start'
  | 'deputy-already-there'
  | 'heads-it-already'
  | 'reason-missing'
  | 'own-roles'

/**
 * Lets someone stand in for a department's head for a time (직무대리), with the head's rights there. Managers may
 * for every department, a head for the own one.
 */
export async function appointDeputy(
  context: Context,
  input: AppointDeputy,
): Promise<Result<DeputyId, AppointDeputyRefusal>> {
  const { departmentId, from, until } = input
  if (!may(context.person, organizationActions.appointDeputy, { departmentId })) return refuse('not-allowed')
  if (until <= from) return refuse('end-before-start')
  if (input.reason.trim() === '') return refuse('reason-missing')
  return change(context, async (session): Promise<Result<DeputyId, AppointDeputyRefusal>> => {
    if ((await lockChart(session)) === null) return refuse('city-not-founded')
    const living = await listDepartments(session, from)
    if (!living.some((each) => each.departmentId === departmentId)) return refuse('department-not-living')
    const record = await lockStaffRecord(session, input.staffId)
    if (record === null) return refuse('not-found')
    if (!isInService(record.member, from)) return refuse('not-in-service')
    const deputy: Deputy = { ...input, id: context.newId<DeputyId>() }
    const others = await deputiesFrom(session, from, [departmentId])
    if (others.some((other) => overlaps(other, deputy))) return refuse('deputy-already-there')
    const heads = record.assignments.some(
      (each) => each.isHead && each.departmentId === departmentId && overlaps(each, deputy),
    )
    if (heads) return refuse('heads-it-already')
    await insertDeputy(session, deputy)
    const headship = { ...deputy, accountId: record.member.accountId }
    const granted = await giveHeadRole(session, context, headship, `직무대리: ${input.reason}`)
    if (!granted.ok) return granted
    await audit(session, context, {
      action: 'organization.appoint-deputy',
      subject: { kind: 'department', id: departmentId },
      after: { deputy: input.staffId, from, until },
      reason: input.reason,
    })
    return ok(deputy.id)
  })
}

export type EndDeputyRefusal = 'not-allowed' | 'not-found' | 'end-before-start' | 'own-roles'

/** Ends a deputyship before its time, e.g. when the head is back: `day` is the first day without it. */
export async function endDeputy(
  context: Context,
  input: { readonly deputyId: DeputyId; readonly staffId: StaffId; readonly day: CalendarDate },
): Promise<Result<void, EndDeputyRefusal>> {
  return change(context, async (session): Promise<Result<void, EndDeputyRefusal>> => {
    const record = await lockStaffRecord(session, input.staffId)
    const deputy = record?.deputies.find(({ id }) => id === input.deputyId)
    const subject = { departmentId: deputy?.departmentId ?? null }
    if (!may(context.person, organizationActions.appointDeputy, subject)) return refuse('not-allowed')
    if (record === null || deputy === undefined) return refuse('not-found')
    if (input.day < deputy.from || (deputy.until !== null && input.day >= deputy.until))
      return refuse('end-before-start')
    await endDeputies(session, [{ ...deputy, until: input.day }])
    const ended = { accountId: record.member.accountId, departmentId: deputy.departmentId, from: input.day }
    const taken = await takeHeadRole(session, context, ended, '직무대리 해제')
    if (!taken.ok) return taken
    await audit(session, context, {
      action: 'organization.end-deputy',
      subject: { kind: 'department', id: deputy.departmentId },
      before: { deputy: input.staffId, until: deputy.until },
      after: { until: input.day },
    })
    return ok()
  })
}
