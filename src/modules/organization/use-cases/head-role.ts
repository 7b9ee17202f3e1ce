import type { Context } from '#platform/access/context.ts'
import { grantRole, revokeRole } from '#platform/access/grant-role.ts'
import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

/** A time during which someone heads a department, as head or in the head's place. */
export interface Headship {
  readonly accountId: AccountId | null
  readonly departmentId: DepartmentId
  readonly from: CalendarDate
  /** The first day no longer. */
  readonly until: CalendarDate | null
}

/** Gives the head's rights in one department along with the post; people without an account have none to get. */
export async function giveHeadRole(
  session: Session,
  context: Context,
  headship: Headship,
  reason: string,
): Promise<Result<void, 'own-roles'>> {
  const { accountId, departmentId, from, until } = headship
  if (accountId === null) return ok()
  const granted = await grantRole(session, context, {
    accountId,
    role: 'department-head',
    departmentId,
    from,
    until: until === null ? null : addDays(until, -1),
    reason,
  })
  if (granted.ok || granted.refusal === 'already-granted' || granted.refusal === 'account-closed') return ok()
  if (granted.refusal === 'own-roles') return refuse('own-roles')
  throw new Error(`the head's role was refused: ${granted.refusal}`)
}

/** Takes the head's rights in one department back from a day on. */
export async function takeHeadRole(
  session: Session,
  context: Context,
  headship: Pick<Headship, 'accountId' | 'departmentId' | 'from'>,
  reason: string,
): Promise<Result<void, 'own-roles'>> {
  const { accountId, departmentId, from } = headship
  if (accountId === null) return ok()
  const revoked = await revokeRole(session, context, {
    accountId,
    role: 'department-head',
    departmentId,
    from,
    reason,
  })
  if (revoked.ok || revoked.refusal === 'not-found') return ok()
  if (revoked.refusal === 'own-roles') return refuse('own-roles')
  throw new Error(`taking the head's role back was refused: ${revoked.refusal}`)
}
