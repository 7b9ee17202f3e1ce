import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import { deleteFile } from '#platform/files/delete-file.ts'
import { documentKinds, imageKinds } from '#platform/files/file-kinds.ts'
import { keepFile } from '#platform/files/keep-file.ts'
import type { KeepFileRefusal } from '#platform/files/kept-file.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { filesOf } from '../data/entry-queries.ts'
import { deleteFileOf, insertFile } from '../data/entry-store.ts'
import {
  type EntryFileId,
  type EntryId,
  FILE_MEGABYTES,
  mayChangeFiles,
  MOST_FILES,
} from '../domain/entry.ts'
import { onOwnEntry } from './write-entry.ts'

/** A paper as it came in with a form. */
export type EntryUpload = Parameters<typeof keepFile>[2]

const fileRules = { kinds: [...documentKinds, ...imageKinds], maxBytes: FILE_MEGABYTES * 1024 * 1024 }

export type AddFileRefusal = KeepFileRefusal | 'not-allowed' | 'not-found' | 'fixed' | 'too-many-files'

/** Puts a paper or a picture beside a draft. */
export async function addEntryFile(
  context: Context,
  input: { readonly id: EntryId; readonly upload: EntryUpload },
): Promise<Result<EntryFileId, AddFileRefusal>> {
  return await onOwnEntry<EntryFileId, AddFileRefusal>(context, input.id, async (session, entry, review) => {
    if (!mayChangeFiles(review, entry, context.today)) return refuse('fixed')
    const { length: count } = await filesOf(session, entry.id)
    if (count >= MOST_FILES) return refuse('too-many-files')
    const kept = await keepFile(session, context, input.upload, fileRules)
    if (!kept.ok) return kept
    const { id: fileId } = kept.value
    await insertFile(session, entry.id, fileId, context.now)
    await audit(session, context, {
      action: 'reviews.add-file',
      subject: { kind: 'review-entry', id: entry.id },
      after: { fileId },
    })
    return ok(fileId)
  })
}

export type RemoveFileRefusal = 'not-allowed' | 'not-found' | 'fixed'

/** Takes a paper away from a draft. */
export async function removeEntryFile(
  context: Context,
  { id, fileId }: { readonly id: EntryId; readonly fileId: EntryFileId },
): Promise<Result<void, RemoveFileRefusal>> {
  return await onOwnEntry(
    context,
    id,
    async (session, entry, review): Promise<Result<void, RemoveFileRefusal>> => {
      if (!mayChangeFiles(review, entry, context.today)) return refuse('fixed')
      if (!(await deleteFileOf(session, entry.id, fileId))) return refuse('not-found')
      await deleteFile(session, context, fileId)
      await audit(session, context, {
        action: 'reviews.remove-file',
        subject: { kind: 'review-entry', id: entry.id },
        before: { fileId },
      })
      return ok()
    },
  )
}
