import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { GradeShares } from './grades.ts'

export type ReviewId = Id<'Review'>
export type CriterionId = Id<'ReviewCriterion'>

/** A mark is 0 to 100 points, or one of five levels with words. */
export const scales = ['points', 'levels'] as const
export type Scale = (typeof scales)[number]

/** How the sheets of an entry are taken together: the mean of all, or without the highest and the lowest (최고·최저점 제외). */
export const meanWays = ['all', 'trimmed'] as const
export type MeanWay = (typeof meanWays)[number]

export const decimalChoices = [0, 1, 2] as const
export type Decimals = (typeof decimalChoices)[number]

/** Programmes that have rounds; the key is how their own module finds them again. */
export const reviewProgrammes = [
  'joint-evaluation',
  'scorecard',
  'public-bodies',
  'proposals',
  'active-administration',
] as const
export type ReviewProgramme = (typeof reviewProgrammes)[number]

/** One thing that is judged (심사 기준), and how much of the whole it makes. */
export interface Criterion {
  readonly title: string
  /** What reviewers look at; may be empty. */
  readonly hint: string
  /** The weights of a round make 100. */
  readonly weight: number
}

export interface KeptCriterion extends Criterion {
  readonly id: CriterionId
  /** From 1 on. */
  readonly number: number
}

/** What the planning office says of a round (심사) before anybody hands in. */
export interface ReviewPlan {
  readonly programme: ReviewProgramme
  /** The programme's own key, e.g. the evaluation year's id. */
  readonly subject: string
  readonly title: string
  readonly about: string
  readonly scale: Scale
  readonly together: MeanWay
  readonly decimals: Decimals
  /** The last day on which entries are taken. */
  readonly intakeUntil: CalendarDate
  /** First and last day of judging. */
  readonly opensOn: CalendarDate
  readonly closesOn: CalendarDate
  readonly shares: GradeShares
  readonly criteria: readonly Criterion[]
}

export interface Review extends ReviewPlan {
  readonly id: ReviewId
  readonly criteria: readonly KeptCriterion[]
  readonly closedOn: CalendarDate | null
  readonly publishedOn: CalendarDate | null
  /** The last day on which the entry's department may object; null until the result is published. */
  readonly appealsUntil: CalendarDate | null
  readonly version: number
}

export const reviewStages = [
  'intake',
  'waiting',
  'judging',
  'to-close',
  'closed',
  'appeals',
  'final',
] as const
export type ReviewStage = (typeof reviewStages)[number]

type Days = Pick<Review, 'intakeUntil' | 'opensOn' | 'closesOn' | 'closedOn' | 'publishedOn' | 'appealsUntil'>

/** How far a round is on a day. */
export function stageOn(review: Days, day: CalendarDate): ReviewStage {
  if (review.publishedOn !== null)
    return review.appealsUntil !== null && day <= review.appealsUntil ? 'appeals' : 'final'
  if (review.closedOn !== null) return 'closed'
  if (day <= review.intakeUntil) return 'intake'
  if (day < review.opensOn) return 'waiting'
  return day <= review.closesOn ? 'judging' : 'to-close'
}
