import type { Selectable } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { IntakeDraft, IntakeDraftId, IntakePurpose, IntakeState } from '../domain/draft/intake-draft.ts'
import type { DraftTableRow, PledgeIntakeTables } from './tables.ts'

const rows = (session: Session) => session.$extendTables<PledgeIntakeTables>()

/** A draft in a list. */
export interface DraftHead {
  readonly id: IntakeDraftId
  readonly fileName: string
  readonly kind: string
  readonly state: IntakeState
  readonly purpose: IntakePurpose
  readonly termNumber: number | null
  readonly rowCount: number
  readonly createdAt: Date
  readonly createdBy: string
  readonly savedAt: Date | null
  readonly savedBy: string | null
  readonly settledAt: Date | null
  readonly version: number
}

export type KeptDraft = DraftHead & IntakeDraft

/** So many drafts stand on a page of the list. */
export const draftsOnPage = 30

/** The drafts, the latest first. */
export async function listDrafts(session: Session, page: number): Promise<readonly DraftHead[]> {
  const found = await rows(session)
    .selectFrom('pledge_intake_draft')
    .select(['id', 'file_name', 'kind', 'state', 'purpose', 'term_number', 'row_count', 'created_at'])
    .select(['created_by_name', 'saved_at', 'saved_by_name', 'settled_at', 'version'])
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(draftsOnPage)
    .offset((page - 1) * draftsOnPage)
    .execute()
  return found.map(headOf)
}

/** How many drafts there are. */
export async function countDrafts(session: Session): Promise<number> {
  const { count } = await rows(session)
    .selectFrom('pledge_intake_draft')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** A draft whole; null when there is none. */
export async function readDraft(session: Session, id: IntakeDraftId): Promise<KeptDraft | null> {
  const row = await rows(session)
    .selectFrom('pledge_intake_draft')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? null : keptDraft(row)
}

type HeadRow = Omit<
  Selectable<DraftTableRow>,
  'content' | 'term_from' | 'term_until' | 'as_of' | 'findings_accepted'
>

const headOf = (row: HeadRow): DraftHead => ({
  id: row.id,
  fileName: row.file_name,
  kind: row.kind,
  state: row.state,
  purpose: row.purpose,
  termNumber: row.term_number,
  rowCount: row.row_count,
  createdAt: row.created_at,
  createdBy: row.created_by_name,
  savedAt: row.saved_at,
  savedBy: row.saved_by_name,
  settledAt: row.settled_at,
  version: row.version,
})

export function keptDraft(row: Selectable<DraftTableRow>): KeptDraft {
  const { content } = row
  return {
    ...headOf(row),
    termFrom: row.term_from,
    termUntil: row.term_until,
    asOf: row.as_of,
    findingsAccepted: row.findings_accepted,
    ...content,
  }
}
