import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import { deleteFile } from '#platform/files/delete-file.ts'
import { addMonths } from '#platform/kernel/calendar-date.ts'
import { ok, type Result } from '#platform/kernel/result.ts'
import { settingValue } from '#platform/settings/setting-value.ts'
import { settledBefore } from '../data/plan-document-queries.ts'
import { clearLines, deleteDocument, lockDocument, saveDocument } from '../data/plan-document-store.ts'
import type { PlanDocumentId } from '../domain/intake/document-draft.ts'
import { keepMonths } from '../domain/intake/keep-settings.ts'

/** Takes away the files and lines of documents whose time is over, and those set aside or unreadable altogether. */
export async function sweepDocuments(context: Context): Promise<number> {
  const months = await settingValue(context.database, keepMonths, context.today)
  const before = new Date(`${addMonths(context.today, -months)}T00:00:00+09:00`)
  const due = await settledBefore(context.database, before)
  for (const id of due) await sweepOne(context, id, before)
  return due.length
}

async function sweepOne(context: Context, id: PlanDocumentId, before: Date): Promise<void> {
  await change(context, async (session): Promise<Result<void, never>> => {
    const document = await lockDocument(session, id)
    if (document?.settled_at == null || document.settled_at >= before) return ok()
    await deleteFile(session, context, document.file_id)
    if (document.state === 'set-aside' || document.state === 'unreadable') await deleteDocument(session, id)
    else {
      await clearLines(session, id)
      await saveDocument(session, id, { sourceGone: true })
    }
    await audit(session, context, {
      action: 'plan-document.sweep',
      subject: { kind: 'plan-document', id },
      before: { state: document.state },
    })
    return ok()
  })
}
