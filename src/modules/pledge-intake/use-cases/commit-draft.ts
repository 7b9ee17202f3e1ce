import { change } from '#platform/access/change.ts'
import type { Context } from '#platform/access/context.ts'
import { may } from '#platform/access/permission.ts'
import { audit } from '#platform/audit/audit.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { listDepartments } from '#modules/organization/index.ts'
import {
  bringInRegister,
  type BringInRegisterRefusal,
  type GivenPledge,
  listPledges,
  listTerms,
  type PledgeLine,
  recordStatuses,
  type RecordStatusesRefusal,
} from '#modules/pledges/index.ts'
import type { KeptDraft } from '../data/draft-queries.ts'
import { lockDraft, settleDraft } from '../data/draft-store.ts'
import { departmentsOf } from '../domain/draft/draft-departments.ts'
import { type DraftFlaws, draftFlaws, isReady } from '../domain/draft/draft-flaws.ts'
import type { DraftRow, IntakeDraft } from '../domain/draft/intake-draft.ts'
import { pledgeIntakeActions } from '../domain/pledge-intake-actions.ts'
import type { CorrectDraftRefusal, SeenDraft } from './correct-draft.ts'

export type CommitDraftRefusal =
  | CorrectDraftRefusal
  | 'nothing-changes'
  | { readonly code: 'has-flaws'; readonly flaws: DraftFlaws }
  | BringInRegisterRefusal
  | RecordStatusesRefusal

type Committed = Result<{ readonly pledges: number }, CommitDraftRefusal>

/** Takes a corrected draft in, whole or not at all: a new term's register, or how the pledges of a term stand. */
export async function commitDraft(
  context: Context,
  { draftId, seen, note }: SeenDraft & { readonly note: string },
): Promise<Committed> {
  if (!may(context.person, pledgeIntakeActions.commit)) return refuse('not-allowed')
  return await change(context, async (session): Promise<Committed> => {
    const within: Context = { ...context, database: session }
    const draft = await lockDraft(session, draftId)
    if (draft === null) return refuse('not-found')
    if (draft.state !== 'to-correct') return refuse('not-to-correct')
    if (draft.version !== seen) return refuse('stale')
    const { flaws, pledges } = await flawsOf(session, draft, context.today)
    if (!isReady(flaws)) return refuse({ code: 'has-flaws', flaws })
    const done =
      draft.purpose === 'register'
        ? await asRegister(within, draft, note)
        : await asStatuses(within, draft, pledges, note)
    if (!done.ok) return done
    await settleDraft(session, draftId, { state: 'committed', at: context.now })
    await audit(session, context, {
      action: 'pledge-intake.commit',
      subject: { kind: 'pledge-intake-draft', id: draftId },
      after: { purpose: draft.purpose, term: draft.termNumber, pledges: done.value.pledges },
    })
    return done
  })
}

/** What stands between a draft and the register, with the pledges that it is compared with. */
export async function flawsOf(
  session: Session,
  draft: IntakeDraft,
  today: CalendarDate,
): Promise<{ readonly flaws: DraftFlaws; readonly pledges: readonly PledgeLine[] }> {
  const terms = await listTerms(session)
  const term = terms.find(({ number }) => number === draft.termNumber)
  const pledges =
    draft.purpose === 'statuses' && term !== undefined ? await listPledges(session, term.id, today) : []
  const pledgeNumbers = new Set(pledges.map(({ number }) => number))
  return { flaws: draftFlaws(draft, { today, terms, pledgeNumbers }), pledges }
}

const taken = ({ rows }: IntakeDraft): readonly DraftRow[] => rows.filter(({ included }) => included)

/** What a pledge's record says of where it comes from. */
const noteOf = (row: DraftRow, note: string): string => (row.note === '' ? note : row.note)

async function asRegister(context: Context, draft: KeptDraft, note: string): Promise<Committed> {
  const { termNumber, termFrom, termUntil, asOf } = draft
  if (termNumber === null || termFrom === null || termUntil === null || asOf === null)
    return refuse('not-to-correct')
  const codes = new Map(
    (await listDepartments(context.database, context.today)).map(({ departmentId, code }) => [
      departmentId,
      code,
    ]),
  )
  const codeOf = (name: string): string => {
    const id = draft.departments.find((one) => one.name === name)?.departmentId ?? null
    return (id === null ? undefined : codes.get(id)) ?? name
  }
  const pledges = taken(draft).map((row): GivenPledge => {
    const { lead, helpers } = departmentsOf(row)
    const { stage, progress } = row
    return {
      number: row.number ?? row.place,
      field: row.field ?? 0,
      title: { ko: row.titleKo, en: row.titleEn },
      sourceText: row.sourceText,
      horizon: row.horizon,
      department: codeOf(lead ?? ''),
      helpers: helpers.map(codeOf),
      statuses:
        stage === null && progress === null
          ? []
          : [{ day: asOf, stage, progress: progress ?? 0, note: noteOf(row, note) }],
    }
  })
  const used = new Set(pledges.map(({ field }) => field))
  const brought = await bringInRegister(context, {
    term: { number: termNumber, from: termFrom, until: termUntil },
    fields: draft.fields
      .filter(({ number }) => used.has(number))
      .map(({ number, titleKo, titleEn }) => ({ number, title: { ko: titleKo, en: titleEn } })),
    pledges,
  })
  return brought.ok ? ok({ pledges: pledges.length }) : brought
}

/** Only what differs from the register is recorded: a record that says the same again would tell nothing. */
async function asStatuses(
  context: Context,
  draft: KeptDraft,
  pledges: readonly PledgeLine[],
  note: string,
): Promise<Committed> {
  const { asOf } = draft
  if (asOf === null) return refuse('not-to-correct')
  const byNumber = new Map(pledges.map((pledge) => [pledge.number, pledge]))
  const records = taken(draft).flatMap((row) => {
    const pledge = byNumber.get(row.number ?? 0)
    const progress = row.progress ?? 0
    if (pledge === undefined || (pledge.stage === row.stage && pledge.progress === progress)) return []
    return [{ pledgeId: pledge.id, day: asOf, stage: row.stage, progress, note: noteOf(row, note) }]
  })
  if (records.length === 0) return refuse('nothing-changes')
  const recorded = await recordStatuses(context, records)
  return recorded.ok ? ok({ pledges: recorded.value }) : recorded
}
