import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { openStaffAccount, type OpenStaffAccountRefusal } from '#platform/access/open-staff-account.ts'
import { may } from '#platform/access/permission.ts'
import type { AccountId, StaffRole } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { staffByNumbers } from '../data/staff-queries.ts'
import { linkAccount, lockStaffRecord, updateStaff } from '../data/staff-store.ts'
import { holdsOn } from '../domain/department.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import type { StaffFacts, StaffId } from '../domain/staff.ts'
import { giveHeadRole } from './head-role.ts'
import { mayGive } from './hire-person.ts'

export type EditPersonRefusal =
  'not-allowed' | 'not-found' | 'name-missing' | 'employee-number-missing' | 'employee-number-taken'

/** Corrects what is known of a person: name, rank, line, e-mail, work. Posts change by appointment. */
export async function editPerson(
  context: Context,
  input: { readonly staffId: StaffId; readonly facts: StaffFacts },
): Promise<Result<void, EditPersonRefusal>> {
  if (!may(context.person, organizationActions.changeStaff)) return refuse('not-allowed')
  return change(context, (session) => editPersonIn(session, context, input))
}

/** The same inside a caller's transaction. */
export async function editPersonIn(
  session: Session,
  context: Context,
  input: { readonly staffId: StaffId; readonly facts: StaffFacts },
): Promise<Result<void, EditPersonRefusal>> {
  const { staffId, facts } = input
  if (facts.name.trim() === '') return refuse('name-missing')
  if (facts.employeeNumber.trim() === '') return refuse('employee-number-missing')
  const record = await lockStaffRecord(session, staffId)
  if (record === null) return refuse('not-found')
  const owner = (await staffByNumbers(session, [facts.employeeNumber])).get(facts.employeeNumber)
  if (owner !== undefined && owner !== staffId) return refuse('employee-number-taken')
  await updateStaff(session, staffId, facts)
  const { employeeNumber, name, rank, extension, email, work } = record.member
  await audit(session, context, {
    action: 'organization.edit-person',
    subject: { kind: 'staff', id: staffId },
    before: { employeeNumber, name, rank, extension, email, work },
    after: { ...facts },
  })
  await recordAccess(session, context, { task: 'change', dataSubjects: staffId, what: 'organization.staff' })
  return ok()
}

export type OpenAccessRefusal =
  'not-allowed' | 'not-found' | 'not-in-service' | 'has-an-account' | 'own-roles' | OpenStaffAccountRefusal

/** Opens an account for someone already in service; heads get the head's rights with it. */
export async function openAccess(
  context: Context,
  input: {
    readonly staffId: StaffId
    readonly login: string
    readonly roles: readonly StaffRole[]
    readonly password?: string
  },
): Promise<Result<AccountId, OpenAccessRefusal>> {
  if (!may(context.person, organizationActions.changeStaff)) return refuse('not-allowed')
  if (!mayGive(context, input.roles)) return refuse('not-allowed')
  return change(context, async (session): Promise<Result<AccountId, OpenAccessRefusal>> => {
    const record = await lockStaffRecord(session, input.staffId)
    if (record === null) return refuse('not-found')
    const { member } = record
    if (member.left !== null) return refuse('not-in-service')
    if (member.accountId !== null) return refuse('has-an-account')
    const { staffId, ...account } = input
    const email = member.email === '' ? null : member.email
    const opened = await openStaffAccount(session, context, { ...account, name: member.name, email })
    if (!opened.ok) return opened
    await linkAccount(session, staffId, opened.value)
    const headships = [...record.assignments.filter(({ isHead }) => isHead), ...record.deputies]
    for (const headship of headships.filter((each) => holdsOn(each, context.today))) {
      const granted = await giveHeadRole(
        session,
        context,
        { ...headship, accountId: opened.value },
        '부서장 계정 개설',
      )
      if (!granted.ok) return granted
    }
    return ok(opened.value)
  })
}
