import type { CalendarMonth } from '#platform/kernel/calendar-date.ts'
import { compare, type Rational } from '../rational.ts'
import { monthColumns } from './manual-columns.ts'
import type { ManualRow } from './manual-row.ts'

/** A quarter's target is that of its last month. */
const quarters = [['quarter1', 3], ['quarter2', 6], ['quarter3', 9]] as const // prettier-ignore

/** A row's targets by month; a quarter and its last month that say different things are noted at the month. */
export function monthTargetsIn(row: ManualRow, resultYear: number): ReadonlyMap<CalendarMonth, Rational> {
  const targets = new Map<CalendarMonth, Rational>()
  const monthOf = (place: number) => `${resultYear}-${String(place).padStart(2, '0')}` as CalendarMonth
  for (const [column, place] of quarters) {
    const target = row.number(column)
    if (target !== null) targets.set(monthOf(place), target)
  }
  for (const [at, column] of monthColumns.entries()) {
    const target = row.number(column)
    if (target === null) continue
    const month = monthOf(at + 1)
    const ofQuarter = targets.get(month)
    if (ofQuarter !== undefined && compare(ofQuarter, target) !== 0) row.note(column, 'targets-differ')
    targets.set(month, target)
  }
  return new Map([...targets].toSorted(([a], [b]) => a.localeCompare(b)))
}
