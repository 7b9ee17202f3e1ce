import type { AccountId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import {
  type DocumentState,
  openDoubts,
  type PartDraft,
  type PlanDocumentId,
  type SourceLine,
} from '../domain/intake/document-draft.ts'
import type { NotAPlan } from '../domain/plan-document.ts'
import type { Selectable } from 'kysely'
import type { PlanDocumentRow, PlanDocumentTables } from './tables.ts'

const rows = (session: Session) => session.$extendTables<PlanDocumentTables>()

/** A part as it was read. */
export interface NewPart {
  readonly place: number
  readonly draft: PartDraft
  readonly lines: readonly SourceLine[]
  readonly people: number
}

/** Keeps a document that was handed in and waits for being read. */
export async function insertDocument(
  session: Session,
  document: {
    readonly id: PlanDocumentId
    readonly fileId: FileId
    readonly by: AccountId | null
    readonly byName: string
    readonly title: string
    readonly now: Date
    readonly machineNow: Date
  },
): Promise<void> {
  await rows(session)
    .insertInto('plan_document')
    .values({
      id: document.id,
      file_id: document.fileId,
      state: 'being-read',
      state_before: null,
      failure: null,
      found: null,
      title: document.title,
      year: null,
      handed_in_by: document.by,
      handed_in_by_name: document.byName,
      handed_in_at: document.now,
      asked_at: document.machineNow,
      settled_at: null,
      source_gone: false,
      plan_id: null,
      version: 1,
    })
    .execute()
}

type LockedDocument = Selectable<PlanDocumentRow>

/** A document as it stands while its transaction decides on it. */
export async function lockDocument(session: Session, id: PlanDocumentId): Promise<LockedDocument | null> {
  const row = await rows(session)
    .selectFrom('plan_document')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ?? null
}

/** What may change about a document; whoever calls holds its lock. */
export interface DocumentChange {
  readonly state?: DocumentState
  readonly stateBefore?: DocumentState | null
  readonly failure?: string | null
  readonly found?: NotAPlan['found']
  readonly title?: string
  readonly year?: number | null
  readonly askedAt?: Date
  readonly settledAt?: Date | null
  readonly sourceGone?: boolean
  readonly planId?: string
}

export async function saveDocument(
  session: Session,
  id: PlanDocumentId,
  change: DocumentChange,
): Promise<void> {
  await rows(session)
    .updateTable('plan_document')
    .set(({ eb }) => ({
      version: eb('version', '+', 1),
      ...(change.state === undefined ? {} : { state: change.state }),
      ...(change.stateBefore === undefined ? {} : { state_before: change.stateBefore }),
      ...(change.failure === undefined ? {} : { failure: change.failure }),
      ...(change.found === undefined ? {} : { found: JSON.stringify(change.found) }),
      ...(change.title === undefined ? {} : { title: change.title }),
      ...(change.year === undefined ? {} : { year: change.year }),
      ...(change.askedAt === undefined ? {} : { asked_at: change.askedAt }),
      ...(change.settledAt === undefined ? {} : { settled_at: change.settledAt }),
      ...(change.sourceGone === undefined ? {} : { source_gone: change.sourceGone }),
      ...(change.planId === undefined ? {} : { plan_id: change.planId }),
    }))
    .where('id', '=', id)
    .execute()
}

const titleOf = (draft: PartDraft): { number: number | null; title: string } => ({
  number: draft.kind === 'head' ? null : draft.number,
  title: draft.titleKo,
})

/** Keeps the parts of a document that was read. */
export async function insertParts(
  session: Session,
  id: PlanDocumentId,
  parts: readonly NewPart[],
): Promise<void> {
  await rows(session)
    .insertInto('plan_document_part')
    .values(
      parts.map(({ place, draft, lines, people }) => ({
        document_id: id,
        place,
        ...titleOf(draft),
        doubts: draft.doubts.length,
        doubts_open: openDoubts(draft),
        people,
        draft: JSON.stringify(draft),
        lines: JSON.stringify(lines),
        version: 1,
        saved_by_name: null,
        saved_at: null,
      })),
    )
    .execute()
}

/** Saves a part that is still at the version the writer saw; false when it is not. */
export async function savePart(
  session: Session,
  part: {
    readonly id: PlanDocumentId
    readonly place: number
    readonly version: number
    readonly draft: PartDraft
    readonly byName: string
    readonly now: Date
  },
): Promise<boolean> {
  const result = await rows(session)
    .updateTable('plan_document_part')
    .set({
      ...titleOf(part.draft),
      doubts_open: openDoubts(part.draft),
      draft: JSON.stringify(part.draft),
      version: part.version + 1,
      saved_by_name: part.byName,
      saved_at: part.now,
    })
    .where('document_id', '=', part.id)
    .where('place', '=', part.place)
    .where('version', '=', part.version)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

/** Takes a document's lines away; what was corrected stays. */
export async function clearLines(session: Session, id: PlanDocumentId): Promise<void> {
  await rows(session)
    .updateTable('plan_document_part')
    .set({ lines: '[]', people: 0 })
    .where('document_id', '=', id)
    .execute()
}

/** Takes a document away with all of its parts. */
export async function deleteDocument(session: Session, id: PlanDocumentId): Promise<void> {
  await rows(session).deleteFrom('plan_document_part').where('document_id', '=', id).execute()
  await rows(session).deleteFrom('plan_document').where('id', '=', id).execute()
}
