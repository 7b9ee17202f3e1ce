import type { ko } from './settled-texts.ko.ts'

export const en: typeof ko = {
  vote: (votes) => `Chosen with ${votes} votes of citizens, and confirmed by the committee.`,
  priority: (rank, points) =>
    `Chosen as number ${rank} of the local meetings (${points} points), and confirmed by the committee.`,
  lost: (votes, more) =>
    `Not chosen with ${votes} votes of citizens.${more === null ? '' : ` With ${more} more it would have been.`}`,
  tooDear: (rank, points, left) =>
    `Number ${rank} of the local meetings (${points} points), but it did not fit in the ${left} left when its turn came.`,
  noPoints: 'The local meeting gave it no points.',
  rejected: 'The committee rejected it.',
  impossible: 'The department found that it cannot be done.',
  offBallot: 'Its review was not there when the vote began, so it was not on the ballot.',
  condition: (note) => `Condition: ${note}`,
}
