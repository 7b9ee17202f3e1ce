import type { Weights } from './score.ts'

/** What a campaign's multiplier did to a month's entries, less what was undone: points × (multiplier − 100), whole hundredths. */
export interface MultipliedSends {
  readonly sends: number
  /** Of all sends: their senders' scores. */
  readonly ofSenders: number
  /** Of sends to colleagues; guests have no score. */
  readonly ofReceivers: number
}

/** What a campaign added to the scores of a month, in hundredths of a point. */
export function addedToScores({ ofSenders, ofReceivers }: MultipliedSends, weights: Weights): number {
  return (ofSenders * weights.sent + ofReceivers * weights.received) / 100
}
