import { refuse, ok, type Result } from '#platform/kernel/result.ts'
import type { RoundDays } from './round.ts'
import { showsResults } from './round.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'

/** A member's comment waits until the office has read it: shown as it stands, or held back with a reason; never altered. */
export const commentStates = ['none', 'waiting', 'shown', 'hidden'] as const
export type CommentState = (typeof commentStates)[number]

export type ModerateRefusal = 'round-has-not-closed' | 'nothing-to-decide' | 'reason-missing'

/** Whether the office may decide on comments: not before the close, and what is held back has a reason. */
export function moderate(
  round: RoundDays,
  asked: { readonly count: number; readonly reason: string | null },
  today: CalendarDate,
): Result<Exclude<CommentState, 'none' | 'waiting'>, ModerateRefusal> {
  if (!showsResults(round, today)) return refuse('round-has-not-closed')
  if (asked.count === 0) return refuse('nothing-to-decide')
  if (asked.reason === null) return ok('shown')
  return asked.reason.trim() === '' ? refuse('reason-missing') : ok('hidden')
}
