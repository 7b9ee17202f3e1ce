import type { Session } from '../database/session.ts'
import { isId } from '../kernel/ids.ts'
import { isFileKind } from './file-kinds.ts'
import type { FileId, KeptFile } from './kept-file.ts'
import type { FilesTables, KeptFileTable } from './tables.ts'

function asKeptFile(row: KeptFileTable): KeptFile {
  if (!isFileKind(row.kind)) throw new Error(`file ${row.id} is of an unknown kind`)
  return {
    id: row.id,
    hash: row.hash,
    size: row.size,
    kind: row.kind,
    name: row.name,
    keptBy: row.kept_by,
    keptAt: row.kept_at,
  }
}

/** The files of these ids that were not deleted, e.g. all attachments of a page at once. */
export async function readKeptFiles(
  session: Session,
  ids: readonly FileId[],
): Promise<ReadonlyMap<FileId, KeptFile>> {
  const wanted = ids.filter(isId)
  if (wanted.length === 0) return new Map()
  const rows = await session
    .$extendTables<FilesTables>()
    .selectFrom('kept_file')
    .selectAll()
    .where('id', 'in', wanted)
    .where('deleted_at', 'is', null)
    .execute()
  return new Map(rows.map((row) => [row.id, asKeptFile(row)]))
}

/** Which of these hashes a file that was not deleted still needs. */
export async function neededHashes(
  session: Session,
  hashes: readonly string[],
): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set()
  const rows = await session
    .$extendTables<FilesTables>()
    .selectFrom('kept_file')
    .select('hash')
    .distinct()
    .where('hash', 'in', hashes)
    .where('deleted_at', 'is', null)
    .execute()
  return new Set(rows.map(({ hash }) => hash))
}

/** All files that were not deleted, in the order of their ids, a page at a time. */
export async function listKeptFiles(
  session: Session,
  after: FileId | null,
  limit: number,
): Promise<readonly KeptFile[]> {
  const rows = await session
    .$extendTables<FilesTables>()
    .selectFrom('kept_file')
    .selectAll()
    .where('deleted_at', 'is', null)
    .$if(after !== null, (query) => query.where('id', '>', after as FileId))
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(asKeptFile)
}
