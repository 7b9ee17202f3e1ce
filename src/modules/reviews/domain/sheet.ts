import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { Entry, EntryId } from './entry.ts'
import type { Marks } from './marks.ts'
import { type Review, type ReviewId, stageOn } from './review.ts'

export type ReviewerId = Id<'Reviewer'>

/** Someone who judges a round (심사위원): staff, by their account. */
export interface Reviewer {
  readonly id: ReviewerId
  readonly reviewId: ReviewId
  readonly staffId: string
  readonly accountId: AccountId
  readonly assignedOn: CalendarDate
  /** The last day on which they were written to. */
  readonly mailedOn: CalendarDate | null
}

/** Why a reviewer does not judge an entry: it is their own department's (제척), or they said so (회피). */
export const conflictKinds = ['department', 'declared'] as const
export type ConflictKind = (typeof conflictKinds)[number]

export interface Exclusion {
  readonly entryId: EntryId
  readonly reviewerId: ReviewerId
  readonly kind: ConflictKind
  readonly reason: string
  readonly since: CalendarDate
}

export const sheetStates = ['draft', 'sent'] as const
export type SheetState = (typeof sheetStates)[number]

/** What one reviewer says of one entry (평가표). */
export interface Sheet {
  readonly entryId: EntryId
  readonly reviewerId: ReviewerId
  readonly state: SheetState
  readonly comment: string
  readonly marks: Marks
  /** In hundredths; null until it is sent. */
  readonly total: number | null
  readonly sentOn: CalendarDate | null
  readonly version: number
}

export type JudgingFlaw =
  'not-open-yet' | 'judging-is-over' | 'excluded' | 'sent-already' | 'stale' | 'not-handed-in'

/** Decides whether a reviewer may write on their sheet of an entry now. After the last day, or the close, nothing changes. */
export function mayWrite(
  review: Review,
  entry: Pick<Entry, 'state'>,
  facts: {
    readonly sheet: Pick<Sheet, 'state' | 'version'> | null
    /** The version that was looked at; 0 of a sheet that was not there. */
    readonly version: number
    readonly isExcluded: boolean
    readonly today: CalendarDate
  },
): Result<void, JudgingFlaw> {
  const stage = stageOn(review, facts.today)
  if (stage === 'intake' || stage === 'waiting') return refuse('not-open-yet')
  if (stage !== 'judging') return refuse('judging-is-over')
  if (entry.state !== 'sent') return refuse('not-handed-in')
  if (facts.isExcluded) return refuse('excluded')
  if (facts.sheet?.state === 'sent') return refuse('sent-already')
  return (facts.sheet?.version ?? 0) === facts.version ? ok() : refuse('stale')
}

/** Decides whether a reviewer may still say that they cannot judge an entry (회피): until judging is over. */
export function mayDecline(
  review: Review,
  facts: { readonly isExcluded: boolean; readonly reason: string; readonly today: CalendarDate },
): Result<string, 'judging-is-over' | 'excluded' | 'reason-missing'> {
  const stage = stageOn(review, facts.today)
  if (stage !== 'intake' && stage !== 'waiting' && stage !== 'judging') return refuse('judging-is-over')
  if (facts.isExcluded) return refuse('excluded')
  const reason = facts.reason.trim()
  return reason === '' ? refuse('reason-missing') : ok(reason)
}

/** Decides whether a sent sheet may be opened again for its reviewer. */
export function mayReopen(
  review: Review,
  sheet: Pick<Sheet, 'state'> | null,
  facts: { readonly reason: string; readonly today: CalendarDate },
): Result<string, 'judging-is-over' | 'not-sent' | 'reason-missing'> {
  if (stageOn(review, facts.today) !== 'judging') return refuse('judging-is-over')
  if (sheet?.state !== 'sent') return refuse('not-sent')
  const reason = facts.reason.trim()
  return reason === '' ? refuse('reason-missing') : ok(reason)
}

/** Which reviewers work in an entry's own department and are not excluded yet (제척). */
export function colleaguesToExclude(
  entries: readonly Pick<Entry, 'id' | 'departmentId'>[],
  reviewers: readonly { readonly id: ReviewerId; readonly departmentIds: readonly DepartmentId[] }[],
  known: readonly Pick<Exclusion, 'entryId' | 'reviewerId'>[],
): readonly { readonly entryId: EntryId; readonly reviewerId: ReviewerId }[] {
  const has = new Set(known.map(pairKey))
  return entries.flatMap(({ id: entryId, departmentId }) =>
    reviewers
      .filter(({ departmentIds }) => departmentIds.includes(departmentId))
      .map(({ id }) => ({ entryId, reviewerId: id }))
      .filter((pair) => !has.has(pairKey(pair))),
  )
}

/** Tells a pair of entry and reviewer from all others. */
export const pairKey = ({ entryId, reviewerId }: { entryId: EntryId; reviewerId: ReviewerId }): string =>
  `${entryId} ${reviewerId}`

/** The sheets that count: sent, and of no excluded pair. */
export function countedSheets(
  sheets: readonly Sheet[],
  exclusions: readonly Pick<Exclusion, 'entryId' | 'reviewerId'>[],
): readonly (Sheet & { readonly total: number })[] {
  const out = new Set(exclusions.map(pairKey))
  return sheets.flatMap((sheet) =>
    sheet.state === 'sent' && sheet.total !== null && !out.has(pairKey(sheet))
      ? [{ ...sheet, total: sheet.total }]
      : [],
  )
}
