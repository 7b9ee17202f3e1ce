/** A round's vote, its count, the local meetings' order, the committee's say, and what comes of them. */
export { countVotesDue } from './use-cases/count-vote.ts'
export { askCommittee, committeeItems } from './use-cases/deliberation.ts'
export { enterPoints } from './use-cases/enter-points.ts'
export { openVote } from './use-cases/open-vote.ts'
export { settleRound } from './use-cases/settle-round.ts'
export { standingOf, wouldWin } from './use-cases/standing.ts'
