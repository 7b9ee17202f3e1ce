import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Nag } from '../domain/nagging.ts'

/** What a mail says of one thing. */
export interface NagFacts extends Nag {
  readonly evaluationYear: number
  /** The indicator's number and name; of a promise or task its own words. */
  readonly title: string
  /** When a promise or task is due; until when values can be entered. */
  readonly dueDay: CalendarDate
  /** Who was asked and is silent, told to a head; null where nobody is named. */
  readonly ownerName: string | null
  /** Where a promise or task is, without the origin. */
  readonly path: string | null
}

export interface MailWords {
  readonly subject: string
  readonly text: string
}

/** How the mails are worded, and where their links lead. */
export interface WorkMails {
  readonly ofDay: (facts: { readonly name: string; readonly nags: readonly NagFacts[] }) => MailWords
}
