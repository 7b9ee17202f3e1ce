import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { PointId } from '../domain/point.ts'
import type { Half } from '../domain/round.ts'

/** A mail's words. */
export interface MailWords {
  readonly subject: string
  readonly text: string
}

/** Something that a department owes, as a mail tells it. */
export interface OwedLine {
  readonly pointId: PointId
  /** What it is about: the pledge with its number, or what was talked about. */
  readonly title: string
  readonly due: CalendarDate
  /** An answer, or a step that was promised. */
  readonly owes: 'answer' | 'step'
}

/** How the mails to members and departments are worded, and where their links lead. */
export interface PanelMails {
  /** To a member: the key opens their evaluation without an account. */
  readonly link: (facts: {
    readonly name: string
    readonly key: string
    readonly round: {
      readonly year: number
      readonly half: Half
      readonly opensOn: CalendarDate
      readonly closesOn: CalendarDate
    }
  }) => MailWords
  readonly results: (facts: {
    readonly name: string
    readonly department: Localized
    readonly round: { readonly year: number; readonly half: Half }
    readonly due: CalendarDate
    readonly lines: readonly OwedLine[]
  }) => MailWords
  readonly reminder: (facts: {
    readonly name: string
    readonly today: CalendarDate
    readonly lines: readonly OwedLine[]
  }) => MailWords
  readonly returned: (facts: {
    readonly name: string
    readonly title: string
    readonly pointId: PointId
    readonly due: CalendarDate
    readonly reason: string
    readonly by: string
  }) => MailWords
}
