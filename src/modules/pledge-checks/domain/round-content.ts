import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Localized } from '#platform/kernel/locale.ts'
import type { AnsweredStage, AnswerState } from './check-answer.ts'
import type { Quarter } from './check-period.ts'

/** A share as JSON holds it: the counts as digits, since amounts of won are among them. */
export interface FrozenShare {
  readonly part: string
  readonly whole: string
}

/** A pledge as it stood when its round was closed. */
export interface FrozenPledge {
  readonly id: string
  readonly number: number
  readonly field: { readonly number: number; readonly title: Localized }
  readonly title: Localized
  readonly horizon: 'in-term' | 'after-term'
  readonly department: Localized
  readonly stage: AnsweredStage | null
  readonly progress: number
  readonly answer: AnswerState
  readonly note: string
  readonly problem: string
  /** Why the progress fell; empty where it did not. */
  readonly reason: string
  /** Of the year that the round lies in. */
  readonly goals: { readonly planned: number; readonly met: number; readonly open: number }
}

/** A rate that the city publishes, with how it is made. */
export interface FrozenRate extends FrozenShare {
  readonly key: string
  readonly label: Localized
  readonly formula: Localized
  /** Percents are shown without counts where the counts are sums of percents; amounts of won carry their unit. */
  readonly shows: 'counts' | 'percent' | 'won'
}

/** A round, frozen. What its hash is taken of. */
export interface RoundContent {
  readonly term: number
  readonly year: number
  readonly quarter: Quarter
  /** As of when pledges are told. */
  readonly lastDay: CalendarDate
  /** The day on which it was frozen. */
  readonly day: CalendarDate
  readonly pledges: readonly FrozenPledge[]
  /** The three rates, goal attainment, and what the ledger says of money. */
  readonly rates: readonly FrozenRate[]
}

/** The rates that every round has, in the order of telling. */
export const ownRates = ['completion', 'in-term', 'mean-progress', 'goals'] as const
export type OwnRate = (typeof ownRates)[number]
