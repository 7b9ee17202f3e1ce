import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'
import type { CommitteeMember, MemberStatus } from './committee.ts'

export type EndMembershipRefusal = 'ended-already' | 'reason-missing' | 'day-outside-the-term'

/** Decides whether a membership may end on a day (사임·해촉), its last. */
export function endMembership(
  member: Pick<CommitteeMember, 'from' | 'until' | 'status'>,
  asked: {
    readonly how: Exclude<MemberStatus, 'serving'>
    readonly lastDay: CalendarDate
    readonly reason: string
  },
): Result<{ readonly reason: string }, EndMembershipRefusal> {
  if (member.status !== 'serving') return refuse('ended-already')
  // Who never came has the day before the first as the last.
  if (asked.lastDay < addDays(member.from, -1) || asked.lastDay > member.until)
    return refuse('day-outside-the-term')
  const reason = asked.reason.trim()
  return reason === '' ? refuse('reason-missing') : ok({ reason })
}

export type RenewTermRefusal =
  | 'not-later'
  | 'nobody-named'
  | { readonly code: 'renewed-too-often'; readonly numbers: readonly number[] }
  | { readonly code: 'not-serving'; readonly numbers: readonly number[] }

/** Decides whether members may stay for a further term (연임): each so often at most, and only who serves to the end. */
export function renewTerm(
  term: { readonly until: CalendarDate; readonly mostRenewals: number },
  members: readonly CommitteeMember[],
  until: CalendarDate,
): Result<CalendarDate, RenewTermRefusal> {
  if (until <= term.until) return refuse('not-later')
  if (members.length === 0) return refuse('nobody-named')
  const gone = members.filter((member) => member.status !== 'serving' || member.until < term.until)
  if (gone.length > 0) return refuse({ code: 'not-serving', numbers: gone.map(({ number }) => number) })
  const often = members.filter(({ renewals }) => renewals >= term.mostRenewals)
  return often.length > 0
    ? refuse({ code: 'renewed-too-often', numbers: often.map(({ number }) => number) })
    : ok(until)
}
