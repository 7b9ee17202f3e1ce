import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { Won } from '#platform/kernel/won.ts'
import type { BallotForm } from './ballot-form.ts'

/** One poll (투표). */
export type PollId = Id<'Poll'>

/** What a poll is about, in another module's words: a kind and an id. One poll a subject. */
export interface PollSubject {
  readonly kind: string
  readonly id: string
}

/** What can be chosen (선택지). */
export interface Choice {
  /** A short text, unique within the poll: what ballots hold. */
  readonly id: string
  readonly label: Localized
  readonly cost: Won | null
  /** A sentence or two for those who choose; null when there is nothing to say. */
  readonly note: Localized | null
  /** Choices of one group are shown together when the reader asks for them. */
  readonly group: Localized | null
  /** A page of this house that tells more; starts with a slash. */
  readonly href: string | null
}

/** What a poll asks and until when. */
export interface PollPlan {
  readonly subject: PollSubject
  readonly title: Localized
  /** What it is about, for those who vote. */
  readonly lead: Localized
  readonly choices: readonly Choice[]
  readonly form: BallotForm
  /** The first and the last day on which votes are taken, whole days by the city's clock. */
  readonly firstDay: CalendarDate
  readonly lastDay: CalendarDate
  /** Whether a ballot may be changed until the close. */
  readonly mayChange: boolean
}

/** A poll without its choices. */
export interface PollHead extends Omit<PollPlan, 'choices'> {
  readonly id: PollId
  readonly choiceCount: number
  /** The day on which the box was closed: from then on what is in it is no secret any more. */
  readonly closedOn: CalendarDate | null
}

/** A poll with its choices in their order; a choice's number on the ballot is its place from 1. */
export interface Poll extends PollHead {
  readonly choices: readonly Choice[]
}

/**
 * `counting`: nobody votes any more, but papers of the booths may still be put in; the box is sealed until it is closed.
 */
export const pollStates = ['coming', 'open', 'counting', 'closed'] as const
export type PollState = (typeof pollStates)[number]

/** Where a poll stands on a day. */
export function pollState(
  poll: Pick<PollHead, 'firstDay' | 'lastDay' | 'closedOn'>,
  today: CalendarDate,
): PollState {
  // Asked of a day before the close, e.g. by a clock that was set back, it is sealed as it was then.
  if (poll.closedOn !== null && today >= poll.closedOn) return 'closed'
  if (today < poll.firstDay) return 'coming'
  return today <= poll.lastDay ? 'open' : 'counting'
}

/** How somebody voted (투표 방법): signed in, with a paper at a booth, or with a paper and somebody's help. */
export const votingWays = ['online', 'paper', 'assisted'] as const
export type VotingWay = (typeof votingWays)[number]
