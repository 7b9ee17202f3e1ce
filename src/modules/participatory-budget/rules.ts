/** What other modules' rules may use of the rounds': how ballots are counted, and why each project won or lost. */
export { type Ballot, ballotsFrom } from './domain/count/ballot-pile.ts'
export { type CountRule, courseOf, type RoundRule } from './domain/count/count.ts'
export {
  type BallotKind,
  costOf,
  type Election,
  type Project,
  type RuleFlaw,
} from './domain/count/election.ts'
export { explainCourse, type Explanation } from './domain/count/explain.ts'
export type { Quotient } from './domain/count/payments.ts'
export { goesByScores, type PublishedRule, wholeRule } from './domain/published-rule.ts'
export {
  type Belonging,
  belongings,
  proposalTypes,
  type ProposalType,
  type RoundBallot,
} from './domain/round.ts'
