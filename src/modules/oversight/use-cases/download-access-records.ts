import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { accessRecordsBetween, type AccessRecord } from '#platform/audit/access-queries.ts'
import { recordAccess } from '#platform/audit/access-record.ts'
import { audit } from '#platform/audit/audit.ts'
import { midnightInSeoul } from '#platform/audit/audit-queries.ts'
import { addMonths, firstDayOf, type CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { oversightActions } from '../domain/oversight-actions.ts'

export type DownloadAccessRecordsRefusal = 'not-allowed' | 'reason-missing'

/** A month of the access record as a list to keep elsewhere; this download is itself on the record. */
export async function downloadAccessRecords(
  context: Context,
  input: { readonly month: CalendarMonth; readonly reason: string },
): Promise<Result<readonly AccessRecord[], DownloadAccessRecordsRefusal>> {
  if (!may(context.person, oversightActions['download-access-records'])) return refuse('not-allowed')
  const reason = input.reason.trim()
  if (reason === '') return refuse('reason-missing')
  const first = firstDayOf(input.month)
  return change(context, async (session) => {
    const [from, to] = [midnightInSeoul(first), midnightInSeoul(addMonths(first, 1))]
    const records = await Array.fromAsync(accessRecordsBetween(session, from, to))
    const people = new Set(records.map(({ accountId, accountName }) => accountId ?? accountName)).size
    await recordAccess(session, context, {
      task: 'download',
      dataSubjects: `count:${people}`,
      what: `access-record ${input.month}`,
      reason,
    })
    await audit(session, context, {
      action: 'oversight.download-access-records',
      subject: { kind: 'access-record', id: input.month },
      after: { records: records.length },
      reason,
    })
    return ok(records)
  })
}
