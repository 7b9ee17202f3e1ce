/** What is asked of a proposal to know whether people vote on it. */
export interface Reviewed {
  readonly type: string
  readonly state: string
  readonly review: { readonly verdict: string; readonly cost: bigint } | null
}

/** Why a proposal is not on the ballot. */
export const offBallotReasons = [
  'not-online',
  'merged',
  'ineligible',
  'not-reviewed',
  'impossible',
  'over-the-limit',
] as const
export type OffBallot = (typeof offBallotReasons)[number]

/**
 * What keeps a proposal off the ballot; null when people vote on it. On it are the city's, reviewed, found possible at
 * least with conditions, and not dearer than all there is for the city's. Of towns' the local meetings decide.
 */
export function offBallot({ type, state, review }: Reviewed, limit: bigint): OffBallot | null {
  if (state === 'merged' || state === 'ineligible') return state
  if (type !== 'city') return 'not-online'
  if (state !== 'reviewed' || review === null) return 'not-reviewed'
  if (review.verdict === 'impossible') return 'impossible'
  return review.cost > limit ? 'over-the-limit' : null
}

/** Whether a proposal is one whose local meeting gives it points: reviewed, not the city's, and it can be done. */
export function isForLocalMeeting({ type, state, review }: Reviewed): boolean {
  const wasReviewed = state === 'reviewed' || state === 'selected' || state === 'not-selected'
  return type !== 'city' && wasReviewed && review !== null && review.verdict !== 'impossible'
}
