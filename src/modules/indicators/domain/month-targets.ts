import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import type { IndicatorPlan } from './indicator.ts'
import { actualBy, type IndicatorValue } from './indicator-value.ts'
import { compare, type Rational, rational, zero } from './rational.ts'
import { attainmentOf } from './scoring/aim.ts'

/** What should be reached by the end of a month; of what happens month by month, all of it since January. */
export interface MonthTarget {
  readonly month: CalendarMonth
  readonly target: Rational
}

type Planned = Pick<IndicatorPlan, 'aim' | 'series' | 'targets'>
type Known = readonly Pick<IndicatorValue, 'month' | 'value'>[]

/** The target by a month: its own, or the year's where a level is aimed at; null where nobody gave one. */
export function targetBy({ aim, series, targets }: Planned, month: CalendarMonth): Rational | null {
  const own = targets.get(month)
  if (own !== undefined) return own
  return aim.direction === 'range' || series !== 'level' ? null : aim.target
}

/** The target that comes next: of the month itself or of one after it; null after the last. */
export function nextTarget({ targets }: Pick<Planned, 'targets'>, month: CalendarMonth): MonthTarget | null {
  return inOrder(targets).find((each) => each.month >= month) ?? null
}

/** How much of a month's own target was reached by its end; null without one, for ranges and for a target of 0. */
export function attainmentBy(planned: Planned, months: Known, month: CalendarMonth): Rational | null {
  const target = planned.targets.get(month)
  return target === undefined ? null : partOf(planned, target, actualBy(planned.series, months, month))
}

function partOf({ aim }: Planned, target: Rational, actual: Rational | null): Rational | null {
  if (actual === null || aim.direction === 'range' || compare(target, zero) <= 0) return null
  return attainmentOf({ ...aim, target }, actual)
}

const all = rational(1n)

/** Whether what is known today is less than the last target that has come due. */
export function isBehind(planned: Planned, months: Known): boolean {
  const last = months
    .map(({ month }) => month)
    .toSorted()
    .at(-1)
  if (last === undefined) return false
  const due = inOrder(planned.targets).findLast(({ month }) => month <= last)
  if (due === undefined) return false
  const part = partOf(planned, due.target, actualBy(planned.series, months, last))
  return part !== null && compare(part, all) < 0
}

const inOrder = (targets: Planned['targets']): readonly MonthTarget[] =>
  [...targets]
    .map(([month, target]) => ({ month, target }))
    .toSorted((a, b) => a.month.localeCompare(b.month))
