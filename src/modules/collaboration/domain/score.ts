/**
 * What happened to somebody in a month, whole numbers: points × multiplier (in per cent) of what was received and of
 * what was sent, special points, and how many of each. What was undone in the month is taken off.
 */
export interface Tally {
  readonly receivedCount: number
  readonly sentCount: number
  /** In hundredths of a point. */
  readonly received: number
  /** In hundredths of a point. */
  readonly sent: number
  /** In points. */
  readonly special: number
}

export const noTally: Tally = { receivedCount: 0, sentCount: 0, received: 0, sent: 0, special: 0 }

/** In per cent, steps of ten: so a score is always a whole number of hundredths. */
export interface Weights {
  readonly received: number
  readonly sent: number
}

/** A score in hundredths of a point: received × weight + sent × weight + special. The multiplier is in the tally. */
export function scoreOf(tally: Tally, weights: Weights): number {
  return tally.special * 100 + (tally.received * weights.received + tally.sent * weights.sent) / 100
}

export function addTallies(one: Tally, other: Tally): Tally {
  return {
    receivedCount: one.receivedCount + other.receivedCount,
    sentCount: one.sentCount + other.sentCount,
    received: one.received + other.received,
    sent: one.sent + other.sent,
    special: one.special + other.special,
  }
}

export function isNothing(tally: Tally): boolean {
  return Object.values(tally).every((part) => part === 0)
}
