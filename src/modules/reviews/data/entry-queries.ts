import type { Session } from '#platform/database/session.ts'
import type { Entry, EntryFileId, EntryId } from '../domain/entry.ts'
import type { ReviewId } from '../domain/review.ts'
import { type EntryRow, reviewTables } from './tables.ts'

/** The entries of a round by their titles, drafts among them. */
export async function entriesOf(session: Session, reviewId: ReviewId): Promise<readonly Entry[]> {
  const rows = await reviewTables(session)
    .selectFrom('review_entry')
    .selectAll()
    .where('review_id', '=', reviewId)
    .orderBy('title')
    .orderBy('id')
    .execute()
  return rows.map(entryFrom)
}

/** The entries of a round that are handed in, by their titles. */
export async function sentEntriesOf(session: Session, reviewId: ReviewId): Promise<readonly Entry[]> {
  return (await entriesOf(session, reviewId)).filter(({ state }) => state === 'sent')
}

export async function readEntry(session: Session, id: EntryId): Promise<Entry | null> {
  const row = await reviewTables(session)
    .selectFrom('review_entry')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : entryFrom(row)
}

/** An entry, kept from being changed by others until the transaction ends. */
export async function lockEntry(session: Session, id: EntryId): Promise<Entry | null> {
  const row = await reviewTables(session)
    .selectFrom('review_entry')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : entryFrom(row)
}

/** An entry's papers, in the order in which they were added. */
export async function filesOf(session: Session, entryId: EntryId): Promise<readonly EntryFileId[]> {
  const rows = await reviewTables(session)
    .selectFrom('review_entry_file')
    .select('file_id')
    .where('entry_id', '=', entryId)
    .orderBy('added_at')
    .orderBy('file_id')
    .execute()
  return rows.map(({ file_id }) => file_id)
}

const entryFrom = (row: EntryRow): Entry => ({
  ...{ id: row.id, reviewId: row.review_id, departmentId: row.department_id, title: row.title },
  ...{ text: row.text, reference: row.reference, state: row.state, sentOn: row.sent_on },
  ...{ writtenBy: row.written_by, version: row.version },
})
