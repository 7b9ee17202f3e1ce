import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { Session } from '#platform/database/session.ts'
import { staffIdOf } from '#modules/organization/index.ts'
import type { Indicator, OwnerId } from '../domain/indicator.ts'
import { indicatorActions } from '../domain/indicator-actions.ts'

/** Who acts, as far as indicators know people. */
export async function actingOwner(session: Session, { person }: Context): Promise<OwnerId | null> {
  return person.kind === 'staff' ? await staffIdOf(session, person.accountId) : null
}

/**
 * Whether someone may enter an indicator's values: its owner or deputy, its department's head, the office. While nobody
 * is named, anyone of the department: better a value than a phantom owner.
 */
export function mayEnter(
  { person }: Pick<Context, 'person'>,
  indicator: Pick<Indicator, 'departmentId' | 'ownerId' | 'deputyId'>,
  acting: OwnerId | null,
): boolean {
  const { departmentId, ownerId, deputyId } = indicator
  if (may(person, indicatorActions.plan)) return true
  if (!may(person, indicatorActions.enter, { departmentId })) return false
  if (may(person, indicatorActions.approve, { departmentId })) return true
  return ownerId === null || (acting !== null && (acting === ownerId || acting === deputyId))
}
