import type { ko } from './why-text.ko.ts'

/** Why a project won or lost, in English. */
export const en: typeof ko = {
  won: (order) => `Chosen as number ${order}.`,
  wonVotes: (votes) => `Votes for it: ${votes}.`,
  wonShares: (payers, supporters, most) =>
    `Of the people who voted for it (${supporters}), ${payers} paid for all of it, with at most ${most} each.`,
  emptied: (count) => `For ${count} of them that was all they had left.`,
  hadNothing: (count) =>
    `${count} of them had nothing left to pay: what they had went to projects chosen before.`,
  wonRest: (votes) =>
    `Chosen with the money that was left once everybody’s shares had been used. Of what still fitted, the projects with most votes came first; this one had ${votes}.`,
  wonGreedy: (votes) => `Votes for it: ${votes}. When its turn came it fitted in what was left.`,
  wonPhragmen: (votes) =>
    `Shared among the people who voted for it (${votes}), its cost was the lightest load of all that were left.`,
  lost: 'Not chosen.',
  lostMoney: (supporters, together, missing) =>
    `Together, the people who voted for it (${supporters}) had ${together} of their shares left in the end: ${missing} too little for its cost.`,
  lostAlone: 'Whoever also voted for other projects had spent from their share when those were chosen.',
  noSupport: 'Nobody voted for it.',
  ended: (left) =>
    `The count had ended before its turn: the best project of all that were left did not fit in ${left}.`,
  budgetLeft: (left) => `When its turn came, ${left} was left: too little for its cost.`,
  restLeft: (left) =>
    `The money that the shares left went to the projects with most votes; when this one’s turn came, only ${left} was there.`,
  tooFewVotes: (least) =>
    least === '1'
      ? 'At least one vote is needed to be chosen.'
      : `At least ${least} votes are needed to be chosen.`,
  conflict: (title) => `“${title}”, beside which it cannot stand, had been chosen.`,
  cap: (left) =>
    `When its turn came, ${left} of the limit of its field or town was left: too little for its cost.`,
  stopped: (title) => `The count had ended with “${title}”, which did not fit in what was left.`,
  pointsGiven: (points) => `Points that voters gave it: ${points}.`,
  placesGave: (points) => `The places that voters gave it are worth ${points} points together.`,
  committeeGave: (points) =>
    `The committee gave it ${points}; both together, as announced, made its place in the order.`,
  moreWithPoints: (votes) =>
    votes === '1'
      ? 'With one more ballot that gives it alone the most points, it would have won.'
      : `With ${votes} more ballots that give it alone the most points, it would have won.`,
  more: (votes) =>
    votes === '1'
      ? 'With one more ballot for it alone it would have been chosen.'
      : `With ${votes} more ballots for it alone it would have been chosen.`,
  tooDear: 'It costs more than the whole limit: no number of votes would have done it.',
  beyond: (tried) => `Not even ${tried} more ballots for it alone would have done it.`,
  notSought:
    'How many votes were missing was not sought here. Count the file of ballots again with --explain to learn it.',
  shareStart: (share, budget, voters) =>
    `Everybody was given the same share: the limit of ${budget} divided by ${voters} voters, ${share} at first.`,
  shareGrown: (steps, share) =>
    `As money was left, shares were raised ${steps === '1' ? 'once' : `${steps} times`} and counted again; in the end each voter had ${share}.`,
  local: (rank, points, supporters) =>
    `The local meeting gave it ${points} points: number ${rank}. Where points are equal, the proposal with more supporters comes first (${supporters} here).`,
  localFits: (left) => `When its turn came, ${left} of the limit was left, and it fitted.`,
  localTooDear: (left) =>
    `When its turn came, ${left} of the limit was left: it did not fit, and the next was looked at.`,
  localNoPoints: 'The local meeting has given it no points yet.',
  committee: (committee, day, outcome) => `${committee} decided on ${day}: ${outcome}.`,
  committeeWaits: 'It waits for the committee’s decision.',
  votesFor: (yes, no, abstained, recused) =>
    `${yes} for, ${no} against, ${abstained} abstained, ${recused} kept out`,
  peopleFinding: (payers, supporters) => `${payers} of the ${supporters} who voted for it paid`,
  moneyFinding: (missing) => `${missing} was missing to its cost`,
  leftFinding: (left) => `When its turn came, ${left} was left`,
  paidAll: 'Paid all they had left',
  paidPart: 'Paid, and had some left',
  paidNothing: 'Had nothing left to pay',
  people: 'People',
  supportersHad: 'What its voters had left',
  missing: 'Missing',
  leftThen: 'Left when its turn came',
  costBar: 'Cost',
}
