import type { Context } from '../access/context.ts'
import type { Session } from '../database/session.ts'
import { saveDeleted } from './file-store.ts'
import type { FileId } from './kept-file.ts'

/** Deletes a file at once for every reader; its bytes go with the next sweep unless another file has the same. */
export async function deleteFile(
  session: Session,
  context: Pick<Context, 'now'>,
  id: FileId,
): Promise<boolean> {
  return await saveDeleted(session, id, context.now)
}
