import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import { type CheckPeriod, lastDayOfPeriod } from './check-period.ts'

export type CheckId = Id<'PledgeCheck'>
export type AnswerId = Id<'PledgeCheckAnswer'>
export type SnapshotId = Id<'PledgeCheckSnapshot'>

/** While a round is open departments answer; closed, it is frozen and may be published. */
export const checkStates = ['open', 'closed'] as const
export type CheckState = (typeof checkStates)[number]

export type OpenCheckRefusal = 'period-not-over' | 'outside-the-term' | 'due-before-today' | 'no-pledges'

/** Decides whether a round can be opened: its period is over and lies in the term, and there is time to answer. */
export function openCheck(
  asked: { readonly period: CheckPeriod; readonly dueDay: CalendarDate; readonly pledges: number },
  term: { readonly from: CalendarDate; readonly until: CalendarDate },
  today: CalendarDate,
): Result<CalendarDate, OpenCheckRefusal> {
  const lastDay = lastDayOfPeriod(asked.period)
  if (lastDay > today) return refuse('period-not-over')
  if (lastDay < term.from || lastDay > term.until) return refuse('outside-the-term')
  if (asked.dueDay < today) return refuse('due-before-today')
  return asked.pledges === 0 ? refuse('no-pledges') : ok(lastDay)
}

export type CloseCheckRefusal = 'closed-already'
export type ReopenCheckRefusal = 'not-closed' | 'reason-missing'

/** Closes an open round. Pledges without an answer are frozen as unanswered, and keep it from being published. */
export function closeCheck(state: CheckState): Result<'closed', CloseCheckRefusal> {
  return state === 'open' ? ok('closed') : refuse('closed-already')
}

/** Opens a closed round again, for a reason. What was frozen and published stays. */
export function reopenCheck(state: CheckState, reason: string): Result<'open', ReopenCheckRefusal> {
  if (state !== 'closed') return refuse('not-closed')
  return reason.trim() === '' ? refuse('reason-missing') : ok('open')
}

export type PublishCheckRefusal = 'not-closed-yet' | 'published-already' | 'does-not-add-up'

/** Whether a round may be published: closed, not as it is published already, and nothing in it wrong. */
export function publishCheck(check: {
  readonly state: CheckState
  readonly snapshotId: SnapshotId | null
  readonly publishedSnapshotId: SnapshotId | null
  /** How many errors the linter found. */
  readonly errors: number
}): Result<SnapshotId, PublishCheckRefusal> {
  if (check.state !== 'closed' || check.snapshotId === null) return refuse('not-closed-yet')
  if (check.publishedSnapshotId === check.snapshotId) return refuse('published-already')
  return check.errors > 0 ? refuse('does-not-add-up') : ok(check.snapshotId)
}
