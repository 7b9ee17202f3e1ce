import type { Locale } from '#platform/kernel/locale.ts'
import { won } from '#platform/kernel/won.ts'
import { formatCount, formatWon } from '#platform/text/format.ts'
import type { SettledReason } from '../domain/settled-reason.ts'
import { proposalTexts } from './words.ts'

/** Why a proposal goes into the budget or does not: a sentence, then the words of those who decided, in Korean. */
export function sayReason(reason: SettledReason, locale: Locale): readonly string[] {
  const { settled: words } = proposalTexts[locale]
  const number = (value: number | null) => formatCount(value ?? 0, locale)
  const { why, votes, more, rank, points, left, note } = reason
  const rest = formatWon(won(left), 'won', locale)
  const said = {
    vote: () => words.vote(number(votes)),
    priority: () => words.priority(number(rank), number(points)),
    lost: () => words.lost(number(votes), more === null ? null : number(more)),
    'too-dear': () => words.tooDear(number(rank), number(points), rest),
    'no-points': () => words.noPoints,
    rejected: () => words.rejected,
    impossible: () => words.impossible,
    'off-ballot': () => words.offBallot,
  }[why]()
  if (note === '') return [said]
  return [said, why === 'vote' || why === 'priority' ? words.condition(note) : note]
}
