import type { Session } from '#platform/database/session.ts'
import type { AccountId } from '#platform/access/person.ts'
import { organizationTables } from './tables.ts'

/** What the city keeps of an account's owner as a member of staff, for the owner's own copy of it. */
export async function personalDataOf(
  session: Session,
  accountId: AccountId,
): Promise<Readonly<Record<string, unknown>>> {
  const tables = organizationTables(session)
  const staff = await tables
    .selectFrom('staff')
    .select(['id', 'employee_number', 'name', 'rank', 'extension', 'email', 'work', 'joined', 'left_on'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (staff === undefined) return {}
  const [assignments, deputies, leaves] = [
    await tables
      .selectFrom('assignment')
      .select(['department_id', 'post', 'team', 'kind', 'valid_from', 'valid_until'])
      .where('staff_id', '=', staff.id)
      .orderBy('valid_from')
      .execute(),
    await tables
      .selectFrom('deputy')
      .select(['department_id', 'valid_from', 'valid_until', 'reason'])
      .where('staff_id', '=', staff.id)
      .orderBy('valid_from')
      .execute(),
    await tables
      .selectFrom('staff_leave')
      .select(['kind', 'valid_from', 'valid_until'])
      .where('staff_id', '=', staff.id)
      .orderBy('valid_from')
      .execute(),
  ]
  return { staff, assignments, deputies, leaves }
}
