import { addDays, type CalendarDate } from '#platform/kernel/calendar-date.ts'
import { type Review, stageOn } from './review.ts'

/** Why a reviewer is written to: judging has begun, its last day comes near, it is today; or the office asks. */
export const reminderKinds = ['begin', 'soon', 'last', 'asked'] as const
export type ReminderKind = (typeof reminderKinds)[number]

/**
 * Which mail a reviewer who still owes sheets is due on a day; null when none is. What a morning missed, or who was
 * assigned later, is made up for by the next morning.
 */
export function reminderDue(
  review: Parameters<typeof stageOn>[0] & Pick<Review, 'opensOn' | 'closesOn'>,
  facts: {
    /** The last day on which they were written to. */
    readonly mailedOn: CalendarDate | null
    readonly today: CalendarDate
    /** So many days before the last day they are reminded. */
    readonly beforeDays: number
  },
): ReminderKind | null {
  const { mailedOn, today, beforeDays } = facts
  const { opensOn, closesOn } = review
  if (stageOn(review, today) !== 'judging') return null
  const wroteSince = (day: CalendarDate) => mailedOn !== null && mailedOn >= day
  if (today === closesOn) return wroteSince(closesOn) ? null : 'last'
  const soon = addDays(closesOn, -beforeDays)
  if (soon > opensOn && today >= soon) return wroteSince(soon) ? null : 'soon'
  return wroteSince(opensOn) ? null : 'begin'
}
