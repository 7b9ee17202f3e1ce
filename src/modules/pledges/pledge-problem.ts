import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { MayorTermId } from './domain/pledge.ts'

/** Something in what is to be published that does not add up, with its numbers in words. */
export interface PledgeProblem {
  /** The pledge's number in the term; null where the problem is one of sums. */
  readonly pledge: number | null
  /** An error keeps from publishing; a doubt is only said. */
  readonly weight: 'error' | 'doubt'
  /** What does not add up, with the numbers on both sides and what to do. */
  readonly text: Localized
  /** Where it is put right, e.g. /office/pledges/12. */
  readonly href: string
}

/** A module that can say what in its part of the pledges does not add up. */
export interface PledgeProblemSource {
  readonly name: string
  /** A fixed number of queries, however many the pledges. */
  problems(session: Session, termId: MayorTermId, day: CalendarDate): Promise<readonly PledgeProblem[]>
}
