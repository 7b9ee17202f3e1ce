import type { CalendarDate } from '../kernel/calendar-date.ts'
import type { Session } from '../database/session.ts'
import type { AccountId, DepartmentId, StaffRole } from './person.ts'
import { accessTables } from './tables.ts'

/** One grant as it was given and, perhaps, taken back (권한 부여·변경·말소 내역). */
export interface GrantLine {
  readonly id: string
  readonly role: StaffRole
  readonly departmentId: DepartmentId | null
  readonly from: CalendarDate
  readonly until: CalendarDate | null
  readonly grantedAt: Date
  readonly grantedBy: string
  readonly reason: string
  readonly revokedAt: Date | null
  readonly revokedBy: string | null
  readonly revokedReason: string | null
  readonly inForce: boolean
}

/** Every grant an account ever had, latest first. */
export async function grantHistory(
  session: Session,
  accountId: AccountId,
  today: CalendarDate,
): Promise<readonly GrantLine[]> {
  const rows = await accessTables(session)
    .selectFrom('role_grant')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('from_day', 'desc')
    .orderBy('granted_at', 'desc')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    role: row.role,
    departmentId: row.department_id,
    from: row.from_day,
    until: row.until_day,
    grantedAt: row.granted_at,
    grantedBy: row.granted_by_name,
    reason: row.reason,
    revokedAt: row.revoked_at,
    revokedBy: row.revoked_by_name,
    revokedReason: row.revoked_reason,
    inForce:
      row.revoked_at === null && row.from_day <= today && (row.until_day === null || row.until_day >= today),
  }))
}
