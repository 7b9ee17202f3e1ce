import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import { audit } from '#platform/audit/audit.ts'
import { exportLog } from '#platform/audit/export-log.ts'
import { latestHead } from '#platform/audit/log-queries.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { oversightActions } from '../domain/oversight-actions.ts'

export type ExportAuditLogRefusal = 'not-allowed' | 'reason-missing'

/** The whole log with its entries, for auditors: the reason is asked, and the download is on the record. */
export async function exportAuditLog(
  context: Context,
  input: { readonly reason: string },
): Promise<Result<AsyncIterable<string>, ExportAuditLogRefusal>> {
  if (!may(context.person, oversightActions['export-audit-log'])) return refuse('not-allowed')
  const reason = input.reason.trim()
  if (reason === '') return refuse('reason-missing')
  return change(context, async (session) => {
    const size = (await latestHead(session))?.size ?? 0
    await recordAccess(session, context, {
      task: 'download',
      dataSubjects: `count:${size}`,
      what: 'audit-log',
      reason,
    })
    await audit(session, context, {
      action: 'oversight.export-audit-log',
      subject: { kind: 'audit-log', id: String(size) },
      reason,
    })
    return ok(exportLog(context.database, { withEntries: true }))
  })
}
