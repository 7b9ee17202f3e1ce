import type { Selectable } from 'kysely'
import type { Session } from '#platform/database/session.ts'
import type { FileId } from '#platform/files/kept-file.ts'
import type {
  DocumentState,
  HeadDraft,
  PartDraft,
  PlanDocumentId,
  ProgrammeDraft,
  SourceLine,
} from '../domain/intake/document-draft.ts'
import type { NotAPlan } from '../domain/plan-document.ts'
import type { PlanDocumentRow, PlanDocumentTables } from './tables.ts'

/** A document in one line. */
export interface PlanDocumentHead {
  readonly id: PlanDocumentId
  readonly fileId: FileId
  readonly state: DocumentState
  readonly failure: string | null
  readonly found: NotAPlan['found'] | null
  readonly title: string
  readonly year: number | null
  readonly handedInBy: string
  readonly handedInAt: Date
  readonly askedAt: Date
  readonly settledAt: Date | null
  readonly sourceGone: boolean
  readonly planId: string | null
  readonly version: number
  readonly doubts: number
  readonly doubtsOpen: number
}

/** A part in one line. */
export interface PartHead {
  readonly place: number
  readonly number: number | null
  readonly title: string
  readonly doubts: number
  readonly doubtsOpen: number
  readonly savedBy: string | null
  readonly savedAt: Date | null
}

/** A part as its page shows it. */
export interface DocumentPart extends PartHead {
  readonly draft: PartDraft
  readonly lines: readonly SourceLine[]
  readonly people: number
  readonly version: number
}

const rows = (session: Session) => session.$extendTables<PlanDocumentTables>()

function documents(session: Session) {
  return rows(session)
    .selectFrom('plan_document as d')
    .selectAll('d')
    .select((eb) => [
      eb
        .selectFrom('plan_document_part as p')
        .select(({ fn }) => fn.sum<bigint | null>('p.doubts').as('n'))
        .whereRef('p.document_id', '=', 'd.id')
        .as('doubts'),
      eb
        .selectFrom('plan_document_part as p')
        .select(({ fn }) => fn.sum<bigint | null>('p.doubts_open').as('n'))
        .whereRef('p.document_id', '=', 'd.id')
        .as('doubts_open'),
    ])
}

interface CountedRow extends Selectable<PlanDocumentRow> {
  readonly doubts: bigint | string | null
  readonly doubts_open: bigint | string | null
}

const headOf = (row: CountedRow): PlanDocumentHead => ({
  id: row.id,
  fileId: row.file_id,
  state: row.state,
  failure: row.failure,
  found: row.found,
  title: row.title,
  year: row.year,
  handedInBy: row.handed_in_by_name,
  handedInAt: row.handed_in_at,
  askedAt: row.asked_at,
  settledAt: row.settled_at,
  sourceGone: row.source_gone,
  planId: row.plan_id,
  version: row.version,
  doubts: Number(row.doubts ?? 0),
  doubtsOpen: Number(row.doubts_open ?? 0),
})

export const documentsOnPage = 50

/** Documents handed in, the latest first; those set aside only when asked for. */
export async function listDocuments(
  session: Session,
  filter: { readonly setAside: boolean; readonly page: number },
): Promise<readonly PlanDocumentHead[]> {
  const found = await documents(session)
    .where('d.state', filter.setAside ? '=' : '<>', 'set-aside')
    .orderBy('d.handed_in_at', 'desc')
    .orderBy('d.id')
    .limit(documentsOnPage)
    .offset((filter.page - 1) * documentsOnPage)
    .execute()
  return found.map((row) => headOf(row))
}

/** How many documents there are, and how many of them were set aside. */
export async function countDocuments(
  session: Session,
): Promise<{ readonly shown: number; readonly setAside: number }> {
  const counts = await rows(session)
    .selectFrom('plan_document')
    .select(['state', ({ fn }) => fn.countAll<bigint>().as('n')])
    .groupBy('state')
    .execute()
  const setAside = Number(counts.find(({ state }) => state === 'set-aside')?.n ?? 0n)
  return { shown: counts.reduce((sum, { n }) => sum + Number(n), 0) - setAside, setAside }
}

export async function readDocumentHead(
  session: Session,
  id: PlanDocumentId,
): Promise<PlanDocumentHead | null> {
  const row = await documents(session).where('d.id', '=', id).executeTakeFirst()
  return row === undefined ? null : headOf(row)
}

/** The document from which a plan was made; null when it came another way. */
export async function documentOfPlan(session: Session, planId: string): Promise<PlanDocumentId | null> {
  const row = await rows(session)
    .selectFrom('plan_document')
    .select('id')
    .where('plan_id', '=', planId)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Documents that were read, with which one can be compared: of its own year first. */
export async function listComparable(
  session: Session,
  than: Pick<PlanDocumentHead, 'id' | 'year'>,
): Promise<
  readonly {
    readonly id: PlanDocumentId
    readonly title: string
    readonly year: number | null
    readonly handedInAt: Date
    readonly state: DocumentState
  }[]
> {
  const found = await rows(session)
    .selectFrom('plan_document')
    .select(['id', 'title', 'year', 'handed_in_at', 'state', 'state_before'])
    .where('id', '<>', than.id)
    .where((eb) =>
      eb.or([
        eb('state', 'in', ['to-correct', 'committed']),
        eb('state_before', 'in', ['to-correct', 'committed']),
      ]),
    )
    .orderBy('handed_in_at', 'desc')
    .limit(100)
    .execute()
  const all = found.map(({ id, title, year, handed_in_at: handedInAt, state }) => ({
    id,
    title,
    year,
    handedInAt,
    state,
  }))
  const isOwn = ({ year }: { readonly year: number | null }) => year === than.year
  return [...all.filter(isOwn), ...all.filter((one) => !isOwn(one))]
}

/** The parts of a document in its order, without their content. */
export async function listParts(session: Session, id: PlanDocumentId): Promise<readonly PartHead[]> {
  const found = await rows(session)
    .selectFrom('plan_document_part')
    .select(['place', 'number', 'title', 'doubts', 'doubts_open', 'saved_by_name', 'saved_at'])
    .where('document_id', '=', id)
    .orderBy('place')
    .execute()
  return found.map(({ doubts_open: doubtsOpen, saved_by_name: savedBy, saved_at: savedAt, ...row }) => ({
    ...row,
    doubtsOpen,
    savedBy,
    savedAt,
  }))
}

export async function readPart(
  session: Session,
  id: PlanDocumentId,
  place: number,
): Promise<DocumentPart | null> {
  const row = await rows(session)
    .selectFrom('plan_document_part')
    .selectAll()
    .where('document_id', '=', id)
    .where('place', '=', place)
    .executeTakeFirst()
  if (row === undefined) return null
  const { doubts_open: doubtsOpen, saved_by_name: savedBy, saved_at: savedAt, document_id: _, ...part } = row
  return { ...part, doubtsOpen, savedBy, savedAt }
}

/** All that was corrected in a document; null when it has not been read. */
export async function readDrafts(
  session: Session,
  id: PlanDocumentId,
): Promise<{ readonly head: HeadDraft; readonly programmes: readonly ProgrammeDraft[] } | null> {
  const found = await rows(session)
    .selectFrom('plan_document_part')
    .select('draft')
    .where('document_id', '=', id)
    .orderBy('place')
    .execute()
  const drafts = found.map(({ draft }) => draft)
  const head = drafts.find((draft) => draft.kind === 'head')
  if (head === undefined) return null
  return { head, programmes: drafts.filter((draft) => draft.kind === 'programme') }
}

/** Documents settled before an instant of which something is there that must go. */
export async function settledBefore(session: Session, instant: Date): Promise<readonly PlanDocumentId[]> {
  const found = await rows(session)
    .selectFrom('plan_document')
    .select('id')
    .where('settled_at', '<', instant)
    .where((eb) => eb.or([eb('source_gone', '=', false), eb('state', 'in', ['unreadable', 'set-aside'])]))
    .orderBy('settled_at')
    .limit(500)
    .execute()
  return found.map(({ id }) => id)
}

/** How many people a document's lines name. */
export async function peopleNamed(session: Session, id: PlanDocumentId): Promise<number> {
  const { people } = await rows(session)
    .selectFrom('plan_document_part')
    .select(({ fn }) => fn.sum<bigint | null>('people').as('people'))
    .where('document_id', '=', id)
    .executeTakeFirstOrThrow()
  return Number(people ?? 0)
}
