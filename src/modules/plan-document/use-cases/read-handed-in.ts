import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { audit } from '#platform/audit/audit.ts'
import { deleteFile } from '#platform/files/delete-file.ts'
import { openFile } from '#platform/files/open-file.ts'
import { ok, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { readDocumentHead } from '../data/plan-document-queries.ts'
import { insertParts, lockDocument, type NewPart, saveDocument } from '../data/plan-document-store.ts'
import type { PlanDocumentId } from '../domain/intake/document-draft.ts'
import { linesByPart, sourceLines } from '../domain/intake/document-lines.ts'
import { draftFromReading, type KnownDepartment } from '../domain/intake/draft-from-reading.ts'
import type { ReadPart } from '../domain/plan-document.ts'
import { readUploaded, type ReadUploaded, type ReadUploadedRefusal } from './read-uploaded.ts'

/** Reads a document that was handed in; a second time does nothing. */
export async function readHandedIn(context: Context, id: PlanDocumentId): Promise<void> {
  const document = await readDocumentHead(context.database, id)
  if (document?.state !== 'being-read') return
  const opened = await openFile(context.database, document.fileId)
  if (opened === null) throw new Error(`the file of plan document ${id} is gone`)
  const read = await readUploaded(await opened.bytes(), opened.file.kind === 'text')
  if (read.ok) await keepReading(context, id, read.value)
  // Many are being read just now: the job comes again by itself.
  else if (read.refusal.code === 'busy') throw new Error('too many documents are being read')
  else await keepRefusal(context, id, read.refusal)
}

async function keepReading(
  context: Context,
  id: PlanDocumentId,
  { plan, blocks }: ReadUploaded,
): Promise<void> {
  const departments = await listDepartments(context.database, context.today)
  const known = departments.map(({ code, name }): KnownDepartment => ({ code, name: name.ko }))
  const { head, programmes } = draftFromReading(plan, known)
  const starts = plan.programmes.map(({ place }) => place.number)
  const lines = linesByPart(sourceLines(blocks), starts)
  const parts = [head, ...programmes].map((draft, place): NewPart => ({
    place,
    draft,
    lines: lines[place] ?? [],
    people: peopleIn(place === 0 ? plan.results : plan.programmes.slice(place - 1, place)),
  }))
  await change(context, async (session): Promise<Result<void, never>> => {
    if ((await lockDocument(session, id))?.state !== 'being-read') return ok()
    await insertParts(session, id, parts)
    await saveDocument(session, id, { state: 'to-correct', title: plan.title, year: plan.year })
    await audit(session, context, {
      action: 'plan-document.read',
      subject: { kind: 'plan-document', id },
      after: { year: plan.year, programmes: programmes.length, doubts: plan.doubts.length },
    })
    return ok()
  })
}

/** How many people are named among those who carry these parts; behind an inner line stands somebody too. */
function peopleIn(parts: readonly ReadPart[]): number {
  return parts
    .flatMap(({ offices }) => offices)
    .reduce((sum, { contacts, phone }) => {
      const names = new Set(contacts.flatMap(({ name, post }) => (name === null ? [] : [`${name} ${post}`])))
      return sum + Math.max(names.size, phone === null ? 0 : 1)
    }, 0)
}

/** A document that cannot be read leaves only the word why: its file goes at once. */
async function keepRefusal(
  context: Context,
  id: PlanDocumentId,
  refusal: ReadUploadedRefusal,
): Promise<void> {
  await change(context, async (session): Promise<Result<void, never>> => {
    const document = await lockDocument(session, id)
    if (document?.state !== 'being-read') return ok()
    await deleteFile(session, context, document.file_id)
    await saveDocument(session, id, {
      state: 'unreadable',
      failure: refusal.code,
      ...(refusal.code === 'not-a-plan' ? { found: refusal.found } : {}),
      settledAt: context.now,
      sourceGone: true,
    })
    await audit(session, context, {
      action: 'plan-document.find-unreadable',
      subject: { kind: 'plan-document', id },
      after: { failure: refusal.code },
    })
    return ok()
  })
}
