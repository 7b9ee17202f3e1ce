import type { Locale } from '#platform/kernel/locale.ts'
import { formatCount } from '#platform/text/format.ts'
import type { Explanation } from '#modules/participatory-budget/index.ts'
import type { KeptCount } from '../data/count-queries.ts'
import type { CountedProject } from '../domain/count-box.ts'
import type { Ranked } from '../domain/priority.ts'
import type { LocalProposal } from '../use-cases/standing.ts'
import { inEok, inMillion, inWon, roundedWon } from './amounts.ts'
import type { VoteWords } from './words.ts'

type Won = Extract<Explanation, { readonly outcome: 'won' }>
type Lost = Extract<Explanation, { readonly outcome: 'lost' }>

interface Saying {
  readonly words: VoteWords
  readonly locale: Locale
  /** Whether points follow from places on ranked ballots, and were not shared out. */
  readonly isRanked?: boolean
  /** The title of the project at a place of the ballot. */
  readonly titleAt: (place: number) => string
}

/** Why a project of the ballot won or lost, one sentence after the other. */
export function sayWhy({ why, points, committee }: CountedProject, saying: Saying): readonly string[] {
  const [first = '', ...rest] =
    why.outcome === 'won' ? sayWon(why, saying) : sayLost(why, { ...saying, points })
  const { reasons } = saying.words
  const givenPoints = saying.isRanked === true ? reasons.placesGave : reasons.pointsGiven
  return [
    first,
    ...(points === null ? [] : [givenPoints(formatCount(points, saying.locale))]),
    ...(committee === null ? [] : [reasons.committeeGave(formatCount(committee, saying.locale))]),
    ...rest,
  ]
}

function sayWon({ order, by, supporters, isCompletion, payment }: Won, { words, locale }: Saying) {
  const { reasons } = words
  const number = (value: number) => formatCount(value, locale)
  const first = reasons.won(number(order))
  if (payment === null) {
    const how = isCompletion
      ? reasons.wonRest
      : by === 'phragmen'
        ? reasons.wonPhragmen
        : by === 'greedy'
          ? reasons.wonGreedy
          : reasons.wonVotes
    return [first, how(number(supporters))]
  }
  const { most, payers, emptied } = payment
  return [
    first,
    reasons.wonShares(number(payers), number(supporters), inWon(roundedWon(most), locale)),
    ...(emptied === 0 ? [] : [reasons.emptied(number(emptied))]),
    ...(payers === supporters ? [] : [reasons.hadNothing(number(supporters - payers))]),
  ]
}

function sayLost(
  { why, inCompletion, more, supporters }: Lost,
  saying: Saying & { readonly points: number | null },
) {
  const { words, locale } = saying
  const { reasons } = words
  const number = (value: number) => formatCount(value, locale)
  const said = [reasons.lost]
  if (why.kind === 'supporters-money') {
    const [together, missing] = [roundedWon(why.together), roundedWon(why.missing)]
    said.push(reasons.lostMoney(number(supporters), inWon(together, locale), inWon(missing, locale)))
    said.push(reasons.lostAlone)
  } else if (why.kind === 'no-support') said.push(reasons.noSupport)
  else if (why.kind === 'ended') said.push(reasons.ended(inWon(why.left, locale)))
  else said.push(sayObstacle(why, saying))
  if (inCompletion?.kind === 'budget-left') said.push(reasons.restLeft(inWon(inCompletion.left, locale)))
  else if (inCompletion !== null) said.push(sayObstacle(inCompletion, saying))
  return [...said, sayMore(more, saying)].filter((line) => line !== '')
}

function sayObstacle(
  obstacle: Exclude<Lost['inCompletion'], null>,
  { words, locale, titleAt }: Saying,
): string {
  const { reasons } = words
  switch (obstacle.kind) {
    case 'budget-left':
      return reasons.budgetLeft(inWon(obstacle.left, locale))
    case 'too-few-votes':
      return reasons.tooFewVotes(formatCount(obstacle.least, locale))
    case 'conflict':
      return reasons.conflict(titleAt(obstacle.winner))
    case 'cap':
      return reasons.cap(inWon(obstacle.left, locale))
    case 'stopped':
      return reasons.stopped(titleAt(obstacle.at))
  }
}

function sayMore(
  more: Lost['more'],
  { words, locale, points }: Saying & { readonly points: number | null },
): string {
  const { reasons } = words
  switch (more.kind) {
    case 'votes':
      return points === null
        ? reasons.more(formatCount(more.votes, locale))
        : reasons.moreWithPoints(formatCount(more.votes, locale))
    case 'dearer-than-budget':
      return reasons.tooDear
    case 'beyond':
      return reasons.beyond(formatCount(more.tried, locale))
    case 'not-sought':
      return reasons.notSought
    case 'worth-nothing':
      return ''
  }
}

/** How the whole vote was counted, as far as shares were dealt out; empty for other rules. */
export function sayShares(
  { share, growth, budget, voters }: KeptCount,
  { words, locale }: Pick<Saying, 'words' | 'locale'>,
): readonly string[] {
  if (share === null || voters === 0) return []
  const start = inWon(roundedWon({ part: budget, whole: BigInt(voters) }), locale)
  const said = [words.reasons.shareStart(start, inEok(budget, locale), formatCount(voters, locale))]
  if (growth !== null && growth.steps > 0)
    said.push(words.reasons.shareGrown(formatCount(growth.steps, locale), inWon(roundedWon(share), locale)))
  return said
}

/** Where a proposal stands in the order of the local meetings. */
export function sayRank(
  { rank, proposal, outcome, left }: Ranked<LocalProposal>,
  { words, locale }: Pick<Saying, 'words' | 'locale'>,
): readonly string[] {
  const { reasons } = words
  if (outcome === 'no-points' || rank === null) return [reasons.localNoPoints]
  const number = (value: number) => formatCount(value, locale)
  const said = reasons.local(number(rank), String(proposal.points ?? 0), number(proposal.supporters))
  const fits = outcome === 'fits' ? reasons.localFits : reasons.localTooDear
  return [said, fits(inMillion(left, locale))]
}
