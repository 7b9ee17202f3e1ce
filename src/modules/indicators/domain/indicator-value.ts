import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { Id } from '#platform/kernel/ids.ts'
import type { IndicatorId, IndicatorSeries } from './indicator.ts'
import { monthBefore } from './month-before.ts'
import { add, type Rational, subtract, zero } from './rational.ts'
import type { ValueDoubt } from './check-value.ts'

export type IndicatorValueId = Id<'IndicatorValue'>

export const valueStates = ['entered', 'approved', 'accepted', 'returned'] as const
/** Entered by its owner (입력), approved by the department (승인), accepted by the office (확인); or sent back (반려). */
export type ValueState = (typeof valueStates)[number]

/** What was entered for a month. */
export interface IndicatorValue {
  readonly id: IndicatorValueId
  readonly indicatorId: IndicatorId
  readonly month: CalendarMonth
  readonly value: Rational
  /** From which it was worked out; empty where the value itself was entered. */
  readonly inputs: ReadonlyMap<string, Rational>
  readonly note: string
  /** What looked odd and was entered all the same. */
  readonly doubts: readonly ValueDoubt[]
  /** Said with one tap that nothing has changed. */
  readonly isUnchanged: boolean
  readonly state: ValueState
  readonly enteredByName: string
  readonly enteredAt: Date
  readonly decidedByName: string | null
  readonly decidedAt: Date | null
  readonly reason: string
  readonly version: number
}

type MonthValue = Pick<IndicatorValue, 'month' | 'value'>

const inOrder = <T extends MonthValue>(values: readonly T[]): readonly T[] =>
  values.toSorted((a, b) => a.month.localeCompare(b.month))

/**
 * What an indicator's months come to by the end of a month: the sum of what happened in them, or the last that is known.
 * Null before the first is known.
 */
export function actualBy(
  series: IndicatorSeries,
  values: readonly MonthValue[],
  until: CalendarMonth,
): Rational | null {
  const known = inOrder(values.filter(({ month }) => month <= until))
  if (known.length === 0) return null
  if (series === 'monthly') return known.reduce((sum, { value }) => add(sum, value), zero)
  return known.at(-1)?.value ?? null
}

/** A month seen all three ways; null where the months before it are not known, or where it makes no sense. */
export interface Standing {
  readonly month: CalendarMonth
  /** What happened in the month. */
  readonly inMonth: Rational | null
  /** What happened from the year's first month on. */
  readonly toDate: Rational | null
  /** How it stands at the month's end. */
  readonly level: Rational | null
}

/** Months as they were entered, seen as each month's own, as the year to date, and as a level. */
export function standings(series: IndicatorSeries, values: readonly MonthValue[]): readonly Standing[] {
  const known = inOrder(values)
  let sum = zero
  return known.map(({ month, value }, place): Standing => {
    if (series === 'level') return { month, inMonth: null, toDate: null, level: value }
    if (series === 'monthly') {
      sum = add(sum, value)
      return { month, inMonth: value, toDate: sum, level: null }
    }
    const before = known[place - 1]
    const isFirst = month.endsWith('-01')
    const follows = before !== undefined && before.month === monthBefore(month)
    const inMonth = isFirst ? value : follows ? subtract(value, before.value) : null
    return { month, inMonth, toDate: value, level: null }
  })
}
