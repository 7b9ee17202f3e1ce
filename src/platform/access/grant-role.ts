import { audit } from '../audit/audit.ts'
import { addDays, type CalendarDate } from '../kernel/calendar-date.ts'
import { ok, refuse, type Result } from '../kernel/result.ts'
import type { Session } from '../database/session.ts'
import { settingValue } from '../settings/setting-value.ts'
import { accountById } from './account-queries.ts'
import { secondFactorRolesSetting } from './access-settings.ts'
import { endSessionsOf } from './account-session.ts'
import type { Context } from './context.ts'
import type { AccountId, DepartmentId, StaffRole } from './person.ts'
import { accessTables } from './tables.ts'

export interface RoleGrant {
  readonly accountId: AccountId
  readonly role: StaffRole
  /** Given, the role holds in this department only. */
  readonly departmentId?: DepartmentId | null
  readonly from: CalendarDate
  /** The last day, for deputies (직무대리). */
  readonly until?: CalendarDate | null
  readonly reason: string
}

export type GrantRoleRefusal =
  | 'not-found'
  | 'not-staff'
  | 'account-closed'
  | 'own-roles'
  | 'until-before-from'
  | 'already-granted'
  | 'reason-missing'

/** Gives a role from a day on, for good or until a day. Nobody gives one to themselves. */
export async function grantRole(
  session: Session,
  context: Context,
  grant: RoleGrant,
): Promise<Result<void, GrantRoleRefusal>> {
  const departmentId = grant.departmentId ?? null
  const until = grant.until ?? null
  const reason = grant.reason.trim()
  if (reason === '') return refuse('reason-missing')
  if (grant.accountId === context.person.accountId) return refuse('own-roles')
  if (until !== null && until < grant.from) return refuse('until-before-from')
  const account = await accountById(session, grant.accountId)
  if (account === null) return refuse('not-found')
  if (account.kind !== 'staff') return refuse('not-staff')
  if (account.status === 'closed') return refuse('account-closed')
  if (grant.role === 'staff' || (await overlaps(session, { ...grant, departmentId, until })))
    return refuse('already-granted')
  await accessTables(session)
    .insertInto('role_grant')
    .values({
      id: context.newId(),
      account_id: account.id,
      role: grant.role,
      department_id: departmentId,
      from_day: grant.from,
      until_day: until,
      granted_at: context.now,
      granted_by: context.person.accountId,
      granted_by_name: context.person.name,
      reason,
    })
    .execute()
  await audit(session, context, {
    action: 'access.grant-role',
    subject: { kind: 'account', id: account.id },
    after: { role: grant.role, departmentId, from: grant.from, until },
    reason,
  })
  const forced = await settingValue(session, secondFactorRolesSetting, context.today)
  if (forced.includes(grant.role)) {
    await endSessionsOf(session, account.id, 'second-factor-needed', context.machineNow, {
      withSecondFactor: true,
    })
  }
  return ok()
}

async function overlaps(
  session: Session,
  grant: {
    accountId: AccountId
    role: StaffRole
    departmentId: DepartmentId | null
    from: CalendarDate
    until: CalendarDate | null
  },
): Promise<boolean> {
  let standing = accessTables(session)
    .selectFrom('role_grant')
    .select('id')
    .where('account_id', '=', grant.accountId)
    .where('role', '=', grant.role)
    .where('department_id', grant.departmentId === null ? 'is' : '=', grant.departmentId)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', grant.from)]))
  if (grant.until !== null) standing = standing.where('from_day', '<=', grant.until)
  return (await standing.executeTakeFirst()) !== undefined
}

export interface RoleRevocation {
  readonly accountId: AccountId
  readonly role: StaffRole
  readonly departmentId?: DepartmentId | null
  /** The first day without the role; today unless told. */
  readonly from?: CalendarDate
  readonly reason: string
}

export type RevokeRoleRefusal = 'not-found' | 'own-roles' | 'reason-missing' | 'last-administrator'

/** Takes a role back, at once or from a later day on; the grant stays in the history. */
export async function revokeRole(
  session: Session,
  context: Context,
  revocation: RoleRevocation,
): Promise<Result<void, RevokeRoleRefusal>> {
  const { accountId, role } = revocation
  const departmentId = revocation.departmentId ?? null
  const reason = revocation.reason.trim()
  if (reason === '') return refuse('reason-missing')
  if (accountId === context.person.accountId) return refuse('own-roles')
  if (role === 'administrator' && (await isLastAdministrator(session, accountId, context.today)))
    return refuse('last-administrator')
  const from = revocation.from ?? context.today
  const ended = await endGrants(session, context, { accountId, role, departmentId, from, reason })
  if (!ended) return refuse('not-found')
  await audit(session, context, {
    action: 'access.revoke-role',
    subject: { kind: 'account', id: accountId },
    before: { role, departmentId },
    after: { from },
    reason,
  })
  return ok()
}

/** Grants that have begun by then get their last day; at once, or not yet begun, they are taken back whole. */
async function endGrants(
  session: Session,
  context: Context,
  ending: {
    accountId: AccountId
    role: StaffRole
    departmentId: DepartmentId | null
    from: CalendarDate
    reason: string
  },
): Promise<boolean> {
  const { from, departmentId } = ending
  const by = { revoked_by_name: context.person.name, revoked_reason: ending.reason }
  const standing = () =>
    accessTables(session)
      .updateTable('role_grant')
      .where('account_id', '=', ending.accountId)
      .where('role', '=', ending.role)
      .where('department_id', departmentId === null ? 'is' : '=', departmentId)
      .where('revoked_at', 'is', null)
      .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', from)]))
      .returning('id')
  const whole = standing().set({ ...by, revoked_at: context.now })
  const taken = await (from <= context.today ? whole : whole.where('from_day', '>=', from)).execute()
  const shortened =
    from <= context.today
      ? []
      : await standing()
          .set({ ...by, until_day: addDays(from, -1) })
          .execute()
  return taken.length + shortened.length > 0
}

/** Whether nobody else could administrate. Locks the grants, so that two cannot both be let go at once. */
export async function isLastAdministrator(
  session: Session,
  accountId: AccountId,
  today: CalendarDate,
): Promise<boolean> {
  const standing = await accessTables(session)
    .selectFrom('role_grant')
    .select('account_id')
    .where('role', '=', 'administrator')
    .where('revoked_at', 'is', null)
    .where('from_day', '<=', today)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', today)]))
    .orderBy('id')
    .forUpdate()
    .execute()
  const holders = new Set(standing.map(({ account_id }) => account_id))
  return holders.has(accountId) && holders.size === 1
}
