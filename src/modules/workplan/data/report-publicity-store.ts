import type { Session } from '#platform/database/session.ts'
import type { ReportId } from '../domain/task.ts'
import { savePublicEntry } from './search-store.ts'
import type { WorkplanTables } from './tables.ts'

/** Lets citizens read a report's note, or no longer. What the report says stays as it is. */
export async function savePublicity(
  session: Session,
  id: ReportId,
  shown: { readonly at: Date; readonly byName: string } | null,
): Promise<void> {
  await session
    .$extendTables<WorkplanTables>()
    .updateTable('plan_task_report')
    .set({ public_at: shown?.at ?? null, public_by_name: shown?.byName ?? null })
    .where('id', '=', id)
    .execute()
  await savePublicEntry(session, id, shown !== null)
}
