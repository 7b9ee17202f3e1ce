import type { Id } from '#platform/kernel/ids.ts'

export type SubscriptionId = Id<'PlanSubscription'>

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A subscription that nobody confirms is forgotten after so long. */
export const CONFIRM_HOURS = 48
/** Of two mails with news at least so much lies between. */
const NEWS_DAYS = 7
/** The weekly round does not start at the same second each week. */
const SLACK = 12 * HOUR
/** A new subscriber is told of the week before too. */
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

/** Subscribers told up to this instant or earlier may be told again. */
export function dueBefore(now: Date): Date {
  return new Date(now.getTime() - NEWS_DAYS * DAY + SLACK)
}
