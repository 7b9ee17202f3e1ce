import type { DepartmentId } from '#platform/access/person.ts'
import type { Session } from '#platform/database/session.ts'
import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { PollId, VotingWay } from '../domain/poll.ts'

// A type, not an interface: only a type may stand where a record of tables is asked for.
export type ParticipationTables = {
  poll: PollRow
  poll_choice: ChoiceRow
  poll_roll: RollRow
  poll_ballot: BallotRow
  poll_booth: BoothRow
}

/** The session, able to reach this module's tables. */
export function participationTables(session: Session) {
  return session.$extendTables<ParticipationTables>()
}

export interface PollRow {
  readonly id: PollId
  readonly subject_kind: string
  readonly subject_id: string
  readonly title_ko: string
  readonly title_en: string
  readonly words_ko: string
  readonly words_en: string
  /** JSON of a `BallotForm`. */
  readonly form: string
  readonly choice_count: number
  readonly first_day: CalendarDate
  readonly last_day: CalendarDate
  readonly may_change: boolean
  readonly closed_on: CalendarDate | null
}

export interface ChoiceRow {
  readonly poll_id: PollId
  readonly id: string
  readonly position: number
  readonly label_ko: string
  readonly label_en: string
  readonly cost: bigint | null
  readonly what_ko: string | null
  readonly what_en: string | null
  readonly group_ko: string | null
  readonly group_en: string | null
  readonly href: string | null
}

/** That somebody voted. Nothing in it is in the box too but the poll. */
export interface RollRow {
  readonly poll_id: PollId
  /** A keyed hash of the person whom the identity check named, of the account, or of what a paper's voter said. */
  readonly voter_key: string
  /** A keyed hash of name and date of birth. */
  readonly person_key: string
  readonly way: VotingWay
  readonly voted_on: CalendarDate
  readonly town_id: DepartmentId | null
  readonly booth_id: DepartmentId | null
}

/** What somebody voted: no person, no day, no booth, no order. */
export interface BallotRow {
  readonly poll_id: PollId
  readonly receipt_hash: string
  readonly marks: string
}

/** How many papers of a booth's box were put in: never more than it has people on the roll. */
export interface BoothRow {
  readonly poll_id: PollId
  readonly booth_id: DepartmentId
  readonly entered: number
}
