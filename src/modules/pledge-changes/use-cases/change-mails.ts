import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { ChangeDuty } from '../domain/change-duty.ts'
import type { PledgeChangeId } from '../domain/pledge-change.ts'

/** A mail's words. */
export interface MailWords {
  readonly subject: string
  readonly text: string
}

/** What a mail says of a request. */
export interface MailedChange {
  readonly id: PledgeChangeId
  readonly pledge: number
  readonly title: Localized
}

/** How the mails on requests are worded, and where their links lead. */
export interface ChangeMails {
  readonly reminder: (facts: {
    readonly name: string
    readonly today: CalendarDate
    readonly duties: readonly (MailedChange & { readonly duty: ChangeDuty; readonly due: CalendarDate })[]
  }) => MailWords
  readonly returned: (
    facts: MailedChange & { readonly name: string; readonly by: string; readonly reason: string },
  ) => MailWords
}
