import { change } from '#platform/access/change.ts'
import { closeAccount } from '#platform/access/close-account.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { lockChart } from '../data/chart-store.ts'
import { departedWithAccess } from '../data/staff-queries.ts'
import {
  endDeputies,
  endLeaves,
  lockStaffRecord,
  markAccessClosed,
  markLeft,
  saveAssignments,
} from '../data/staff-store.ts'
import { endService, type StaffRecord } from '../domain/assignments.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import type { Departure, StaffMember } from '../domain/staff.ts'
import { takeHeadRole } from './head-role.ts'
import { leaveDuties, type LeaveDutiesRefusal } from './leave-duties.ts'

export type DepartRefusal =
  | 'not-allowed'
  | 'not-found'
  | 'not-in-service'
  | 'later-post-exists'
  | 'own-departure'
  | 'own-roles'
  | 'last-administrator'
  | LeaveDutiesRefusal

/**
 * Ends someone's service: posts, deputyships and leave end, open duties go to the successor, and on the very
 * day the account is closed in this transaction. For a day to come the account closes on that morning.
 */
export async function departPerson(context: Context, input: Departure): Promise<Result<void, DepartRefusal>> {
  if (!may(context.person, organizationActions.changeStaff)) return refuse('not-allowed')
  return change(context, async (session): Promise<Result<void, DepartRefusal>> => {
    await lockChart(session)
    const record = await lockStaffRecord(session, input.staffId)
    if (record === null) return refuse('not-found')
    const { accountId } = record.member
    if (accountId !== null && accountId === context.person.accountId) return refuse('own-departure')
    const ending = endService(record, input.day)
    if (!ending.ok) return ending
    const parting = { ...input, handOver: input.handOver, parting: true }
    const left = await leaveDuties(session, context, parting)
    if (!left.ok) return left
    await saveAssignments(session, { changed: ending.value.assignments })
    await endDeputies(session, ending.value.deputies)
    await endLeaves(session, ending.value.leaves)
    await markLeft(session, input.staffId, input.day, input.reason)
    const rights = await endAccess(session, context, record, input)
    if (!rights.ok) return rights
    await audit(session, context, {
      action: 'organization.depart-person',
      subject: { kind: 'staff', id: input.staffId },
      before: { left: null },
      after: { left: input.day, handedTo: input.handOver?.to ?? null },
      reason: input.reason,
    })
    await recordAccess(session, context, {
      task: 'change',
      dataSubjects: input.staffId,
      what: 'organization.staff',
    })
    return ok()
  })
}

async function endAccess(
  session: Session,
  context: Context,
  record: StaffRecord,
  input: Departure,
): Promise<Result<void, 'last-administrator' | 'own-roles'>> {
  if (input.day <= context.today) return closeFor(session, context, record.member)
  const { accountId } = record.member
  const headships = [...record.assignments.filter(({ isHead }) => isHead), ...record.deputies]
  for (const { departmentId, until } of headships) {
    if (until !== null && until <= input.day) continue
    const taken = await takeHeadRole(session, context, { accountId, departmentId, from: input.day }, '퇴직')
    if (!taken.ok) return taken
  }
  return ok()
}

async function closeFor(
  session: Session,
  context: Context,
  member: StaffMember,
): Promise<Result<void, 'last-administrator'>> {
  if (member.accountId !== null) {
    const closed = await closeAccount(session, context, member.accountId, '퇴직')
    if (!closed.ok && closed.refusal === 'last-administrator') return refuse('last-administrator')
    if (!closed.ok && closed.refusal !== 'account-closed')
      throw new Error(`the account was not closed: ${closed.refusal}`)
  }
  await markAccessClosed(session, member.id)
  return ok()
}

/** Closes the accounts of those whose last day has passed; the last administrator's stays and is named. */
export async function closeDeparted(context: Context): Promise<{ readonly kept: readonly StaffMember[] }> {
  const kept: StaffMember[] = []
  for (const member of await departedWithAccess(context.database, context.today)) {
    const closed = await change(context, (session) => closeFor(session, context, member))
    if (!closed.ok) kept.push(member)
  }
  return { kept }
}
