import type { CalendarDate } from '#platform/kernel/calendar-date.ts'
import { divide, type IndicatorSetId, type Rational, rational } from '#modules/indicators/rules.ts'

/** What a year's total is made of (총점 구성), as shares that make 1. */
export interface YearParts {
  /** The indicators of the year. */
  readonly indicators: Rational
  /** The joint evaluation of the whole country, of the year before. */
  readonly joint: Rational
  /**
   * Within the indicators, how much those of the joint evaluation count against the province's own; null where the
   * indicators' weights alone decide.
   */
  readonly national: Rational | null
}

/** An evaluation year of the cities (시군종합평가). Its indicators and their values are a set of `indicators`. */
export interface JointYear {
  readonly setId: IndicatorSetId
  readonly evaluationYear: number
  readonly parts: YearParts
  /** How many cities are in each group, the largest cities first. */
  readonly groupSizes: readonly number[]
  readonly awards: readonly YearAward[]
  /** What the city wants to reach in its group: 1 is the first place. */
  readonly goalRank: number
  /** Departments object to what the province recognised until this day. */
  readonly appealUntil: CalendarDate | null
  /** The day the result was announced; null before. */
  readonly resultOn: CalendarDate | null
  readonly version: number
}

export interface YearAward {
  readonly name: string
  readonly count: number
}

/** How many cities of a group would get an award. */
export const awardsInGroup = (awards: readonly YearAward[]): number =>
  awards.reduce((sum, { count }) => sum + count, 0)

/** Parts from whole percents, as settings have them; 0 for the national share leaves it to the weights. */
export function partsOf(percents: { readonly indicators: number; readonly national: number }): YearParts {
  const share = (percent: number) => divide(rational(BigInt(percent)), rational(100n))
  return {
    indicators: share(percents.indicators),
    joint: share(100 - percents.indicators),
    national: percents.national === 0 ? null : share(percents.national),
  }
}

export const yearStages = ['preparing', 'running', 'locked', 'appealing', 'settled'] as const
/** Before there are indicators, while values are entered, after the lock, while appeals are open, after the result. */
export type YearStage = (typeof yearStages)[number]

/** How far a year is. */
export function stageOf(
  year: Pick<JointYear, 'appealUntil' | 'resultOn'>,
  set: { readonly lockedAt: Date | null; readonly edition: number },
  today: CalendarDate,
): YearStage {
  if (year.resultOn !== null) return 'settled'
  if (set.lockedAt === null) return set.edition === 0 ? 'preparing' : 'running'
  return year.appealUntil !== null && today <= year.appealUntil ? 'appealing' : 'locked'
}
