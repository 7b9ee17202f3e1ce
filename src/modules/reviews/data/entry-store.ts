import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Entry, EntryFacts, EntryFileId, EntryId } from '../domain/entry.ts'
import type { ReviewId } from '../domain/review.ts'
import { reviewTables } from './tables.ts'

export async function insertEntry(
  session: Session,
  entry: Pick<Entry, 'id' | 'reviewId' | 'departmentId' | 'writtenBy'> & EntryFacts,
): Promise<void> {
  await reviewTables(session)
    .insertInto('review_entry')
    .values({
      ...{ id: entry.id, review_id: entry.reviewId, department_id: entry.departmentId },
      ...{ title: entry.title, text: entry.text, reference: entry.reference },
      ...{ state: 'draft', sent_on: null, written_by: entry.writtenBy, version: 1 },
    })
    .execute()
}

export async function saveEntry(
  session: Session,
  id: EntryId,
  { title, text, reference }: EntryFacts,
  writtenBy: AccountId | null,
): Promise<void> {
  await reviewTables(session)
    .updateTable('review_entry')
    .set((row) => ({ title, text, reference, written_by: writtenBy, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Handed in on a day, or a draft again. */
export async function saveSent(session: Session, id: EntryId, on: CalendarDate | null): Promise<void> {
  await reviewTables(session)
    .updateTable('review_entry')
    .set((row) => ({
      ...{ state: on === null ? ('draft' as const) : ('sent' as const), sent_on: on },
      version: row('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** A draft goes, with what was said of it; its files are the caller's. */
export async function deleteEntry(session: Session, id: EntryId): Promise<void> {
  const tables = reviewTables(session)
  await tables.deleteFrom('review_exclusion').where('entry_id', '=', id).execute()
  await tables.deleteFrom('review_entry_file').where('entry_id', '=', id).execute()
  await tables.deleteFrom('review_entry').where('id', '=', id).execute()
}

export async function insertFile(
  session: Session,
  entryId: EntryId,
  fileId: EntryFileId,
  at: Date,
): Promise<void> {
  await reviewTables(session)
    .insertInto('review_entry_file')
    .values({ file_id: fileId, entry_id: entryId, added_at: at })
    .execute()
}

/** False when the entry has no such file. */
export async function deleteFileOf(
  session: Session,
  entryId: EntryId,
  fileId: EntryFileId,
): Promise<boolean> {
  const gone = await reviewTables(session)
    .deleteFrom('review_entry_file')
    .where('entry_id', '=', entryId)
    .where('file_id', '=', fileId)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}

/** What a department has in rounds that can still be objected to on a day goes to another. Answers what it was. */
export async function handOnEntries(
  session: Session,
  from: DepartmentId,
  to: DepartmentId,
  day: CalendarDate,
): Promise<readonly { readonly id: EntryId; readonly reviewId: ReviewId }[]> {
  const tables = reviewTables(session)
  const moved = await tables
    .updateTable('review_entry')
    .set((row) => ({ department_id: to, version: row('version', '+', 1) }))
    .where('department_id', '=', from)
    .where(
      'review_id',
      'in',
      tables
        .selectFrom('review')
        .select('id')
        .where((eb) => eb.or([eb('appeals_until', 'is', null), eb('appeals_until', '>=', day)])),
    )
    .returning(['id', 'review_id'])
    .execute()
  return moved.map(({ id, review_id }) => ({ id, reviewId: review_id }))
}
