import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { CheckPeriod } from '../domain/check-period.ts'
import type { CorrectionId } from '../domain/correction.ts'
import type { ReminderKind } from '../domain/owing.ts'
import type { CheckId } from '../domain/pledge-check.ts'

/** A mail's words. */
export interface MailWords {
  readonly subject: string
  readonly text: string
}

/** A pledge as a mail names it. */
export interface NamedPledge {
  readonly number: number
  readonly title: Localized
}

/** What a reminder says of one department: a round that it owes answers to, or a correction order. */
export interface ReminderSection {
  readonly kind: ReminderKind
  readonly department: Localized
  readonly dueDay: CalendarDate
  readonly pledges: readonly NamedPledge[]
  readonly about:
    | { readonly kind: 'check'; readonly checkId: CheckId; readonly period: CheckPeriod }
    | { readonly kind: 'correction'; readonly correctionId: CorrectionId; readonly text: string }
}

/** How the mails of a round are worded, and where their links lead. */
export interface CheckMails {
  readonly reminder: (facts: {
    readonly name: string
    readonly sections: readonly ReminderSection[]
  }) => MailWords
  readonly ordered: (facts: {
    readonly name: string
    readonly period: CheckPeriod
    readonly checkId: CheckId
    readonly text: string
    readonly dueDay: CalendarDate
    readonly by: string
    readonly pledges: readonly NamedPledge[]
  }) => MailWords
}
