import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type DirectoryQuery, searchStaff } from '../data/directory-queries.ts'
import { staffIdOf, staffRecord } from '../data/staff-queries.ts'
import type { StaffRecord } from '../domain/assignments.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import type { StaffId } from '../domain/staff.ts'

/** A person's record as the viewer may see it. */
export interface SeenRecord {
  readonly record: StaffRecord
  /** Leave and the way a service ended are for managers and the person alone. */
  readonly whole: boolean
  /** Whether the record is the viewer's own. */
  readonly own: boolean
}

/** Opens someone's record; looking at another's is written into the access record. */
export async function lookAtPerson(
  context: Context,
  staffId: StaffId,
): Promise<Result<SeenRecord, 'not-allowed' | 'not-found'>> {
  if (!may(context.person, organizationActions.readDirectory)) return refuse('not-allowed')
  const session = context.database
  const record = await staffRecord(session, staffId)
  if (record === null) return refuse('not-found')
  const own = (await staffIdOf(session, context.person.accountId)) === staffId
  if (!own)
    await recordAccess(session, context, { task: 'read', dataSubjects: staffId, what: 'organization.staff' })
  const whole = own || may(context.person, organizationActions.changeStaff)
  return ok({ record: whole ? record : { ...record, leaves: [] }, whole, own })
}

/** One page of the directory; whose data it shows is written into the access record. */
export async function lookThroughDirectory(
  context: Context,
  query: DirectoryQuery,
): Promise<Result<Awaited<ReturnType<typeof searchStaff>>, 'not-allowed'>> {
  if (!may(context.person, organizationActions.readDirectory)) return refuse('not-allowed')
  const found = await searchStaff(context.database, query)
  const dataSubjects = `count:${found.rows.length}`
  const what = 'organization.staff-directory'
  if (found.rows.length > 0)
    await recordAccess(context.database, context, { task: 'read', dataSubjects, what })
  return ok(found)
}
