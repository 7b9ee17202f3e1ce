import type { AccountId } from '#platform/access/person.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import type { ColumnType } from 'kysely'
import type { DocumentState, PartDraft, PlanDocumentId, SourceLine } from '../domain/intake/document-draft.ts'
import type { NotAPlan } from '../domain/plan-document.ts'

/** Read as its value, written as JSON text. */
type Json<T> = ColumnType<T, string, string>

export type PlanDocumentTables = {
  plan_document: PlanDocumentRow
  plan_document_part: PlanDocumentPartRow
}

export interface PlanDocumentRow {
  readonly id: PlanDocumentId
  readonly file_id: FileId
  readonly state: DocumentState
  /** What it was before it was set aside. */
  readonly state_before: DocumentState | null
  /** Why it could not be read, as a code. */
  readonly failure: string | null
  /** What was found in it instead of a plan. */
  readonly found: Json<NotAPlan['found'] | null> | null
  readonly title: string
  readonly year: number | null
  readonly handed_in_by: AccountId | null
  readonly handed_in_by_name: string
  readonly handed_in_at: Date
  /** When it was last asked that it be read. */
  readonly asked_at: Date
  /** When it was committed, set aside or found unreadable. */
  readonly settled_at: Date | null
  /** The file and its lines were taken away when their time was over. */
  readonly source_gone: boolean
  readonly plan_id: string | null
  readonly version: number
}

export interface PlanDocumentPartRow {
  readonly document_id: PlanDocumentId
  /** 0 is the head with last year's results; programmes follow in the document's order. */
  readonly place: number
  readonly number: number | null
  readonly title: string
  readonly doubts: number
  readonly doubts_open: number
  /** How many people its lines name. */
  readonly people: number
  readonly draft: Json<PartDraft>
  readonly lines: Json<readonly SourceLine[]>
  readonly version: number
  readonly saved_by_name: string | null
  readonly saved_at: Date | null
}
