import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { AgendaItemId, CommitteeId, CommitteeMemberId, CommitteeSessionId } from './committee.ts'

/** Called, then held with its minutes written, or cancelled. */
export const sessionStates = ['called', 'held', 'cancelled'] as const
export type SessionState = (typeof sessionStates)[number]

/** A committee decides in writing (서면심의) only for one of these. */
export const writtenReasons = ['minor', 'urgent', 'disaster'] as const
export type WrittenBecause = (typeof writtenReasons)[number]

export interface CommitteeSession {
  readonly id: CommitteeSessionId
  readonly committeeId: CommitteeId
  /** The how-manieth of the committee. */
  readonly number: number
  readonly day: CalendarDate
  readonly place: string
  readonly title: Localized
  readonly state: SessionState
  /** Null until they are published. */
  readonly minutes: string | null
  readonly minutesPublishedOn: CalendarDate | null
  /** Why it is held in writing; null when people meet. */
  readonly writtenBecause: WrittenBecause | null
  /** How many were there; null until it was noted who. */
  readonly present: number | null
}

export const outcomes = ['approved', 'approved-with-conditions', 'rejected'] as const
export type Outcome = (typeof outcomes)[number]

export interface DecisionCounts {
  readonly for: number
  readonly against: number
  readonly abstained: number
  /** Present, and kept out of the vote (제척·기피·회피). */
  readonly recused: number
}

/** What a session decided on something. */
export interface CommitteeDecision extends DecisionCounts {
  readonly itemId: AgendaItemId
  readonly sessionId: CommitteeSessionId
  readonly committeeId: CommitteeId
  readonly day: CalendarDate
  readonly outcome: Outcome
  /** The conditions, or the reasons. */
  readonly note: string
  /** Members on the session's day. */
  readonly serving: number
  readonly present: number
}

/** What the decision is about: something of another module, by its kind and its id. */
export interface AgendaSubject {
  readonly kind: string
  readonly id: string
}

/** Excluded by law (제척), at another's request (기피), by oneself (회피). */
export const recusalKinds = ['excluded', 'challenged', 'withdrew'] as const
export type RecusalKind = (typeof recusalKinds)[number]

export interface Recusal {
  readonly itemId: AgendaItemId
  readonly memberId: CommitteeMemberId
  readonly kind: RecusalKind
  readonly reason: string
}

export type DecideItemRefusal =
  | 'session-not-called'
  | 'decided-already'
  | 'attendance-missing'
  | 'no-quorum'
  | 'counts-invalid'
  | 'recusals-differ'
  | 'votes-do-not-add-up'
  | 'majority-missing'
  | 'majority-is-there'
  | 'conditions-missing'

export interface ItemToDecide {
  readonly state: SessionState
  readonly isDecided: boolean
  readonly serving: number
  /** Null while nobody has noted who is there. */
  readonly present: number | null
  /** How many present members are noted as kept out of this item. */
  readonly recusals: number
}

/** Whether enough have come: more than half of the members (재적위원 과반수 출석). */
export function hasQuorum(serving: number, present: number): boolean {
  return present * 2 > serving
}

/**
 * Decides whether a vote may stand: more than half of the members are there, every one of them is counted once, and
 * the outcome is what the counts say. Whoever is kept out of an item helps to open the session and is not counted
 * among those whose majority decides (대법원 90다20084).
 */
export function decideItem(
  item: ItemToDecide,
  asked: DecisionCounts & { readonly outcome: Outcome; readonly note: string },
): Result<{ readonly note: string }, DecideItemRefusal> {
  if (item.state !== 'called') return refuse('session-not-called')
  if (item.isDecided) return refuse('decided-already')
  if (item.present === null) return refuse('attendance-missing')
  if (!hasQuorum(item.serving, item.present)) return refuse('no-quorum')
  const counts = [asked.for, asked.against, asked.abstained, asked.recused]
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0)) return refuse('counts-invalid')
  if (asked.recused !== item.recusals) return refuse('recusals-differ')
  if (counts.reduce((sum, count) => sum + count, 0) !== item.present) return refuse('votes-do-not-add-up')
  const isCarried = asked.for * 2 > item.present - asked.recused
  if (!isCarried && asked.outcome !== 'rejected') return refuse('majority-missing')
  if (isCarried && asked.outcome === 'rejected') return refuse('majority-is-there')
  const note = asked.note.trim()
  return asked.outcome === 'approved-with-conditions' && note === ''
    ? refuse('conditions-missing')
    : ok({ note })
}
