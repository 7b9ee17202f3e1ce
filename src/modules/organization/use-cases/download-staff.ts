import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import type { Sheet } from '#platform/documents/sheet.ts'
import type { Locale } from '#platform/kernel/locale.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '../data/chart-queries.ts'
import { type DirectoryQuery, searchStaff } from '../data/directory-queries.ts'
import { organizationActions } from '../domain/organization-actions.ts'
import { staffSheet } from './staff-sheet.ts'

/** The staff list as a file: only with a reason, which stays in the access record. */
export async function downloadStaff(
  context: Context,
  input: { readonly query: DirectoryQuery; readonly reason: string; readonly locale: Locale },
): Promise<Result<Sheet, 'not-allowed' | 'reason-missing'>> {
  if (!may(context.person, organizationActions.downloadDirectory)) return refuse('not-allowed')
  if (input.reason.trim() === '') return refuse('reason-missing')
  return change(context, async (session) => {
    const departments = await listDepartments(session, input.query.day)
    const { rows } = await searchStaff(session, { ...input.query, offset: 0, limit: null })
    await recordAccess(session, context, {
      task: 'download',
      dataSubjects: `count:${rows.length}`,
      what: 'organization.staff-directory',
      reason: input.reason.trim(),
    })
    return ok(staffSheet(rows, departments, input.locale))
  })
}
