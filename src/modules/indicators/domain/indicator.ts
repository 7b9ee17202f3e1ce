import type { DepartmentId } from '#platform/access/person.ts'
import type { CalendarDate, CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { Rational } from './rational.ts'
import type { Aim } from './scoring/aim.ts'
import type { Method } from './scoring/points.ts'

export type IndicatorSetId = Id<'IndicatorSet'>
export type IndicatorId = Id<'Indicator'>
/** A member of staff, as the organisation knows them. */
export type OwnerId = Id<'Staff'>

/** The indicators of one evaluation (지표 체계): what is measured in the result year is judged in the evaluation year. */
export interface IndicatorSet {
  readonly id: IndicatorSetId
  /** The programme whose evaluation it is, e.g. `joint-evaluation`. */
  readonly programme: string
  readonly evaluationYear: number
  readonly resultYear: number
  readonly title: string
  /** Values are as of this day (기준일). */
  readonly baseDay: CalendarDate
  /** At the end of this day nothing may be changed any more. */
  readonly lockDay: CalendarDate
  readonly lockedAt: Date | null
  readonly lockedByName: string | null
  /** Which issue of the manual it follows: 1 is the first. */
  readonly edition: number
  readonly version: number
}

export const indicatorKinds = ['quantitative', 'qualitative'] as const
/** Measured, or judged by reviewers (정량·정성). */
export type IndicatorKind = (typeof indicatorKinds)[number]

export const indicatorSeries = ['monthly', 'cumulative', 'level'] as const
/**
 * What is entered for a month: what happened in it (월별), what happened from January on (누계), or how it stands at its
 * end (시점). They are never mixed within an indicator.
 */
export type IndicatorSeries = (typeof indicatorSeries)[number]

/** What the year's manual (지표 매뉴얼) says of an indicator. */
export interface IndicatorPlan {
  /** As the manual numbers it: 1-1, 27 … */
  readonly number: string
  readonly name: string
  readonly field: string
  readonly kind: IndicatorKind
  /** Whose indicator it is, in the programme's words: `national`, `province`. */
  readonly source: string
  readonly weight: Rational
  readonly unit: string
  /** Decimals with which its values are shown and rounded. */
  readonly decimals: number
  readonly aim: Aim
  readonly method: Method
  readonly series: IndicatorSeries
  /** Null where the value itself is entered. */
  readonly formula: IndicatorFormula | null
  /** Last year's result; null where nobody knows it. */
  readonly baseline: Rational | null
  /** What should be reached by a month, the end of a quarter: by `2021-03`. */
  readonly targets: ReadonlyMap<CalendarMonth, Rational>
  readonly dataSource: string
  /** What has to be handed in with it. */
  readonly evidence: string
  /** Departments that help, by their names in the manual. */
  readonly helpers: readonly string[]
  /** The department that answers for it, by its name. */
  readonly department: string
}

/** A formula as it is written, and what each of its inputs is measured in. */
export interface IndicatorFormula {
  readonly text: string
  readonly units: ReadonlyMap<string, string>
}

/** An indicator of a set, with who answers for it. */
export interface Indicator extends Omit<IndicatorPlan, 'department' | 'helpers'> {
  readonly id: IndicatorId
  readonly setId: IndicatorSetId
  readonly position: number
  readonly departmentId: DepartmentId
  readonly helperIds: readonly DepartmentId[]
  /** Who enters its values (담당자); null while nobody is named. */
  readonly ownerId: OwnerId | null
  readonly deputyId: OwnerId | null
  /** Open again after the lock until the end of this day. */
  readonly unlockedUntil: CalendarDate | null
  readonly version: number
}

/**
 * Whether values of an indicator may be changed at all on a day: not after the lock day, whether or not anybody has locked,
 * unless it was opened again.
 */
export function isOpen(
  set: Pick<IndicatorSet, 'lockedAt' | 'lockDay'>,
  indicator: Pick<Indicator, 'unlockedUntil'>,
  today: CalendarDate,
): boolean {
  if (set.lockedAt === null && today <= set.lockDay) return true
  return indicator.unlockedUntil !== null && today <= indicator.unlockedUntil
}
