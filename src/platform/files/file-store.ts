import type { Session } from '../database/session.ts'
import type { FileId, KeptFile } from './kept-file.ts'
import type { FilesTables } from './tables.ts'

/** Writes the row of a file whose bytes lie in the folder. */
export async function saveKeptFile(session: Session, file: KeptFile): Promise<void> {
  await session
    .$extendTables<FilesTables>()
    .insertInto('kept_file')
    .values({
      id: file.id,
      hash: file.hash,
      size: file.size,
      kind: file.kind,
      name: file.name,
      kept_by: file.keptBy,
      kept_at: file.keptAt,
      deleted_at: null,
    })
    .execute()
}

/** Marks a file as deleted; false when there is none. */
export async function saveDeleted(session: Session, id: FileId, at: Date): Promise<boolean> {
  const deleted = await session
    .$extendTables<FilesTables>()
    .updateTable('kept_file')
    .set({ deleted_at: at })
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return deleted !== undefined
}
