import type { Selectable } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { IntakeDraft, IntakeDraftId, IntakeState } from '../domain/draft/intake-draft.ts'
import { type KeptDraft, keptDraft } from './draft-queries.ts'
import type { DraftContent, DraftTableRow, PledgeIntakeTables } from './tables.ts'

const rows = (session: Session) => session.$extendTables<PledgeIntakeTables>()

const contentOf = ({ rows: own, fields, departments, findings }: IntakeDraft): string => {
  const content: DraftContent = { rows: own, fields, departments, findings }
  return JSON.stringify(content)
}

const columnsOf = (draft: IntakeDraft) => ({
  purpose: draft.purpose,
  term_number: draft.termNumber,
  term_from: draft.termFrom,
  term_until: draft.termUntil,
  as_of: draft.asOf,
  findings_accepted: draft.findingsAccepted,
  row_count: draft.rows.length,
  content: contentOf(draft),
})

/** Keeps a draft that was just read. */
export async function insertDraft(
  session: Session,
  draft: IntakeDraft & {
    readonly id: IntakeDraftId
    readonly fileName: string
    readonly kind: string
    readonly by: string
    readonly at: Date
  },
): Promise<void> {
  await rows(session)
    .insertInto('pledge_intake_draft')
    .values({
      id: draft.id,
      file_name: draft.fileName,
      kind: draft.kind,
      state: 'to-correct',
      ...columnsOf(draft),
      created_at: draft.at,
      created_by_name: draft.by,
      saved_at: null,
      saved_by_name: null,
      settled_at: null,
      version: 1,
    })
    .execute()
}

/** A draft as it stands while its transaction decides on it; null when there is none. */
export async function lockDraft(session: Session, id: IntakeDraftId): Promise<KeptDraft | null> {
  const row: Selectable<DraftTableRow> | undefined = await rows(session)
    .selectFrom('pledge_intake_draft')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? null : keptDraft(row)
}

/** Keeps a draft as it was corrected; whoever calls holds its lock. */
export async function saveDraft(
  session: Session,
  id: IntakeDraftId,
  draft: IntakeDraft,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<void> {
  await rows(session)
    .updateTable('pledge_intake_draft')
    .set(({ eb }) => ({
      ...columnsOf(draft),
      saved_at: at,
      saved_by_name: by,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

/** Ends a draft, or opens it again. */
export async function settleDraft(
  session: Session,
  id: IntakeDraftId,
  { state, at }: { readonly state: IntakeState; readonly at: Date | null },
): Promise<void> {
  await rows(session)
    .updateTable('pledge_intake_draft')
    .set(({ eb }) => ({ state, settled_at: at, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
