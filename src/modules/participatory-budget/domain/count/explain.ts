import { ok, type Result } from '#platform/kernel/result.ts'
import type { Course, CountRule, RoundRule } from './count.ts'
import type { Election, RuleFlaw } from './election.ts'
import type { Obstacle } from './limits.ts'
import { moreVotes, type MoreVotes, type Recounts } from './more-votes.ts'
import { lowest, payAgain, type Payment, type Payments, type Quotient } from './payments.ts'
import { type Support, supportOf } from './support.ts'

interface About {
  /** In the list of projects. */
  readonly place: number
  readonly supporters: number
}

export interface WhyWon extends About {
  readonly outcome: 'won'
  /** From 1, in the order of choice. */
  readonly order: number
  readonly by: CountRule
  /** Chosen with what Equal Shares had left. */
  readonly isCompletion: boolean
  /** Of a winner of Equal Shares. */
  readonly payment: Payment | null
}

export interface WhyLost extends About {
  readonly outcome: 'lost'
  readonly why: Missing
  /** What stood against it when greedy then spent what Equal Shares had left. */
  readonly inCompletion: Obstacle | null
  readonly more: MoreVotes
}

export type Missing =
  | Obstacle
  | { readonly kind: 'no-support' }
  /** What its supporters had left together when Equal Shares ended, and what that was short of the cost. */
  | { readonly kind: 'supporters-money'; readonly together: Quotient; readonly missing: Quotient }
  /** Phragmén had ended before its turn: the best one no longer fitted in what was left. */
  | { readonly kind: 'ended'; readonly left: bigint }

export type Explanation = WhyWon | WhyLost

/**
 * Why each project won or lost, in the order of the list. Made after the count and only when asked for: money is paid
 * once more exactly, and to say how many votes were missing the election is counted again and again, as long as
 * `recounts` allows.
 */
export function explainCourse(
  election: Election,
  rule: RoundRule,
  course: Course,
  recounts: Recounts = { left: Infinity },
): Result<readonly Explanation[], RuleFlaw> {
  const support = supportOf(election, rule.utility)
  if (!support.ok) return support
  const own = course.winners.slice(0, course.own)
  const payments = course.share === null ? null : payAgain(election, support.value, course.share, own)
  const order = new Map(course.winners.map((place, index) => [place, index]))
  return ok(
    election.projects.map((_, place) => {
      const about = { place, supporters: support.value[place]?.votes ?? 0 }
      const index = order.get(place)
      if (index !== undefined) return { ...about, ...won(rule, course, index, payments) }
      return {
        ...{ ...about, outcome: 'lost', inCompletion: payments === null ? null : passedOver(course, place) },
        why: missingOf(election, course, support.value, payments, place),
        more: recounts.left > 0 ? moreVotes(election, rule, place, recounts) : dearOrNot(election, place),
      }
    }),
  )
}

function won(rule: RoundRule, course: Course, index: number, payments: Payments | null) {
  const isCompletion = index >= course.own
  const completion: CountRule = rule.completion === 'phragmen' ? 'phragmen' : 'greedy'
  return {
    ...{ outcome: 'won' as const, order: index + 1, by: isCompletion ? completion : rule.rule, isCompletion },
    payment: payments?.paid[index] ?? null,
  }
}

const passedOver = (course: Course, place: number): Obstacle | null => course.passed.get(place) ?? null

const dearOrNot = ({ projects, budget }: Election, place: number): MoreVotes => ({
  kind: (projects[place]?.cost ?? 0n) > budget ? 'dearer-than-budget' : 'not-sought',
})

function missingOf(
  election: Election,
  course: Course,
  support: readonly Support[],
  payments: Payments | null,
  place: number,
): Missing {
  const cost = election.projects[place]?.cost ?? 0n
  const obstacle = passedOver(course, place)
  if (payments === null && obstacle !== null) return obstacle
  if ((support[place]?.votes ?? 0) === 0) return { kind: 'no-support' }
  if (payments !== null) {
    const { part, whole } = payments.together(place)
    return {
      kind: 'supporters-money',
      together: lowest(part, whole),
      missing: lowest(cost * whole - part, whole),
    }
  }
  const spent = course.winners.reduce((sum, each) => sum + (election.projects[each]?.cost ?? 0n), 0n)
  return { kind: 'ended', left: election.budget - spent }
}
