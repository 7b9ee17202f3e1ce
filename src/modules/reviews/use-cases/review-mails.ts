import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { ReminderKind } from '../domain/reminding.ts'
import type { ReviewId } from '../domain/review.ts'

/** What a reviewer is told. */
export interface ReviewerReminder {
  readonly name: string
  readonly kind: ReminderKind
  readonly reviewId: ReviewId
  readonly title: string
  readonly closesOn: CalendarDate
  /** Sheets that they have not sent. */
  readonly left: number
}

/** Writes the mails of reviews: the words and links are the composition's. */
export interface ReviewMails {
  readonly reminder: (facts: ReviewerReminder) => { readonly subject: string; readonly text: string }
}
