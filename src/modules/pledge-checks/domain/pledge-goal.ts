import { type CalendarDate, yearOf } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import { type Ratio, ratio } from '#platform/kernel/ratio.ts'
import { ok, refuse, type Result } from '#platform/kernel/result.ts'

export type GoalId = Id<'PledgeGoal'>

/** Whether a goal of a year was met: wholly, in part, or not. */
export const goalResults = ['met', 'partly', 'missed'] as const
export type GoalResult = (typeof goalResults)[number]

export type PlanGoalsRefusal =
  'year-outside-the-term' | 'year-too-far' | 'goals-are-fixed' | 'goal-is-judged' | 'goal-text-missing'

/**
 * Whether the goals of a year may be planned or changed on a day: from the December before on; departments until the
 * day that the city sets, the office until the year is over.
 */
export function mayPlanGoals(
  year: number,
  facts: {
    readonly today: CalendarDate
    readonly term: { readonly from: CalendarDate; readonly until: CalendarDate }
    /** The last day in the year on which departments may. */
    readonly fixedAfter: CalendarDate
    readonly isOffice: boolean
  },
): Result<void, PlanGoalsRefusal> {
  const { today, term, fixedAfter, isOffice } = facts
  if (year < yearOf(term.from) || year > yearOf(term.until)) return refuse('year-outside-the-term')
  if (today < `${year - 1}-12-01`) return refuse('year-too-far')
  if (today > (isOffice ? `${year}-12-31` : fixedAfter)) return refuse('goals-are-fixed')
  return ok()
}

export type JudgeGoalRefusal = 'result-missing' | 'result-text-missing' | 'year-not-begun'

/** Says what became of a goal. What was not wholly met needs words. */
export function judgeGoal(
  goal: { readonly year: number },
  given: { readonly result: GoalResult | null; readonly note: string },
  today: CalendarDate,
): Result<{ readonly result: GoalResult; readonly note: string }, JudgeGoalRefusal> {
  if (yearOf(today) < goal.year) return refuse('year-not-begun')
  if (given.result === null) return refuse('result-missing')
  const note = given.note.trim()
  return note === '' && given.result !== 'met'
    ? refuse('result-text-missing')
    : ok({ result: given.result, note })
}

/** What a year's goals came to (목표달성도). A goal met in part is not met. */
export interface GoalAttainment {
  /** Goals met of goals planned. */
  readonly attained: Ratio
  readonly partly: number
  readonly missed: number
  /** Not judged yet. */
  readonly open: number
}

/** Goals met over goals planned, those not judged yet among them. */
export function attainmentOf(goals: readonly { readonly result: GoalResult | null }[]): GoalAttainment {
  const count = (result: GoalResult | null) => goals.filter((goal) => goal.result === result).length
  return attainmentIn({
    ...{ met: count('met'), partly: count('partly'), missed: count('missed'), open: count(null) },
  })
}

/** The same from counts. */
export function attainmentIn({ met, partly, missed, open }: GoalCounts): GoalAttainment {
  return { attained: ratio(met, met + partly + missed + open), partly, missed, open }
}

/** How many goals were judged how; `open` are not judged yet. */
export type GoalCounts = Readonly<Record<GoalResult | 'open', number>>
