import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import type { DepartmentId } from '#platform/access/person.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '#modules/organization/index.ts'
import { listPledges, listTerms } from '#modules/pledges/index.ts'
import type { KeptDraft } from '../data/draft-queries.ts'
import { lockDraft, saveDraft } from '../data/draft-store.ts'
import { namedDepartments } from '../domain/draft/draft-departments.ts'
import type {
  DraftAim,
  DraftField,
  DraftRow,
  IntakeDraft,
  IntakeDraftId,
} from '../domain/draft/intake-draft.ts'
import { matchedNumber } from '../domain/draft/match-pledges.ts'
import { pledgeIntakeActions } from '../domain/pledge-intake-actions.ts'

export type CorrectDraftRefusal = 'not-allowed' | 'not-found' | 'stale' | 'not-to-correct'
type Corrected = Result<void, CorrectDraftRefusal>

/** Which draft, and as of which version somebody saw it. */
export interface SeenDraft {
  readonly draftId: IntakeDraftId
  readonly seen: number
}

/** What of a row may be corrected. */
export type CorrectedRow = Pick<
  DraftRow,
  | 'number'
  | 'field'
  | 'titleKo'
  | 'titleEn'
  | 'sourceText'
  | 'department'
  | 'helpers'
  | 'stage'
  | 'progress'
  | 'horizon'
  | 'note'
  | 'included'
>

/** Puts a row right; whoever saves it has looked at what the reading found there. */
export async function correctRow(
  context: Context,
  { place, row, ...seen }: SeenDraft & { readonly place: number; readonly row: CorrectedRow },
): Promise<Corrected> {
  return await correct(context, seen, 'pledge-intake.correct-row', async (draft, session) => {
    if (!draft.rows.some((one) => one.place === place)) return refuse('not-found')
    const rows = draft.rows.map((one) => (one.place === place ? { ...one, ...row, settled: true } : one))
    const known = await listDepartments(session, context.today)
    return ok({ ...draft, rows, departments: namedDepartments(rows, known, draft.departments) })
  })
}

/** Says what a draft is for: a term's register or how its pledges stand, as of which day; and its fields' names. */
export async function correctAim(
  context: Context,
  { aim, fields, ...seen }: SeenDraft & { readonly aim: DraftAim; readonly fields: readonly DraftField[] },
): Promise<Corrected> {
  return await correct(context, seen, 'pledge-intake.correct-aim', async (draft, session) => {
    const rows =
      aim.purpose === draft.purpose && aim.termNumber === draft.termNumber
        ? draft.rows
        : await renumbered(context, session, draft, aim)
    return ok({ ...draft, ...aim, fields, rows })
  })
}

/** Says which of the city's departments each name of the file is. */
export async function chooseDepartments(
  context: Context,
  { chosen, ...seen }: SeenDraft & { readonly chosen: ReadonlyMap<string, DepartmentId | null> },
): Promise<Corrected> {
  return await correct(context, seen, 'pledge-intake.choose-departments', async (draft, session) => {
    const known = new Set(
      (await listDepartments(session, context.today)).map(({ departmentId }) => departmentId),
    )
    const departments = draft.departments.map((one) => {
      const picked = chosen.get(one.name)
      if (picked === undefined || (picked !== null && !known.has(picked))) return one
      return { ...one, departmentId: picked }
    })
    return ok({ ...draft, departments })
  })
}

/** For another term or purpose rows that nobody has looked at get their numbers anew. */
async function renumbered(
  context: Context,
  session: Session,
  { rows }: IntakeDraft,
  aim: DraftAim,
): Promise<readonly DraftRow[]> {
  const term = (await listTerms(session)).find(({ number }) => number === aim.termNumber)
  const pledges =
    aim.purpose === 'statuses' && term !== undefined
      ? await listPledges(session, term.id, context.today)
      : null
  return rows.map((row) => {
    if (row.settled) return row
    return { ...row, number: pledges === null ? (row.number ?? row.place) : matchedNumber(row, pledges) }
  })
}

async function correct(
  context: Context,
  { draftId, seen }: SeenDraft,
  action: string,
  decide: (draft: KeptDraft, session: Session) => Promise<Result<IntakeDraft, CorrectDraftRefusal>>,
): Promise<Corrected> {
  if (!may(context.person, pledgeIntakeActions.correct)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Corrected> => {
    const draft = await lockDraft(session, draftId)
    if (draft === null) return refuse('not-found')
    if (draft.state !== 'to-correct') return refuse('not-to-correct')
    if (draft.version !== seen) return refuse('stale')
    const decided = await decide(draft, session)
    if (!decided.ok) return decided
    await saveDraft(session, draftId, decided.value, { by: context.person.name, at: context.now })
    await audit(session, context, { action, subject: { kind: 'pledge-intake-draft', id: draftId } })
    return ok(undefined)
  })
}
