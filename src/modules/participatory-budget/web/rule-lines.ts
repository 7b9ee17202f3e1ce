import type { Locale } from '#platform/kernel/locale.ts'
import { won } from '#platform/kernel/won.ts'
import { formatCount, formatWon } from '#platform/text/format.ts'
import { wholeRule } from '../domain/published-rule.ts'
import type { BudgetRound, RoundBallot } from '../domain/round.ts'
import type { BudgetWords } from './words.ts'

/** How a round votes and counts, one sentence after the other, as it was announced. */
export function ruleLinesOf(
  { rule: published, ballot }: Pick<BudgetRound, 'rule' | 'ballot'>,
  words: BudgetWords,
  locale: Locale,
): readonly string[] {
  const rule = wholeRule(published)
  const shares = rule.rule === 'equal-shares'
  const grows = shares && (rule.completion === 'add1' || rule.completion === 'add1u')
  const byPoints = rule.utility === 'points'
  const percent = (value: number) => formatCount(value, locale)
  const when = (is: boolean, line: string) => (is ? [line] : [])
  return [
    ballotLine(ballot, words, locale),
    ...when(byPoints && ballot.kind === 'ranked', words.placePoints(formatCount(placesOf(ballot), locale))),
    `${nameOf(published, words)}: ${howOf(published, words)}`,
    ...(shares ? [words.utilityLines[rule.utility], words.completions[rule.completion]] : []),
    ...when(rule.rule === 'greedy' && rule.utility === 'cardinality', words.perCost),
    ...when(grows, words.stepOf(formatWon(won(rule.step), 'won', locale))),
    ...when(
      rule.committeePercent > 0,
      words.committeeLine(percent(100 - rule.committeePercent), percent(rule.committeePercent)),
    ),
    ...when(rule.fieldPercent > 0, words.fieldLine(percent(rule.fieldPercent))),
    ...when(rule.townPercent > 0, words.townLine(percent(rule.townPercent))),
    ...when(rule.stopsAtFirst, words.stopsAtFirstLine),
    ...when(rule.leastVotes > 0, words.leastVotesLine(formatCount(rule.leastVotes, locale))),
    ...when(rule.rule === 'greedy', words.conflictLine),
    words.ties[rule.ties],
    ...when(rule.ties === 'cost-votes-lot', words.seedLine(rule.seed)),
    words.recount,
  ]
}

/** What goes first under a rule that takes the most first. */
const greedyBy = ({ utility, committeePercent = 0 }: BudgetRound['rule']) =>
  committeePercent > 0 ? 'combined' : utility === 'points' ? 'points' : 'votes'

const nameOf = (rule: BudgetRound['rule'], words: BudgetWords) =>
  rule.rule === 'greedy' ? words.greedyBy[greedyBy(rule)] : words.rules[rule.rule]

function howOf(rule: BudgetRound['rule'], words: BudgetWords): string {
  const by = rule.rule === 'greedy' ? greedyBy(rule) : 'votes'
  return { votes: words.ruleLines[rule.rule], points: words.byPoints, combined: words.byCombined }[by]
}

const placesOf = (ballot: RoundBallot) => (ballot.kind === 'ranked' ? ballot.places : 0)

/** What a voter may do with the ballot, in a sentence. */
export function ballotLine(ballot: RoundBallot, words: BudgetWords, locale: Locale): string {
  const number = (value: number) => formatCount(value, locale)
  switch (ballot.kind) {
    case 'approval':
      return words.ballotLines.approval(number(ballot.most))
    case 'knapsack':
      return words.ballotLines.knapsack
    case 'ranked':
      return words.ballotLines.ranked(number(ballot.places))
    case 'points':
      return words.ballotLines.points(number(ballot.total), number(ballot.most))
  }
}
