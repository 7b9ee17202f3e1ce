import type { Locale } from '#platform/kernel/locale.ts'
import { type Won, won } from '#platform/kernel/won.ts'
import { formatCount, formatWon } from '#platform/text/format.ts'
import type { BallotContent } from '../domain/ballot.ts'
import type { BallotForm } from '../domain/ballot-form.ts'
import { choicesOf, type Costs, costOf } from '../domain/check-ballot.ts'
import type { Poll } from '../domain/poll.ts'
import type { CastBallotRefusal } from '../use-cases/cast-ballot.ts'
import type { ChangeBallotRefusal } from '../use-cases/change-ballot.ts'
import type { enterRefusals } from '../use-cases/enter-booth.ts'
import type { MarkOnRollRefusal } from '../use-cases/mark-on-roll.ts'
import { participationTexts } from './words.ts'

export type SaidRefusal =
  | CastBallotRefusal
  | ChangeBallotRefusal
  | MarkOnRollRefusal
  | (typeof enterRefusals)[number]
  | 'place-empty'
  | 'booth-missing'
  | 'way-missing'

/** A refusal without words does not compile. */
export function sayRefusal(refusal: SaidRefusal, locale: Locale): string {
  const said: Readonly<Record<SaidRefusal, string>> = participationTexts[locale].problems
  return said[refusal]
}

/** An amount in the largest unit in which it is exact: a limit is no place for rounding. */
export function sayWon(amount: Won, locale: Locale): string {
  // Costs of a ballot are compared with each other: most of them are below this and so in one unit.
  if (amount >= 1_000_000_000n && amount % 10_000_000n === 0n) return formatWon(amount, 'eok', locale)
  return formatWon(amount, amount % 1_000_000n === 0n ? 'million' : 'won', locale)
}

/** How a ballot is filled in, as a sentence. */
export function sayForm(form: BallotForm, locale: Locale): string {
  const { forms } = participationTexts[locale]
  const count = (value: number) => formatCount(value, locale)
  switch (form.kind) {
    case 'approval':
      return forms.approval(count(form.least), count(form.most))
    case 'knapsack':
      return forms.knapsack(sayWon(form.limit, locale))
    case 'ranked':
      return forms.ranked(count(form.places))
    case 'points':
      return forms.points(count(form.total), count(form.most))
  }
}

export const costsOfPoll = (poll: Poll): Costs => new Map(poll.choices.map(({ id, cost }) => [id, cost]))

/** What is chosen so far against what may be, as sentences. */
export function saySummary(poll: Poll, content: BallotContent, locale: Locale): string {
  const { summary, sumOf } = participationTexts[locale]
  const count = (value: number) => formatCount(value, locale)
  const chosen = choicesOf(content).length
  const sum = costOf(content, costsOfPoll(poll))
  const cost = sum > 0n ? ` ${sumOf(sayWon(won(sum), locale))}` : ''
  const { form } = poll
  switch (form.kind) {
    case 'approval':
      return `${summary.approval(count(chosen), count(form.most))}${cost}`
    case 'knapsack':
      return summary.knapsack(count(chosen), sayWon(sum, locale), sayWon(form.limit, locale))
    case 'ranked':
      return `${summary.ranked(count(chosen), count(form.places))}${cost}`
    case 'points': {
      const given = content.kind === 'points' ? content.points.reduce((all, [, each]) => all + each, 0) : 0
      return `${summary.points(count(given), count(form.total))}${cost}`
    }
  }
}
