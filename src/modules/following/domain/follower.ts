import type { Id } from '#platform/kernel/ids.ts'
import type { Locale } from '#platform/kernel/locale.ts'

export type FollowerId = Id<'Follower'>

/** What somebody wants to be told of. Its kind says which module knows it; the id is that module's own. */
export interface FollowedSubject {
  readonly kind: string
  /** `all` where the kind is one whole thing. */
  readonly id: string
}

/** A mail address whose owner wants, or was asked whether they want, the news of a subject. */
export interface Follower {
  readonly id: FollowerId
  readonly email: string
  readonly locale: Locale
  readonly subject: FollowedSubject
  /** Stands in every mail: all it can do is to end the news. */
  readonly endKey: string
  readonly askedAt: Date
  readonly confirmedAt: Date | null
  /** Up to when the follower knows everything, on the city's clock. */
  readonly toldUntil: Date | null
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A request that nobody confirms is forgotten after so long. */
const CONFIRM_HOURS = 48
/** Of two mails with news at least so much lies between. */
const NEWS_DAYS = 7
/** The weekly round does not start at the same second each week. */
const SLACK = 12 * HOUR
/** A new follower is told of the week before too. */
export function toldUntilAtFirst(confirmedAt: Date): Date {
  return new Date(confirmedAt.getTime() - NEWS_DAYS * DAY)
}

/** An address gets no second request before the first can have arrived. */
const ASK_AGAIN_MINUTES = 15

/** Whether a request that was not answered may be sent once more: nobody's letter box can be filled through us. */
export function mayAskAgain(askedAt: Date, now: Date): boolean {
  return now.getTime() - askedAt.getTime() >= ASK_AGAIN_MINUTES * MINUTE
}

/** Whether a request to confirm still holds. */
export function mayConfirm(askedAt: Date, now: Date): boolean {
  return now.getTime() - askedAt.getTime() <= CONFIRM_HOURS * HOUR
}

/** Requests asked before this instant and never confirmed are forgotten. */
export function forgottenBefore(now: Date): Date {
  return new Date(now.getTime() - CONFIRM_HOURS * HOUR)
}

/** Followers told up to this instant or earlier may be told again. */
export function dueBefore(now: Date): Date {
  return new Date(now.getTime() - NEWS_DAYS * DAY + SLACK)
}
