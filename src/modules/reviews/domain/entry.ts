import type { AccountId, DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { Review, ReviewId } from './review.ts'

export type EntryId = Id<'ReviewEntry'>
export type EntryFileId = Id<'File'>

/** Being written, or handed in; a sent one may be taken back until the intake's last day. */
export const entryStates = ['draft', 'sent'] as const
export type EntryState = (typeof entryStates)[number]

export const MOST_FILES = 5
export const FILE_MEGABYTES = 20
export const LONGEST_TEXT = 10_000

/** What a department hands in (심사 대상): a best case, a proposal, a report. */
export interface EntryFacts {
  readonly title: string
  readonly text: string
  /** The programme's own key, e.g. an indicator's number; empty where there is none. */
  readonly reference: string
}

export interface Entry extends EntryFacts {
  readonly id: EntryId
  readonly reviewId: ReviewId
  readonly departmentId: DepartmentId
  readonly state: EntryState
  readonly sentOn: CalendarDate | null
  readonly writtenBy: AccountId | null
  readonly version: number
}

export type EntryFlaw =
  'title-missing' | 'text-missing' | 'intake-is-over' | 'sent-already' | 'not-sent' | 'stale'

const intakeRuns = (review: Pick<Review, 'intakeUntil' | 'closedOn'>, today: CalendarDate) =>
  review.closedOn === null && today <= review.intakeUntil

/** Decides whether an entry may be written or changed: until the intake's last day, while it is not handed in. */
export function checkDraft(
  review: Pick<Review, 'intakeUntil' | 'closedOn'>,
  given: EntryFacts,
  facts: {
    readonly before: Pick<Entry, 'state' | 'version'> | null
    readonly version: number
    readonly today: CalendarDate
  },
): Result<EntryFacts, EntryFlaw> {
  const { before, today } = facts
  if (!intakeRuns(review, today)) return refuse('intake-is-over')
  if (before?.state === 'sent') return refuse('sent-already')
  if (before !== null && before.version !== facts.version) return refuse('stale')
  const entry = { title: given.title.trim(), text: given.text.trim(), reference: given.reference.trim() }
  return entry.title === '' ? refuse('title-missing') : ok(entry)
}

/** Decides whether an entry may be handed in. */
export function checkSending(
  review: Pick<Review, 'intakeUntil' | 'closedOn'>,
  entry: Pick<Entry, 'state' | 'text'>,
  today: CalendarDate,
): Result<void, EntryFlaw> {
  if (!intakeRuns(review, today)) return refuse('intake-is-over')
  if (entry.state === 'sent') return refuse('sent-already')
  return entry.text === '' ? refuse('text-missing') : ok()
}

/** Decides whether a handed-in entry may be taken back. */
export function checkTakingBack(
  review: Pick<Review, 'intakeUntil' | 'closedOn'>,
  entry: Pick<Entry, 'state'>,
  today: CalendarDate,
): Result<void, EntryFlaw> {
  if (entry.state !== 'sent') return refuse('not-sent')
  return intakeRuns(review, today) ? ok() : refuse('intake-is-over')
}

/** Whether papers may be put beside an entry or taken away. */
export const mayChangeFiles = (
  review: Pick<Review, 'intakeUntil' | 'closedOn'>,
  entry: Pick<Entry, 'state'>,
  today: CalendarDate,
): boolean => entry.state === 'draft' && intakeRuns(review, today)
