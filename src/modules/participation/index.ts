/** Secret polls of citizens: who voted (the roll) and what was voted (the box) are kept apart. */
export type { BallotContent } from './domain/ballot.ts'
export type { BallotForm, BallotKind } from './domain/ballot-form.ts'
export { type BallotRefusal, checkBallot, costOf } from './domain/check-ballot.ts'
export type { PlanRefusal } from './domain/check-plan.ts'
export {
  type Choice,
  type Poll,
  type PollHead,
  type PollId,
  type PollPlan,
  pollState,
  type PollState,
  type PollSubject,
  type VotingWay,
} from './domain/poll.ts'
export type { StatedVoter } from './domain/voter.ts'
export { listPolls, pollOf, readPoll } from './data/poll-queries.ts'
export { type Turnout, turnout } from './data/turnout-queries.ts'
export { ballotsOf, type BallotCount, type OpenedBox } from './data/box-queries.ts'
export { planPoll, changePoll } from './use-cases/plan-poll.ts'
export { castBallot, type CastBallot, type CastBallotRefusal } from './use-cases/cast-ballot.ts'
export { changeBallot, type ChangeBallotRefusal } from './use-cases/change-ballot.ts'
export { markOnRoll, type MarkOnRoll, type MarkOnRollRefusal } from './use-cases/mark-on-roll.ts'
export { enterBooth, type EnterBoothRefusal } from './use-cases/enter-booth.ts'
export { bringInVotes, type BringInVotes } from './use-cases/bring-in-votes.ts'
export { closePollIfDue, closePollsDue } from './use-cases/close-poll.ts'
export { newReceipt } from './use-cases/receipt-hash.ts'
export type { VoterKeys } from './use-cases/voter-keys.ts'
export type { ParticipationConfig } from './participation-config.ts'
