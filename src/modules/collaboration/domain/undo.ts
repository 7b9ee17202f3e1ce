import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { Entry } from './entry.ts'
import type { StaffId } from './foreign-ids.ts'

export const LONGEST_REASON = 500
const MINUTE_MS = 60_000

export type CancelRefusal = 'not-found' | 'not-yours' | 'undone-already' | 'too-late-to-cancel'

type Undoable = Pick<Entry, 'kind' | 'senderId' | 'at'>

/** Whether a sender may take a send back: their own, once, within so many minutes. */
export function cancel(
  entry: Undoable & { readonly isUndone: boolean },
  asked: { readonly staffId: StaffId; readonly now: Date; readonly minutes: number },
): Result<void, CancelRefusal> {
  if (entry.kind !== 'send') return refuse('not-found')
  if (entry.senderId !== asked.staffId) return refuse('not-yours')
  if (entry.isUndone) return refuse('undone-already')
  return cancelUntil(entry, asked.minutes) > asked.now ? ok() : refuse('too-late-to-cancel')
}

/** The first instant at which a send can no longer be cancelled. */
export function cancelUntil({ at }: Pick<Entry, 'at'>, minutes: number): Date {
  return new Date(at.getTime() + minutes * MINUTE_MS)
}

export type ReasonRefusal = 'reason-missing' | 'reason-too-long'
export type ReverseRefusal = 'not-found' | 'undone-already' | 'not-reversible' | ReasonRefusal

/** Whether an administrator may reverse an entry, and the reason as it is kept. Only sends and special points are reversed. */
export function reverse(
  entry: Pick<Entry, 'kind'> & { readonly isUndone: boolean },
  typed: string,
): Result<string, ReverseRefusal> {
  if (entry.kind !== 'send' && entry.kind !== 'special') return refuse('not-reversible')
  if (entry.isUndone) return refuse('undone-already')
  return checkReason(typed)
}

/** A reason as it is kept. */
export function checkReason(typed: string): Result<string, ReasonRefusal> {
  const reason = typed.trim()
  if (reason === '') return refuse('reason-missing')
  return reason.length > LONGEST_REASON ? refuse('reason-too-long') : ok(reason)
}
