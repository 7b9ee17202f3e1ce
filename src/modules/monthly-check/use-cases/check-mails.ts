import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { CheckId } from '../domain/month-check.ts'
import type { ReminderKind } from '../domain/reminder-plan.ts'

/** A mail's words. */
export interface MailWords {
  readonly subject: string
  readonly text: string
}

/** What a reminder says of one unit in one month. */
export interface ReminderSection {
  readonly checkId: CheckId
  readonly month: CalendarMonth
  readonly dueDay: CalendarDate
  readonly kind: ReminderKind
  readonly department: Localized
  readonly team: string | null
  /** The tasks without an answer, or with a returned one. */
  readonly tasks: readonly { readonly text: string; readonly returned: string | null }[]
  /** Lets the reader answer without signing in; null where silence is only told. */
  readonly token: string | null
}

/** How the mails of a month are worded, and where their links lead. */
export interface CheckMails {
  readonly reminder: (facts: {
    readonly name: string
    readonly day: CalendarDate
    readonly linkDays: number
    readonly sections: readonly ReminderSection[]
  }) => MailWords
  readonly returned: (facts: {
    readonly name: string
    readonly month: CalendarMonth
    readonly checkId: CheckId
    readonly reason: string
    readonly by: string
    readonly tasks: readonly string[]
  }) => MailWords
}
